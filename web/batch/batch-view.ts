/** The batch screen: a table of scenarios in, its mistakes by row, how many runs and how long, then the runs, and the results as a table and as files. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { BatchRequest, BlankColumn, Problem } from "../../src/index.ts";
import { problemText } from "../message-text.ts";
import { detailIn } from "../text/problem-details.ts";
import type { PlanSheet, PlanSource } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { officeKinds } from "../share/office-kinds.ts";
import { shared } from "../shared-styles.ts";
import type { ShippedPlan } from "../shipped-plans.ts";
import { batchTexts, type BatchWords } from "../text/batch-text.ts";
import { fill } from "../text/index.ts";
import { tell, type View } from "../view.ts";
import { blankCells } from "./blank-cells.ts";
import "./batch-chart.ts";
import "./batch-command.ts";
import "./batch-form.ts";
import type { BatchSettings } from "./batch-form.ts";
import { batchStyles } from "./batch-styles.ts";
import { BatchWork } from "./batch-work.ts";
import "./result-files.ts";
import "./result-table.ts";

const SEEDS = 20;
const SAMPLES = 20;

/** Mistakes listed on the page. */
const MOST_ROWS = 200;

const EXAMPLE = `name,base,rsp[main],reps
Price,,15000..21000/3,
Reps,hybrid,,20|40
`;

/** What a visit to the screen leaves for the next one. */
const left = new WeakMap<
  PlanDesk,
  Pick<BatchView, "source" | "settings" | "problems" | "blanks"> & {
    readonly work: BatchWork | undefined;
  }
>();

