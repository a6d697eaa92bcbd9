/** Why a figure is what it is: its links, the change that did it, what held sales back, and why people did not buy. */
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import type { Answer, BottleneckWeek, RunDocument } from "../../src/index.ts";
import { grouped } from "../format.ts";
import { poolRunner } from "../futures/futures.ts";
import type { Figures } from "../instant/level.ts";
import type { Estimate } from "../instant/estimate.ts";
import "../instant/move-cards.ts";
import "../lab/bottleneck-ribbon.ts";
import "../lab/plain-table.ts";
import "../lab/why-view.ts";
import { fieldName } from "../levers/lever-text.ts";
import { isMeasure, type MeasureId } from "../result/measure-style.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { fieldsOf } from "../plan-wish.ts";
import { noteList, noteStyles } from "../result/note-list.ts";
import { measureRows } from "../result/note-rows.ts";
import {
  everywhere,
  isEverywhere,
  marketPlaceName,
  valuesAt,
  type MarketPlace,
} from "../result/place-values.ts";
import { PoolWork } from "../workers/pool-work.ts";
import { sameResult } from "../result/same-result.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { deskTexts } from "../text/desk-text.ts";
import { fill, wordOf } from "../text/index.ts";
import { whyTexts } from "../text/why-text.ts";
import { instantTexts } from "../text/instant-text.ts";
import { tell, type Asked, type View } from "../view.ts";
import {
  ASSUMPTIONS,
  coalitions,
  partTrials,
  playersOf,
  splitOf,
  type Part,
  type Player,
} from "./change-parts.ts";
import { differenceText } from "./difference-text.ts";
import "./lever-drivers.ts";
import "./why-chain.ts";

const SEEDS = 3;
const COARSER = 4;

/** Figures that are always offered. */
const usual: readonly MeasureId[] = [
  "sellout_units",
  "contribution",
  "sell_through",
  "nd",
  "peak_cash",
];

interface Found {
  readonly players: readonly Player[];
  readonly answers: readonly Answer[];
  readonly of: PlanState;
}

