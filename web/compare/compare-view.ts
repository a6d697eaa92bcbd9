/** Chooses plans, runs them under common futures in the workers, and says who is better, by how much, and what differs. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { compare, type Comparison } from "../../src/index.ts";
import { poolRunner, Stopped } from "../futures/futures.ts";
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
import "./pair-study.ts";
import { overlayMeasures, type Overlaid, type Weeks } from "./overlay.ts";
import "./plan-overlay.ts";
import { interval, verdictLines } from "./verdicts.ts";

const MOST_PLANS = 4;
const COARSER = 4;
const CURRENT = "*";
const CONFIDENCE = 0.95;
const choices = [8, 16, 32, 64] as const;
const measures = ["contribution", "sellout_cases", "peak_cash"] as const;
const others = [
  "sellout_cases",
  "sell_through",
  "nd",
  "wd",
  "contribution_y1",
  "contribution",
  "peak_cash",
] as const;

type Stage =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "done";
      readonly result: Comparison;
      readonly prepared: Prepared;
      readonly names: readonly string[];
      readonly overlaid: readonly Overlaid[];
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
      .verdict {
        font-size: 1.0625rem;
        font-weight: 650;
        margin-top: 10px;
      }
    `,
  ];

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
        : [[CURRENT, `${words.current}: ${own}`] as [string, string]]),
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
    const { result, prepared, names } = stage;
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
      <plain-table
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
        .plans=${stage.overlaid}
      ></plan-overlay>
      ${prepared.differences.map(
        (differences, n) =>
          html`<plain-table
            stacked
            .heading=${fill(words.inputsOf, { plan: names[n + 1] ?? "" })}
            .sentence=${differences.length === 0 ? words.noDifference : ""}
            .head=${[words.lever, reference, names[n + 1] ?? ""]}
            .rows=${differences.map(({ column, a, b }) => [
              html`<code>${column}</code>`,
              a === "" ? "–" : a,
              b === "" ? "–" : b,
            ])}
          ></plain-table>`,
      )}
      ${keyed(
        result,
        html`<pair-study
          .view=${view}
          .desk=${this.desk}
          .sheet=${this.plan.sheet}
          .result=${result}
          .prepared=${prepared}
          .names=${names}
        ></pair-study>`,
      )}`;
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
    let before = 0;
    const progress = (done: number): void => {
      this.stage = { kind: "running", done: before + done, total };
    };
    progress(0);
    const weeks = new Map<string, Weeks[]>();
    const run = poolRunner(
      desk.pool,
      Object.fromEntries(prepared.plans.map((plan) => [plan.name, plan])),
      COARSER * options.scale,
      overlayMeasures,
      progress,
    );
    try {
      const result = await compare(
        {
          plans: prepared.plans.map(({ name }) => name),
          alternative: prepared.alternative,
          factors: prepared.factors,
          seed: options.seed,
          measure,
          confidence: CONFIDENCE,
          maxRuns: futures,
          others,
        },
        async (trials) => {
          const answers = await run(trials);
          before += trials.length;
          answers.forEach(({ weekly }, i) => {
            const plan = trials[i]?.plan ?? "";
            weeks.set(plan, [...(weeks.get(plan) ?? []), weekly]);
          });
          return answers;
        },
      );
      const overlaid = prepared.plans.map(({ name }, i) => ({
        name: names[i] ?? name,
        futures: weeks.get(name) ?? [],
      }));
      this.stage = { kind: "done", result, prepared, names, overlaid };
    } catch (error) {
      this.stage =
        error instanceof Stopped
          ? { kind: "none" }
          : { kind: "failed", message: String(error) };
    }
  }
}

customElements.define("compare-view", CompareView);
