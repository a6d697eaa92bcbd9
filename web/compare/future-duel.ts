/** Two plans as dots, one a future, from the worst loss to the best win; a dot pressed says what happened in that future. */
import { css, html, LitElement, nothing } from "lit";
import type { Factor } from "../../src/index.ts";
import { grouped } from "../format.ts";
import "../lab/plain-table.ts";
import type { PlanSheet } from "../messages.ts";
import { isMeasure, measureText } from "../result/measure-style.ts";
import { shared, stack } from "../shared-styles.ts";
import { factorName } from "../sources/factor-name.ts";
import { duelTexts } from "../text/duel-text.ts";
import { fill, wordOf } from "../text/index.ts";
import { studyTexts } from "../text/study-text.ts";
import type { View } from "../view.ts";
import { others, type Future } from "./compare-run.ts";
import { duelsOf, meanOver, unusualIn, type Duel } from "./duel.ts";
import "./plan-overlay.ts";
import { signed } from "./verdicts.ts";

/** Uncertain numbers named of a future. */
const MOST_NUMBERS = 5;

export class FutureDuel extends LitElement {
  static override properties = {
    view: { attribute: false },
    sheet: { attribute: false },
    names: { attribute: false },
    futures: { attribute: false },
    factors: { attribute: false },
    measure: { attribute: false },
    startDate: { attribute: false },
    opened: { state: true },
  };

  declare view: View;
  declare sheet: PlanSheet | undefined;
  /** The reference and the other plan, as the reader calls them. */
  declare names: readonly [string, string];
  /** Their futures, in the order of the draws. */
  declare futures: readonly [readonly Future[], readonly Future[]];
  /** What is uncertain of the reference. */
  declare factors: readonly Factor[];
  declare measure: string;
  declare startDate: string;
  /** The future that was pressed; undefined before that. */
  declare opened: number | undefined;

  static override styles = [
    shared,
    stack,
    css`
      ol {
        display: flex;
        flex-wrap: wrap;
        list-style: none;
        margin: 8px 0;
        padding: 0;
      }
      button {
        background: none;
        border: 0;
        border-radius: 8px;
        color: var(--blue);
        cursor: pointer;
        font: inherit;
        font-size: 1.25rem;
        height: 44px;
        line-height: 1;
        padding: 0;
        width: 44px;
      }
      button.lost {
        color: var(--orange);
      }
      button:hover,
      button[aria-pressed="true"] {
        background: var(--blue-soft);
        outline: 2px solid currentcolor;
        outline-offset: -4px;
      }
      @media print {
        button {
          height: 24px;
          width: 24px;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, measure } = this;
    const words = duelTexts[view.language];
    const [reference, plan] = this.names;
    const duels = duelsOf(...this.futures, measure);
    const count = (outcome: Duel["outcome"]): number =>
      duels.filter((duel) => duel.outcome === outcome).length;
    const open = duels.find(({ future }) => future === this.opened);
    return html`<section class="panel" data-duel aria-labelledby="title">
        <h2 id="title">${words.heading}</h2>
        <p class="quiet small">${fill(words.intro, { plan, reference })}</p>
        <ol>
          ${duels.map((duel) => html`<li>${this.#dot(duel)}</li>`)}
        </ol>
        <p class="small">
          ${fill(words.legend, {
            plan,
            won: count("won"),
            tied: count("tied"),
            lost: count("lost"),
          })}
        </p>
      </section>
      ${open === undefined ? nothing : this.#future(open)}`;
  }

  #dot(duel: Duel): unknown {
    const { view } = this;
    const words = duelTexts[view.language];
    const { future, outcome, difference } = duel;
    const said = fill(words.dot, {
      n: future + 1,
      plan: this.names[1],
      outcome: words[outcome],
      gap: signed(this.measure, difference, view),
    });
    return html`<button
      class=${outcome}
      aria-label=${said}
      title=${said}
      aria-pressed=${this.opened === future}
      data-future=${future}
      @click=${() => {
        this.opened = this.opened === future ? undefined : future;
      }}
    >
      ${{ won: "●", tied: "◆", lost: "○" }[outcome]}
    </button>`;
  }

  #future({ future, difference, outcome }: Duel): unknown {
    const { view, measure, names, sheet } = this;
    const { language } = view;
    const words = duelTexts[language];
    const [reference, plan] = names;
    const [a, b] = this.futures.map((all) => all[future]);
    if (a === undefined || b === undefined) return nothing;
    const text = (id: string, value: number | null | undefined): string =>
      measureText(id, value, view, view.texts);
    const usual = (id: string): number | undefined => {
      const [x, y] = this.futures.map((all) => meanOver(all, id));
      return x === undefined || y === undefined ? undefined : y - x;
    };
    const gapIn = (id: string): string => {
      const [x, y] = [a.measures[id], b.measures[id]];
      return typeof x === "number" && typeof y === "number"
        ? signed(id, y - x, view)
        : "–";
    };
    const label = (id: string): string =>
      isMeasure(id) ? view.texts.measures[id].label : id;
    const average = (id: string): string => {
      const found = usual(id);
      return found === undefined ? "–" : signed(id, found, view);
    };
    const n = future + 1;
    const plain = (value: number): string =>
      grouped(Number(value.toPrecision(3)), 4, language);
    return html`<plain-table
        data-opened
        stacked
        .heading=${fill(words.opened, { n })}
        .sentence=${fill(words.said, {
          plan,
          reference,
          outcome: words[outcome],
          measure: label(measure),
          own: text(measure, b.measures[measure]),
          other: text(measure, a.measures[measure]),
          gap: signed(measure, difference, view),
          usual: average(measure),
        })}
        .head=${[words.measure, reference, plan, words.difference, words.usual]}
        .rows=${others.map((id) => [
          label(id),
          text(id, a.measures[id]),
          text(id, b.measures[id]),
          gapIn(id),
          average(id),
        ])}
      ></plain-table>
      <plan-overlay
        .view=${view}
        .startDate=${this.startDate}
        .wording=${words.overlay.replace("{n}", String(n))}
        .plans=${[
          { name: reference, futures: [a.weekly] },
          { name: plan, futures: [b.weekly] },
        ]}
      ></plan-overlay>
      <plain-table
        data-drawn
        stacked
        .heading=${words.drawn}
        .sentence=${words.drawnNote}
        .head=${[words.number, words.here, words.likely]}
        .rows=${unusualIn(a, this.factors, MOST_NUMBERS).map(
          ({ factor, value }) => [
            factorName(factor, sheet, view),
            `${plain(value)} ${wordOf(view.texts.words.units, factor.unit)}`.trim(),
            fill(studyTexts[language].mustBe.now, {
              value: plain(factor.value),
              low: plain(factor.low),
              high: plain(factor.high),
            }),
          ],
        )}
      ></plain-table>`;
  }
}

customElements.define("future-duel", FutureDuel);
