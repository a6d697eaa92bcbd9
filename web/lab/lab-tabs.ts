/** The views of a result beyond the first page, one at a time: goods, money, places, risk, why. The first tab holds what is slotted in. */
import { css, html, LitElement, type PropertyValues } from "lit";
import type { RunDocument } from "../../src/index.ts";
import "../charts/chart-view.ts";
import "../futures/futures-card.ts";
import type { Extras } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { controls, shared } from "../shared-styles.ts";
import { labTexts } from "../text/lab-text.ts";
import { tell, type View } from "../view.ts";
import { kitChart, type PlainId } from "./chart-kit.ts";
import "./goods-flow.ts";
import "./market-watch.ts";
import "./must-be-true.ts";
import "./next-steps.ts";
import "./plan-worth.ts";
import {
  chainBooks,
  distributorBooks,
  grocerSentences,
  shopTable,
} from "./partner-books.ts";
import "./price-ladder.ts";
import "./province-map.ts";
import "./response-curve.ts";
import "./shipment-calendar.ts";
import "./why-view.ts";

export const tabs = [
  "glance",
  "goods",
  "money",
  "places",
  "risk",
  "why",
  "whatif",
  "real",
] as const;

export type Tab = (typeof tabs)[number];

/** The tab of a word of the address; the first for anything else. */
export function tabOf(word: string | undefined): Tab {
  return tabs.find((id) => id === word) ?? tabs[0];
}

export class LabTabs extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    extras: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    tab: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;
  declare extras: Extras | undefined;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare tab: Tab;

  constructor() {
    super();
    this.tab = "glance";
  }

  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
      }
      [role="tablist"] {
        border-bottom: 1px solid var(--line);
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
      }
      @media (max-width: 719px) {
        /* One row, moved sideways by a finger; its end fades where more follows. */
        [role="tablist"] {
          flex-wrap: nowrap;
          mask-image: linear-gradient(
            to right,
            black calc(100% - 24px),
            transparent
          );
          overflow-x: auto;
          padding-right: 24px;
          position: relative;
          scrollbar-width: none;
        }
      }
      [role="tab"] {
        appearance: none;
        background: none;
        border: 0;
        border-bottom: 3px solid transparent;
        color: var(--quiet);
        cursor: pointer;
        flex: none;
        font: inherit;
        min-height: 44px;
        padding: 0 14px;
      }
      [role="tab"][aria-selected="true"] {
        border-color: var(--blue);
        color: var(--ink);
        font-weight: 650;
      }
      [role="tab"]:focus-visible {
        outline-offset: -2px;
      }
      @media (forced-colors: active) {
        [role="tab"] {
          border-bottom-color: Canvas;
        }
        [role="tab"][aria-selected="true"] {
          border-bottom-color: Highlight;
        }
      }
      [role="tabpanel"] {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
      }
      @media print {
        [role="tablist"] {
          display: none;
        }
      }
      .plain-list {
        margin-top: 8px;
        padding-left: 1.2em;
      }
      label {
        justify-self: start;
      }
    `,
  ];

  override render(): unknown {
    const words = labTexts[this.view.language];
    return html`<div
        role="tablist"
        aria-label=${words.tabsLabel}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        ${tabs.map(
          (id) =>
            html`<button
              role="tab"
              id=${id}
              aria-selected=${id === this.tab ? "true" : "false"}
              aria-controls="panel"
              tabindex=${id === this.tab ? 0 : -1}
              @click=${() => this.#open(id)}
            >
              ${words.tabs[id]}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby=${this.tab}>
        ${this.#panel()}
      </div>`;
  }

  /** Where the row scrolls, the tab that is open is in sight. */
  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("tab")) return;
    const row = this.renderRoot.querySelector("[role=tablist]");
    const open = row?.querySelector<HTMLElement>("[aria-selected=true]");
    if (row && open)
      row.scrollLeft =
        open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (tabs.indexOf(this.tab) + step + tabs.length) % tabs.length;
    this.#open(tabs[at] ?? "glance");
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${this.tab}`)?.focus(),
    );
  }

  #open(tab: Tab): void {
    this.tab = tab;
    tell(this, "open-tab", { tab });
  }

  #panel(): unknown {
    const { view, document, extras, plan } = this;
    const drawn = (id: PlainId): unknown =>
      html`<chart-view
        .view=${view}
        .chart=${kitChart(id, { view, document, plan })}
      ></chart-view>`;
    switch (this.tab) {
      case "glance":
        return html`<slot></slot>`;
      case "goods":
        return html`<goods-flow
            .view=${view}
            .document=${document}
          ></goods-flow>
          ${drawn("stock")}
          <shipment-calendar
            .view=${view}
            .document=${document}
            .tetDates=${plan.sheet?.tetDates ?? []}
          ></shipment-calendar>`;
      case "money":
        return html`${drawn("pnl")}
          <plan-worth
            .view=${view}
            .desk=${this.desk}
            .plan=${plan}
            .roles=${Object.fromEntries(document.plan.skus.map(({ id, role }) => [id, role]))}
          ></plan-worth>
          <price-ladder
            .view=${view}
            .document=${document}
            .extras=${extras}
            .tetDates=${plan.sheet?.tetDates ?? []}
          ></price-ladder>
          ${distributorBooks(document, view)}
          ${chainBooks(document, plan.sheet?.chains ?? {}, view)}
          ${shopTable(extras?.shops ?? [], document, view)}
          ${grocerSentences(extras?.ladder ?? [], document, view)}`;
      case "places":
        return html`<province-map
            .view=${view}
            .provinces=${extras?.provinces}
          ></province-map>
          ${drawn("shelf")}`;
      case "risk":
        return html`<futures-card
          .view=${view}
          .desk=${this.desk}
          .plan=${plan}
          .document=${document}
        ></futures-card>`;
      case "why":
        return html`<why-view .view=${view} .document=${document}></why-view>
          <next-steps
            .view=${view}
            .desk=${this.desk}
            .plan=${plan}
          ></next-steps>`;
      case "whatif":
        return html`<response-curve
            .view=${view}
            .desk=${this.desk}
            .plan=${plan}
          ></response-curve>
          <must-be-true
            .view=${view}
            .desk=${this.desk}
            .plan=${plan}
          ></must-be-true>`;
      case "real":
        return html`<market-watch
          .view=${view}
          .desk=${this.desk}
          .plan=${plan}
        ></market-watch>`;
    }
  }
}

customElements.define("lab-tabs", LabTabs);
