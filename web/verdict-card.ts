/** What came out, in sentences: sales and money of the run, then how it differs from the baseline. */
import { css, html, LitElement, nothing } from "lit";
import type { RunDocument } from "../src/index.ts";
import { shared } from "./shared-styles.ts";
import { verdictSentences, versusSentence } from "./verdict.ts";
import type { View } from "./view.ts";

export class VerdictCard extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    baseline: { attribute: false },
    targetCases: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;
  declare baseline: RunDocument | undefined;
  declare targetCases: number | undefined;

  static override styles = [
    shared,
    css`
      .first {
        font-size: 1.1875rem;
        font-weight: 650;
        line-height: 1.5;
        text-wrap: pretty;
      }
      .rest {
        margin-top: 6px;
        max-width: 70em;
      }
      .versus {
        border-left: 3px solid var(--blue);
        margin-top: 10px;
        padding-left: 10px;
      }
    `,
  ];

  override render(): unknown {
    const { view, document, baseline } = this;
    const [first, ...rest] = verdictSentences(document, this.targetCases, view);
    const gap = view.language === "en" ? " " : "";
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title" class="quiet small">${view.texts.verdict.heading}</h2>
      <p class="first">${first}</p>
      <p class="rest">${rest.join(gap)}</p>
      ${
        baseline === undefined
          ? nothing
          : html`<p class="versus">
              ${versusSentence(document, baseline, view)}
            </p>`
      }
    </section>`;
  }
}

customElements.define("verdict-card", VerdictCard);
