/** The terms in groups, the reader's language first, with a search that reads all three. */
import { css, html, LitElement } from "lit";
import { controls, shared } from "../shared-styles.ts";
import { fill, languages, type Language } from "../text/index.ts";
import { termsTexts } from "../text/terms-text.ts";
import type { View } from "../view.ts";
import type { Term, TermGroup } from "./term.ts";
import { findTerms } from "./terms.ts";

export class TermList extends LitElement {
  static override properties = {
    view: { attribute: false },
    search: { state: true },
  };

  declare view: View;
  declare search: string;

  constructor() {
    super();
    this.search = "";
  }

  static override styles = [
    shared,
    controls,
    css`
      label {
        margin: 8px 0;
      }
      h3 {
        border-bottom: 1px solid var(--line);
        color: var(--quiet);
        margin-top: 16px;
        padding-bottom: 4px;
      }
      dt {
        display: flex;
        flex-wrap: wrap;
        gap: 0 14px;
        margin-top: 10px;
      }
      dd {
        color: var(--quiet);
        font-size: 0.875rem;
        margin: 0;
      }
      .others {
        color: var(--quiet);
      }
    `,
  ];

  override render(): unknown {
    const { view } = this;
    const words = termsTexts[view.language];
    const found = findTerms(this.search);
    const groups = Object.keys(words.groups) as TermGroup[];
    return html`<p class="quiet">${words.intro}</p>
      <label
        >${words.search}
        <input
          type="search"
          .value=${this.search}
          @input=${(event: Event) =>
            (this.search = (event.target as HTMLInputElement).value)}
      /></label>
      <p class="small quiet" role="status">
        ${
          found.length === 0
            ? words.none
            : fill(words.found, { count: found.length })
        }
      </p>
      ${groups.map((group) => {
        const own = found.filter((term) => term.group === group);
        return own.length === 0
          ? ""
          : html`<h3>${words.groups[group]}</h3>
              <dl>${own.map((term) => this.#term(term))}</dl>`;
      })}`;
  }

  #term({ name, meaning }: Term): unknown {
    const { language } = this.view;
    const others = languages.filter((other) => other !== language);
    const word = (of: Language, style: string): unknown =>
      html`<span lang=${of} class=${style}>${name[of]}</span>`;
    return html`<dt>
        <strong>${word(language, "own")}</strong>
        ${others.map((other) => word(other, "others"))}
      </dt>
      <dd>${meaning[language]}</dd>`;
  }
}

customElements.define("term-list", TermList);
