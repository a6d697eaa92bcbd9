/** At the foot of a screen, folded: what the model does not know that bears on it, and the way to what each number rests on. */
import { css, html, LitElement } from "lit";
import { shared } from "../shared-styles.ts";
import { unknownTexts } from "../text/unknown-text.ts";
import { tell, type View } from "../view.ts";
import { unknowns, type Place } from "./unknowns.ts";

export class UnknownNote extends LitElement {
  static override properties = {
    view: { attribute: false },
    place: { attribute: false },
  };

  declare view: View;
  declare place: Place;

  static override styles = [
    shared,
    css`
      summary {
        color: var(--quiet);
        cursor: pointer;
        font-size: 0.875rem;
        line-height: 44px;
      }
      ul {
        display: grid;
        font-size: 0.875rem;
        gap: 6px;
        margin: 8px 0;
        max-width: 44em;
        padding-left: 1.2em;
      }
      button.plain {
        color: var(--blue);
        text-decoration: underline;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { title, intro, sources, topics } = unknownTexts[this.view.language];
    return html`<section aria-label=${title}>
      <details>
        <summary>${title}</summary>
        <p class="quiet small">${intro}</p>
        <ul>
          ${unknowns[this.place].map((topic) => html`<li>${topics[topic]}</li>`)}
        </ul>
        <button
          class="plain small"
          data-sources
          @click=${() => tell(this, "drawer", "sources")}
        >
          ${sources}
        </button>
      </details>
    </section>`;
  }
}

customElements.define("unknown-note", UnknownNote);
