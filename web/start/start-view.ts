/** Draws the start screen and tells which door was taken. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { Problem, RunDocument } from "../../src/index.ts";
import { dateText, money } from "../format.ts";
import "../futures/futures-card.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import "../result/problem-list.ts";
import { rateLine } from "../result/rate-line.ts";
import { forgetWork, recentWork, type RecentWork } from "../recent-work.ts";
import { addressOf } from "../shell/routes.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { startTexts } from "../text/start-text.ts";
import "../result/verdict-card.ts";
import { tell, type View } from "../view.ts";
import "./checked-badge.ts";
import { startStyles } from "./start-styles.ts";
import { planOf, type Region } from "./three-questions.ts";

const categories = [
  "snacks",
  "instant_noodles",
  "rtd_tea",
  "facial_cleanser",
  "toothpaste",
] as const;

const regions: readonly Region[] = ["south", "north", "central"];

/** What the budget is asked in. */
const budgetUnits = { "zh-TW": 1e8, en: 1e9, vi: 1e9 } as const;

const USUAL_BUDGET = 12e9;

export class StartView extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    problems: { attribute: false },
    recent: { state: true },
    pasting: { state: true },
    budget: { state: true },
  };

  declare view: View;
  declare document: RunDocument | undefined;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare problems: readonly Problem[];
  declare recent: readonly RecentWork[];
  declare pasting: boolean;
  /** As it stands in its box, in VND. */
  declare budget: number;

  static override styles = [shared, startStyles];

  constructor() {
    super();
    this.recent = recentWork();
    this.pasting = false;
    this.budget = USUAL_BUDGET;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("view")?.language;
    // The box counts in the units of the language and begins anew with it.
    if (before !== undefined && before !== this.view.language)
      this.budget = USUAL_BUDGET;
  }

  override render(): unknown {
    const { view, document } = this;
    const words = startTexts[view.language];
    return html`<header>
        <h2>${words.headline}</h2>
        <p class="quiet">${words.sub}</p>
      </header>
      ${
        this.problems.length === 0
          ? nothing
          : html`<problem-list
              .view=${view}
              .problems=${this.problems}
            ></problem-list>`
      }
      <section class="demo" aria-label=${words.demo}>
        ${
          document === undefined
            ? html`<p class="quiet panel">${view.texts.nav.loading}</p>`
            : html`<verdict-card
                  .view=${view}
                  .document=${document}
                  .targetCases=${this.plan.sheet?.targetCases}
                ></verdict-card>
                <futures-card
                  .view=${view}
                  .desk=${this.desk}
                  .plan=${this.plan}
                  .document=${document}
                  brief
                ></futures-card>
                ${
                  view.currency === "TWD"
                    ? html`<p class="quiet small">${rateLine(view)}</p>`
                    : nothing
                }`
        }
      </section>
      <checked-badge
        .view=${view}
        .checked=${this.plan.sheet?.checked}
      ></checked-badge>
      <section aria-labelledby="doors">
        <h3 id="doors">${words.doors}</h3>
        <div class="doors">
          ${this.#door("try", words.tryTitle, words.tryText, this.#go("lab", words.tryGo))}
          ${this.#door("ask", words.askTitle, words.askText, this.#questions())}
          ${this.#door("class", words.classTitle, words.classText, this.#go("learn", words.classGo))}
        </div>
      </section>
      ${this.#own()} ${this.#lately()}`;
  }

  #door(id: string, title: string, text: string, act: unknown): unknown {
    return html`<article class="panel" data-door=${id}>
      <h4>${title}</h4>
      <p class="quiet">${text}</p>
      ${act}
    </article>`;
  }

  #go(screen: "lab" | "learn", label: string): unknown {
    return html`<wa-button variant="brand" href=${addressOf(screen)}
      >${label}</wa-button
    >`;
  }

  #questions(): unknown {
    const { view } = this;
    const words = startTexts[view.language];
    const { categories: names, regions: places } = view.texts.words;
    return html`<form @submit=${(event: Event) => this.#asked(event)}>
      <label
        >${words.category}
        <select name="category">
          ${categories.map(
            (id) => html`<option value=${id}>${names[id]}</option>`,
          )}
        </select></label
      >
      <label
        >${words.first}
        <select name="first">
          ${regions.map((id) => html`<option value=${id}>${places[id]}</option>`)}
        </select></label
      >
      <label
        >${words.budget}
        <input
          name="budget"
          type="number"
          min="1"
          step="1"
          required
          .value=${String(USUAL_BUDGET / budgetUnits[view.language])}
          @input=${({ target }: Event) =>
            (this.budget =
              Number((target as HTMLInputElement).value) *
              budgetUnits[view.language])}
        /><span class="quiet"
          >≈ ${money(this.budget, { ...view, currency: "TWD" })}</span
        ></label
      >
      <wa-button type="submit" variant="brand" appearance="outlined"
        >${words.askGo}</wa-button
      >
    </form>`;
  }

  #asked(event: Event): void {
    event.preventDefault();
    const { language } = this.view;
    const form = new FormData(event.target as HTMLFormElement);
    const answer = (name: string): string => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    const text = planOf({
      category: answer("category"),
      first: answer("first") as Region,
      budget: Number(answer("budget")) * budgetUnits[language],
    });
    this.#open(startTexts[language].askedName, text);
  }

  #own(): unknown {
    const words = startTexts[this.view.language];
    return html`<section class="panel" aria-labelledby="own">
      <h3 id="own">${words.fileTitle}</h3>
      <div class="row">
        <wa-button
          size="s"
          appearance="outlined"
          @click=${() => this.renderRoot.querySelector("input[type=file]")?.dispatchEvent(new MouseEvent("click"))}
          ><wa-icon slot="start" name="open"></wa-icon>${words.open}</wa-button
        >
        <input
          type="file"
          hidden
          accept=".csv,.txt,.tsv,text/csv"
          aria-label=${words.open}
          @change=${(event: Event) => this.#file(event)}
        />
        <wa-button
          size="s"
          appearance="outlined"
          aria-expanded=${this.pasting}
          @click=${() => (this.pasting = !this.pasting)}
          >${words.paste}</wa-button
        >
        <span class="quiet small">${this.view.texts.plan.drop}</span>
      </div>
      ${
        this.pasting
          ? html`<label class="paste"
                ><span class="small">${words.pasteLabel}</span>
                <textarea rows="6" spellcheck="false"></textarea>
              </label>
              <wa-button
                size="s"
                variant="brand"
                @click=${() => this.#open(words.pastedName, this.renderRoot.querySelector("textarea")?.value ?? "")}
                >${words.pasteGo}</wa-button
              >`
          : nothing
      }
    </section>`;
  }

  #file(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) {
      tell(this, "open-file", { file });
      location.hash = addressOf("lab");
    }
    input.value = "";
  }

  #open(name: string, text: string, edits = {}): void {
    tell(this, "open-text", { name, text, edits });
    location.hash = addressOf("lab");
  }

  #lately(): unknown {
    const { view, recent } = this;
    const words = startTexts[view.language];
    if (recent.length === 0) return nothing;
    return html`<section class="panel" aria-labelledby="recent">
      <h3 id="recent">${words.recent}</h3>
      <p class="quiet small">${words.recentNote}</p>
      <ul>
        ${recent.map((work) => {
          const count = Object.keys(work.edits).length;
          const day = new Date(work.at).toISOString().slice(0, 10);
          return html`<li>
            <button
              class="plain work"
              @click=${() => this.#open(work.name, work.text, work.edits)}
            >
              ${work.name}
            </button>
            <span class="quiet small"
              >${dateText(day, view.language)} ·
              ${fill(words.changes, { count })}</span
            >
          </li>`;
        })}
      </ul>
      <wa-button
        size="s"
        appearance="plain"
        @click=${() => {
          forgetWork();
          this.recent = [];
        }}
        >${words.forget}</wa-button
      >
    </section>`;
  }
}

customElements.define("start-view", StartView);
