/** A drawer at the right of the page, as wide as a phone's screen at most needs; says when it was closed. */
import "@awesome.me/webawesome/dist/components/drawer/drawer.js";
import { css, html, LitElement } from "lit";
import { shared } from "./shared-styles.ts";
import { tell, type View } from "./view.ts";

export class SideDrawer extends LitElement {
  static override properties = {
    view: { attribute: false },
    label: { attribute: false },
  };

  declare view: View;
  declare label: string;

  static override styles = [
    shared,
    css`
      wa-drawer {
        --size: min(760px, 100vw);
      }
    `,
  ];

  override render(): unknown {
    return html`<wa-drawer
      label=${this.label}
      open
      light-dismiss
      @wa-after-hide=${(event: Event) => {
        if (event.target === event.currentTarget) tell(this, "drawer", null);
      }}
      ><slot></slot
    ></wa-drawer>`;
  }
}

customElements.define("side-drawer", SideDrawer);
