/** The bridge between two plans: a waterfall of their difference over groups of levers, then how each part comes about. */
import { css, html, LitElement, nothing } from "lit";
import {
  bridgeChart,
  partName,
  type Explanation,
  type Part,
} from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import { grouped, money, percent } from "../format.ts";
import "../lab/plain-table.ts";
import { isMeasure, measureStyles } from "../result/measure-style.ts";
import type { PlanSheet } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { PoolWork } from "../workers/pool-work.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { deskTexts } from "../text/desk-text.ts";
import { nameOf } from "../text/data-names.ts";
import { fill } from "../text/index.ts";
import { pairTexts } from "../text/pair-text.ts";
import { whyTexts } from "../text/why-text.ts";
import type { View } from "../view.ts";
import { settingName, settingValue } from "./setting-name.ts";
import { bridgeOf, COARSER, FUTURES, type Pair } from "./pair.ts";
import { interval, signed } from "./verdicts.ts";

/** Settings named of one part. */
const MOST_CHANGES = 4;

export class PlanBridge extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    sheet: { attribute: false },
    pair: { attribute: false },
  };

  declare view: View;
  declare desk: PlanDesk;
  /** The plan on the panel, for the names of its levers. */
  declare sheet: PlanSheet | undefined;
  declare pair: Pair;

  readonly #work = new PoolWork<Explanation>(this, () => this.desk.pool);

  static override styles = [
    shared,
    stack,
    controls,
    css`
      h2 {
        margin-bottom: 2px;
      }
    `,
  ];

  override render(): unknown {
    const { view, pair } = this;
    const words = pairTexts[view.language].bridge;
    const [reference, plan] = pair.names;
    const { found } = this.#work;
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.heading}</h2>
        <p class="quiet small">${fill(words.intro, { reference, plan })}</p>
        ${this.#work.row(
          view.language,
          "bridge",
          fill(words.run, { futures: FUTURES }),
          () =>
            void this.#work.run(1, (progress) =>
              bridgeOf(this.desk, pair, progress),
            ),
        )}
      </section>
      ${found === undefined ? nothing : this.#shown(found)}`;
  }

  #shown(found: Explanation): unknown {
    const { view, pair } = this;
    const words = pairTexts[view.language].bridge;
    const { work } = deskTexts[view.language];
    if (found.parts.length === 0) return html`<p>${words.none}</p>`;
    const { measure, total } = found;
    const [reference, plan] = pair.names;
    const isMoney =
      isMeasure(measure) && measureStyles[measure].form === "money";
    const chart = bridgeChart(
      {
        parts: found.parts.map((part) => ({
          name: partName(part, view.language),
          ...part.effect,
        })),
        total: { name: words.sum, ...total },
        isMoney,
        amount: (value) => signed(measure, value, view),
      },
      {
        ...words,
        title: fill(words.title, {
          ...{ reference, plan },
          measure: isMeasure(measure)
            ? view.texts.measures[measure].label
            : measure,
        }),
      },
      chartWords(view, []),
    );
    return html`${
        Math.abs(total.mean) <= total.half
          ? html`<p data-luck><strong>${words.luck}</strong></p>`
          : nothing
      }
      <chart-view .view=${view} .chart=${chart}></chart-view>
      <plain-table
        data-parts
        .heading=${words.reasons}
        .sentence=${fill(work.rough, {
          scale: grouped(
            COARSER * (this.desk.options?.scale ?? 1),
            0,
            view.language,
          ),
          seeds: found.futures,
        })}
        .wordColumns=${[2, 3, 4]}
        .head=${[
          words.part,
          words.effect,
          isMoney ? words.money : words.packs,
          words.changed,
          words.leans,
        ]}
        .rows=${[...found.parts]
          .sort((a, b) => Math.abs(b.effect.mean) - Math.abs(a.effect.mean))
          .map((part) => [
            partName(part, view.language),
            interval(measure, part.effect, view),
            isMoney ? this.#money(part) : this.#packs(part),
            this.#changed(part),
            this.#leans(part),
          ])}
      ></plain-table>`;
  }

  #packs({ chain: { packs } }: Part): string {
    const { language } = this.view;
    const { links } = whyTexts[language];
    const change = (share: number): string =>
      `${share > 0 ? "+" : ""}${percent(share, language)}`;
    return this.#list([
      `${links.listed} ${change(packs.distribution)}`,
      `${links.stocked} ${change(packs.availability)}`,
      `${links.rate} ${change(packs.rate)}`,
    ]);
  }

  #money({ chain }: Part): string {
    const { view } = this;
    const { links } = whyTexts[view.language];
    const change = (vnd: number): string =>
      `${vnd > 0 ? "+" : ""}${money(vnd, view)}`;
    return this.#list([
      `${links.sales} ${change(chain.money.nsv)}`,
      `${links.goods} ${change(chain.money.landed)}`,
      `${links.spending} ${change(chain.money.spending)}`,
    ]);
  }

  #changed({ differences }: Part): unknown {
    const { view } = this;
    const words = pairTexts[view.language].bridge;
    const more = differences.length - MOST_CHANGES;
    return html`${differences
      .slice(0, MOST_CHANGES)
      .map(
        ({ column, a, b }) =>
          html`<span title=${column}
              >${settingName(column, this.sheet, view)}</span
            >
            ${settingValue(a, view)} → ${settingValue(b, view)}<br />`,
      )}${more > 0 ? fill(words.more, { count: more }) : ""}`;
  }

  #leans({ leansOn }: Part): unknown {
    const { view } = this;
    if (leansOn === undefined) return "–";
    const { name, value, low, high, grade } = leansOn;
    const plain = (one: number): string =>
      grouped(Number(one.toPrecision(3)), 4, view.language);
    return html`<span
      >${fill(pairTexts[view.language].bridge.number, {
        name: nameOf(view.language, "parameter", name) ?? name,
        ...{ value: plain(value), low: plain(low), high: plain(high) },
        grade: view.texts.words.grades[grade],
      })}</span
    >`;
  }

  #list(parts: readonly string[]): string {
    return parts.join(this.view.language === "zh-TW" ? "、" : ", ");
  }
}

customElements.define("plan-bridge", PlanBridge);
