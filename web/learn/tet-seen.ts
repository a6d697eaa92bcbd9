/** What came of the guessed batch, of the same two weeks late, and of what is set now: sentences, a table, three pictures, and the newsvendor. */
import { css, html, LitElement } from "lit";
import "../charts/chart-view.ts";
import { grouped, money, percent } from "../format.ts";
import "../lab/plain-table.ts";
import { shared, stack } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { learnTexts } from "../text/learn-text.ts";
import { tetTexts } from "../text/tet-text.ts";
import type { View } from "../view.ts";
import {
  bestQuantity,
  forecastOf,
  lastTwoWeeks,
  type Batch,
  type Newsvendor,
  type Outcome,
} from "./gift-batch.ts";
import "./newsvendor.ts";
import { leftOf, tetCharts } from "./tet-charts.ts";

export interface Ran {
  readonly batch: Batch;
  readonly outcome: Outcome;
}

export interface Seen {
  readonly guess: Ran;
  readonly late: Ran;
  /** Undefined while nothing was moved away from the guess. */
  readonly now: Ran | undefined;
  readonly vendor: Newsvendor;
  readonly futures: number;
}

export class TetSeen extends LitElement {
  static override properties = {
    view: { attribute: false },
    seen: { attribute: false },
    sure: { attribute: false },
    said: { attribute: false },
  };

  declare view: View;
  declare seen: Seen;
  /** Percent. */
  declare sure: number;
  /** The guess in words. */
  declare said: string;

  static override styles = [
    shared,
    stack,
    css`
      section {
        display: grid;
        gap: 6px;
      }
      .verdict {
        font-size: 1.0625rem;
        font-weight: 650;
      }
      @media print {
        :host {
          font-size: 0.8125rem;
          gap: 6px;
          line-height: 1.3;
        }
        .verdict {
          font-size: inherit;
        }
        chart-view:not([data-first]),
        newsvendor-view,
        .screen {
          display: none;
        }
        section {
          gap: 2px;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, seen } = this;
    const words = tetTexts[view.language];
    const drawn = [
      ...(seen.now === undefined
        ? []
        : [{ ...seen.now, name: words.now, look: "solid" as const }]),
      { ...seen.guess, name: words.guessed, look: "dashed" as const },
      { ...seen.late, name: words.late, look: "dotted" as const },
    ];
    const cases = (value: number): string => grouped(value, 0, view.language);
    const rows = [
      [words.profit, ({ profit }: Outcome) => money(profit, view)],
      [words.sold, ({ sold }: Outcome) => cases(sold)],
      [words.warehouse, ({ warehouse }: Outcome) => cases(warehouse)],
      [words.depots, ({ depots }: Outcome) => cases(depots)],
      [words.shops, ({ shops }: Outcome) => cases(shops)],
    ] as const;
    return html`<section class="panel" data-result>
        ${this.#sentences()}
        <p class="quiet small screen">${words.honest}</p>
      </section>
      <plain-table
        stacked
        data-seen
        .heading=${fill(words.table, { futures: seen.futures })}
        .sentence=${words.tableNote}
        .head=${[words.measure, ...drawn.map(({ name }) => name)]}
        .rows=${rows.map(([label, of]) => [
          label,
          ...drawn.map(({ outcome }) => of(outcome)),
        ])}
      ></plain-table>
      ${tetCharts(drawn, view).map(
        (chart, i) =>
          html`<chart-view
            ?data-first=${i === 0}
            .view=${view}
            .chart=${chart}
          ></chart-view>`,
      )}
      <newsvendor-view .view=${view} .vendor=${seen.vendor}></newsvendor-view>`;
  }

  #sentences(): unknown {
    const { view, seen } = this;
    const words = tetTexts[view.language];
    const { guess, late, vendor } = seen;
    const cases = (value: number): string => grouped(value, 0, view.language);
    const best = Math.round(bestQuantity(vendor));
    const gap = guess.batch.cases - best;
    return html`<h3>${learnTexts[view.language].see}</h3>
      <p class="verdict">
        ${fill(words.result, {
          ...{ guess: this.said, sure: this.sure },
          profit: money(guess.outcome.profit, view),
          sold: cases(guess.outcome.sold),
          left: cases(leftOf(guess.outcome)),
        })}
      </p>
      <p data-answer>
        ${fill(words.answer, {
          weeks: guess.batch.weeks,
          best: cases(best),
          forecast: cases(forecastOf(vendor)),
          gap: fill(gap > 0 ? words.more : gap < 0 ? words.less : words.exact, {
            cases: cases(Math.abs(gap)),
          }),
        })}
      </p>
      <p data-late>
        ${fill(words.lateWorse, { change: this.#change(guess, late) })}
        ${fill(words.lateWhy, {
          share: percent(
            lastTwoWeeks(guess.batch, guess.outcome),
            view.language,
          ),
        })}
      </p>`;
  }

  /** As a share of a profit; where there was none, as money. */
  #change(from: Ran, to: Ran): string {
    const { view } = this;
    const [a, b] = [from.outcome.profit, to.outcome.profit];
    const text =
      a > 0 ? percent((b - a) / a, view.language) : money(b - a, view);
    return b > a ? `+${text}` : text;
  }
}

customElements.define("tet-seen", TetSeen);
