/**
 * What moves a figure most, where no change of the reader's can be asked: three levers, each moved alone by a step, with the
 * difference as a bar. Estimates from the sketches that are made while the page rests, so that they cost no run of their own;
 * nothing until all are made, which the cards of the best steps tell.
 */
import { html, LitElement, nothing } from "lit";
import { settingName } from "../compare/setting-name.ts";
import type { Driver } from "../instant/drivers.ts";
import type { Instant } from "../instant/instant.ts";
import "../lab/plain-table.ts";
import { valueText } from "../levers/lever-text.ts";
import type { PlanState } from "../plan-state.ts";
import type { MeasureId } from "../result/measure-style.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { instantTexts } from "../text/instant-text.ts";
import { whyTexts } from "../text/why-text.ts";
import type { View } from "../view.ts";
import { changeBar } from "./change-bar.ts";
import { differenceText } from "./difference-text.ts";

export class LeverDrivers extends LitElement {
  static override properties = {
    view: { attribute: false },
    instant: { attribute: false },
    plan: { attribute: false },
    measure: { attribute: false },
  };

  declare view: View;
  declare instant: Instant;
  declare plan: PlanState;
  declare measure: MeasureId;

  #deaf: () => void = () => undefined;

  static override styles = [shared];

  readonly #again = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    const { instant } = this;
    instant.addEventListener("known", this.#again);
    this.#deaf = () => instant.removeEventListener("known", this.#again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#deaf();
  }

  override render(): unknown {
    const { view, measure } = this;
    const words = whyTexts[view.language].drivers;
    const name = view.texts.measures[measure].label;
    const found = this.instant.drivers(measure);
    if (found === undefined || found.done < found.total) return nothing;
    const { drivers } = found;
    const none = drivers.length === 0;
    return html`<plain-table
      data-drivers
      .heading=${fill(words.title, { name })}
      .sentence=${fill(none ? words.none : words.about, { name })}
      .head=${none ? [] : [words.lever, words.way, words.change]}
      .rows=${drivers.map((driver) => this.#row(driver, drivers))}
    ></plain-table>`;
  }

  #row(driver: Driver, all: readonly Driver[]): readonly unknown[] {
    const { view, plan, measure } = this;
    const { moves } = instantTexts[view.language];
    const value = (amount: number): string =>
      valueText(driver.field, String(amount), view);
    const asLink = ({ field, change }: Driver) => ({
      ...{ id: field.key, now: change, before: 0 },
    });
    return [
      settingName(driver.field.key, plan.sheet, view),
      fill(moves.way, { from: value(driver.from), to: value(driver.to) }),
      html`${changeBar(asLink(driver), all.map(asLink), true)}
        <span style="display: inline-block; min-width: 5.5em"
          >≈ ${differenceText(measure, driver.change, view)}</span
        >`,
    ];
  }
}

customElements.define("lever-drivers", LeverDrivers);
