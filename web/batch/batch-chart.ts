/** The results of a batch as points over two measures of the reader's choice, with those that nothing beats in both. */
import { css, html, LitElement } from "lit";
import {
  directionOf,
  quantile,
  scatterChart,
  type ScatterAxis,
  type ScenarioResult,
} from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import { measureStyles, type MeasureId } from "../result/measure-style.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { batchTexts } from "../text/batch-text.ts";
import type { View } from "../view.ts";

/** Measures of which it is plain whether more or less is better. */
const choices = (Object.keys(measureStyles) as MeasureId[]).filter(
  (id) => measureStyles[id].better !== "neither",
);

export class BatchChart extends LitElement {
  static override properties = {
    view: { attribute: false },
    results: { attribute: false },
    x: { state: true },
    y: { state: true },
  };

  declare view: View;
  declare results: readonly ScenarioResult[];
  declare x: MeasureId;
  declare y: MeasureId;

  constructor() {
    super();
    this.x = "peak_cash";
    this.y = "contribution";
  }

  static override styles = [
    shared,
    stack,
    controls,
    css`
      label {
        flex: 0 1 260px;
      }
    `,
  ];

  override render(): unknown {
    const { view, x, y } = this;
    const words = batchTexts[view.language];
    const points = this.results.flatMap(({ scenario, runs }) => {
      const at = { x: medianOf(runs, x), y: medianOf(runs, y) };
      return at.x === undefined || at.y === undefined
        ? []
        : [{ name: scenario.name, x: at.x, y: at.y }];
    });
    const chart = scatterChart(
      points,
      { x: this.#axis(x), y: this.#axis(y) },
      {
        title: words.scatter,
        takeaway: words.scatterTakeaway,
        front: words.front,
        others: words.beaten,
        mark: words.front,
        none: words.scatterNone,
      },
      chartWords(view, []),
    );
    return html`<div class="row">
        ${this.#choice("y", words.upwards)} ${this.#choice("x", words.across)}
      </div>
      <chart-view .view=${view} .chart=${chart}></chart-view>`;
  }

  #axis(id: MeasureId): ScatterAxis {
    const { form } = measureStyles[id];
    return {
      name: this.view.texts.measures[id].label,
      form: form === "money" || form === "share" ? form : "plain",
      direction: directionOf(id),
    };
  }

  #choice(axis: "x" | "y", label: string): unknown {
    return html`<label
      >${label}
      <select
        data-axis=${axis}
        @change=${(event: Event) =>
          (this[axis] = (event.target as HTMLSelectElement).value as MeasureId)}
      >
        ${choices.map(
          (id) =>
            html`<option value=${id} ?selected=${id === this[axis]}>
              ${this.view.texts.measures[id].label}
            </option>`,
        )}
      </select></label
    >`;
  }
}

/** Median over the seeds that are there; undefined if there is none. */
function medianOf(
  runs: ScenarioResult["runs"],
  id: MeasureId,
): number | undefined {
  const values = runs
    .map((run) => run?.[id])
    .filter((value) => typeof value === "number");
  return values.length === 0 ? undefined : quantile(values, 0.5);
}

customElements.define("batch-chart", BatchChart);