export class WhyPanel extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    document: { attribute: false },
    baseline: { attribute: false },
    baselineName: { attribute: false },
    bottlenecks: { attribute: false },
    asked: { attribute: false },
    estimate: { attribute: false },
    figures: { attribute: false },
    measure: { state: true },
    place: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare document: RunDocument;
  declare baseline: RunDocument | undefined;
  declare baselineName: string;
  declare bottlenecks: readonly BottleneckWeek[] | undefined;
  /** The figure that the reader came from, if any. */
  declare asked: Asked | undefined;
  /** Of the headline measures, until the run is there. */
  declare estimate: Estimate | undefined;
  /** Of the whole market, as the cards show them. */
  declare figures: Figures | undefined;
  declare measure: MeasureId;
  declare place: MarketPlace;

  readonly #work = new PoolWork<Found>(this, () => this.desk.pool, "why");

  constructor() {
    super();
    this.measure = "sellout_units";
    this.place = everywhere;
  }

  static override styles = [
    shared,
    stack,
    controls,
    noteStyles,
    css`
      label {
        justify-self: start;
      }
      dl,
      [data-total] {
        margin-top: 10px;
      }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    if (
      changed.has("asked") &&
      this.asked !== undefined &&
      isMeasure(this.asked.measure)
    ) {
      this.measure = this.asked.measure;
      this.place = this.asked.place ?? everywhere;
    }
  }

  override render(): unknown {
    const { view, document, measure } = this;
    const words = whyTexts[view.language];
    const ids = usual.includes(measure) ? usual : [measure, ...usual];
    return html`<p class="quiet small">${words.intro}</p>
      <label
        >${words.measure}
        <select
          data-why
          @change=${(event: Event) =>
            this.#choose(
              (event.target as HTMLSelectElement).value as MeasureId,
            )}
        >
          ${ids.map(
            (id) =>
              html`<option value=${id} ?selected=${id === measure}>
                ${view.texts.measures[id].label}
              </option>`,
          )}
        </select></label
      >
      ${this.#chain()}
      <move-cards
        .view=${view}
        .instant=${this.desk.instant}
        .plan=${this.plan}
      ></move-cards>
      ${this.#drivers()} ${this.#meaning()} ${this.#parts()}
      <bottleneck-ribbon
        .view=${view}
        .weeks=${this.bottlenecks}
      ></bottleneck-ribbon>
      <why-view .view=${view} .document=${document}></why-view>`;
  }

  /** Another figure is of the whole market: not every one is known of a part. */
  #choose(measure: MeasureId): void {
    this.measure = measure;
    this.place = everywhere;
  }

  #chain(): unknown {
    const { view, measure, place } = this;
    const all = isEverywhere(place) ? this.figures : undefined;
    const { document, baseline } = all ?? this;
    const same = sameResult(baseline, document);
    return html`<why-chain
      .view=${view}
      .measure=${measure}
      .place=${marketPlaceName(place, view.texts)}
      .values=${valuesAt(document, place) ?? {}}
      .baseline=${baseline && valuesAt(baseline, place)}
      ?same=${same}
      .baselineName=${this.baselineName}
    ></why-chain>`;
  }

  /** Without a difference to explain there is still what would make one. */
  #drivers(): unknown {
    const { view, document, baseline, place } = this;
    const differs = baseline !== undefined && !sameResult(baseline, document);
    return differs || !isEverywhere(place)
      ? nothing
      : html`<lever-drivers
          .view=${view}
          .instant=${this.desk.instant}
          .plan=${this.plan}
          .measure=${this.measure}
        ></lever-drivers>`;
  }

  #meaning(): unknown {
    const { view, measure, plan, estimate } = this;
    const about =
      estimate?.values[measure] === undefined
        ? undefined
        : fill(instantTexts[view.language].about, { runs: estimate.runs });
    return html`<section class="panel" aria-labelledby="meaning">
      <h2 id="meaning">
        ${fill(whyTexts[view.language].meaning, {
          name: view.texts.measures[measure].label,
        })}
      </h2>
      ${noteList(measureRows(measure, about, plan.sheet, view))}
    </section>`;
  }

  #parts(): unknown {
    const { view, plan } = this;
    const words = whyTexts[view.language];
    const players = playersOf(plan.edits, [
      ...(plan.sheet?.levers ?? []),
      ...(plan.sheet?.more ?? []),
    ]);
    const count = SEEDS * coalitions(players).length;
    return html`<section class="panel" aria-labelledby="parts">
      <h2 id="parts">${words.parts}</h2>
      <p class="quiet small">
        ${players.length === 0 ? words.noChanges : words.partsIntro}
      </p>
      ${
        players.length === 0
          ? nothing
          : this.#work.row(
              view.language,
              "why",
              fill(words.run, { count }),
              () => void this.#run(players, count),
            )
      }
      ${this.#work.found === undefined ? nothing : this.#split(this.#work.found)}
    </section>`;
  }

  async #run(players: readonly Player[], count: number): Promise<void> {
    const { desk, plan } = this;
    const { options } = desk;
    const { sheet } = plan;
    if (options === undefined || sheet === undefined) return;
    await this.#work.run(count, async (progress) => {
      const { name } = sheet.plan;
      const run = poolRunner(
        desk.pool,
        { [name]: sheet.plan },
        COARSER * options.scale,
        [],
        progress,
        undefined,
        true,
      );
      const seeds = Array.from(
        { length: SEEDS },
        (_, i) => `${options.seed} ${i + 1}`,
      );
      const answers = await run(
        partTrials(players, fieldsOf(sheet), name, seeds, options.channelBasis),
      );
      return { players, answers, of: plan };
    });
  }

  #split({ players, answers, of }: Found): unknown {
    const { view, measure, plan, desk } = this;
    const words = whyTexts[view.language];
    const { work } = deskTexts[view.language];
    const split = splitOf(players, answers, measure);
    if (split === undefined) return html`<p>${words.undefined}</p>`;
    const shown = (value: number): string =>
      differenceText(measure, value, view);
    const doubt = (half: number): string =>
      shown(Math.abs(half)).replace(/^\+/, "");
    const { mean, half } = split.total;
    return html`<p data-total>
        <strong
          >${fill(words.total, {
            amount: shown(mean),
            half: doubt(half),
          })}</strong
        >
        ${Math.abs(mean) <= half ? words.luck : nothing}
      </p>
      <plain-table
        .heading=${view.texts.measures[measure].label}
        .sentence=${""}
        .head=${[words.part, words.effect, words.doubt, ""]}
        .rows=${split.parts.map((part) => [
          this.#name(part),
          shown(part.mean),
          `±${doubt(part.half)}`,
          html`<button class="plain" @click=${() => this.#takeAway(part)}>
            ${words.undo}
          </button>`,
        ])}
      ></plain-table>
      <p class="quiet small">
        ${fill(work.rough, {
          scale: grouped(
            COARSER * (desk.options?.scale ?? 1),
            0,
            view.language,
          ),
          seeds: SEEDS,
        })}
        ${of === plan ? nothing : work.stale}
      </p>`;
  }

  #name({ id, kind }: Part): string {
    const { view, plan } = this;
    if (id === ASSUMPTIONS) return whyTexts[view.language].assumptions;
    if (kind === "card") return wordOf(view.texts.levers.cards, id);
    if (kind === "group") return wordOf(view.texts.levers.groups, id);
    const field = fieldsOf(plan.sheet).find(({ key }) => key === id);
    return field === undefined ? id.replace(/^=/, "") : fieldName(field, view);
  }

  #takeAway({ edits }: Part): void {
    tell(this, "replace", { edits: {}, without: Object.keys(edits) });
  }
}

customElements.define("why-panel", WhyPanel);
