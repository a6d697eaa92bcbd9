/** When the other plan is better: the uncertain numbers that turn the choice, from which value on, and the cheapest check of each. */
import { html, LitElement, nothing } from "lit";
import { grouped } from "../format.ts";
import "../lab/plain-table.ts";
import { isMeasure, measureText } from "../result/measure-style.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanSheet } from "../messages.ts";
import { PoolWork } from "../workers/pool-work.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { factorName } from "../sources/factor-name.ts";
import { fill, wordOf } from "../text/index.ts";
import { pairTexts } from "../text/pair-text.ts";
import { studyTexts } from "../text/study-text.ts";
import type { View } from "../view.ts";
import {
  TOP,
  TURNING_RUNS,
  turningOf,
  turningRows,
  type Pair,
  type Turning,
  type TurningRow,
} from "./pair.ts";

export class TurningPoints extends LitElement {
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

  readonly #work = new PoolWork<Turning>(this, () => this.desk.pool);

  static override styles = [shared, stack, controls];

  override render(): unknown {
    const { view, pair } = this;
    const words = pairTexts[view.language].turning;
    const { found } = this.#work;
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.heading}</h2>
        <p class="quiet small">${fill(words.intro, { top: TOP })}</p>
        ${this.#work.row(
          view.language,
          "turning",
          fill(words.run, { count: TURNING_RUNS }),
          () =>
            void this.#work.run(TURNING_RUNS, (progress) =>
              turningOf(this.desk, pair, progress),
            ),
        )}
      </section>
      ${found === undefined ? nothing : this.#shown(found)}`;
  }

  #shown(found: Turning): unknown {
    const { view, pair } = this;
    const words = pairTexts[view.language].turning;
    const { measure, names } = pair;
    const { better, rows } = turningRows(found, measure);
    const other = names[1 - better] ?? "";
    const turning = rows.filter(({ turn }) => turn !== undefined).length;
    const sentences = [
      fill(words.base, {
        better: names[better],
        measure: isMeasure(measure)
          ? view.texts.measures[measure].label
          : measure,
        gap: measureText(
          measure,
          Math.abs(found.found.base.mean),
          view,
          view.texts,
        ),
      }),
      ...(["better", "worse"].includes(pair.verdict) ? [] : [words.luck]),
      turning === 0
        ? fill(words.none, { count: rows.length })
        : fill(words.some, { count: turning, other }),
    ];
    return html`<plain-table
      data-turning
      .heading=${words.heading}
      .sentence=${sentences.join(view.language === "zh-TW" ? "" : " ")}
      .wordColumns=${[2, 4]}
      .head=${[words.number, words.range, words.when, words.worth, words.check]}
      .rows=${rows.map((row) => this.#row(row, other))}
    ></plain-table>`;
  }

  #row({ factor, turn, worth, check }: TurningRow, other: string): unknown[] {
    const { view, pair } = this;
    const words = pairTexts[view.language].turning;
    const unit = wordOf(view.texts.words.units, factor.unit);
    const plain = (value: number): string =>
      grouped(Number(value.toPrecision(3)), 4, view.language);
    const shown = (value: number): string => `${plain(value)} ${unit}`.trim();
    return [
      factorName(factor, this.sheet, view),
      fill(studyTexts[view.language].mustBe.now, {
        value: shown(factor.value),
        low: plain(factor.low),
        high: plain(factor.high),
      }),
      turn === undefined
        ? words.never
        : fill(words[turn.side], { value: shown(turn.at), plan: other }),
      worth > 0 ? measureText(pair.measure, worth, view, view.texts) : "–",
      check?.[view.language] ?? "",
    ];
  }
}

customElements.define("turning-points", TurningPoints);
