/** The levers beyond the twelve: shut until they are wanted, found by name or group. */
import { css, html, LitElement, nothing } from "lit";
import type { Lock } from "../learn/lock.ts";
import { cardWith, type LeverCard } from "./lever-card.ts";
import type { Edits } from "./lever-edits.ts";
import type { CardView, LeverSheet } from "./lever-sheet.ts";
import { shared } from "../shared-styles.ts";
import { fill, wordOf } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import { labelText, type View } from "../view.ts";

export class MoreLevers extends LitElement {
  static override properties = {
    view: { attribute: false },
    sheet: { attribute: false },
    edits: { attribute: false },
    lock: { attribute: false },
    open: { state: true },
    search: { state: true },
    groups: { state: true },
  };

  declare view: View;
  declare sheet: LeverSheet | undefined;
  declare edits: Edits;
  declare lock: Lock | undefined;
  declare open: boolean;
  declare search: string;
  /** Groups that are open. */
  declare groups: ReadonlySet<string>;

  constructor() {
    super();
    this.open = false;
    this.search = "";
    this.groups = new Set();
  }

  static override styles = [
    shared,
    css`
      :host {
        border-top: 1px solid var(--line);
        margin-top: 16px;
        padding-top: 8px;
      }
      button {
        appearance: none;
        background: none;
        border: 0;
        color: var(--blue);
        cursor: pointer;
        font: inherit;
        font-weight: 600;
        min-height: 44px;
        padding: 0;
        text-align: left;
        width: 100%;
      }
      .group {
        color: var(--ink);
        font-size: 0.875rem;
      }
      label {
        display: grid;
        font-size: 0.8125rem;
        gap: 2px;
        margin: 6px 0;
      }
      input {
        background: var(--surface);
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        color: var(--ink);
        font: inherit;
        min-height: 40px;
        padding: 0 8px;
      }
    `,
  ];

  override render(): unknown {
    const { view, sheet } = this;
    if (sheet === undefined) return nothing;
    const words = labTexts[view.language];
    return html`<button
        aria-expanded=${this.open}
        data-more
        @click=${() => (this.open = !this.open)}
      >
        ${this.open ? "▾" : "▸"} ${words.more}
      </button>
      ${this.open ? this.#all(sheet) : nothing}`;
  }

  #all(sheet: LeverSheet): unknown {
    const { view, search } = this;
    const words = labTexts[view.language];
    const sought = search.trim().toLowerCase();
    const named = sheet.filter((card) => this.#name(card).includes(sought));
    const groups = [...new Set(sheet.map(({ group }) => group))];
    return html`<p class="quiet small">
        ${fill(words.moreHint, { count: sheet.length })}
      </p>
      <label
        >${words.moreSearch}
        <input
          type="search"
          .value=${search}
          @input=${(event: Event) =>
            (this.search = (event.target as HTMLInputElement).value)}
      /></label>
      ${
        sought !== ""
          ? named.slice(0, 12).map((card) => this.#card(card))
          : groups.map((group) => {
              const open = this.groups.has(group);
              const cards = sheet.filter((card) => card.group === group);
              return html`<button
                  class="group"
                  aria-expanded=${open}
                  @click=${() => this.#toggle(group)}
                >
                  ${open ? "▾" : "▸"} ${wordOf(words.groups, group)}
                  (${cards.length})
                </button>
                ${open ? cards.map((card) => this.#card(card)) : nothing}`;
            })
      }`;
  }

  #card(card: CardView): unknown {
    return html`<lever-card
      .view=${this.view}
      .card=${card}
      .edits=${this.edits}
      .lock=${this.lock}
    ></lever-card>`;
  }

  /** Opens what is shut before a card and gives the card; undefined if there is none such. */
  async reveal(
    wanted: (card: CardView) => boolean,
  ): Promise<LeverCard | undefined> {
    const card = this.sheet?.find(wanted);
    if (card === undefined) return undefined;
    this.open = true;
    this.search = "";
    this.groups = new Set([...this.groups, card.group]);
    await this.updateComplete;
    return cardWith(this.renderRoot, wanted);
  }

  #toggle(group: string): void {
    const groups = new Set(this.groups);
    if (!groups.delete(group)) groups.add(group);
    this.groups = groups;
  }

  /** What a search looks in: the lever's names and its id. */
  #name(card: CardView): string {
    const [first] = card.fields;
    const label =
      first === undefined ? "" : labelText(first.label, this.view.language);
    return `${label} ${card.id}`.toLowerCase();
  }
}

customElements.define("more-levers", MoreLevers);
