/** A table with a heading and one sentence: the first column names the row, the others hold figures or words. */
import { css, html, LitElement, nothing } from "lit";
import { shared, tables } from "../shared-styles.ts";

/** Rows of blocks that a phone's reader can be led past. */
const MANY = 16;

export class PlainTable extends LitElement {
  static override properties = {
    heading: { attribute: false },
    sentence: { attribute: false },
    head: { attribute: false },
    rows: { attribute: false },
    wordColumns: { attribute: false },
    stacked: { type: Boolean },
  };

  declare heading: string;
  declare sentence: unknown;
  declare head: readonly string[];
  declare rows: readonly (readonly unknown[])[];
  /** Columns that hold words, counted from the first, which always does. */
  declare wordColumns: readonly number[];
  /** On a phone each row is a block, its cells under their heads: for cells of long words. */
  declare stacked: boolean;

  constructor() {
    super();
    this.wordColumns = [];
    this.stacked = false;
  }

  static override styles = [
    shared,
    tables,
    css`
      td {
        min-width: 4.5em;
      }
      .words {
        min-width: 11em;
        text-align: left;
      }
      tbody th {
        font-weight: 500;
        white-space: nowrap;
      }
      /* A figure and what it is counted in stay in one line. */
      @media (min-width: 720px) {
        td:not(.words) {
          white-space: nowrap;
        }
      }
      @media screen and (max-width: 719px) {
        tbody th {
          min-width: 8em;
          white-space: normal;
        }
        /* A long list keeps its own window. */
        .scroll:has(.stacked:not(.long)) {
          max-height: none;
        }
        .stacked thead {
          clip-path: inset(50%);
          position: absolute;
        }
        .stacked :is(tbody, tr, th, td) {
          display: block;
        }
        .stacked tr {
          border-bottom: 1px solid var(--line);
          padding: 6px 0;
        }
        .stacked :is(tbody th, td) {
          border: 0;
          min-width: 0;
          overflow-wrap: anywhere;
          padding: 1px 0;
          text-align: left;
        }
        .stacked td::before {
          color: var(--quiet);
          content: attr(data-head) ": ";
        }
        .stacked td:lang(zh)::before {
          content: attr(data-head) "：";
        }
      }
    `,
  ];

  override render(): unknown {
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${this.heading}</h2>
      <p class="quiet small">${this.sentence}</p>
      ${
        this.rows.length === 0
          ? nothing
          : html`<div
              class="scroll number"
              tabindex="0"
              role="region"
              aria-label=${this.heading}
            >
              <table
                class="${this.stacked ? "stacked" : ""} ${this.rows.length > MANY ? "long" : ""}"
              >
                <thead>
                  <tr>
                    ${this.head.map((cell, i) => html`<th scope="col" class=${this.#look(i)}>${cell}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${this.rows.map(
                    ([first, ...cells]) =>
                      html`<tr>
                        <th scope="row">${first}</th>
                        ${cells.map((cell, i) => html`<td class=${this.#look(i + 1)} data-head=${this.head[i + 1] ?? ""}>${cell}</td>`)}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
    </section>`;
  }

  #look(column: number): string {
    return this.wordColumns.includes(column) ? "words" : "";
  }
}

customElements.define("plain-table", PlainTable);
