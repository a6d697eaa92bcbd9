/** One lever of the panel: its name, how well its default is founded, what it means, a way back to the loaded value, and its fields. */
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement, nothing } from "lit";
import { gradeDot } from "../result/grade-dot.ts";
import type { Edits } from "./lever-edits.ts";
import { isOpen, type Lock } from "../learn/lock.ts";
import type { LeverField } from "./lever-field.ts";
import "./lever-field.ts";
import type { CardView, FieldView } from "./lever-sheet.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { labelText, tell, type View } from "../view.ts";

export class LeverCard extends LitElement {
  static override properties = {
    view: { attribute: false },
    card: { attribute: false },
    edits: { attribute: false },
    lock: { attribute: false },
  };

  declare view: View;
  declare card: CardView;
  declare edits: Edits;
  declare lock: Lock | undefined;

  static override styles = [
    shared,
    css`
      section {
        border-top: 1px solid var(--line);
        padding: 10px 0 12px;
      }
      header {
        align-items: center;
        display: flex;
        gap: 4px;
        min-height: 28px;
      }
      h4 {
        font-size: 0.9375rem;
        font-weight: 600;
        margin: 0 auto 0 0;
      }
      .changed h4::after {
        color: var(--blue);
        content: " ●";
        font-size: 0.625rem;
        vertical-align: 0.25em;
      }
      .grade {
        color: var(--quiet);
        font-size: 0.75rem;
        margin-right: 4px;
      }
      button.plain {
        color: var(--quiet);
        display: grid;
        height: 28px;
        place-items: center;
        width: 28px;
      }
      .fields {
        display: grid;
        gap: 6px;
        margin-top: 2px;
      }
      .fields.switches {
        gap: 0 12px;
        grid-template-columns: 1fr 1fr;
      }
      @media (max-width: 719px) {
        button.plain {
          height: 44px;
          width: 44px;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, card } = this;
    const [first] = card.fields;
    if (first === undefined) return nothing;
    const words = view.texts.levers;
    const name = cardName(card, first, view);
    const locked = !card.fields.some(({ lever }) => isOpen(this.lock, lever));
    const changed = card.fields.filter((field) => field.key in this.edits);
    const switches = card.fields.every(
      ({ kind, lever }) => kind === "window" && lever !== "region_on",
    );
    return html`<section
      class=${changed.length > 0 ? "changed" : ""}
      data-card=${card.id}
    >
      <header>
        <h4>${name}</h4>
        ${locked ? html`<span class="grade" data-locked>${words.locked}</span>` : nothing}
        ${
          changed.length === 0 || locked
            ? nothing
            : html`<button
                class="plain"
                aria-label=${fill(words.reset, { name })}
                title=${fill(words.reset, { name })}
                @click=${() =>
                  tell(this, "reset", {
                    keys: changed.map((field) => field.key),
                  })}
              >
                <wa-icon name="reset"></wa-icon>
              </button>`
        }
        ${
          first.evidence === null
            ? nothing
            : html`<span class="grade"
                >${gradeDot(first.evidence.grade, view.texts)}</span
              >`
        }
        <button
          class="plain"
          aria-haspopup="dialog"
          aria-label=${fill(words.about, { name })}
          @click=${() => this.#explain(first)}
        >
          <wa-icon name="info"></wa-icon>
        </button>
      </header>
      <div class="fields ${switches ? "switches" : ""}">
        ${card.fields.map(
          (field) =>
            html`<lever-field
              .view=${view}
              .field=${field}
              .value=${this.edits[field.key] ?? field.loaded}
              ?locked=${!isOpen(this.lock, field.lever)}
            ></lever-field>`,
        )}
      </div>
    </section>`;
  }

  /** Puts the focus on a field of the card, the first unless another is named, in the middle of the window. */
  async focusField(key?: string): Promise<void> {
    await this.updateComplete;
    const fields = [
      ...this.renderRoot.querySelectorAll<LeverField>("lever-field"),
    ];
    const one = fields.find(({ field }) => field.key === key) ?? fields[0];
    await one?.updateComplete;
    const inputs = "input[type=range], input, select, wa-switch";
    const input = one?.renderRoot.querySelector<HTMLElement>(
      one.field.kind === "number" ? "input[type=range]" : inputs,
    );
    this.scrollIntoView({ block: "nearest" });
    input?.focus();
  }

  #explain(field: FieldView): void {
    tell(this, "explain", {
      key: field.key,
      value: this.edits[field.key] ?? field.loaded,
    });
  }
}

/** The card of a panel that holds what is wanted. */
export function cardWith(
  root: ParentNode,
  wanted: (card: CardView) => boolean,
): LeverCard | undefined {
  return [...root.querySelectorAll<LeverCard>("lever-card")].find(({ card }) =>
    wanted(card),
  );
}

/** The catalogue's name of a card, or the label of its lever. */
function cardName(card: CardView, first: FieldView, view: View): string {
  const names: Readonly<Record<string, string>> = view.texts.levers.cards;
  return names[card.id] ?? labelText(first.label, view.language);
}

customElements.define("lever-card", LeverCard);
