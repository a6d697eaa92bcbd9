/** Makes a link to the plan as it stands and offers to copy it; a plan that is too long for one is told so. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { chartsText } from "../lab/chart-kit.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import type { Route } from "../shell/routes.ts";
import { shared } from "../shared-styles.ts";
import { tablesText } from "../charts/shown-tables.ts";
import { fill } from "../text/index.ts";
import { shareTexts } from "../text/share-text.ts";
import type { View } from "../view.ts";
import { linkOf } from "./share-link.ts";

/** What is to be said of the link that the page was opened with: it cannot be read, or it was made with another model. */
export type LinkNews =
  "broken" | { readonly model: string; readonly here: string };

export class ShareButton extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    route: { attribute: false },
    charts: { attribute: false },
    news: { attribute: false },
    link: { state: true },
    copied: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare route: Route;
  /** The charts chosen for the first page. */
  declare charts: readonly string[] | undefined;
  declare news: LinkNews | undefined;
  declare link: { readonly text: string | undefined } | undefined;
  declare copied: "yes" | "by hand" | undefined;

  static override styles = [
    shared,
    css`
      /* The button stands in the bar, what it opens on a line of its own below: no button moves. */
      :host {
        display: contents;
      }
      .under {
        flex: 1 0 100%;
        order: 1;
      }
      .panel {
        display: grid;
        gap: 8px;
        margin-top: 8px;
        max-width: 560px;
      }
      .broken {
        border-left: 4px solid var(--orange);
      }
      .row {
        align-items: end;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      label {
        display: grid;
        flex: 1 1 200px;
        font-size: 0.75rem;
        min-width: 0;
      }
      input {
        background: var(--surface);
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        color: var(--ink);
        font: inherit;
        font-size: 0.875rem;
        height: 36px;
        min-width: 0;
        padding: 0 8px;
      }
      @media (max-width: 719px) {
        wa-button::part(base) {
          min-height: 44px;
        }
      }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    // A link to the plan as it was would be a wrong one.
    if (["plan", "route", "charts"].some((name) => changed.has(name as "plan")))
      this.link = undefined;
  }

  override render(): unknown {
    const words = shareTexts[this.view.language];
    const { link, news } = this;
    return html`<wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        data-share
        aria-expanded=${this.link !== undefined}
        @click=${() => void this.#toggle()}
        ><wa-icon slot="start" name="share"></wa-icon>${words.share}</wa-button
      >
      ${
        link === undefined && news === undefined
          ? nothing
          : html`<div class="under">
              ${this.#told()}
              ${link === undefined ? nothing : this.#panel(link.text)}
            </div>`
      }`;
  }

  #told(): unknown {
    const words = shareTexts[this.view.language];
    const { news } = this;
    if (news === undefined) return nothing;
    return news === "broken"
      ? html`<p class="panel broken" role="alert">${words.broken}</p>`
      : html`<p class="quiet small" role="status">
          ${fill(words.otherModel, news)}
        </p>`;
  }

  #panel(link: string | undefined): unknown {
    const words = shareTexts[this.view.language];
    if (link === undefined)
      return html`<p class="panel" role="alert">${words.tooLong}</p>`;
    const said = { yes: words.copied, "by hand": words.copyByHand };
    return html`<div class="panel">
      <div class="row">
        <label
          ><span class="quiet">${words.link}</span
          ><input readonly .value=${link}
        /></label>
        <wa-button
          size="s"
          variant="brand"
          @click=${() => void this.#copy(link)}
          >${words.copy}</wa-button
        >
      </div>
      <p class="small" role="status">
        ${this.copied === undefined ? words.inside : said[this.copied]}
      </p>
    </div>`;
  }

  async #toggle(): Promise<void> {
    const plan = this.desk.shared;
    this.copied = undefined;
    if (this.link !== undefined || plan === undefined) this.link = undefined;
    else {
      const { rest } = this.route;
      const charts = chartsText(this.charts);
      const look = { rest, tables: tablesText(), charts };
      this.link = { text: await linkOf(plan, pageAddress(), look) };
    }
  }

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.copied = "yes";
    } catch {
      this.renderRoot.querySelector("input")?.select();
      this.copied = "by hand";
    }
  }
}

function pageAddress(): string {
  return location.href.replace(/#.*/s, "");
}

customElements.define("share-button", ShareButton);
