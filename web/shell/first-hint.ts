/** The one hint of the first visit: which lever to move first. It goes by a press or with the first change, and never comes again. */
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement, nothing } from "lit";
import { keepPreference, readPreferences } from "./preferences.ts";
import { shared } from "../shared-styles.ts";
import { tell, type View } from "../view.ts";

export class FirstHint extends LitElement {
  static override properties = {
    view: { attribute: false },
    changed: { type: Boolean },
    seen: { state: true },
  };

  declare view: View;
  /** The plan has been changed. */
  declare changed: boolean;
  declare seen: boolean;

  constructor() {
    super();
    this.changed = false;
    this.seen = readPreferences().hinted;
  }

  static override styles = [
    shared,
    css`
      div {
        align-items: start;
        background: var(--blue-soft);
        border-left: 3px solid var(--blue);
        border-radius: 6px;
        display: flex;
        gap: 8px;
        margin-top: 10px;
        padding: 8px 10px;
      }
      .go {
        flex: 1;
        font-weight: 600;
      }
    `,
  ];

  override willUpdate(): void {
    if (this.changed) this.#end();
  }

  override render(): unknown {
    const words = this.view.texts.levers;
    return this.seen
      ? nothing
      : html`<div>
          <button
            class="plain go"
            @click=${() => {
              tell(this, "hinted", null);
              this.#end();
            }}
          >
            ${words.firstHint}
          </button>
          <button
            class="plain"
            data-hint-close
            aria-label=${words.hideHint}
            @click=${() => this.#end()}
          >
            <wa-icon name="close"></wa-icon>
          </button>
        </div>`;
  }

  #end(): void {
    if (this.seen) return;
    this.seen = true;
    keepPreference({ hinted: true });
  }
}

customElements.define("first-hint", FirstHint);
