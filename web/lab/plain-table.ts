/** A table with a heading and one sentence: the first column names the row, the others hold figures or words. */
import { css, html, LitElement, nothing } from "lit";
import { shared, tables } from "../shared-styles.ts";

export class PlainTable extends LitElement {
  static override properties = {
    heading: { attribute: false },
    sentence: { attribute: false },
    head: { attribute: false },
    rows: { attribute: false },
    wordColumns: { attribute: false },
  };

  declare heading: string;
  declare sentence: string;
  declare head: readonly string[];
  declare rows: readonly (readonly unknown[])[];
  /** Columns that hold words, counted from the first, which always does. */
  declare wordColumns: readonly number[];

  constructor() {
    super();
    this.wordColumns = [];
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
      @media (max-width: 719px) {
        tbody th {
          min-width: 8em;
          white-space: normal;
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
              <table>
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
                        ${cells.map((cell, i) => html`<td class=${this.#look(i + 1)}>${cell}</td>`)}
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
