/**
 * The headline measures as cards: the figure, its twin in the other currency, and how it differs from the baseline. Each opens
 * why it is what it is. While a lever's run is under way a card may show an estimate, which says that it is one, and on its
 * lower edge the figure that stood before.
 */
import { css, html, LitElement, nothing } from "lit";
import type { RunDocument } from "../../src/index.ts";
import { moneyTwin } from "../format.ts";
import type { Estimate } from "../instant/estimate.ts";
import {
  changeOf,
  headline,
  measureStyles,
  measureText,
  type MeasureId,
} from "./measure-style.ts";
import { rateLine } from "./rate-line.ts";
import { sameResult } from "./same-result.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { instantTexts } from "../text/instant-text.ts";
import { tell, type View } from "../view.ts";

export class KpiCards extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    baseline: { attribute: false },
    estimate: { attribute: false },
    earlier: { attribute: false },
    rough: { type: Boolean },
  };

  declare view: View;
  declare document: RunDocument;
  declare baseline: RunDocument | undefined;
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
        container-type: inline-size;
      }
      ul {
        display: grid;
        gap: 10px;
        grid-template-columns: 1fr 1fr;
        list-style: none;
      }
      @container (min-width: 590px) {
        ul {
          grid-template-columns: repeat(4, 1fr);
        }
      }
      @container (min-width: 1180px) {
        ul {
          grid-template-columns: repeat(8, 1fr);
        }
      }
      button.plain {
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
        display: grid;
        gap: 2px;
        height: 100%;
        padding: 12px 14px;
        position: relative;
        width: 100%;
        align-content: start;
      }
      /* On the edge, where it moves nothing and hides nothing. */
      .earlier {
        background: var(--surface);
        border: 1px dashed var(--line-strong);
        border-radius: 9px;
        bottom: -9px;
        color: var(--quiet);
        font-size: 0.75rem;
        line-height: 16px;
        max-width: calc(100% - 16px);
        overflow: hidden;
        padding: 0 6px;
        position: absolute;
        right: 8px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      button.plain:hover {
        background: var(--surface);
        border-color: var(--blue);
      }
      .value {
        font-size: 1.25rem;
        font-weight: 650;
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      button.estimate {
        border-style: dashed;
      }
      .estimate .value {
        color: var(--quiet);
      }
      .kept {
        visibility: hidden;
      }
      .rate {
        margin-top: 12px;
      }
      .better {
        color: var(--blue);
      }
      .worse {
        color: var(--orange);
      }
      /* What is not known yet is neither. */
      .estimate .change {
        color: var(--quiet);
      }
      .change {
        font-size: 0.8125rem;
        font-weight: 600;
        /* Its line is kept, so that nothing moves when a figure does. */
        min-height: 1.5em;
      }
      @media (max-width: 719px) {
        .value {
          font-size: 1.125rem;
        }
        button.plain {
          padding: 10px 12px;
        }
      }
      @media print {
        ul {
          gap: 6px;
        }
        .change:empty,
        .earlier {
          display: none;
        }
        /* The figure with its twin in one line, then how it differs. */
        button.plain {
          align-items: baseline;
          box-shadow: none;
          display: flex;
          flex-wrap: wrap;
          gap: 0 8px;
          padding: 6px 10px;
        }
        button.plain > :first-child {
          flex-basis: 100%;
        }
        .change {
          min-height: 0;
        }
      }
    `,
  ];

  override render(): unknown {
    return html`<ul>
        ${headline.map((id) => html`<li>${this.#card(id)}</li>`)}
      </ul>
      <p class="rate quiet small number">${rateLine(this.view)}</p>`;
  }

  #card(id: MeasureId): unknown {
    const { view, document, estimate } = this;
    const words = instantTexts[view.language];
    const guess = estimate?.values[id];
    const isGuess = guess !== undefined;
    const near = isGuess || this.rough;
    const value = guess ?? document.measures[id] ?? null;
    const text = measureText(id, value, view, view.texts);
    const about = isGuess
      ? fill(words.about, { runs: estimate?.runs ?? 0 })
      : words.aboutRough;
    const isMoney = measureStyles[id].form === "money" && value !== null;
    return html`<button
      class="plain ${near ? "estimate" : ""}"
      data-measure=${id}
      title=${near ? about : nothing}
      aria-haspopup="dialog"
      @click=${() => tell(this, "why", { measure: id })}
    >
      <span class="quiet small">${view.texts.measures[id].label}</span>
      <span class="value number"
        >${near ? fill(words.value, { value: text }) : text}</span
      >
      ${
        isMoney
          ? html`<span class="quiet small number"
              >${moneyTwin(value, view)}</span
            >`
          : nothing
      }
      ${id === "peak_cash" ? this.#peakWeek(isGuess) : nothing}
      ${
        isGuess
          ? html`<span class="change quiet">${words.mark}</span>`
          : this.#change(id)
      }
      ${this.#earlier(id, text)}
    </button>`;
  }

  /** The figure that stood, where another is shown now. */
  #earlier(id: MeasureId, shown: string): unknown {
    const { view, earlier } = this;
    if (earlier === undefined) return nothing;
    const { figure } = instantTexts[view.language].earlier;
    const stood = earlier.measures[id] ?? null;
    const value = measureText(id, stood, view, view.texts);
    return value === shown
      ? nothing
      : html`<span class="earlier number">${fill(figure, { value })}</span>`;
  }

  /** Not estimated; its line is kept. */
  #peakWeek(isGuess: boolean): unknown {
    const week = this.document.measures["peak_week"] ?? null;
    return week === null || (this.document.measures["peak_cash"] ?? 0) <= 0
      ? nothing
      : html`<span class="quiet small ${isGuess ? "kept" : ""}"
          >${fill(this.view.texts.verdict.peakAt, { week })}</span
        >`;
  }

  #change(id: MeasureId): unknown {
    const none = html`<span class="change"></span>`;
    if (this.baseline === undefined || sameResult(this.baseline, this.document))
      return none;
    const { view } = this;
    const words = view.texts.verdict;
    const change = changeOf(
      id,
      this.document.measures,
      this.baseline.measures,
      view,
      view.texts,
    );
    if (change === undefined) return none;
    const text =
      change.direction === "same"
        ? words.noChange
        : fill(change.direction === "up" ? words.up : words.down, {
            amount: change.amount,
          });
    const { rough } = instantTexts[view.language];
    return html`<span class="change number ${change.tone}"
      >${text}${this.rough ? html` <span class="quiet">${rough}</span>` : nothing}</span
    >`;
  }
}

customElements.define("kpi-cards", KpiCards);
