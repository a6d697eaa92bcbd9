/** What each part of the plan brings: the plan against the plan without it, in a table, and the sentences that matter. */
import { css, html, LitElement, nothing } from "lit";
import {
  spendName,
  worth,
  worthBySku,
  worthRuns,
  worthWeekly,
  type Interval,
  type Worth,
} from "../../src/index.ts";
import { grouped, money, percent } from "../format.ts";
import { poolRunner } from "../futures/futures.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { PoolWork } from "../workers/pool-work.ts";
import { shared, stack } from "../shared-styles.ts";
import { deskTexts } from "../text/desk-text.ts";
import { fill, wordOf } from "../text/index.ts";
import { worthTexts } from "../text/worth-text.ts";
import type { View } from "../view.ts";
import "./plain-table.ts";

const SEEDS = 5;
const COARSER = 4;
const NO_BREAK_SPACE = "\u00a0";

interface Found {
  readonly parts: readonly Worth[];
  /** The plan as it was. */
  readonly of: PlanState;
}

export class PlanWorth extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    roles: { attribute: false },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  /** Role of each own SKU. */
  declare roles: Readonly<Record<string, string>>;

  readonly #work = new PoolWork<Found>(this, () => this.desk.pool, "worth");

  static override styles = [
    shared,
    stack,
    css`
      :host {
        gap: 10px;
      }
    `,
  ];

  override render(): unknown {
    const { view, plan } = this;
    const words = worthTexts[view.language];
    const { found } = this.#work;
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet small">${words.intro}</p>
        ${this.#work.row(
          view.language,
          "worth",
          words.run,
          plan.sheet === undefined ? undefined : () => void this.#run(),
        )}
      </section>
      ${found === undefined ? nothing : this.#result(found)}`;
  }

  async #run(): Promise<void> {
    const { desk, plan } = this;
    const { options } = desk;
    await this.#work.run(0, async (progress) => {
      const doubts = await desk.doubts();
      if (options === undefined || doubts === undefined) return undefined;
      const { name } = doubts.plan;
      const { list, plans, promoted } = doubts.parts;
      const size = { parts: list, futures: SEEDS };
      const total = worthRuns(size);
      progress(0, total);
      const parts = await worth(
        {
          plan: name,
          ...size,
          promoted,
          alternative: doubts.alternative,
          factors: [],
          seed: options.seed,
        },
        poolRunner(
          desk.pool,
          { ...plans, [name]: doubts.plan },
          COARSER * options.scale,
          worthWeekly,
          (done) => progress(done, total),
          undefined,
          true,
          worthBySku,
        ),
      );
      return { parts, of: plan };
    });
  }

  #result({ parts, of }: Found): unknown {
    const { view, plan } = this;
    const words = worthTexts[view.language];
    const { work } = deskTexts[view.language];
    return html`<plain-table
        data-worth
        .heading=${words.brings}
        .sentence=${[this.#best(parts), words.overlap].join(" ")}
        .head=${[words.part, words.sales, words.spending, words.perDong, words.contribution, words.cash]}
        .rows=${parts.map((each) => [
          this.#name(each),
          this.#amount(each.sales),
          this.#amount(each.spending),
          each.perDong === undefined
            ? "–"
            : grouped(each.perDong, 2, view.language),
          this.#amount(each.contribution),
          this.#amount(each.peakCash),
        ])}
      ></plain-table>
      <plain-table
        .heading=${words.from}
        .sentence=${[this.#skus(parts), this.#promotions(parts)].join(" ")}
        .head=${[words.part, words.sold, words.own, words.rivals, words.category]}
        .rows=${parts.map((each) => [
          this.#name(each),
          this.#amount(each.sku?.sold ?? each.sales),
          each.sku === undefined ? "–" : this.#amount(each.sku.fromOwn),
          this.#amount(each.fromRivals),
          this.#amount(each.fromCategory),
        ])}
      ></plain-table>
      <p class="quiet small">
        ${fill(work.rough, {
          scale: grouped(
            COARSER * (this.desk.options?.scale ?? 1),
            0,
            view.language,
          ),
          seeds: SEEDS,
        })}
        ${of === plan ? nothing : work.stale}
      </p>`;
  }

  #name({ part }: Worth): string {
    const { view } = this;
    return part.kind === "sku"
      ? wordOf(view.texts.words.roles, this.roles[part.id] ?? part.id)
      : spendName(part.id, view.language);
  }

  #amount({ mean, half }: Interval): string {
    const { view } = this;
    if (!Number.isFinite(mean)) return "–";
    const width = Number.isFinite(half) ? money(half, view) : "?";
    // A figure and its width stay in one line of the cell.
    return `${money(mean, view)} ± ${width}`.replaceAll(" ", NO_BREAK_SPACE);
  }

  /** The part that earns most for what is spent on it, and whether that is sure. */
  #best(parts: readonly Worth[]): string {
    const words = worthTexts[this.view.language];
    const [best] = parts
      .filter(
        ({ part, perDong }) => part.kind === "spend" && perDong !== undefined,
      )
      .sort((a, b) => (b.perDong ?? 0) - (a.perDong ?? 0));
    if (best?.perDong === undefined) return words.nothing;
    const { mean, half } = best.contribution;
    return fill(Math.abs(mean) > half ? words.best : words.bestUnsure, {
      part: this.#name(best),
      per: grouped(best.perDong, 2, this.view.language),
      gain: this.#amount(best.contribution),
    });
  }

  /** The SKU that takes most from its sisters. */
  #skus(parts: readonly Worth[]): string {
    const words = worthTexts[this.view.language];
    const [most] = parts
      .flatMap((each) =>
        each.sku === undefined ? [] : [{ each, sku: each.sku }],
      )
      .sort((a, b) => b.sku.cannibalisation.mean - a.sku.cannibalisation.mean);
    if (most === undefined) return "";
    const { mean, half } = most.sku.cannibalisation;
    return fill(mean - half > 1 ? words.harms : words.cannibal, {
      sku: this.#name(most.each),
      ...this.#shares("share", most.sku.cannibalisation),
    });
  }

  #promotions(parts: readonly Worth[]): string {
    const { language } = this.view;
    const found = parts.find(({ promotion }) => promotion !== undefined);
    if (found?.promotion === undefined) return "";
    const { lift, pulled } = found.promotion;
    const words = worthTexts[language];
    const clear = ({ mean, half }: Interval): boolean => Math.abs(mean) > half;
    return [
      fill(
        clear(lift) ? words.lift : words.liftUnsure,
        this.#shares("lift", lift),
      ),
      clear(lift) && clear(pulled)
        ? fill(words.pulled, this.#shares("pulled", pulled))
        : "",
    ].join("");
  }

  /** A share and its half-width, by name. */
  #shares(name: string, { mean, half }: Interval): Record<string, string> {
    const { language } = this.view;
    return {
      [name]: percent(mean, language),
      half: percent(half, language),
    };
  }
}

customElements.define("plan-worth", PlanWorth);
