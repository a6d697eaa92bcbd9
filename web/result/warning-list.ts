/** Warnings of a run: remarks beside the result that stop nothing. A code the catalogue knows is said in the reader's language. */
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement } from "lit";
import type { Warning } from "../../src/index.ts";
import { warningText } from "../message-text.ts";
import type { PlanSheet } from "../messages.ts";
import { shared } from "../shared-styles.ts";
import { withForeign } from "../text/foreign.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";

export class WarningList extends LitElement {
  static override properties = {
    view: { attribute: false },
    warnings: { attribute: false },
    sheet: { attribute: false },
  };

  declare view: View;
  declare warnings: readonly Warning[];
  /** Of the plan that the warnings are about; it has the names of levers and brands. */
  declare sheet: PlanSheet | undefined;

  static override styles = [
    shared,
    css`
      ul {
        display: grid;
        gap: 8px;
        list-style: none;
        margin-top: 10px;
      }
      li {
        background: var(--orange-soft);
        border-radius: 8px;
        display: grid;
        font-size: 0.875rem;
        gap: 8px;
        grid-template-columns: 18px 1fr;
        padding: 8px 10px;
      }
      wa-icon {
        color: var(--orange);
        margin-top: 4px;
      }
    `,
  ];

  override render(): unknown {
    const { view, warnings, sheet } = this;
    const words = view.texts.warningsPanel;
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="quiet small">
        ${
          warnings.length === 0
            ? words.none
            : fill(words.count, { count: warnings.length })
        }
      </p>
      <ul>
        ${warnings.map(
          (warning) =>
            html`<li>
              <wa-icon name="alert"></wa-icon>
              <span
                >${withForeign(warningText(warning, view, sheet), view.language)}</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

customElements.define("warning-list", WarningList);
