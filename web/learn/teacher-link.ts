/** What a teacher fixed, for the student; the way to the desk; and the making of a link, for the teacher. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing } from "lit";
import type { LeverSheet } from "../levers/lever-sheet.ts";
import type { PlanSheet } from "../messages.ts";
import { controls, shared } from "../shared-styles.ts";
import { discussionTexts } from "../text/discussion-text.ts";
import { fill } from "../text/index.ts";
import { lockTexts } from "../text/lock-text.ts";
import type { View } from "../view.ts";
import type { Lesson } from "./lessons.ts";
import { leverNames } from "./lever-names.ts";
import { deskAddress, lessonAddress, type Lock } from "./lock.ts";

export class TeacherLink extends LitElement {
  static override properties = {
    view: { attribute: false },
    sheet: { attribute: false },
    lesson: { attribute: false },
    lock: { attribute: false },
    seed: { attribute: false },
    chosen: { state: true },
    copied: { state: true },
  };

  declare view: View;
  declare sheet: PlanSheet | undefined;
  declare lesson: Lesson;
  /** What the address fixed, if anything. */
  declare lock: Lock | undefined;
  /** The seed the lesson runs under. */
  declare seed: string;
  /** What the teacher has chosen so far. */
  declare chosen: Partial<Lock>;
  declare copied: "yes" | "by hand" | undefined;

  constructor() {
    super();
    this.chosen = {};
  }

  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      a {
        align-items: center;
        color: var(--blue);
        display: inline-flex;
        min-height: 44px;
      }
      h4 {
        margin: 4px 0;
      }
      ol {
        margin: 4px 0;
        max-width: 44em;
        padding-left: 1.6em;
      }
      summary {
        align-content: center;
        cursor: pointer;
        font-weight: 650;
        min-height: 44px;
      }
      fieldset {
        border: 0;
        display: grid;
        gap: 0 14px;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 180px), 1fr));
        margin: 10px 0 0;
        padding: 0;
      }
      legend {
        font-size: 0.8125rem;
        padding: 0;
      }
      fieldset label {
        align-items: center;
        display: flex;
        gap: 8px;
        min-height: 36px;
      }
      label.wide {
        flex: 1 1 240px;
      }
      @media (max-width: 719px) {
        fieldset label {
          min-height: 44px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, lock } = this;
    const words = lockTexts[view.language];
    const now = lock ?? this.#made();
    return html`${
        lock === undefined || this.sheet === undefined
          ? nothing
          : html`<p data-fixed>
              ${fill(words.told, {
                seed: lock.seed,
                levers: this.#names(lock.levers).join(words.comma),
              })}
            </p>`
      }
      <p><a data-desk href=${deskAddress(now)}>${words.desk}</a></p>
      ${lock === undefined ? this.#maker() : nothing}`;
  }

  #made(): Lock {
    const { lesson, seed, chosen } = this;
    return { lesson: lesson.id, seed, levers: lesson.open, ...chosen };
  }

  #names(levers: readonly string[]): string[] {
    const { sheet, view } = this;
    return leverNames([...cardsOf(sheet)], levers, view);
  }

  #maker(): unknown {
    const { view, sheet, lesson } = this;
    const words = lockTexts[view.language];
    const made = this.#made();
    const link = location.href.replace(/#.*/s, "") + lessonAddress(made);
    const offered = new Set([
      ...lesson.open,
      ...(sheet?.levers ?? []).flatMap(({ fields }) =>
        fields.map(({ lever }) => lever),
      ),
    ]);
    const said = { yes: words.copied, "by hand": words.copyByHand };
    const discussion = discussionTexts[view.language];
    return html`<details class="panel">
      <summary>${words.teacher}</summary>
      <h4>${discussion.heading}</h4>
      <ol class="small" data-discussion>
        ${discussion.questions[lesson.id]?.map((text) => html`<li>${text}</li>`)}
      </ol>
      <p class="quiet small">${discussion.note}</p>
      <p class="quiet small">${words.intro}</p>
      <fieldset>
        <legend>${words.open}</legend>
        ${[...offered].map((id) => {
          const [name] = this.#names([id]);
          return name === undefined
            ? nothing
            : html`<label
                ><input
                  type="checkbox"
                  value=${id}
                  .checked=${made.levers.includes(id)}
                  @change=${() => this.#toggle(id)}
                />${name}</label
              >`;
        })}
      </fieldset>
      <div class="row">
        <label
          >${words.seedField}
          <input
            type="text"
            name="seed"
            maxlength="100"
            .value=${made.seed}
            @change=${(event: Event) => {
              const seed = (event.target as HTMLInputElement).value.trim();
              this.copied = undefined;
              if (seed !== "") this.chosen = { ...this.chosen, seed };
            }}
        /></label>
        <label class="wide"
          >${words.link} <input type="text" name="link" readonly .value=${link}
        /></label>
        <wa-button
          size="s"
          variant="brand"
          @click=${() => void this.#copy(link)}
          >${words.copy}</wa-button
        >
        <span class="small" role="status"
          >${this.copied === undefined ? "" : said[this.copied]}</span
        >
      </div>
    </details>`;
  }

  #toggle(id: string): void {
    const { levers } = this.#made();
    const others = levers.filter((lever) => lever !== id);
    this.copied = undefined;
    // A lesson with nothing to move is none: the last one stays.
    if (others.length > 0)
      this.chosen = {
        ...this.chosen,
        levers: others.length < levers.length ? others : [...levers, id],
      };
    else this.requestUpdate();
  }

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.copied = "yes";
    } catch {
      this.renderRoot
        .querySelector<HTMLInputElement>("input[name=link]")
        ?.select();
      this.copied = "by hand";
    }
  }
}

function cardsOf(sheet: PlanSheet | undefined): LeverSheet {
  return [...(sheet?.levers ?? []), ...(sheet?.more ?? [])];
}

customElements.define("teacher-link", TeacherLink);
