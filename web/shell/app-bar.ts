/** The bar at the top: the product's name, the plan, and the reader's language, currency and light or dark screen. */
import "@awesome.me/webawesome/dist/components/switch/switch.js";
import { css, html, LitElement } from "lit";
import { live } from "lit/directives/live.js";
import type { Currency } from "../format.ts";
import { shared } from "../shared-styles.ts";
import { languageNames, languages, type Language } from "../text/index.ts";
import { tell, type View } from "../view.ts";

const phone = matchMedia("(max-width: 719px)");

const currencies: readonly (readonly [Currency, string])[] = [
  ["VND", "₫"],
  ["TWD", "NT$"],
];

export class AppBar extends LitElement {
  static override properties = { view: { attribute: false } };

  declare view: View;

  static override styles = [
    shared,
    css`
      header {
        align-items: center;
        background: var(--surface);
        border-bottom: 1px solid var(--line);
        display: flex;
        flex-wrap: wrap;
        gap: 8px 20px;
        padding: 8px 20px;
      }
      h1 {
        font-size: 1.0625rem;
        line-height: 1.3;
        margin: 0;
      }
      .name {
        container-type: inline-size;
        flex: 1 1 170px;
        min-width: 0;
      }
      /* Where there is no room for the sentence in one line, the bar keeps its height. */
      @container (max-width: 400px) {
        .tagline {
          display: none;
        }
      }
      ::slotted(app-nav) {
        max-width: 100%;
        min-width: 0;
      }
      .set {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 6px 14px;
        margin-left: auto;
      }
      select {
        background: var(--surface);
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        color: var(--ink);
        font: inherit;
        font-size: 0.875rem;
        min-height: 36px;
        padding: 0 6px;
      }
      wa-switch {
        font-size: 0.875rem;
      }
      .moon {
        display: none;
      }
      /* Two rows: the name with what is set, and the way between the screens, which scrolls. */
      @media (max-width: 719px) {
        header {
          gap: 0 8px;
          padding: 2px 14px;
        }
        h1 {
          font-size: 0.8125rem;
          line-height: 1.2;
          overflow-wrap: anywhere;
          text-wrap: balance;
          word-break: keep-all;
        }
        .name {
          flex-basis: 0;
        }
        .tagline {
          display: none;
        }
        ::slotted(app-nav) {
          flex: 0 0 100%;
        }
        .set {
          flex-wrap: nowrap;
          gap: 6px;
        }
        select {
          font-size: 0.8125rem;
          min-height: 44px;
          padding: 0 2px;
        }
        wa-switch::part(switch) {
          min-height: 44px;
        }
        .theme {
          clip-path: inset(50%);
          height: 1px;
          overflow: hidden;
          position: absolute;
          white-space: nowrap;
          width: 1px;
        }
        .moon {
          display: inline;
        }
      }
    `,
  ];

  readonly #again = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    phone.addEventListener("change", this.#again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    phone.removeEventListener("change", this.#again);
  }

  /** The order of the tab key is that of the eye: on a phone the screens stand below what is set. */
  override render(): unknown {
    const { texts } = this.view;
    return html`<header>
      <div class="name">
        <h1>${texts.title}</h1>
        <p class="tagline quiet small">${texts.tagline}</p>
      </div>
      ${
        phone.matches
          ? html`${this.#set()}<slot></slot>`
          : html`<slot></slot>${this.#set()}`
      }
    </header>`;
  }

  #set(): unknown {
    const { view } = this;
    const words = view.texts.bar;
    return html`<div class="set">
      <select
        aria-label=${words.language}
        @change=${(event: Event) =>
          tell(
            this,
            "set-language",
            (event.target as HTMLSelectElement).value as Language,
          )}
      >
        ${languages.map(
          (language) =>
            html`<option
              value=${language}
              lang=${language}
              ?selected=${language === view.language}
            >
              ${languageNames[language]}
            </option>`,
        )}
      </select>
      <select
        aria-label=${words.currency}
        @change=${(event: Event) =>
          tell(
            this,
            "set-currency",
            (event.target as HTMLSelectElement).value as Currency,
          )}
      >
        ${currencies.map(
          ([id, sign]) =>
            html`<option value=${id} ?selected=${id === view.currency}>
              ${sign}
            </option>`,
        )}
      </select>
      <wa-switch
        size="s"
        .checked=${live(view.dark)}
        @change=${(event: Event) =>
          tell(this, "set-dark", (event.target as HTMLInputElement).checked)}
        ><span class="theme">${words.theme}</span
        ><span class="moon" aria-hidden="true">☾</span></wa-switch
      >
    </div>`;
  }
}

customElements.define("app-bar", AppBar);
