/** What was simulated and on what it rests: plan, size, seed, versions, the grades of the parameters, and the limits of the result. */
import { css, html, LitElement, nothing } from "lit";
import type { Grade, RunDocument } from "../../src/index.ts";
import { compact, dateText, grouped, percent } from "../format.ts";
import { gradeDot } from "./grade-dot.ts";
import { rateLine } from "./rate-line.ts";
import { shared } from "../shared-styles.ts";
import { fill, wordOf } from "../text/index.ts";
import type { View } from "../view.ts";

export const gradeOrder: readonly Grade[] = [
  "measured",
  "reported",
  "derived",
  "assumed",
];

export class RunFacts extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    planName: { attribute: false },
    grades: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;
  declare planName: string;
  declare grades: Readonly<Record<Grade, number>> | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      dl {
        display: grid;
        font-size: 0.8125rem;
        gap: 3px 12px;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        margin-top: 8px;
      }
      dt {
        color: var(--quiet);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
        text-align: right;
        text-wrap: balance;
      }
      ul {
        font-size: 0.8125rem;
        margin-top: 8px;
        padding-left: 1.2em;
      }
      li {
        margin-bottom: 4px;
      }
    `,
  ];

  override render(): unknown {
    const { view, document, grades } = this;
    const words = view.texts.about;
    const people = (size: { simulated: number; real: number }): string =>
      fill(words.each, {
        simulated: grouped(size.simulated, 0, view.language),
        real: compact(size.real, view.language),
      });
    const rows: [string, string][] = [
      [words.scenario, this.planName],
      [words.start, dateText(document.plan.startDate, view.language)],
      [words.weeks, fill(words.weeksValue, { weeks: document.weeks })],
      [words.households, people(document.households)],
      [words.outlets, people(document.outlets)],
      [words.basis, wordOf(view.texts.words.bases, document.channelBasis)],
      [words.ttShare, percent(document.base.tt_share, view.language)],
      [
        words.categoryTtShare,
        percent(document.base.category_tt_share, view.language),
      ],
      [words.rate, rateLine(view)],
      [words.seed, document.seed],
      [words.version, document.model.version],
      [words.data, document.model.dataHash.slice(0, 12)],
    ];
    return html`<section class="panel" aria-labelledby="facts">
        <h2 id="facts">${words.title}</h2>
        <dl class="number">
          ${rows.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
      </section>
      ${grades === undefined ? nothing : this.#evidence(grades)}
      <section class="panel" aria-labelledby="limits">
        <h2 id="limits">${words.limits}</h2>
        <ul>
          <li>${words.limit1}</li>
          <li>${words.limit2}</li>
          <li>${words.limit3}</li>
        </ul>
      </section>`;
  }

  #evidence(grades: Readonly<Record<Grade, number>>): unknown {
    const { texts } = this.view;
    const count = gradeOrder.reduce((sum, grade) => sum + grades[grade], 0);
    return html`<section class="panel" aria-labelledby="evidence">
      <h2 id="evidence">${texts.about.evidence}</h2>
      <p class="quiet small">${fill(texts.about.evidenceOf, { count })}</p>
      <dl class="number">
        ${gradeOrder.map(
          (grade) =>
            html`<dt>${gradeDot(grade, texts)}</dt>
              <dd>${grades[grade]}</dd>`,
        )}
      </dl>
    </section>`;
  }
}

customElements.define("run-facts", RunFacts);
