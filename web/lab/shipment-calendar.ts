/** The calendar of shipments, promotions and Tết over the weeks of a run, with the same as a table. */
import { css, html, LitElement, svg } from "lit";
import type { RunDocument } from "../../src/index.ts";
import { dateText, grouped, money } from "../format.ts";
import { Narrow } from "../narrow.ts";
import { shared } from "../shared-styles.ts";
import { fill, wordOf } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";
import "./plain-table.ts";
import { barsOf, lanesOf } from "./shipment-bars.ts";

/** Widths of the drawing and of the names at its left. */
const wide = { width: 720, left: 70 };
const narrow = { width: 330, left: 62 };
const LANE = 44;
const DAY_MS = 86_400_000;

export class ShipmentCalendar extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    tetDates: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;
  declare tetDates: readonly string[];

  readonly #narrow = new Narrow(this);

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
      }
      svg {
        display: block;
        height: auto;
        margin-top: 10px;
        width: 100%;
      }
      text {
        fill: var(--quiet);
        font-size: 12px;
      }
      summary {
        cursor: pointer;
        min-height: 44px;
        padding: 8px 0;
      }
      @media print {
        details {
          display: none;
        }
      }
      .shipment {
        fill: var(--heat);
        opacity: 0.55;
      }
      .promotion {
        fill: var(--orange);
      }
      .tet {
        stroke: var(--orange);
        stroke-dasharray: 4 4;
        stroke-width: 1.5;
      }
      .axis {
        stroke: var(--line);
      }
    `,
  ];

  override render(): unknown {
    const { view, document } = this;
    const words = labTexts[view.language].shipments;
    const { shipments } = document;
    const last = Math.max(0, ...shipments.map((row) => row.arrival_week));
    const containers = shipments.reduce((sum, row) => sum + row.containers, 0);
    const sentence =
      shipments.length === 0
        ? words.none
        : fill(words.takeaway, {
            count: shipments.length,
            containers: grouped(containers, 1, view.language),
            last,
          });
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet small">${sentence}</p>
        ${this.#picture(sentence)}
      </section>
      <details>
        <summary>${view.texts.charts.showTable}</summary>
        <plain-table
          stacked
          .heading=${words.arrives}
          .sentence=${sentence}
          .head=${[
            words.arrives,
            words.sku,
            words.ordered,
            words.cases,
            words.containers,
            words.clearance,
            words.duty,
          ]}
          .rows=${shipments.map((row) => [
            `${fill(view.texts.words.weekOf, { value: row.arrival_week })} ${dateText(row.arrival_date, view.language)}`,
            this.#name(row.sku),
            dateText(row.ordered_date, view.language),
            grouped(row.cases, 0, view.language),
            grouped(row.containers, 1, view.language),
            grouped(row.clearance_days, 0, view.language),
            money(row.duty_vnd, view),
          ])}
        ></plain-table>
      </details>`;
  }

  #name(sku: string): string {
    const role = this.document.plan.skus.find(({ id }) => id === sku)?.role;
    return sku === ""
      ? this.view.texts.heat.all
      : wordOf(this.view.texts.words.roles, role ?? sku);
  }

  #picture(label: string): unknown {
    const { document, view } = this;
    const words = labTexts[view.language].shipments;
    const { width, left } = this.#narrow.is ? narrow : wide;
    const lanes = lanesOf(document);
    const bars = barsOf(document);
    const first = Math.min(1, ...bars.map((bar) => bar.from));
    const at = (week: number): number =>
      left +
      ((week - first) / Math.max(1, document.weeks - first)) *
        (width - left - 10);
    const height = lanes.length * LANE + 40;
    return html`<svg
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${label}
    >
      ${lanes.map((lane, i) => {
        const y = 20 + i * LANE;
        const own = bars.filter((bar) => bar.lane === lane);
        return svg`<text x="0" y=${y + 20}>${this.#name(lane)}</text>
          <line class="axis" x1=${left} x2=${width} y1=${y + LANE - 4} y2=${y + LANE - 4} />
          ${own.map(
            (bar, n) =>
              svg`<rect class=${bar.kind} x=${at(bar.from)} width=${Math.max(3, at(bar.to) - at(bar.from))}
                y=${bar.kind === "promotion" ? y + 30 : y + 2 + (n % 4) * 7} height="6" rx="2">
                <title>${fill(
                  bar.kind === "promotion" ? words.promotionRow : words.row,
                  {
                    from: bar.from,
                    to: bar.to,
                    cases: grouped(bar.cases, 0, view.language),
                  },
                )}</title></rect>`,
          )}`;
      })}
      ${this.#tetWeeks().map(
        (week) =>
          svg`<line class="tet" x1=${at(week)} x2=${at(week)} y1="14" y2=${height - 20} />
            <text x=${at(week) + 4} y="12" lang="vi">Tết</text>`,
      )}
      ${[1, 26, 52, 78, 104]
        .filter((week) => week <= document.weeks)
        .map(
          (week) =>
            svg`<text x=${at(week)} y=${height - 4} text-anchor="middle">${week}</text>`,
        )}
    </svg>`;
  }

  #tetWeeks(): number[] {
    const start = Date.parse(this.document.plan.startDate);
    return this.tetDates
      .map((iso) => Math.floor((Date.parse(iso) - start) / (7 * DAY_MS)) + 1)
      .filter((week) => week >= 1 && week <= this.document.weeks);
  }
}

customElements.define("shipment-calendar", ShipmentCalendar);
