/** A number under its name, to write or to drag: one value, two ways. Tells `value`. */
import { css, html, LitElement, nothing } from "lit";
import { controls, shared } from "../shared-styles.ts";

export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export class NumberPair extends LitElement {
  static override properties = {
    label: { attribute: false },
    hint: { attribute: false },
    value: { attribute: false },
    limits: { attribute: false },
    locked: { type: Boolean },
  };

  declare label: string;
  declare hint: string;
  /** Undefined until something is chosen. */
  declare value: number | undefined;
  declare limits: Limits;
  declare locked: boolean;

  constructor() {
    super();
    this.hint = "";
    this.locked = false;
  }

  static override styles = [
    shared,
    controls,
    css`
      input[type="range"] {
        accent-color: var(--blue);
        margin: 0;
        min-height: 44px;
        width: 100%;
      }
      @media print {
        input[type="range"],
        .hint {
          display: none;
        }
        label {
          align-items: baseline;
          display: flex;
          gap: 1em;
        }
        input[type="number"] {
          border: 0;
          font-weight: 650;
          min-height: 0;
          width: 6em;
        }
      }
    `,
  ];

  override render(): unknown {
    const { label, hint, value, limits, locked } = this;
    const { min, max, step } = limits;
    const middle = min + Math.round((max - min) / 2 / step) * step;
    return html`<label
        >${label}
        <input
          type="number"
          inputmode="decimal"
          min=${min}
          max=${max}
          step=${step}
          .value=${value === undefined ? "" : String(value)}
          ?disabled=${locked}
          @change=${this.#set}
      /></label>
      <input
        type="range"
        aria-label=${label}
        min=${min}
        max=${max}
        step=${step}
        .value=${String(value ?? middle)}
        ?disabled=${locked}
        @input=${this.#set}
      />
      ${hint === "" ? nothing : html`<p class="quiet small hint">${hint}</p>`}`;
  }

  /** What is written beyond the ends is brought back to them; what is none stays as it was. */
  readonly #set = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const written = input.valueAsNumber;
    const { min, max, step } = this.limits;
    if (Number.isFinite(written)) {
      const whole = min + Math.round((written - min) / step) * step;
      this.value = Math.min(max, Math.max(min, whole));
      this.dispatchEvent(new CustomEvent("value", { detail: this.value }));
    }
    input.value = this.value === undefined ? "" : String(this.value);
  };
}

customElements.define("number-pair", NumberPair);
