/** Every measure of the run in one folded table: value, baseline, difference. Each name opens its definition. */
import { css, html, LitElement } from "lit";
import type { RunDocument } from "../../src/index.ts";
import {
  changeOf,
  isMeasure,
  measureText,
  type MeasureId,
} from "./measure-style.ts";
import { shared, tables } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { tell, type View } from "../view.ts";

export class AllMeasures extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    baseline: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;
  declare baseline: RunDocument | undefined;

  static override styles = [
    shared,
    tables,
    css`
      summary {
        cursor: pointer;
        font-weight: 600;
        min-height: 32px;
      }
      .scroll {
        max-height: none;
      }
      th:not(:first-child),
      td {
        white-space: nowrap;
      }
      button.plain {
        text-decoration: underline dotted;
        text-underline-offset: 3px;
      }
      @media (max-width: 719px) {
        summary {
          line-height: 44px;
          min-height: 44px;
        }
        .before {
          display: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, document } = this;
    const words = view.texts.note;
    const ids = Object.keys(document.measures).filter(isMeasure);
    return html`<details class="panel">
      <summary>${view.texts.about.measures}</summary>
      <div class="scroll">
        <table class="number">
          <thead>
            <tr>
              <th scope="col">${words.measure}</th>
              <th scope="col">${words.value}</th>
              <th scope="col" class="before">${words.baseline}</th>
              <th scope="col">${words.change}</th>
            </tr>
          </thead>
          <tbody>
            ${ids.map((id) => this.#row(id))}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #row(id: MeasureId): unknown {
    const { view, document, baseline } = this;
    const { texts } = view;
    const now = document.measures[id] ?? null;
    const before = baseline?.measures[id] ?? null;
    const change =
      baseline === undefined
        ? undefined
        : changeOf(id, document.measures, baseline.measures, view, texts);
    const sign = change?.direction === "down" ? "down" : "up";
    return html`<tr>
      <th scope="row">
        <button
          class="plain"
          aria-haspopup="dialog"
          @click=${() => tell(this, "why", { measure: id })}
        >
          ${texts.measures[id].label}
        </button>
      </th>
      <td>${measureText(id, now, view, texts)}</td>
      <td class="before">
        ${before === null ? "" : measureText(id, before, view, texts)}
      </td>
      <td>
        ${
          change === undefined || change.direction === "same"
            ? ""
            : fill(texts.verdict[sign], { amount: change.amount })
        }
      </td>
    </tr>`;
  }
}

customElements.define("all-measures", AllMeasures);
