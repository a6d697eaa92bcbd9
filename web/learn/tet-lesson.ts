/**
 * The lesson on Tết: a quantity and a week are guessed as numbers, run in many futures, and held against what the runs say; then
 * quantity, week and return terms are moved. Tells `lesson-kept` what the student did, and `lesson-seen` once there is a result.
 */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing } from "lit";
import type { Trial } from "../../src/index.ts";
import { endOf, poolRunner } from "../futures/futures.ts";
import { grouped } from "../format.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { learnTexts, type LessonText } from "../text/learn-text.ts";
import { tetTexts } from "../text/tet-text.ts";
import { tell, type View } from "../view.ts";
import {
  ample,
  bestQuantity,
  flows,
  late,
  limits,
  newsvendorOf,
  outcomeOf,
  valuesOf,
  weeksOf,
  without,
  type Batch,
  type Future,
} from "./gift-batch.ts";
import { SURE } from "./lessons.ts";
import "./number-pair.ts";
import type { Progress } from "./progress.ts";
import "./tet-seen.ts";
import type { Seen } from "./tet-seen.ts";

const FUTURES = 8;
const SCALE = 4000;
const PLAN = "gift";
/** What others in the office would order, in cases, and have on the shelf, in weeks. */
const SAID = { cases: [2000, 3000, 4500], weeks: [9, 7, 5] } as const;
const TERMS = [
  ["outright", 0],
  ["part", 30],
] as const;

