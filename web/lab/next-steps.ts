/** The three steps most worth trying, computed on the same draws, and the tornado of all of them. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing } from "lit";
import { tornadoChart, type TornadoRow } from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import { money } from "../format.ts";
import { poolRunner } from "../futures/futures.ts";
import { labelText, tell, type View } from "../view.ts";
import type { CardView } from "../levers/lever-sheet.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { priceText } from "../instant/price-text.ts";
import { PoolWork } from "../workers/pool-work.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { deskTexts } from "../text/desk-text.ts";
import { fill } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import {
  outcomesOf,
  stepsOf,
  trialsOf,
  worthTrying,
  type Outcome,
} from "./step-trials.ts";

const SEEDS = 3;
const COARSER = 4;

interface Found {
  readonly outcomes: readonly Outcome[];
  /** The plan as it was. */
  readonly of: PlanState;
}

export class NextSteps extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;

  readonly #work = new PoolWork<Found>(this, () => this.desk.pool, "steps");

  static override styles = [
    shared,
    stack,
    controls,
    css`
      ol {
        display: grid;
        gap: 8px;
        margin: 10px 0 0;
        padding-left: 1.4em;
      }
    `,
  ];

  override render(): unknown {
    const { view, plan } = this;
    const words = labTexts[view.language].next;
    const { found } = this.#work;
    const { sheet, edits } = plan;
    const count = SEEDS * (1 + stepsOf(sheet?.levers ?? [], edits).length);
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet small">${words.intro}</p>
        ${found === undefined ? nothing : this.#best(found)}
        ${this.#work.row(
          view.language,
          "steps",
          fill(words.run, { count }),
          sheet === undefined ? undefined : () => void this.#run(),
        )}
      </section>
      ${found === undefined ? nothing : this.#tornado(found.outcomes)}`;
  }

  #best({ outcomes, of }: Found): unknown {
    const { view, plan } = this;
    const words = labTexts[view.language].next;
    const { stale } = deskTexts[view.language].work;
    const best = worthTrying(outcomes);
    if (best.length === 0) return html`<p>${words.none}</p>`;
    return html`<ol>
        ${best.map((outcome) => {
          const gain = `+${money(outcome.gain, view)} ± ${money(outcome.half, view)}`;
          return html`<li>
            <strong>${cardName(outcome.card, view)}</strong>
            ${fill(words.gain, { direction: words[outcome.direction], amount: gain })}
            <span class="quiet">${priceText(outcome, view)}</span>
            <wa-button
              size="s"
              appearance="outlined"
              @click=${() => this.#try(outcome)}
              >${words.try}</wa-button
            >
          </li>`;
        })}
      </ol>
      ${of === plan ? nothing : html`<p class="quiet small">${stale}</p>`}`;
  }

  #try(outcome: Outcome): void {
    tell(this, "replace", { edits: outcome.edits, without: [] });
  }

  #tornado(outcomes: readonly Outcome[]): unknown {
    const { view, plan } = this;
    const words = labTexts[view.language].next;
    const rows = new Map<string, TornadoRow>();
    for (const { card, direction, gain } of outcomes) {
      const name = cardName(card, view);
      const row = rows.get(card.id) ?? { name, up: 0, down: 0 };
      rows.set(card.id, { ...row, [direction]: gain });
    }
    const chart = tornadoChart(
      [...rows.values()],
      { title: words.chart, up: words.up, down: words.down },
      chartWords(view, plan.sheet?.tetDates ?? []),
    );
    return html`<chart-view .view=${view} .chart=${chart}></chart-view>`;
  }

  async #run(): Promise<void> {
    const { desk, plan } = this;
    const { sheet, edits } = plan;
    const { options } = desk;
    if (sheet === undefined || options === undefined) return;
    const steps = stepsOf(sheet.levers, edits);
    const fields = sheet.levers.flatMap((card) => card.fields);
    const seeds = Array.from(
      { length: SEEDS },
      (_, i) => `${options.seed} ${i + 1}`,
    );
    const total = SEEDS * (1 + steps.length);
    await this.#work.run(total, async (progress) => {
      const doubts = await desk.doubts();
      if (doubts === undefined) return undefined;
      const { name } = doubts.plan;
      const run = poolRunner(
        desk.pool,
        { [name]: doubts.plan },
        COARSER * options.scale,
        [],
        progress,
      );
      const answers = await run(
        trialsOf(steps, fields, name, seeds, options.channelBasis),
      );
      return { outcomes: outcomesOf(steps, answers), of: plan };
    });
  }
}

function cardName(card: CardView, view: View): string {
  const names: Readonly<Record<string, string>> = view.texts.levers.cards;
  const [first] = card.fields;
  return (
    names[card.id] ??
    (first === undefined ? card.id : labelText(first.label, view.language))
  );
}

customElements.define("next-steps", NextSteps);
