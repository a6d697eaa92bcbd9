/**
 * The dialog that explains a lever: its meaning, default, range and source, the levers that go with it, what others do, and
 * the way back to the loaded value.
 */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import { css, html, LitElement, nothing } from "lit";
import type { PlanSheet } from "../messages.ts";
import { noteList, noteStyles } from "./note-list.ts";
import { leverRows, type EvidenceWords } from "./note-rows.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { fieldsOf } from "../plan-wish.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import { fieldName } from "../levers/lever-text.ts";
import { relatedTo } from "../levers/related-levers.ts";
import { shared } from "../shared-styles.ts";
import type { ShippedPlan } from "../shipped-plans.ts";
import { fill } from "../text/index.ts";
import { labelText, tell, type Subject, type View } from "../view.ts";

export class SourceNote extends LitElement {
  static override properties = {
    view: { attribute: false },
    sheet: { attribute: false },
    subject: { attribute: false },
    desk: { attribute: false },
    plans: { attribute: false },
    said: { state: true },
  };

  declare view: View;
  declare sheet: PlanSheet | undefined;
  /** What is explained; the dialog is open while there is one. */
  declare subject: Subject | undefined;
  declare desk: PlanDesk;
  declare plans: readonly ShippedPlan[];
  declare said: EvidenceWords | undefined;

  override willUpdate(): void {
    if (this.subject !== undefined && this.said === undefined)
      void this.#fetch();
  }

  async #fetch(): Promise<void> {
    const [{ noteIn }, { sourceLine }] = await Promise.all([
      import("../text/data-notes.ts"),
      import("../sources/source-line.ts"),
    ]);
    this.said = { noteIn, sourceLine };
  }

  static override styles = [
    shared,
    noteStyles,
    css`
      wa-dialog {
        --width: min(560px, 94vw);
      }
      a {
        color: var(--blue);
      }
      .related {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
        margin-top: 14px;
      }
      .related h3 {
        flex: 1 0 100%;
      }
      .related button.plain {
        border: 1px solid var(--line-strong);
        border-radius: 999px;
        min-height: 32px;
        padding: 2px 12px;
      }
      @media (max-width: 719px) {
        .related button.plain {
          min-height: 44px;
        }
      }
    `,
  ];

  override render(): unknown {
    const { subject, view } = this;
    const note =
      subject && leverRows(subject, this.sheet, this.view, this.said);
    return html`<wa-dialog
      label=${note?.title ?? view.texts.note.definition}
      ?open=${note !== undefined}
      light-dismiss
      @wa-after-hide=${() => tell(this, "note-closed", null)}
    >
      ${
        note === undefined
          ? nothing
          : html`${noteList(note.rows)} ${this.#related()} ${this.#cases()}`
      }
      ${this.#reset()}
      <wa-button slot="footer" variant="brand" data-dialog="close"
        >${view.texts.note.close}</wa-button
      >
    </wa-dialog>`;
  }

  get #field(): FieldView | undefined {
    const { subject, sheet } = this;
    return fieldsOf(sheet).find(({ key }) => key === subject?.key);
  }

  /** The levers that go with a lever, each a way there. */
  #related(): unknown {
    const { view, sheet } = this;
    const field = this.#field;
    const related = field === undefined ? [] : relatedTo(field.lever, sheet);
    return related.length === 0
      ? nothing
      : html`<section class="related" aria-labelledby="related">
          <h3 id="related">${view.texts.note.related}</h3>
          ${related.map(
            ({ key, label }) =>
              html`<button
                class="plain"
                data-related=${key}
                @click=${() => tell(this, "find-lever", { key })}
              >
                ${labelText(label, view.language)}
              </button>`,
          )}
        </section>`;
  }

  #reset(): unknown {
    const { view, subject } = this;
    const field = this.#field;
    if (subject === undefined || field === undefined) return nothing;
    const name = fieldName(field, view);
    return subject.value === field.loaded
      ? nothing
      : html`<wa-button
          slot="footer"
          appearance="outlined"
          variant="neutral"
          data-reset
          data-dialog="close"
          @click=${() => tell(this, "reset", { keys: [field.key] })}
          >${fill(view.texts.levers.reset, { name })}</wa-button
        >`;
  }

  /** What other plans do with a lever; its code is fetched when the first lever is explained. */
  #cases(): unknown {
    const { view, subject } = this;
    const field = this.#field;
    if (subject === undefined || field === undefined) return nothing;
    void import("../lab/similar-cases.ts");
    return html`<similar-cases
      .view=${view}
      .desk=${this.desk}
      .plans=${this.plans}
      .field=${field}
      .value=${subject.value}
    ></similar-cases>`;
  }
}

customElements.define("source-note", SourceNote);
