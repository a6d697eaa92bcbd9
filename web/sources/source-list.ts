/** Every number a run of the plan reads, with what it rests on; numbers of the model can be replaced. */
import { html, LitElement, nothing, type PropertyValues } from "lit";
import "@awesome.me/webawesome/dist/components/button/button.js";
import {
  appendixCsv,
  inWords,
  standingOrder,
  type Input,
} from "../../src/index.ts";
import { dateText, grouped, money, percent } from "../format.ts";
import { gradeDot } from "../result/grade-dot.ts";
import { assumptionKey } from "../levers/lever-edits.ts";
import type { Inputs } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { controls, shared } from "../shared-styles.ts";
import { dataNames, nameOf } from "../text/data-names.ts";
import { dataNotes, noteIn } from "../text/data-notes.ts";
import { withForeign } from "../text/foreign.ts";
import { fill, wordOf } from "../text/index.ts";
import { studyTexts } from "../text/study-text.ts";
import { sourcesTexts } from "../text/sources-text.ts";
import { tell, type View } from "../view.ts";
import "./assumption-study.ts";
import { chapterOf, chapters, type Chapter } from "./chapters.ts";
import {
  findInputs,
  setBy,
  type ChapterInputs,
  type GradeChoice,
} from "./find-inputs.ts";
import { inputName, inputValue } from "./input-text.ts";
import "./rule-timeline.ts";
import { sourceLine } from "./source-line.ts";
import { sourceStyles } from "./source-list-styles.ts";
import { studyOf } from "./study.ts";

/** Of a chapter at first, and at each wish for more. */
const SHOWN = 40;

