/** Chooses one of the compared plans and holds it against the reference: where the difference comes from, and when it turns. */
import { html, LitElement, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { PlanSheet, Prepared } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { pairTexts } from "../text/pair-text.ts";
import type { View } from "../view.ts";
import type { Compared } from "./compare-run.ts";
import "./future-duel.ts";
import type { Pair } from "./pair.ts";
import "./plan-bridge.ts";
import "./turning-points.ts";

export class PairStudy extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    sheet: { attribute: false },
    compared: { attribute: false },
    prepared: { attribute: false },
    names: { attribute: false },
    rival: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare sheet: PlanSheet | undefined;
  declare compared: Compared;
  declare prepared: Prepared;
  declare names: readonly string[];
  /** Which of the plans after the reference. */
  declare rival: number;

  constructor() {
    super();
    this.rival = 1;
  }

  static override styles = [shared, stack, controls];

  override render(): unknown {
    const { view, desk, sheet, rival } = this;
    const { futures } = this.compared;
    const pair = this.#pair(rival);
    if (pair === undefined) return nothing;
    return html`${this.#choice()}
    ${keyed(
      `${rival}`,
      html`<future-duel
          .view=${view}
          .sheet=${sheet}
          .names=${pair.names}
          .futures=${[futures[0] ?? [], futures[rival] ?? []]}
          .factors=${pair.factors[0]}
          .measure=${pair.measure}
          .startDate=${this.prepared.startDate}
        ></future-duel>
        <plan-bridge
          .view=${view}
          .desk=${desk}
          .sheet=${sheet}
          .pair=${pair}
        ></plan-bridge>
        <turning-points
          .view=${view}
          .desk=${desk}
          .sheet=${sheet}
          .pair=${pair}
        ></turning-points>`,
    )}`;
  }

  #choice(): unknown {
    const { view, names } = this;
    if (names.length < 3) return nothing;
    return html`<div class="row">
      <label
        >${pairTexts[view.language].pair}
        <select
          data-pair
          @change=${(event: Event) =>
            (this.rival = Number((event.target as HTMLSelectElement).value))}
        >
          ${names
            .slice(1)
            .map(
              (name, i) =>
                html`<option value=${i + 1} ?selected=${i + 1 === this.rival}>
                  ${name}
                </option>`,
            )}
        </select></label
      >
    </div>`;
  }

  #pair(rival: number): Pair | undefined {
    const { prepared, compared, names } = this;
    const { result } = compared;
    const [reference, plan] = [prepared.plans[0], prepared.plans[rival]];
    const [first, other] = [prepared.factors[0], prepared.factors[rival]];
    const verdict = result.rivals[rival - 1]?.verdict;
    if (
      reference === undefined ||
      plan === undefined ||
      first === undefined ||
      other === undefined ||
      verdict === undefined ||
      verdict === "identical"
    )
      return undefined;
    return {
      plans: [reference, plan],
      names: [names[0] ?? "", names[rival] ?? ""],
      factors: [first, other],
      alternative: prepared.alternative,
      measure: result.measure,
      verdict,
    };
  }
}

customElements.define("pair-study", PairStudy);
