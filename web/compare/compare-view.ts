/** Chooses plans, runs them under common futures in the workers, and says who is better, by how much, and what differs. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { endOf } from "../futures/futures.ts";
import "../lab/plain-table.ts";
import { isMeasure, measureText } from "../result/measure-style.ts";
import type { Prepared } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { controls, screen, shared } from "../shared-styles.ts";
import { planName, planTitle, type ShippedPlan } from "../shipped-plans.ts";
import { compareTexts } from "../text/compare-text.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";
import { others, runComparison, type Compared } from "./compare-run.ts";
import { bestOf, meanOver } from "./duel.ts";
import "./pair-study.ts";
import "./plan-overlay.ts";
import { settingName, settingValue } from "./setting-name.ts";
import { interval, verdictLines } from "./verdicts.ts";

const MOST_PLANS = 4;
const CURRENT = "*";
const choices = [8, 16, 32, 64, 100] as const;
const measures = ["contribution", "sellout_cases", "peak_cash"] as const;

type Stage =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "done";
      readonly compared: Compared;
      readonly prepared: Prepared;
      readonly names: readonly string[];
    };

export class CompareView extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    plans: { attribute: false },
    chosen: { state: true },
    measure: { state: true },
    futures: { state: true },
    stage: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare plans: readonly ShippedPlan[];
  /** Ids of plans, the reference first; "" is none. */
  declare chosen: readonly string[];
  declare measure: string;
  declare futures: number;
  declare stage: Stage;

  constructor() {
    super();
    this.chosen = ["baseline", "", "", ""];
    this.measure = measures[0];
    this.futures = choices[0];
    this.stage = { kind: "none" };
  }

  static override styles = [
    shared,
    screen,
    controls,
    css`
      label {
        flex: 1 1 200px;
      }
      [role="status"] {
        align-items: center;
      }
      .verdict {
        font-size: 1.0625rem;
        font-weight: 650;
        margin-top: 10px;
      }
    `,
  ];

  /** A plan that was changed at the desk is what the reference is held against first. */
  override willUpdate(): void {
    if (!this.hasUpdated && Object.keys(this.plan.edits).length > 0)
      this.chosen = ["baseline", CURRENT, "", ""];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.stage.kind === "running") this.desk.pool.stop();
  }

  override render(): unknown {
    const { view, stage } = this;
    const words = compareTexts[view.language];
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet">${words.intro}</p>
        <div class="row">
          ${Array.from({ length: MOST_PLANS }, (_, i) => this.#choice(i))}
        </div>
        <div class="row">
          <label
            >${words.measure}
            <select
              @change=${(event: Event) =>
                (this.measure = (event.target as HTMLSelectElement).value)}
            >
              ${measures.map(
                (id) =>
                  html`<option value=${id}>
                    ${view.texts.measures[id].label}
                  </option>`,
              )}
            </select></label
          >
          <label
            >${words.futures}
            <select
              @change=${(event: Event) =>
                (this.futures = Number(
                  (event.target as HTMLSelectElement).value,
                ))}
            >
              ${choices.map((n) => html`<option value=${n}>${n}</option>`)}
            </select></label
          >
        </div>
        <div class="row" role="status">${this.#state()}</div>
      </section>
      ${stage.kind === "done" ? this.#shown(stage) : nothing}`;
  }

  #choice(index: number): unknown {
    const { view } = this;
    const words = compareTexts[view.language];
    const { sheet } = this.plan;
    const own = sheet === undefined ? "" : planTitle(this.#identity(), view);
    const options: [string, string][] = [
      ...(index === 0 ? [] : [["", words.none] as [string, string]]),
      ...this.plans.map(({ id }): [string, string] => [id, planName(id, view)]),
      ...(sheet === undefined
        ? []
        : [[CURRENT, fill(words.current, { plan: own })] as [string, string]]),
    ];
    return html`<label
      >${index === 0 ? words.reference : fill(words.rival, { n: index + 1 })}
      <select
        data-plan=${index}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          this.chosen = this.chosen.map((id, i) => (i === index ? value : id));
        }}
      >
        ${options.map(
          ([id, name]) =>
            html`<option value=${id} ?selected=${id === this.chosen[index]}>
              ${name}
            </option>`,
        )}
      </select></label
    >`;
  }

  #identity(): {
    planId: string;
    ownName: string | undefined;
    changed: boolean;
  } {
    const { planId, ownName, edits } = this.plan;
    return { planId, ownName, changed: Object.keys(edits).length > 0 };
  }

  #state(): unknown {
    const { stage, view } = this;
    const words = compareTexts[view.language];
    const enough = this.chosen.filter((id) => id !== "").length > 1;
    if (stage.kind === "running")
      return html`<span class="number"
          >${fill(words.running, { done: stage.done, total: stage.total })}</span
        >
        <wa-button size="s" @click=${() => this.desk.pool.stop()}
          >${words.stop}</wa-button
        >`;
    return html`<wa-button
        variant="brand"
        data-compare
        ?disabled=${!enough || this.plan.sheet === undefined}
        @click=${() => void this.#run()}
        >${words.run}</wa-button
      >
      ${enough ? nothing : html`<span class="quiet">${words.same}</span>`}
      ${
        stage.kind === "failed"
          ? html`<span>${fill(words.failed, { message: stage.message })}</span>`
          : nothing
      }`;
  }

  #shown(stage: Stage & { kind: "done" }): unknown {
    const { view } = this;
    const words = compareTexts[view.language];
    const { compared, prepared, names } = stage;
    const { result, futures } = compared;
    const [reference = ""] = names;
    const least = Math.min(...result.regret);
    return html`<section class="panel" data-verdicts>
        ${result.rivals.map((rival, n) => {
          const plan = names[n + 1] ?? "";
          const [first, ...rest] = verdictLines(
            result,
            rival,
            { plan, reference },
            view,
          );
          return html`<p class="verdict">${first}</p>
            <p>${rest.join(view.language === "zh-TW" ? "" : " ")}</p>`;
        })}
      </section>
      ${this.#kpis(stage)}
      <plain-table
        stacked
        .heading=${words.table}
        .sentence=${""}
        .head=${[words.measureName, ...names.slice(1)]}
        .rows=${others.map((id) => [
          isMeasure(id) ? view.texts.measures[id].label : id,
          ...result.rivals.map((rival) => {
            const difference = rival.others[id];
            return difference === undefined
              ? "–"
              : interval(id, difference, view);
          }),
        ])}
      ></plain-table>
      <plain-table
        stacked
        .heading=${words.regret}
        .sentence=${""}
        .head=${[words.plan, words.mean, words.regretMean]}
        .rows=${names.map((name, i) => {
          const regret = result.regret[i] ?? NaN;
          const text = measureText(result.measure, regret, view, view.texts);
          return [
            name,
            measureText(result.measure, result.means[i], view, view.texts),
            regret === least ? `${text} ${words.least}` : text,
          ];
        })}
      ></plain-table>
      <plan-overlay
        .view=${view}
        .startDate=${prepared.startDate}
        .plans=${names.map((name, i) => ({
          name,
          futures: (futures[i] ?? []).map(({ weekly }) => weekly),
        }))}
      ></plan-overlay>
      ${prepared.differences.map(
        (differences, n) =>
          html`<plain-table
            stacked
            .heading=${fill(words.inputsOf, { plan: names[n + 1] ?? "" })}
            .sentence=${differences.length === 0 ? words.noDifference : ""}
            .head=${[words.lever, reference, names[n + 1] ?? ""]}
            .rows=${differences.map(({ column, a, b }) => [
              html`<span title=${column}
                >${settingName(column, this.plan.sheet, view)}</span
              >`,
              settingValue(a, view),
              settingValue(b, view),
            ])}
          ></plain-table>`,
      )}
      ${keyed(
        result,
        html`<pair-study
          .view=${view}
          .desk=${this.desk}
          .sheet=${this.plan.sheet}
          .compared=${compared}
          .prepared=${prepared}
          .names=${names}
        ></pair-study>`,
      )}`;
  }

  /** Every plan's mean of every measure, the best of each marked by a shape. */
  #kpis({ compared, names }: Stage & { kind: "done" }): unknown {
    const { view } = this;
    const words = compareTexts[view.language];
    return html`<plain-table
      stacked
      data-kpis
      .heading=${words.kpis}
      .sentence=${words.kpisNote}
      .head=${[words.measureName, ...names]}
      .rows=${others.map((id) => {
        const means = compared.futures.map((own) => meanOver(own, id));
        const best = bestOf(means, id);
        return [
          view.texts.measures[id].label,
          ...means.map((value, i) => {
            const text = measureText(id, value, view, view.texts);
            return best.includes(i)
              ? html`<strong
                  ><span role="img" aria-label=${words.best}>◆</span>
                  ${text}</strong
                >`
              : text;
          }),
        ];
      })}
    ></plain-table>`;
  }

  async #run(): Promise<void> {
    const { desk, view, measure, futures } = this;
    const { options, wish } = desk;
    if (options === undefined || wish === undefined) return;
    const ids = this.chosen.filter((id) => id !== "");
    const names = ids.map((id) =>
      id === CURRENT ? planTitle(this.#identity(), view) : planName(id, view),
    );
    const answer = await desk.aside({
      kind: "prepare",
      plans: ids.map((id) =>
        id === CURRENT
          ? wish
          : {
              plan: {
                name: `${id}.csv`,
                text: this.plans.find((one) => one.id === id)?.text ?? "",
              },
              overrides: [],
            },
      ),
      basis: options.channelBasis,
    });
    if (answer?.kind !== "prepared") {
      const message =
        answer?.kind === "problems"
          ? (answer.problems[0]?.found ?? "")
          : answer?.kind === "failed"
            ? answer.message
            : "";
      this.stage = { kind: "failed", message };
      return;
    }
    const { prepared } = answer;
    const total = futures * ids.length;
    const progress = (done: number): void => {
      this.stage = { kind: "running", done, total };
    };
    progress(0);
    try {
      const compared = await runComparison(
        ...([desk, prepared, measure, futures, progress] as const),
      );
      this.stage =
        compared === undefined
          ? { kind: "none" }
          : { kind: "done", compared, prepared, names };
    } catch (error) {
      this.stage = endOf(error);
    }
  }
}

customElements.define("compare-view", CompareView);
