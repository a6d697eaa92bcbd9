/** The way between the screens, and the drawers that open beside any of them. */
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { letterKeys } from "./letter-keys.ts";
import { addressOf, screens, type ScreenId } from "./routes.ts";
import { shared } from "../shared-styles.ts";
import { tell, type Drawer, type KeyedDrawer, type View } from "../view.ts";

const drawers: readonly (readonly [KeyedDrawer, string])[] = [
  ["why", "why"],
  ["terms", "book"],
  ["sources", "scales"],
];

/** Pixels at the end of the row that fade on a phone. */
const FADE = 24;

export class AppNav extends LitElement {
  static override properties = {
    view: { attribute: false },
    current: { attribute: false },
    open: { attribute: false },
    tab: { attribute: false },
  };

  declare view: View;
  declare current: ScreenId;
  /** The drawer that is open, if any. */
  declare open: Drawer | undefined;
  /** The view of the desk that was last open, as its address has it. */
  declare tab: readonly string[];

  static override styles = [
    shared,
    css`
      nav {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
      }
      a,
      button {
        align-items: center;
        appearance: none;
        background: none;
        border: 0;
        border-radius: 8px;
        color: var(--ink);
        cursor: pointer;
        display: inline-flex;
        font: inherit;
        font-size: 0.9375rem;
        gap: 6px;
        min-height: 36px;
        padding: 0 12px;
        text-decoration: none;
      }
      a:hover,
      button:hover {
        background: var(--sunken);
      }
      a[aria-current] {
        background: var(--blue-soft);
        color: var(--blue);
        font-weight: 650;
      }
      .drawers {
        border-left: 1px solid var(--line);
        display: flex;
        margin-left: 8px;
        padding-left: 8px;
      }
      button {
        font-size: 0.875rem;
        padding: 0 8px;
      }
      @media (max-width: 719px) {
        /* One row, moved sideways by a finger; its end fades where more follows. */
        nav {
          column-gap: 0;
          flex-wrap: nowrap;
          mask-image: linear-gradient(
            to right,
            black calc(100% - 24px),
            transparent
          );
          overflow-x: auto;
          padding-right: 24px;
          position: relative;
          scroll-padding: 0 24px;
          scrollbar-width: none;
        }
        :focus-visible {
          outline-offset: -2px;
        }
        a,
        button {
          min-height: 44px;
          flex: none;
          min-width: 44px;
          padding: 0 10px;
        }
        .drawers {
          border-left: 0;
          margin-left: 0;
          padding-left: 0;
        }
        .drawers button {
          padding: 0 8px;
          white-space: nowrap;
        }
        .drawers wa-icon {
          display: none;
        }
      }
      @media (forced-colors: active) {
        a[aria-current] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  /** Where the row scrolls, the screen that is open is in sight. */
  override updated(): void {
    const nav = this.renderRoot.querySelector("nav");
    const here = nav?.querySelector<HTMLElement>("[aria-current]");
    if (!nav || !here) return;
    const end = here.offsetLeft + here.offsetWidth + FADE - nav.clientWidth;
    nav.scrollLeft = Math.max(0, end);
  }

  override render(): unknown {
    const words = this.view.texts.nav;
    return html`<nav
      aria-label=${words.label}
      @focusin=${({ target }: FocusEvent) =>
        (target as HTMLElement).scrollIntoView({
          block: "nearest",
          inline: "nearest",
        })}
    >
      ${screens.map(
        (id) =>
          html`<a
            href=${addressOf(id, ...(id === "lab" ? this.tab : []))}
            aria-current=${ifDefined(id === this.current ? "page" : undefined)}
            >${words[id]}</a
          >`,
      )}
      <span class="drawers"
        >${drawers.map(
          ([id, icon]) =>
            html`<button
              aria-haspopup="dialog"
              aria-keyshortcuts=${letterKeys[id]}
              data-drawer=${id}
              @click=${() => tell(this, "drawer", id)}
            >
              <wa-icon name=${icon}></wa-icon>${words[id]}
            </button>`,
        )}</span
      >
    </nav>`;
  }
}

customElements.define("app-nav", AppNav);
