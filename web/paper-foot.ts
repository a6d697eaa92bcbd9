/** What only paper needs under the first page: what to mind first, and which run this is: plan, seed, version, data, day of printing. */
import { css, html, LitElement, nothing } from "lit";
import type { RunDocument } from "../src/index.ts";
import { dateText } from "./format.ts";
import { warningText } from "./message-text.ts";
import { shared } from "./shared-styles.ts";
import { fill } from "./text/index.ts";
import type { View } from "./view.ts";

/** Warnings that the page has room for. */
const MOST = 3;

export class PaperFoot extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;

  /** On the screen there is nothing of it; the day is that of printing. */
  #print = (): void => {
    this.requestUpdate();
    void this.updateComplete;
  };

  static override styles = [
    shared,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: grid;
          font-size: 0.8125rem;
          gap: 6px;
          line-height: 1.35;
        }
      }
      ul {
        padding-left: 1.2em;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.#print);
  }

  override render(): unknown {
    const { view, document } = this;
    const { about, warningsPanel } = view.texts;
    const { warnings, model } = document;
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
    const facts = [
      [about.seed, document.seed],
      [about.version, `taphoa ${model.version}`],
      [about.data, model.dataHash.slice(0, 12)],
      [about.result, document.ledgerHash.slice(0, 12)],
      [about.printed, dateText(today, view.language)],
    ];
    return html`${
        warnings.length === 0
          ? nothing
          : html`<h2>
                ${fill(warningsPanel.count, { count: warnings.length })}
              </h2>
              <ul>
                ${warnings
                  .slice(0, MOST)
                  .map((each) => html`<li>${warningText(each, view)}</li>`)}
              </ul>`
      }
      <p class="quiet">
        ${facts.map(([name, value]) => `${name} ${value}`).join(" · ")}
      </p>
      <p class="quiet">${about.limit1}</p>`;
  }
}

customElements.define("paper-foot", PaperFoot);
