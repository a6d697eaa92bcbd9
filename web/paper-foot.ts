/** What only paper needs under the first page: what to mind first, and which run this is: plan, seed, version, data, hashes, day of printing, and its link as a code. */
import { css, html, LitElement, nothing, svg, type PropertyValues } from "lit";
import type { RunDocument } from "../src/index.ts";
import { dateText, today } from "./format.ts";
import { chartsText } from "./lab/chart-kit.ts";
import { warningText } from "./message-text.ts";
import type { PlanDesk } from "./plan-desk.ts";
import type { PlanState } from "./plan-state.ts";
import type { PaperCode } from "./share/paper-code.ts";
import { PrintDay } from "./print-day.ts";
import { linkOf } from "./share/share-link.ts";
import { shared } from "./shared-styles.ts";
import { fill } from "./text/index.ts";
import { pictureTexts } from "./text/picture-text.ts";
import type { View } from "./view.ts";

/** Warnings that the page has room for. */
const MOST = 3;

/** How long a plan rests before its code is made. */
const REST_MS = 600;

export class PaperFoot extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    charts: { attribute: false },
    code: { state: true },
    hash: { state: true },
  };

  declare view: View;
  declare document: RunDocument;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare charts: readonly string[] | undefined;
  /** The link as a code; undefined before it is known. */
  declare code: PaperCode | "too long" | undefined;
  /** Hash of what the plan sets; "" before it is known. */
  declare hash: string;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new PrintDay(this);
    this.hash = "";
  }

  static override styles = [
    shared,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: grid;
          font-size: 0.8125rem;
          gap: 6px;
          line-height: 1.35;
        }
      }
      ul {
        padding-left: 1.2em;
      }
      .run {
        align-items: center;
        display: flex;
        gap: 10px;
      }
      figure {
        flex: none;
        font-size: 0.6875rem;
        margin: 0;
        text-align: center;
      }
      svg {
        display: block;
        height: 27mm;
        margin: 0 auto;
        width: 27mm;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  /** Printing does not wait, so the code is made once the plan has rested for a moment. */
  override updated(changed: PropertyValues<this>): void {
    const causes = ["plan", "document", "charts"] as const;
    if (!causes.some((name) => changed.has(name))) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#encode(), REST_MS);
  }

  async #encode(): Promise<void> {
    const { plan, charts } = this;
    const shared = this.desk.sharedShort;
    if (shared === undefined) return;
    const page = location.href.replace(/#.*/s, "");
    const look = { rest: [], tables: "", charts: chartsText(charts) };
    const [{ paperCode, planHash }, link] = await Promise.all([
      import("./share/paper-code.ts"),
      linkOf(shared, page, look),
    ]);
    // The plan may have moved on meanwhile.
    if (plan !== this.plan || charts !== this.charts) return;
    this.hash = planHash(this.document);
    this.code =
      (link === undefined ? undefined : paperCode(link)) ?? "too long";
  }

  override render(): unknown {
    const { view, document, plan } = this;
    const { about, warningsPanel } = view.texts;
    const { warnings, model } = document;
    const facts = [
      [about.seed, document.seed],
      [about.version, `taphoa ${model.version}`],
      [about.data, model.dataHash.slice(0, 12)],
      [about.result, document.ledgerHash.slice(0, 12)],
      [pictureTexts[view.language].planHash, this.hash.slice(0, 12)],
      [about.printed, dateText(today(), view.language)],
    ];
    return html`${
        warnings.length === 0
          ? nothing
          : html`<h2>
                ${fill(warningsPanel.count, { count: warnings.length })}
              </h2>
              <ul>
                ${warnings
                  .slice(0, MOST)
                  .map(
                    (each) =>
                      html`<li>${warningText(each, view, plan.sheet)}</li>`,
                  )}
              </ul>`
      }
      <div class="run">
        <div>
          <p class="quiet">
            ${facts.map(([name, value]) => `${name} ${value}`).join(" · ")}
          </p>
          <p class="quiet">${about.limit1}</p>
          ${
            this.code === "too long"
              ? html`<p class="quiet">${pictureTexts[view.language].noCode}</p>`
              : nothing
          }
        </div>
        ${typeof this.code === "object" ? this.#code(this.code) : nothing}
      </div>`;
  }

  #code({ side, path }: PaperCode): unknown {
    const words = pictureTexts[this.view.language];
    return html`<figure>
      <svg
        viewBox="0 0 ${side} ${side}"
        role="img"
        aria-label=${words.code}
        shape-rendering="crispEdges"
      >
        ${svg`<rect width=${side} height=${side} fill="#fff" /><path d=${path} fill="#000" />`}
      </svg>
      <figcaption>${words.code}</figcaption>
    </figure>`;
  }
}

customElements.define("paper-foot", PaperFoot);
