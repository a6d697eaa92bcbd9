/** Which week of a run a picture shows: a slider, and a button that lets the weeks go by. Never plays by itself. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement } from "lit";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";

const MS_A_WEEK = 120;

export class WeekPlayer extends LitElement {
  static override properties = {
    view: { attribute: false },
    weeks: { type: Number },
    week: { type: Number },
    playing: { state: true },
  };

  declare view: View;
  declare weeks: number;
  declare week: number;
  declare playing: boolean;
  #timer = 0;

  constructor() {
    super();
    this.playing = false;
  }

  static override styles = [
    shared,
    css`
      :host {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        margin-top: 8px;
      }
      input {
        accent-color: var(--blue);
        flex: 1 1 160px;
        min-height: 32px;
      }
      span {
        min-width: 6em;
      }
      /* A finger's target. */
      @media (max-width: 719px) {
        input {
          min-height: 44px;
        }
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render(): unknown {
    const words = labTexts[this.view.language];
    const name = fill(words.week, { week: this.week });
    return html`<wa-button
        size="s"
        appearance="outlined"
        @click=${() => this.#toggle()}
        >${this.playing ? words.pause : words.play}</wa-button
      >
      <input
        type="range"
        min="1"
        max=${this.weeks}
        .value=${String(this.week)}
        aria-label=${words.weekSlider}
        aria-valuetext=${name}
        @input=${(event: Event) => {
          this.#stop();
          this.#go(Number((event.target as HTMLInputElement).value));
        }}
      />
      <span class="number">${name}</span>`;
  }

  #toggle(): void {
    if (this.playing) {
      this.#stop();
      return;
    }
    this.playing = true;
    if (this.week >= this.weeks) this.#go(1);
    this.#timer = window.setInterval(() => {
      if (this.week >= this.weeks) this.#stop();
      else this.#go(this.week + 1);
    }, MS_A_WEEK);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.playing = false;
  }

  #go(week: number): void {
    this.week = week;
    this.dispatchEvent(new CustomEvent<number>("week", { detail: week }));
  }
}

customElements.define("week-player", WeekPlayer);
