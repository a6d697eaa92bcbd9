/** What the page is made of: the bar with the way between screens, the screen of the route, and the drawer beside it. */
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, nothing, type TemplateResult } from "lit";
import "./app-bar.ts";
import "./app-nav.ts";
import type { AppShell } from "./app-shell.ts";
import { screenOf } from "./screen-loader.ts";
import { isInLine } from "../share/in-line.ts";

/** At the foot of a screen: nobody waits for it. */
void import("./unknown-note.ts");

/** Where the page is read does not change while it is open. */
const inLine = isInLine(navigator.userAgent);
if (inLine) void import("../share/line-notice.ts");

export function renderApp(shell: AppShell): TemplateResult {
  const { view, route, drawer } = shell;
  const { texts } = view;
  return html`<a
      class="skip"
      href="#result"
      @click=${(event: Event) => skip(event, shell)}
      >${texts.bar.skip}</a
    >
    ${inLine ? html`<line-notice .view=${view}></line-notice>` : nothing}
    <app-bar .view=${view}
      ><app-nav
        .view=${view}
        .current=${route.screen}
        .open=${drawer}
        .tab=${shell.labTab}
      ></app-nav
    ></app-bar>
    ${
      screenOf(route.screen)?.render(shell) ??
      html`<main id="result" tabindex="-1">
        <p class="loading quiet">${texts.nav.loading}</p>
      </main>`
    }
    ${
      route.screen === "lab"
        ? nothing
        : html`<unknown-note
            class="foot ${route.screen}"
            .view=${view}
            .place=${route.screen}
          ></unknown-note>`
    }
    ${drawer === undefined ? nothing : screenOf(drawer)?.render(shell)}
    ${
      shell.dropping
        ? html`<div class="drop">${texts.plan.dropNow}</div>`
        : nothing
    }`;
}

/** A fragment link does not reach into a shadow root, and the fragment is the route. */
function skip(event: Event, shell: AppShell): void {
  event.preventDefault();
  shell.renderRoot.querySelector<HTMLElement>("#result")?.focus();
}