export class TetLesson extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    text: { attribute: false },
    planText: { attribute: false },
    seed: { attribute: false },
    progress: { attribute: false },
    levers: { state: true },
    running: { state: true },
    failed: { state: true },
    seen: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare text: LessonText;
  /** The plan whose gift box it is. */
  declare planText: string;
  declare seed: string;
  declare progress: Progress;
  /** What was moved away from the guess. */
  declare levers: Partial<Batch>;
  declare running:
    { readonly done: number; readonly total: number } | undefined;
  declare failed: string | undefined;
  declare seen: Seen | undefined;
  /** Futures by batch: what was run once is not run again. */
  readonly #known = new Map<string, readonly Future[]>();

  constructor() {
    super();
    this.levers = {};
  }

  static override styles = [
    shared,
    stack,
    controls,
    css`
      .pairs {
        display: grid;
        gap: 10px 18px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
        margin: 8px 0;
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
      }
      legend {
        font-size: 0.8125rem;
        padding: 0;
      }
      label.choice {
        align-items: center;
        display: flex;
        font-size: inherit;
        gap: 8px;
        min-height: 44px;
      }
      .choice input {
        accent-color: var(--blue);
        flex: none;
        height: 18px;
        width: 18px;
      }
      h3 {
        color: var(--quiet);
        margin-bottom: 4px;
      }
      .row {
        align-items: center;
      }
      @media print {
        :host {
          gap: 6px;
        }
        .pairs {
          gap: 0 18px;
          grid-template-columns: repeat(3, auto);
          margin: 0;
        }
        .screen {
          display: none;
        }
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.running !== undefined) this.desk.pool.stop();
  }

  get #guess(): Batch | undefined {
    const { cases, weeks } = this.progress;
    return cases === undefined || weeks === undefined
      ? undefined
      : { cases, weeks, returns: 0 };
  }

  override render(): unknown {
    const { view, seen, text } = this;
    const words = tetTexts[view.language];
    const guess = this.#guess;
    const { sure = SURE } = this.progress;
    const shown = (value: number): string => grouped(value, 0, view.language);
    return html`<section class="panel">
        <h3>${learnTexts[view.language].guess}</h3>
        <p><strong>${text.question}</strong></p>
        <div class="pairs">
          ${(["cases", "weeks"] as const).map((id) =>
            this.#pair(id, this.progress[id], seen !== undefined, (value) =>
              tell(this, "lesson-kept", { [id]: value }),
            ),
          )}
          <number-pair
            data-sure
            .label=${learnTexts[view.language].sure}
            .value=${sure}
            .limits=${{ min: 50, max: 100, step: 5 }}
            .locked=${seen !== undefined}
            @value=${(event: CustomEvent<number>) =>
              tell(this, "lesson-kept", { sure: event.detail })}
          ></number-pair>
        </div>
        ${
          seen === undefined
            ? nothing
            : html`<wa-button
                class="screen"
                size="s"
                appearance="outlined"
                data-again
                @click=${this.#restart}
                >${words.again}</wa-button
              >`
        }
      </section>
      <section class="panel screen">
        <h3>${learnTexts[view.language].act}</h3>
        <p>${words.leversNote}</p>
        ${
          seen === undefined
            ? nothing
            : html`<div class="pairs">
                ${(["cases", "weeks"] as const).map((id) =>
                  this.#pair(
                    id,
                    this.levers[id] ?? guess?.[id],
                    false,
                    (value) => (this.levers = { ...this.levers, [id]: value }),
                  ),
                )}
                ${this.#terms()}
              </div>`
        }
        <div class="row" role="status">${this.#act(guess)}</div>
        <p class="quiet small">${words.setting}</p>
        <slot></slot>
      </section>
      ${
        seen === undefined
          ? nothing
          : html`<tet-seen
              .view=${view}
              .seen=${seen}
              .sure=${sure}
              .said=${fill(words.guess, { cases: shown(seen.guess.batch.cases), weeks: seen.guess.batch.weeks })}
            ></tet-seen>`
      }`;
  }

  #pair(
    id: "cases" | "weeks",
    value: number | undefined,
    locked: boolean,
    on: (value: number) => void,
  ): unknown {
    const { view } = this;
    const words = tetTexts[view.language];
    const all = SAID[id].map((one) => grouped(one, 0, view.language));
    return html`<number-pair
      data-number=${id}
      .label=${words[id]}
      .hint=${fill(words.hint, { all: all.join(view.language === "zh-TW" ? "、" : " / ") })}
      .value=${value}
      .limits=${limits[id]}
      .locked=${locked}
      @value=${(event: CustomEvent<number>) => on(event.detail)}
    ></number-pair>`;
  }

  #terms(): unknown {
    const words = tetTexts[this.view.language];
    const now = this.levers.returns ?? 0;
    return html`<fieldset>
      <legend>${words.terms}</legend>
      ${TERMS.map(
        ([id, share]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="terms"
              value=${share}
              .checked=${share === now}
              @change=${() => (this.levers = { ...this.levers, returns: share })}
            />${words[id]}</label
          >`,
      )}
    </fieldset>`;
  }

  #act(guess: Batch | undefined): unknown {
    const { running, failed, view } = this;
    const words = tetTexts[view.language];
    const learn = learnTexts[view.language];
    if (running !== undefined)
      return html`<span class="number">${fill(learn.running, running)}</span>`;
    return html`<wa-button
        variant="brand"
        data-act
        ?disabled=${guess === undefined || this.desk.options === undefined}
        @click=${() => guess && void this.#run(guess)}
        >${fill(words.run, { futures: FUTURES })}</wa-button
      >
      ${guess === undefined ? html`<span class="quiet">${words.first}</span>` : nothing}
      ${failed === undefined ? nothing : html`<span>${fill(learn.failed, { message: failed })}</span>`}`;
  }

  readonly #restart = (): void => {
    this.seen = undefined;
    this.levers = {};
  };

  async #run(guess: Batch): Promise<void> {
    const now = { ...guess, ...this.levers };
    const delayed = late(guess);
    this.failed = undefined;
    try {
      await this.#simulate(
        [guess, delayed, now].flatMap((one) => [one, without(one)]),
        ample(guess),
      );
      const read = (batch: Batch) => ({
        batch,
        outcome: outcomeOf(
          batch,
          this.#futures(batch),
          this.#futures(without(batch)),
        ),
      });
      const vendor = newsvendorOf(guess, this.#futures(ample(guess)));
      this.seen = {
        ...{ guess: read(guess), late: read(delayed), vendor },
        now: keyOf(now) === keyOf(guess) ? undefined : read(now),
        futures: FUTURES,
      };
      tell(this, "lesson-kept", { done: true });
      tell(this, "lesson-seen", {
        guess: this.#text(guess),
        answer: this.#text({ ...guess, cases: bestQuantity(vendor) }),
      });
    } catch (error) {
      const end = endOf(error);
      if (end.kind === "failed") this.failed = end.message;
    }
    this.running = undefined;
  }

  #text({ cases, weeks }: Batch): string {
    const { language } = this.view;
    return fill(tetTexts[language].guess, {
      ...{ cases: grouped(cases, 0, language), weeks },
    });
  }

  #futures(batch: Batch): readonly Future[] {
    return this.#known.get(keyOf(batch)) ?? [];
  }

  /** Runs what is not known yet, those of equal length together. */
  async #simulate(batches: readonly Batch[], more: Batch): Promise<void> {
    const { desk, seed } = this;
    const fresh = new Map(
      [...batches, more]
        .filter((one) => !this.#known.has(keyOf(one)))
        .map((one) => [keyOf(one), one]),
    );
    const lengths = [...new Set([...fresh.values()].map(weeksOf))];
    const total = fresh.size * FUTURES;
    let before = 0;
    for (const weeks of lengths) {
      const own = [...fresh.values()].filter((one) => weeksOf(one) === weeks);
      const trials = Array.from({ length: FUTURES }, (_, f) =>
        own.map((one): Trial => ({
          ...{ plan: PLAN, values: valuesOf(one), crowd: "" },
          seed: `${seed} ${f + 1}`,
          basis: desk.options?.channelBasis ?? "brief",
        })),
      ).flat();
      this.running = { done: before, total };
      const answers = await poolRunner(
        desk.pool,
        { [PLAN]: { name: `${PLAN}.csv`, text: this.planText } },
        SCALE,
        flows,
        (done) => (this.running = { done: before + done, total }),
        weeks,
      )(trials);
      own.forEach((one, n) =>
        this.#known.set(
          keyOf(one),
          answers.filter((_, i) => i % own.length === n),
        ),
      );
      before += trials.length;
    }
  }
}

const keyOf = ({ cases, weeks, returns }: Batch): string =>
  [cases, weeks, returns].join(" ");

customElements.define("tet-lesson", TetLesson);
