/** What would have to be true: for each assumption that matters, the value at which the conclusion turns, and the cheapest check. */
import { css, html, LitElement, nothing } from "lit";
import { compact, grouped } from "../format.ts";
import { measureText } from "../result/measure-style.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { factorName } from "../sources/factor-name.ts";
import "../sources/assumption-study.ts";
import {
  studyOf,
  turnsOf,
  type Studied,
  type Study,
  type Turn,
} from "../sources/study.ts";
import { fill, wordOf } from "../text/index.ts";
import { studyTexts } from "../text/study-text.ts";
import type { View } from "../view.ts";
import "./plain-table.ts";

export class MustBeTrue extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    goal: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare goal: Studied;

  constructor() {
    super();
    this.goal = "contribution";
  }

  static override styles = [
    shared,
    stack,
    controls,
    css`
      label {
        justify-self: start;
      }
    `,
  ];

  override render(): unknown {
    const { view, plan } = this;
    const study = studyOf(plan);
    return html`<assumption-study
        .view=${view}
        .desk=${this.desk}
        .plan=${plan}
        @studied=${() => this.requestUpdate()}
      ></assumption-study>
      ${study === undefined ? nothing : this.#turns(study)}`;
  }

  #turns(study: Study): unknown {
    const { view, plan, goal } = this;
    const words = studyTexts[view.language].mustBe;
    const target = plan.sheet?.targetCases;
    const rows = turnsOf(study, goal, target ?? 0);
    const turning = rows.filter(({ switchAt }) => switchAt !== undefined);
    const sentence =
      turning.length === 0
        ? fill(words.noneAll, { count: rows.length })
        : fill(words.some, { count: turning.length });
    return html`${
        target === undefined
          ? nothing
          : html`<label
              >${words.goal}
              <select
                @change=${(event: Event) =>
                  (this.goal = (event.target as HTMLSelectElement)
                    .value as Studied)}
              >
                <option value="contribution">${words.goalMoney}</option>
                <option value="sellout_cases">
                  ${fill(words.goalCases, {
                    target: compact(target, view.language),
                  })}
                </option>
              </select></label
            >`
      }
      <plain-table
        data-turns
        .heading=${words.title}
        .sentence=${`${sentence} ${words.intro}`}
        .wordColumns=${[4]}
        .head=${[
          words.assumption,
          words.range,
          words.turn,
          words.worth,
          words.check,
        ]}
        .rows=${rows.map((row) => this.#row(row))}
      ></plain-table>`;
  }

  #row({ factor, switchAt, worth, check }: Turn): unknown[] {
    const { view, plan } = this;
    const words = studyTexts[view.language].mustBe;
    const unit = wordOf(view.texts.words.units, factor.unit);
    const plain = (value: number): string =>
      grouped(Number(value.toPrecision(3)), 4, view.language);
    const shown = (value: number): string => `${plain(value)} ${unit}`.trim();
    return [
      factorName(factor, plan.sheet, view),
      fill(words.now, {
        value: shown(factor.value),
        low: plain(factor.low),
        high: plain(factor.high),
      }),
      switchAt === undefined ? words.none : shown(switchAt),
      worth > 0 ? measureText(this.goal, worth, view, view.texts) : "–",
      check?.[view.language] ?? "",
    ];
  }
}

customElements.define("must-be-true", MustBeTrue);
