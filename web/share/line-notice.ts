/** Said calmly in LINE's own browser, until it is closed: another browser can save files. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing } from "lit";
import { shared } from "../shared-styles.ts";
import { pictureTexts } from "../text/picture-text.ts";
import type { View } from "../view.ts";
import { outsideAddress } from "./in-line.ts";

export class LineNotice extends LitElement {
  static override properties = {
    view: { attribute: false },
    closed: { state: true },
  };

  declare view: View;
  declare closed: boolean;

  readonly #moved = (): void => this.requestUpdate();

  constructor() {
    super();
    this.closed = false;
  }

  static override styles = [
    shared,
    css`
      aside {
        align-items: center;
        background: var(--blue-soft);
        border-bottom: 1px solid var(--line);
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        padding: 8px 16px;
      }
      p {
        flex: 1 1 220px;
        margin: 0;
      }
      wa-button::part(base) {
        min-height: 44px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#moved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#moved);
  }

  override render(): unknown {
    if (this.closed) return nothing;
    const words = pictureTexts[this.view.language];
    return html`<aside aria-label=${words.openOutside}>
      <p>${words.inLine}</p>
      <wa-button size="s" variant="brand" href=${outsideAddress(location.href)}
        >${words.openOutside}</wa-button
      >
      <wa-button
        size="s"
        appearance="plain"
        variant="neutral"
        @click=${() => (this.closed = true)}
        >${words.stay}</wa-button
      >
    </aside>`;
  }
}

customElements.define("line-notice", LineNotice);
