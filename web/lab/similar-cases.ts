/** Under the explanation of a lever: measured effects, plans and strategies that set it otherwise and what came of them, and the way to its curve. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { parseSet, type Override } from "../../src/index.ts";
import readme from "../../scenarios/README.md?raw";
import strategies from "../../scenarios/strategies.csv?raw";
import { compact, grouped, money } from "../format.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import { valueText } from "../levers/lever-text.ts";
import type { Cases } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { addressOf } from "../shell/routes.ts";
import { shared } from "../shared-styles.ts";
import { planName, type ShippedPlan } from "../shipped-plans.ts";
import { caseTexts } from "../text/case-text.ts";
import { fill, wordOf } from "../text/index.ts";
import { tell, type View } from "../view.ts";
import {
  isAbout,
  planResults,
  questionsOf,
  type Condition,
  type PlanResult,
  type Question,
  type Side,
} from "./case-results.ts";
import { sweepFirst } from "./response-curve.ts";

const results = planResults(readme);
const questions = questionsOf(readme, strategies);

export class SimilarCases extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plans: { attribute: false },
    field: { attribute: false },
    value: { attribute: false },
    cases: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plans: readonly ShippedPlan[];
  declare field: FieldView;
  /** The lever as it stands. */
  declare value: string;
  declare cases: Cases | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin-top: 16px;
      }
      h3 {
        font-size: 0.9375rem;
        margin: 14px 0 4px;
      }
      ul {
        display: grid;
        gap: 12px;
        list-style: none;
        margin-top: 8px;
        padding: 0;
      }
      li {
        border-left: 3px solid var(--line-strong);
        padding-left: 10px;
      }
      li > .small {
        display: block;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 4px;
      }
      wa-button::part(base) {
        min-height: 36px;
        white-space: normal;
      }
      @media (max-width: 719px) {
        wa-button::part(base) {
          min-height: 44px;
        }
      }
    `,
  ];

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("field") && changed.get("field")?.key !== this.field.key)
      void this.#look();
  }

  async #look(): Promise<void> {
    this.cases = undefined;
    const { key } = this.field;
    const answer = await this.desk.aside({
      ...{ kind: "cases", key },
      plans: this.plans.map(({ id, text }) => ({ name: id, text })),
    });
    if (answer?.kind === "cases" && key === this.field.key)
      this.cases = answer.cases;
  }

  override render(): unknown {
    const words = caseTexts[this.view.language];
    const { cases, field } = this;
    return html`<wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        data-response
        @click=${() => this.#response()}
        >${words.response}</wa-button
      >
      ${cases === undefined ? nothing : this.#effects(cases)}
      <h3>${words.title}</h3>
      <p class="quiet small">${words.intro}</p>
      ${
        cases === undefined
          ? html`<p class="quiet" role="status">${words.waiting}</p>`
          : this.#found(cases, field)
      }`;
  }

  /** The curve of this very lever. */
  #response(): void {
    tell(this, "note-closed", null);
    sweepFirst(this.field.key);
    location.hash = addressOf("lab", "whatif");
  }

  #effects({ effects }: Cases): unknown {
    const { view } = this;
    const words = caseTexts[view.language];
    if (effects.length === 0) return nothing;
    const end = (value: number | null): string =>
      value === null ? "…" : grouped(value, 2, view.language);
    return html`<h3>${words.effects}</h3>
      <ul data-effects>
        ${effects.map(
          ({ id, low, high, reference, source }) =>
            html`<li>
              ${fill(wordOf(words.known, id), { low: end(low), high: end(high) })}
              <span class="quiet small"
                >${fill(words.measured, { source })}
                <span lang="en">${reference}</span></span
              >
            </li>`,
        )}
      </ul>`;
  }

  #found({ values }: Cases, field: FieldView): unknown {
    const words = caseTexts[this.view.language];
    const others = this.plans.filter(
      ({ id }) => values[id] !== undefined && values[id] !== this.value,
    );
    const asked = questions.filter((question) =>
      isAbout(question, field.lever, (plan) => values[plan]),
    );
    return others.length + asked.length === 0
      ? html`<p class="quiet">${words.none}</p>`
      : html`<ul data-cases>
          ${others.map(({ id }) => this.#plan(id, values[id] ?? ""))}
          ${asked.map((question) => this.#question(question))}
        </ul>`;
  }

  #plan(id: string, value: string): unknown {
    const { view, field } = this;
    const words = caseTexts[view.language];
    const name = planName(id, view);
    const result = results.get(id);
    return html`<li>
      <strong>${name}</strong> ·
      ${fill(words.here, { value: valueText(field, value, view) })}
      <p class="quiet">${words.plans[id] ?? ""}</p>
      ${
        result === undefined
          ? nothing
          : html`<p>
              ${fill(words.result, {
                cases: compact(result.cases.mean, view.language),
                money: money(result.contribution.mean, view),
              })}
              ${this.#versus(result.cases, result.contribution)}
            </p>`
      }
      <div class="row">
        ${this.#open(name, () => tell(this, "choose-plan", { id }))}
      </div>
    </li>`;
  }

  #versus(cases: PlanResult, contribution: PlanResult): unknown {
    const { view } = this;
    const words = caseTexts[view.language];
    if (cases.difference === undefined || contribution.difference === undefined)
      return nothing;
    const sign = (value: number, text: string): string =>
      value > 0 ? `+${text}` : text;
    const more = ({ more: seeds }: PlanResult): string =>
      fill(words.more, { count: seeds?.[0] ?? 0, all: seeds?.[1] ?? 0 });
    return fill(words.versus, {
      cases: sign(cases.difference, compact(cases.difference, view.language)),
      casesMore: more(cases),
      money: sign(
        contribution.difference,
        money(contribution.difference, view),
      ),
      moneyMore: more(contribution),
    });
  }

  #question({ id, conditions }: Question): unknown {
    const words = caseTexts[this.view.language];
    return html`<li>
      <strong>${words.questions[id] ?? id}</strong>
      ${conditions.map((condition) => this.#condition(id, condition))}
    </li>`;
  }

  #condition(question: string, condition: Condition): unknown {
    const { view } = this;
    const words = caseTexts[view.language];
    const named = (side: Side): string =>
      words.sides[`${question} ${side.id}`] ?? side.id;
    const winner = winnerOf(question, condition);
    const amount = (value: number): string =>
      condition.unit === "VND"
        ? money(value, view)
        : fill(words.packs, { value: compact(value, view.language) });
    const [count, all] = condition.seeds;
    const sentence = fill(condition.clear ? words.wins : words.unclear, {
      side: winner === undefined ? condition.winner : named(winner),
      by: amount(condition.by),
      half: amount(condition.half),
      ...{ count, all },
    });
    return html`<p>
        <span class="quiet">${words.conditions[condition.id]}:</span>
        ${sentence}
      </p>
      <div class="row">
        ${condition.sides.map((side) =>
          this.#open(
            `${named(side)} · ${words.conditions[condition.id] ?? ""}`,
            () => void this.#strategy(side, named(side)),
          ),
        )}
      </div>`;
  }

  #open(name: string, act: () => void): unknown {
    const words = caseTexts[this.view.language];
    return html`<wa-button
      size="s"
      appearance="outlined"
      @click=${() => {
        tell(this, "note-closed", null);
        act();
      }}
      >${fill(words.open, { name })}</wa-button
    >`;
  }

  /** The side's base with what it sets, as a plan of its own. */
  async #strategy(side: Side, name: string): Promise<void> {
    const base = this.plans.find(({ id }) => id === side.base);
    if (base === undefined) return;
    const overrides = side.sets.flatMap((set): Override[] => {
      const read = parseSet(set);
      return "code" in read ? [] : [read];
    });
    const answer = await this.desk.aside({
      kind: "save",
      plan: { name: `${base.id}.csv`, text: base.text },
      overrides,
    });
    if (answer?.kind === "file")
      void this.desk.openText(`${name} (${side.scenario})`, answer.text);
  }
}

/** The side that the table means, by the words it has for it. */
export function winnerOf(
  question: string,
  { sides, winner }: Condition,
): Side | undefined {
  const { sides: english } = caseTexts.en;
  return sides.find(({ id }) => {
    const word = english[`${question} ${id}`];
    return word !== undefined && winner.startsWith(word);
  });
}

customElements.define("similar-cases", SimilarCases);
