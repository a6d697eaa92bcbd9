/** A drawer at the right of the page, as wide as a phone's screen at most needs; says when it was closed. */
import "@awesome.me/webawesome/dist/components/drawer/drawer.js";
import { css, html, LitElement } from "lit";
import { letterKeys } from "./letter-keys.ts";
import { readPreferences } from "./preferences.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { tell, type View } from "../view.ts";

export class SideDrawer extends LitElement {
  static override properties = {
    view: { attribute: false },
    label: { attribute: false },
    shown: { state: true },
  };

  declare view: View;
  declare label: string;
  /** The drawer has opened and the focus has gone to its content, not to the foot. */
  declare shown: boolean;

  constructor() {
    super();
    this.shown = false;
  }

  static override styles = [
    shared,
    css`
      wa-drawer {
        --size: min(760px, 100vw);
      }
      .keys {
        align-items: center;
        display: flex;
        gap: 8px;
        margin-right: auto;
        min-height: 44px;
      }
      /* Where there is no keyboard there are no keys. */
      @media (hover: none) and (pointer: coarse) {
        wa-drawer::part(footer) {
          display: none;
        }
      }
      input {
        accent-color: var(--blue);
        height: 18px;
        width: 18px;
      }
    `,
  ];

  override render(): unknown {
    return html`<wa-drawer
      label=${this.label}
      open
      light-dismiss
      @wa-after-show=${() => (this.shown = true)}
      @wa-after-hide=${(event: Event) => {
        if (event.target === event.currentTarget) tell(this, "drawer", null);
      }}
      ><slot></slot>
      <label slot="footer" class="keys small quiet" ?inert=${!this.shown}
        ><input
          type="checkbox"
          .checked=${readPreferences().keys}
          @change=${(event: Event) =>
            tell(this, "set-keys", (event.target as HTMLInputElement).checked)}
        />${fill(this.view.texts.nav.keys, letterKeys)}</label
      ></wa-drawer
    >`;
  }
}

customElements.define("side-drawer", SideDrawer);
