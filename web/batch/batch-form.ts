/** The element that takes a batch's settings: seeds, size, weeks, design. Tells by an event when one was changed. */
import { css, html, LitElement, nothing } from "lit";
import { designs, type Design } from "../../src/index.ts";
import { shared } from "../shared-styles.ts";
import { batchTexts } from "../text/batch-text.ts";
import type { View } from "../view.ts";
import { batchStyles } from "./batch-styles.ts";

/** What the reader chooses of a batch's request. */
export interface BatchSettings {
  readonly runs: number;
  readonly seed: string;
  readonly scale: number;
  readonly weeks: number | undefined;
  readonly design: Design;
  readonly samples: number;
}

/** The command line's bounds. */
const bounds = {
  runs: [1, 10_000],
  scale: [10, 100_000],
  weeks: [1, 520],
  samples: [1, 100_000],
} as const;

type NumberField = keyof typeof bounds;

export class BatchForm extends LitElement {
  static override properties = {
    view: { attribute: false },
    settings: { attribute: false },
  };

  declare view: View;
  declare settings: BatchSettings;

  static override styles = [
    shared,
    batchStyles,
    css`
      :host {
        padding: 0;
      }
    `,
  ];

  override render(): unknown {
    const { settings } = this;
    const words = batchTexts[this.view.language];
    const draws = settings.design === "lhs" || settings.design === "sobol";
    return html`<div class="row">
      ${this.#number("runs")}
      <label
        >${words.seed}
        <input
          name="seed"
          type="text"
          maxlength="100"
          .value=${settings.seed}
          @change=${(event: Event) => {
            const seed = (event.target as HTMLInputElement).value.trim();
            this.#choose(seed === "" ? {} : { seed });
          }}
      /></label>
      ${this.#number("scale")} ${this.#number("weeks")}
      <label
        >${words.design}
        <select
          name="design"
          @change=${(event: Event) =>
            this.#choose({
              design: (event.target as HTMLSelectElement).value as Design,
            })}
        >
          ${designs.map(
            (id) =>
              html`<option value=${id} ?selected=${id === settings.design}>
                ${words[id]}
              </option>`,
          )}
        </select></label
      >
      ${draws ? this.#number("samples") : nothing}
    </div>`;
  }

  #number(name: NumberField): unknown {
    const [low, high] = bounds[name];
    const value = this.settings[name];
    return html`<label
      >${batchTexts[this.view.language][name]}
      <input
        name=${name}
        type="number"
        min=${low}
        max=${high}
        step="1"
        .value=${value === undefined ? "" : String(value)}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const given = Number(input.value);
          const inside = Math.min(high, Math.max(low, Math.round(given)));
          if (input.value === "" && name === "weeks")
            this.#choose({ weeks: undefined });
          else if (input.value !== "") this.#choose({ [name]: inside });
        }}
    /></label>`;
  }

  #choose(change: Partial<BatchSettings>): void {
    const detail = { ...this.settings, ...change };
    this.dispatchEvent(new CustomEvent("settings", { detail }));
    this.requestUpdate();
  }
}

customElements.define("batch-form", BatchForm);
