/** What a student guesses before anything is run: which, by how much, and how sure. Tells `lesson-kept`. */
import { css, html, LitElement, nothing } from "lit";
import { isMeasure } from "../result/measure-style.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { learnTexts, type LessonText } from "../text/learn-text.ts";
import { tell, type View } from "../view.ts";
import { SURE, type Claim, type Lesson } from "./lessons.ts";
import "./number-pair.ts";
import type { Progress } from "./progress.ts";

/** Percent more or less that can be guessed. */
const MUCH = { min: -100, max: 100, step: 5 };
const SURENESS = { min: 50, max: 100, step: 5 };

/** What is asked in percent: a claim's measure, of its variant against the first. */
export function muchAsked(
  { variant, measure }: Claim,
  { variants: [first] }: Lesson,
  text: LessonText,
  view: View,
): {
  readonly variant: string;
  readonly first: string;
  readonly measure: string;
} {
  return {
    variant: text.variants[variant] ?? variant,
    first: text.variants[first?.id ?? ""] ?? "",
    measure: isMeasure(measure) ? view.texts.measures[measure].label : measure,
  };
}

export class LessonGuess extends LitElement {
  static override properties = {
    view: { attribute: false },
    lesson: { attribute: false },
    text: { attribute: false },
    progress: { attribute: false },
  };

  declare view: View;
  declare lesson: Lesson;
  declare text: LessonText;
  declare progress: Progress;

  static override styles = [
    shared,
    css`
      fieldset {
        border: 0;
        display: grid;
        gap: 2px;
        margin: 0 0 8px;
        padding: 0;
      }
      legend {
        font-weight: 650;
        padding: 0;
      }
      label {
        align-items: center;
        display: flex;
        gap: 8px;
        min-height: 44px;
      }
      h3 {
        color: var(--quiet);
        margin-bottom: 4px;
      }
      input {
        accent-color: var(--blue);
        flex: none;
        height: 18px;
        width: 18px;
      }
      .numbers {
        align-items: end;
        display: grid;
        gap: 10px 18px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      }
      @media print {
        fieldset {
          display: flex;
          flex-wrap: wrap;
          gap: 0 18px;
          margin: 0;
        }
        label {
          min-height: 0;
        }
        .numbers {
          gap: 0 18px;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, lesson, text, progress } = this;
    const words = learnTexts[view.language];
    const [claim] = lesson.claims;
    return html`<section class="panel">
      <h3>${words.guess}</h3>
      <fieldset>
        <legend>${text.question}</legend>
        ${lesson.variants.map(
          ({ id }) =>
            html`<label
              ><input
                type="radio"
                name="guess"
                value=${id}
                .checked=${id === progress.guess}
                @change=${() => tell(this, "lesson-kept", { guess: id })}
              />${text.variants[id]}</label
            >`,
        )}
      </fieldset>
      <div class="numbers">
        ${
          claim === undefined
            ? nothing
            : this.#number(
                "much",
                fill(words.much, muchAsked(claim, lesson, text, view)),
                MUCH,
              )
        }
        ${this.#number("sure", words.sure, SURENESS)}
      </div>
    </section>`;
  }

  #number(id: "much" | "sure", label: string, limits: typeof MUCH): unknown {
    return html`<number-pair
      data-number=${id}
      .label=${label}
      .value=${this.progress[id] ?? (id === "sure" ? SURE : undefined)}
      .limits=${limits}
      @value=${(event: CustomEvent<number>) =>
        tell(this, "lesson-kept", { [id]: event.detail })}
    ></number-pair>`;
  }
}

customElements.define("lesson-guess", LessonGuess);
