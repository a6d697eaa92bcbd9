/** One lever from low to high, run in the workers, drawn with the range that the data speak of. */
import { css, html, LitElement, nothing } from "lit";
import { directionOf, responseChart, type Answer } from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import { grouped } from "../format.ts";
import { poolRunner } from "../futures/futures.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import { fieldName, shownUnit, valueText } from "../levers/lever-text.ts";
import {
  measureStyles,
  measureText,
  type MeasureId,
} from "../result/measure-style.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { PoolWork } from "../workers/pool-work.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { deskTexts } from "../text/desk-text.ts";
import { fill, wordOf } from "../text/index.ts";
import type { View } from "../view.ts";
import {
  pointsOf,
  sweepable,
  sweepOf,
  sweepTrials,
  type Sweep,
} from "./lever-sweep.ts";

const SEEDS = 3;
const COARSER = 4;
const measures = [
  "contribution",
  "sellout_cases",
  "peak_cash",
  "sell_through",
] as const satisfies readonly MeasureId[];

interface Found {
  readonly sweep: Sweep;
  readonly answers: readonly Answer[];
  readonly of: PlanState;
}

/** The lever that a curve begins with: the one that was last asked for or chosen; the first if none was. */
let wanted = "";

export function sweepFirst(key: string): void {
  wanted = key;
}

export class ResponseCurve extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    lever: { state: true },
    measure: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare lever: string;
  declare measure: MeasureId;

  readonly #work = new PoolWork<Found>(this, () => this.desk.pool, "response");

  constructor() {
    super();
    this.lever = wanted;
    this.measure = measures[0];
  }

  static override styles = [
    shared,
    stack,
    controls,
    css`
      label {
        flex: 0 1 240px;
      }
    `,
  ];

  get #fields(): FieldView[] {
    return sweepable(
      (this.plan.sheet?.levers ?? []).flatMap((card) => card.fields),
    );
  }

  get #field(): FieldView | undefined {
    return (
      this.#fields.find(({ key }) => key === this.lever) ?? this.#fields[0]
    );
  }

  override render(): unknown {
    const { view } = this;
    const words = deskTexts[view.language].response;
    const field = this.#field;
    const found = this.#work.found;
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.heading}</h2>
        <p class="quiet small">${words.intro}</p>
        <div class="row">
          <label
            >${words.pick}
            <select
              data-lever
              @change=${(event: Event) =>
                this.#choose((event.target as HTMLSelectElement).value)}
            >
              ${this.#fields.map(
                (one) =>
                  html`<option value=${one.key} ?selected=${one === field}>
                    ${fieldName(one, view)}
                  </option>`,
              )}
            </select></label
          >
          <label
            >${words.measure}
            <select
              @change=${(event: Event) =>
                (this.measure = (event.target as HTMLSelectElement)
                  .value as MeasureId)}
            >
              ${measures.map(
                (id) =>
                  html`<option value=${id} ?selected=${id === this.measure}>
                    ${view.texts.measures[id].label}
                  </option>`,
              )}
            </select></label
          >
        </div>
        ${this.#button(field)}
      </section>
      ${found === undefined ? nothing : this.#chart(found)}`;
  }

  #choose(key: string): void {
    sweepFirst(key);
    this.lever = key;
  }

  #button(field: FieldView | undefined): unknown {
    const { view, plan } = this;
    const words = deskTexts[view.language].work;
    const count =
      field === undefined
        ? 0
        : SEEDS * sweepOf(field, plan.edits).values.length;
    return this.#work.row(
      view.language,
      "response",
      fill(words.run, { count }),
      field === undefined ? undefined : () => void this.#run(field),
    );
  }

  async #run(field: FieldView): Promise<void> {
    const { desk, plan } = this;
    const { options } = desk;
    const sweep = sweepOf(field, plan.edits);
    await this.#work.run(SEEDS * sweep.values.length, async (progress) => {
      const doubts = await desk.doubts();
      if (options === undefined || doubts === undefined) return undefined;
      const { name } = doubts.plan;
      const seeds = Array.from(
        { length: SEEDS },
        (_, i) => `${options.seed} ${i + 1}`,
      );
      const run = poolRunner(
        desk.pool,
        { [name]: doubts.plan },
        COARSER * options.scale,
        [],
        progress,
        undefined,
        true,
      );
      const answers = await run(
        sweepTrials(sweep, name, seeds, options.channelBasis),
      );
      return { sweep, answers, of: plan };
    });
  }

  #chart({ sweep, answers, of }: Found): unknown {
    const { view, measure, plan, desk } = this;
    const words = deskTexts[view.language];
    const { factor, unit } = shownUnit(sweep.field);
    const shown = (value: number): number => value / factor;
    const points = pointsOf(sweep, answers, measure);
    const chart = responseChart(
      {
        lever: fieldName(sweep.field, view),
        unit: wordOf(view.texts.words.units, unit),
        value: (at) => valueText(sweep.field, String(at * factor), view),
        measure: view.texts.measures[measure].label,
        isMoney: measureStyles[measure].form === "money",
        amount: (value) => measureText(measure, value, view, view.texts),
        direction: directionOf(measure),
        now: shown(sweep.now),
        tested:
          sweep.tested === undefined
            ? undefined
            : [shown(sweep.tested[0]), shown(sweep.tested[1])],
        points: points.map((point) => ({ ...point, at: shown(point.at) })),
      },
      words.response.chart,
      chartWords(view, plan.sheet?.tetDates ?? []),
    );
    const scale = COARSER * (desk.options?.scale ?? 1);
    return html`<chart-view .view=${view} .chart=${chart}></chart-view>
      <p class="quiet small">
        ${fill(words.work.rough, {
          scale: grouped(scale, 0, view.language),
          seeds: SEEDS,
        })}
        ${of === plan ? nothing : words.work.stale}
      </p>`;
  }
}

customElements.define("response-curve", ResponseCurve);
