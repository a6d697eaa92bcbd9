/** The results of a batch as a table: a word finds rows, a head sorts them, a pin keeps a row in sight. */
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement } from "lit";
import type { ScenarioResult } from "../../src/index.ts";
import { grouped } from "../format.ts";
import { measureText } from "../result/measure-style.ts";
import { controls, shared, tables } from "../shared-styles.ts";
import { batchTexts, type BatchWords } from "../text/batch-text.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";
import {
  arranged,
  nextSorting,
  resultColumns,
  resultRows,
  type ResultRow,
  type SortKey,
  type Sorting,
} from "./result-rows.ts";

/** Scenarios listed on the page. */
const MOST_ROWS = 200;

export class ResultTable extends LitElement {
  static override properties = {
    view: { attribute: false },
    results: { attribute: false },
    words: { state: true },
    sorting: { state: true },
    pinned: { state: true },
  };

  declare view: View;
  declare results: readonly ScenarioResult[];
  declare words: string;
  declare sorting: Sorting | undefined;
  declare pinned: ReadonlySet<string>;

  constructor() {
    super();
    this.words = "";
    this.pinned = new Set();
  }

  static override styles = [
    shared,
    tables,
    controls,
    css`
      label {
        max-width: 320px;
      }
      tbody th {
        align-items: start;
        display: flex;
        gap: 6px;
        min-width: 9em;
        overflow-wrap: anywhere;
      }
      thead button {
        font-weight: 650;
        text-align: inherit;
      }
      thead button::after {
        color: var(--blue);
        content: " ⇅";
        opacity: 0.45;
      }
      [aria-sort="ascending"] button::after {
        content: " ▲";
        opacity: 1;
      }
      [aria-sort="descending"] button::after {
        content: " ▼";
        opacity: 1;
      }
      button[aria-pressed] {
        color: var(--quiet);
        flex: none;
        opacity: 0.6;
      }
      button[aria-pressed="true"] {
        color: var(--blue);
        opacity: 1;
      }
      .pinned th,
      .pinned td {
        background: var(--blue-soft);
      }
      .error {
        min-width: 8em;
        text-align: left;
      }
      /* On a phone a row is a block, its cells under their heads; the heads that sort stand above, side by side. */
      @media screen and (max-width: 719px) {
        .scroll {
          max-height: none;
        }
        table,
        tbody,
        tr,
        tbody :is(th, td),
        thead {
          display: block;
        }
        thead tr {
          display: flex;
          flex-wrap: wrap;
          gap: 0 12px;
        }
        thead th {
          border: 0;
          padding: 0;
          position: static;
          text-align: left;
        }
        tbody tr {
          border-bottom: 1px solid var(--line);
          padding: 4px 0;
        }
        tbody :is(th, td) {
          border: 0;
          padding: 1px 0;
          text-align: left;
        }
        tbody th {
          align-items: center;
          display: flex;
          font-weight: 650;
        }
        tbody td::before {
          color: var(--quiet);
          content: attr(data-head) ": ";
        }
        tbody td:lang(zh)::before {
          content: attr(data-head) "：";
        }
        td.error:empty {
          display: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view } = this;
    const words = batchTexts[view.language];
    const all = resultRows(this.results);
    const rows = arranged(all, this.words, this.sorting, this.pinned);
    const heads: readonly (readonly [SortKey, string])[] = [
      ["name", words.scenario],
      ["runs", words.count],
      ...resultColumns.map(
        (id) => [id, view.texts.measures[id].label] as const,
      ),
      ["error", words.error],
    ];
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${words.results}</h2>
      <p class="quiet small">
        ${rows.length > MOST_ROWS ? fill(words.shown, { count: MOST_ROWS }) : words.resultsNote}
      </p>
      <div class="row">
        <label
          >${words.find}
          <input
            type="search"
            .value=${this.words}
            @input=${(event: Event) => (this.words = (event.target as HTMLInputElement).value)}
          />
        </label>
        <span class="quiet small" role="status"
          >${fill(words.found, { count: rows.length, all: all.length })}</span
        >
      </div>
      <div
        class="scroll number"
        tabindex="0"
        role="region"
        aria-label=${words.results}
      >
        <table>
          <thead>
            <tr>
              ${heads.map(([key, label]) => this.#head(key, label))}
            </tr>
          </thead>
          <tbody>
            ${rows.slice(0, MOST_ROWS).map((row) => this.#row(row, words))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #head(key: SortKey, label: string): unknown {
    const { sorting } = this;
    const order =
      sorting?.by !== key ? "none" : sorting.down ? "descending" : "ascending";
    return html`<th
      scope="col"
      class=${key === "error" ? "error" : ""}
      aria-sort=${order}
    >
      <button
        class="plain"
        data-sort=${key}
        @click=${() => (this.sorting = nextSorting(sorting, key))}
      >
        ${label}
      </button>
    </th>`;
  }

  #row({ name, runs, medians, error }: ResultRow, words: BatchWords): unknown {
    const { view } = this;
    const pinned = this.pinned.has(name);
    return html`<tr class=${pinned ? "pinned" : ""}>
      <th scope="row">
        <button
          class="plain"
          aria-pressed=${pinned}
          aria-label=${fill(words.pin, { name })}
          title=${fill(words.pin, { name })}
          @click=${() => this.#pin(name)}
        >
          <wa-icon name="pin"></wa-icon>
        </button>
        ${name}
      </th>
      <td data-head=${words.count}>${grouped(runs, 0, view.language)}</td>
      ${resultColumns.map((id, i) => {
        const value = medians[i] ?? null;
        return html`<td data-head=${view.texts.measures[id].label}>
          ${value === null ? "–" : measureText(id, value, view, view.texts)}
        </td>`;
      })}
      ${
        error === ""
          ? html`<td class="error"></td>`
          : html`<td class="error" data-head=${words.error}>
              <span lang="en">${error}</span>
            </td>`
      }
    </tr>`;
  }

  #pin(name: string): void {
    const pinned = new Set(this.pinned);
    if (!pinned.delete(name)) pinned.add(name);
    this.pinned = pinned;
  }
}

customElements.define("result-table", ResultTable);
