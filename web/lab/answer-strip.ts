/**
 * On a phone the answer stays in sight while a lever is moved: three figures in one strip, and on its lower edge what they
 * were just before. Screen readers hear the answer from the desk.
 */
import { css, html, LitElement, nothing } from "lit";
import type { RunDocument } from "../../src/index.ts";
import type { Estimate } from "../instant/estimate.ts";
import { measureText } from "../result/measure-style.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { instantTexts } from "../text/instant-text.ts";
import type { View } from "../view.ts";

const measures = ["sellout_units", "sell_through", "contribution"] as const;

export class AnswerStrip extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    estimate: { attribute: false },
    earlier: { attribute: false },
    rough: { type: Boolean },
  };

  declare view: View;
  declare document: RunDocument;
  /** Of the plan as it stands, until its run is there. */
  declare estimate: Estimate | undefined;
  /** What stood before a lever was moved, until the next result stands. */
  declare earlier: RunDocument | undefined;
  /** The figures are read off a sketch. */
  declare rough: boolean;

  static override styles = [
    shared,
    css`
      :host {
        display: none;
      }
      @media screen and (max-width: 719px) {
        :host {
          background: var(--surface);
          border-bottom: 1px solid var(--line);
          display: block;
          font-size: 0.8125rem;
          line-height: 1.4;
          padding: 6px 14px;
          position: sticky;
          top: 0;
          z-index: 9;
        }
      }
      dl {
        display: flex;
        gap: 14px;
        justify-content: space-between;
      }
      dt {
        font-size: 0.75rem;
      }
      dd {
        font-weight: 650;
        margin: 0;
      }
      .near {
        color: var(--quiet);
        font-weight: 400;
      }
      /* On the edge, where it moves nothing. */
      p {
        background: var(--surface);
        border: 1px dashed var(--line-strong);
        border-radius: 9px;
        bottom: -16px;
        color: var(--quiet);
        font-size: 0.75rem;
        left: 8px;
        line-height: 18px;
        max-width: calc(100% - 16px);
        overflow: hidden;
        padding: 0 6px;
        position: absolute;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  override render(): unknown {
    const { view, document } = this;
    const near = instantTexts[view.language].value;
    const shown = measures.map((id) => {
      const guess = this.estimate?.values[id];
      const text = this.#text(id, guess ?? document.measures[id]);
      const isNear = guess !== undefined || this.rough;
      return { id, text, isNear };
    });
    return html`<dl class="number">
        ${shown.map(
          ({ id, text, isNear }) =>
            html`<div>
              <dt class="quiet">${view.texts.measures[id].label}</dt>
              <dd class=${isNear ? "near" : ""}>
                ${isNear ? fill(near, { value: text }) : text}
              </dd>
            </div>`,
        )}
      </dl>
      ${this.#stood(shown.map(({ text }) => text))}`;
  }

  #text(id: (typeof measures)[number], value: number | null | undefined) {
    return measureText(id, value, this.view, this.view.texts);
  }

  /** The figures that stood, in the same order, where any of them is another now. */
  #stood(shown: readonly string[]): unknown {
    const { earlier } = this;
    if (earlier === undefined) return nothing;
    const stood = measures.map((id) => this.#text(id, earlier.measures[id]));
    if (stood.every((text, at) => text === shown[at])) return nothing;
    const { figure } = instantTexts[this.view.language].earlier;
    return html`<p class="number" data-earlier>
      ${fill(figure, { value: stood.join(" · ") })}
    </p>`;
  }
}

customElements.define("answer-strip", AnswerStrip);