export class BatchView extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plans: { attribute: false },
    sheet: { attribute: false },
    file: { attribute: false },
    source: { state: true },
    settings: { state: true },
    reading: { state: true },
    problems: { state: true },
    blanks: { state: true },
    failure: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plans: readonly ShippedPlan[];
  /** The plan on the panel, for the template's columns. */
  declare sheet: PlanSheet | undefined;
  /** A file that was dropped onto the page. */
  declare file: File | undefined;
  declare source: PlanSource | undefined;
  declare settings: BatchSettings | undefined;
  declare reading: boolean;
  declare problems: readonly Problem[];
  declare blanks: readonly BlankColumn[];
  declare failure: string;

  #work: BatchWork | undefined;

  static override styles = [shared, batchStyles];

  constructor() {
    super();
    this.reading = false;
    this.problems = [];
    this.blanks = [];
    this.failure = "";
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#restore();
    const { options } = this.desk;
    if (this.settings === undefined && options !== undefined)
      this.settings = {
        ...{ runs: SEEDS, seed: options.seed, scale: options.scale },
        ...{ weeks: undefined, design: "grid", samples: SAMPLES },
      };
    if (changed.has("file") && this.file !== undefined)
      void this.#open(this.file);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#work?.pause();
    const { source, settings, problems, blanks } = this;
    left.set(this.desk, {
      source,
      settings,
      problems,
      blanks,
      work: this.#work,
    });
  }

  /** The screen as it was left, with what was finished. */
  #restore(): void {
    const found = left.get(this.desk);
    if (found === undefined) return;
    ({
      source: this.source,
      settings: this.settings,
      problems: this.problems,
      blanks: this.blanks,
      work: this.#work,
    } = found);
    if (this.#work !== undefined) this.#work.news = () => this.requestUpdate();
  }

  override render(): unknown {
    const { view, settings } = this;
    const words = batchTexts[view.language];
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet">${words.intro}</p>
        ${this.#input(words)}
        ${
          settings === undefined
            ? nothing
            : html`<batch-form
                .view=${view}
                .settings=${settings}
                @settings=${({ detail }: CustomEvent<BatchSettings>) => {
                  this.settings = detail;
                  this.#forget();
                }}
              ></batch-form>`
        }
        <div class="row">
          <wa-button
            variant="brand"
            data-check
            ?disabled=${settings === undefined || this.reading}
            @click=${() => void this.#check()}
            >${words.check}</wa-button
          >
          <span role="status">${this.#said(words)}</span>
        </div>
      </section>
      ${this.#mistakes(words)} ${this.#progress(words)} ${this.#results()}`;
  }

  #input(words: BatchWords): unknown {
    return html`<div class="row">
        <wa-button
          size="s"
          appearance="outlined"
          @click=${() => this.#picker()?.click()}
          ><wa-icon slot="start" name="open"></wa-icon>${words.open}</wa-button
        >
        <wa-button
          size="s"
          appearance="plain"
          data-example
          @click=${() => this.#take({ name: words.pastedName, text: EXAMPLE })}
          >${words.sample}</wa-button
        >
        <wa-button
          size="s"
          appearance="plain"
          data-template
          ?disabled=${this.sheet === undefined}
          @click=${() => void this.#template()}
          >${words.template}</wa-button
        >
        <span class="quiet small">${this.source?.name ?? words.drop}</span>
      </div>
      <input
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        aria-label=${words.open}
        @change=${() => {
          const file = this.#picker()?.files?.[0];
          if (file !== undefined) void this.#open(file);
        }}
      />
      <label
        >${words.paste}
        <textarea
          rows="5"
          spellcheck="false"
          .value=${this.source?.text ?? ""}
          @change=${(event: Event) =>
            this.#take({
              name: words.pastedName,
              text: (event.target as HTMLTextAreaElement).value,
            })}
        ></textarea>
      </label>`;
  }

  async #template(): Promise<void> {
    const { gridTemplate, templateBook } = await import("./grid-template.ts");
    const ids = this.plans.map(({ id }) => id);
    const book = await templateBook(gridTemplate(this.sheet, ids, this.view));
    tell(this, "download", {
      what: batchTexts[this.view.language].templateName,
      ...{ ending: "xlsx", content: book, type: officeKinds.xlsx },
    });
  }

  #picker(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input[type=file]");
  }

  #said(words: BatchWords): string {
    if (this.reading) return words.reading;
    if (this.failure !== "")
      return fill(words.failed, { message: this.failure });
    return "";
  }

  #mistakes(words: BatchWords): unknown {
    const { problems, view } = this;
    if (problems.length === 0) return nothing;
    const good = this.#work?.batch.document.scenarios.filter(
      ({ error }) => error === "",
    ).length;
    return html`<section class="panel wrong" role="alert">
      <h3>${fill(words.problems, { count: problems.length })}</h3>
      <ol tabindex="0">
        ${problems.slice(0, MOST_ROWS).map((problem) => {
          const { main, detail, detailLanguage } = problemText(
            problem,
            view,
            detailIn,
          );
          return html`<li>
            ${main}
            <span class="quiet small" lang=${detailLanguage}>${detail}</span>
          </li>`;
        })}
      </ol>
      ${
        good === undefined || good === 0
          ? nothing
          : html`<p>${fill(words.rows, { count: good })}</p>`
      }
    </section>`;
  }

  #progress(words: BatchWords): unknown {
    const work = this.#work;
    if (work === undefined || work.wanted === 0) return nothing;
    const { document } = work.batch;
    const { stage, done, wanted, failed } = work;
    const said = {
      timing: words.timing,
      paused: words.paused,
      done: words.done,
    };
    return html`<section class="panel" data-stage=${stage}>
      <p>
        ${fill(words.size, {
          scenarios: document.scenarios.length,
          seeds: document.seeds.length,
          runs: wanted,
        })}
        ${this.#time(words)}
      </p>
      ${blankCells(this.blanks, this.sheet, this.view)}
      <progress
        max=${wanted}
        value=${done}
        aria-label=${fill(words.progress, { done, total: wanted })}
      ></progress>
      <p class="number" role="status">
        ${fill(words.progress, { done, total: wanted })}
        ${stage === "timing" || stage === "paused" || stage === "done" ? said[stage] : ""}
        ${failed === 0 ? "" : fill(words.failures, { count: failed })}
      </p>
      <div class="row">${this.#steer(words)}</div>
      <batch-command
        .view=${this.view}
        .request=${document.request}
        .broken=${this.problems.length > 0}
      ></batch-command>
    </section>`;
  }

  #time(words: BatchWords): string {
    const work = this.#work;
    const seconds = work?.secondsLeft;
    if (work?.stage === "done" || seconds === undefined) return "";
    const [unit, length] =
      seconds < 100
        ? (["seconds", 1] as const)
        : seconds < 6000
          ? (["minutes", 60] as const)
          : (["hours", 3600] as const);
    const n = Math.max(1, Math.round(seconds / length));
    return fill(words.estimate, { time: fill(words[unit], { n }) });
  }

  #steer(words: BatchWords): unknown {
    const work = this.#work;
    if (work === undefined || work.stage === "done") return nothing;
    return work.stage === "running"
      ? html`<wa-button data-pause @click=${() => work.pause()}
          >${words.pause}</wa-button
        >`
      : html`<wa-button
          variant="brand"
          data-start
          @click=${() => void work.start()}
          >${work.stage === "paused" ? words.resume : words.start}</wa-button
        >`;
  }

  #results(): unknown {
    const { view } = this;
    const work = this.#work;
    if (work === undefined || work.done === 0) return nothing;
    const all = [...work.results()];
    return html`<result-table .view=${view} .results=${all}></result-table>
      <batch-chart .view=${view} .results=${all}></batch-chart>
      <result-files
        .view=${view}
        .work=${work}
        .table=${this.source?.name ?? ""}
      ></result-files>`;
  }

  async #open(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.#take({ name: file.name, bytes });
    await this.#check();
  }

  #take(source: PlanSource): void {
    this.source = source;
    this.#forget();
  }

  /** What was checked is no longer what is asked for. */
  #forget(): void {
    this.#work?.pause();
    this.#work = undefined;
    this.problems = [];
    this.blanks = [];
    this.failure = "";
  }

  async #check(): Promise<void> {
    const { desk, settings, plans } = this;
    const { options } = desk;
    if (settings === undefined || options === undefined) return;
    const source = this.source ?? {
      name: batchTexts[this.view.language].pastedName,
      text: "",
    };
    this.#forget();
    const request: BatchRequest = {
      ...settings,
      grids: [source.name],
      channelBasis: options.channelBasis,
    };
    this.reading = true;
    const answer = await desk.aside({
      ...{ kind: "grid", source, request },
      seeds: Array.from(
        { length: settings.runs },
        (_, i) => `${settings.seed} ${i + 1}`,
      ),
      plans: Object.fromEntries(plans.map(({ id, text }) => [id, text])),
    });
    this.reading = false;
    if (source !== (this.source ?? source) || settings !== this.settings)
      return;
    if (answer?.kind === "failed") this.failure = answer.message;
    if (answer?.kind === "problems") this.problems = answer.problems;
    if (answer?.kind !== "batch") return;
    ({ problems: this.problems, blanks: this.blanks } = answer);
    this.#work = new BatchWork(answer.batch, desk.pool, () =>
      this.requestUpdate(),
    );
    if (this.#work.wanted > 0) await this.#work.time();
  }
}

customElements.define("batch-view", BatchView);