export class SourceList extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    found: { state: true },
    failure: { state: true },
    search: { state: true },
    grade: { state: true },
    open: { state: true },
    listed: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare found: Inputs | undefined;
  declare failure: string;
  declare search: string;
  declare grade: GradeChoice;
  /** Chapters that the reader opened; a search opens those that have what is sought. */
  declare open: ReadonlySet<Chapter>;
  /** How many are listed of a chapter, where more than at first. */
  declare listed: Readonly<Partial<Record<Chapter, number>>>;

  constructor() {
    super();
    this.failure = "";
    this.search = "";
    this.grade = "all";
    this.open = new Set();
    this.listed = {};
  }

  static override styles = [shared, controls, sourceStyles];

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("plan") || changed.has("desk")) void this.#read();
  }

  async #read(): Promise<void> {
    const { wish, options } = this.desk;
    if (wish === undefined || options === undefined) return;
    const answer = await this.desk.aside({
      kind: "inputs",
      ...wish,
      basis: options.channelBasis,
    });
    if (answer?.kind === "inputs") this.found = answer.inputs;
    else if (answer?.kind === "failed") this.failure = answer.message;
  }

  override render(): unknown {
    const { view, found } = this;
    const words = sourcesTexts[view.language];
    if (found === undefined)
      return html`<p class="quiet">
        ${
          this.failure === ""
            ? words.waiting
            : fill(words.failed, { message: this.failure })
        }
      </p>`;
    const { inputs } = found;
    const assumed = inputs.filter(({ grade }) => grade === "assumed").length;
    const influence = new Set(
      studyOf(this.plan)?.byMeasure.contribution.bars.map(
        ({ factor }) => factor.id,
      ),
    );
    const rank = (input: Input): number =>
      this.#isReplaced(input)
        ? 2
        : influence.has(input.name.split("/")[0] ?? "")
          ? 1
          : 0;
    const { search, grade } = this;
    const wordsOf = (input: Input): string =>
      `${inputName(input, found, view.language)} ${noteIn(view.language, input.note).text}`;
    const shown = findInputs(inputs, search, grade, rank, wordsOf);
    const count = shown.reduce((sum, one) => sum + one.inputs.length, 0);
    return html`<p class="quiet">
        ${fill(words.intro, {
          assumed: percent(assumed / Math.max(1, inputs.length), view.language),
        })}
      </p>
      <p class="quiet small">${words.only}</p>
      <assumption-study
        .view=${view}
        .desk=${this.desk}
        .plan=${this.plan}
        @studied=${() => this.requestUpdate()}
      ></assumption-study>
      <rule-timeline .view=${view} .found=${found}></rule-timeline>
      <p class="away">
        <wa-button
          size="s"
          appearance="outlined"
          data-appendix
          @click=${() => this.#save(found)}
          >${words.appendix}</wa-button
        >
      </p>
      <div class="row">
        <label
          >${words.search}
          <input
            type="search"
            .value=${this.search}
            @input=${(event: Event) =>
              (this.search = (event.target as HTMLInputElement).value)}
        /></label>
        <label
          >${words.grade}
          <select
            @change=${(event: Event) =>
              (this.grade = (event.target as HTMLSelectElement)
                .value as GradeChoice)}
          >
            <option value="all">${words.all}</option>
            ${standingOrder.map(
              (grade) =>
                html`<option value=${grade}>${this.#gradeName(grade)}</option>`,
            )}
          </select></label
        >
      </div>
      <p class="small quiet" role="status">
        ${fill(words.found, { count: grouped(count, 0, view.language) })}
      </p>
      ${shown.map((one) => this.#chapter(one, found))}`;
  }

  /** What is listed as a file, in the words it is listed in. */
  #save({ inputs, sources, ...known }: Inputs): void {
    const { language } = this.view;
    const words = { names: dataNames, notes: dataNotes };
    const told = inWords(inputs, known, (id) => sources[id], words, language);
    tell(this, "download", {
      ...{ what: this.view.texts.nav.sources, ending: "csv" },
      ...{ content: appendixCsv(told, language), type: "text/csv" },
    });
  }

  #chapter({ chapter, inputs }: ChapterInputs, found: Inputs): unknown {
    const { view, open, listed } = this;
    const words = sourcesTexts[view.language];
    const narrowed = this.search.trim() !== "" || this.grade !== "all";
    const isOpen = narrowed || open.has(chapter);
    const most = listed[chapter] ?? SHOWN;
    const more = inputs.length - most;
    return html`<details
      data-chapter=${chapter}
      ?open=${isOpen}
      @toggle=${(event: Event) => {
        const now = (event.target as HTMLDetailsElement).open;
        if (narrowed || now === open.has(chapter)) return;
        this.open = new Set(
          chapters.filter((one) => (one === chapter ? now : open.has(one))),
        );
      }}
    >
      <summary>
        <h2>${words.chapters[chapter]}</h2>
        <span class="quiet small number"
          >${grouped(inputs.length, 0, view.language)}</span
        >
      </summary>
      ${
        isOpen
          ? inputs.slice(0, most).map((input) => this.#input(input, found))
          : nothing
      }
      ${
        isOpen && more > 0
          ? html`<wa-button
              size="s"
              appearance="outlined"
              variant="neutral"
              @click=${() => (this.listed = { ...listed, [chapter]: most + SHOWN })}
              >${fill(words.more, { count: Math.min(SHOWN, more) })}</wa-button
            >`
          : nothing
      }
    </details>`;
  }

  #gradeName(grade: Input["grade"]): string {
    return grade === "decided"
      ? sourcesTexts[this.view.language].decided
      : this.view.texts.words.grades[grade];
  }

  #isReplaced(input: Input): boolean {
    return (
      input.table === "parameters" &&
      assumptionKey(input.name) in this.plan.edits
    );
  }

  #input(input: Input, found: Inputs): unknown {
    const { view } = this;
    const words = sourcesTexts[view.language];
    const { language } = view;
    const source = found.sources[input.source];
    const name = inputName(input, found, language);
    const note = noteIn(language, input.note);
    const shown = (value: string): string =>
      inputValue(value, view.texts.words.choices, language);
    const unit = wordOf(view.texts.words.units, input.unit);
    const own = this.plan.edits[assumptionKey(input.name)];
    return html`<article data-input="${input.table}/${input.name}">
      <h3>${withForeign(name, language)}</h3>
      <span class="small"
        >${
          input.grade === "decided"
            ? nothing
            : gradeDot(input.grade, view.texts)
        }
        <span class="quiet"
          >${fill(words.setBy, {
            who: words.who[setBy(input, this.plan.edits)],
          })}</span
        ></span
      >
      <span class="number"
        >${shown(input.value)} ${unit}
        ${
          input.low === ""
            ? nothing
            : html`<span class="quiet small"
                >${words.range} ${shown(input.low)} – ${shown(input.high)}</span
              >`
        }</span
      >
      <span class="quiet small table"
        >${nameOf(language, "table", input.table) ?? words.chapters[chapterOf(input.table)]}</span
      >
      ${this.#influence(input)}
      <p class="full quiet small" lang=${note.language}>${note.text}</p>
      <p class="full quiet small">
        ${fill(words.from, {
          source:
            source === undefined
              ? view.texts.note.unsourced
              : sourceLine({ ...source, address: "" }, language),
        })}
        ${
          source !== undefined && /^https?:/.test(source.address)
            ? html`<a
                href=${source.address}
                target="_blank"
                rel="noopener noreferrer"
                >${source.address}</a
              >`
            : (source?.address ?? "")
        }
        ${
          input.checkedOn === ""
            ? nothing
            : `· ${words.checked} ${dateText(input.checkedOn, language)}`
        }
      </p>
      <p class="full quiet small">
        ${words.inFile}
        <code>${input.table}/${input.name}</code>
      </p>
      ${input.table === "parameters" ? this.#own(input, own, name) : nothing}
    </article>`;
  }

  /** What the study found of a number, if it was among those that matter. */
  #influence(input: Input): unknown {
    const { view } = this;
    const bar = studyOf(this.plan)?.byMeasure.contribution.bars.find(
      ({ factor }) => factor.id === input.name.split("/")[0],
    );
    if (bar === undefined) return nothing;
    const signed = (vnd: number): string =>
      `${vnd > 0 ? "+" : ""}${money(vnd, view)}`;
    return html`<p class="full small">
      ${fill(studyTexts[view.language].effect, {
        low: signed(bar.low.mean),
        high: signed(bar.high.mean),
      })}
    </p>`;
  }

  #own(input: Input, own: string | undefined, name: string): unknown {
    const words = sourcesTexts[this.view.language];
    return html`<div class="row full own">
      <label
        >${words.change}
        <input
          type="number"
          step="any"
          aria-label="${words.change}: ${name}"
          .value=${own ?? ""}
          placeholder=${input.value}
          @change=${(event: Event) =>
            tell(this, "assume", {
              name: input.name,
              value: (event.target as HTMLInputElement).value,
            })}
      /></label>
      ${
        own === undefined
          ? nothing
          : html`<span class="changed small"
                >${fill(words.changed, { value: input.value })}</span
              >
              <button
                class="plain"
                @click=${() =>
                  tell(this, "assume", { name: input.name, value: "" })}
              >
                ${words.reset}
              </button>`
      }
    </div>`;
  }
}

customElements.define("source-list", SourceList);
