/** The levers that are always in sight, in four groups, each field generated from the market data. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing } from "lit";
import "../shell/first-hint.ts";
import "../learn/lesson-lock.ts";
import { isOpen, type Lock } from "../learn/lock.ts";
import { leverNames } from "../learn/lever-names.ts";
import type { CardGroup } from "./lever-cards.ts";
import { cardWith } from "./lever-card.ts";
import type { Edits } from "./lever-edits.ts";
import type { CardView, LeverSheet } from "./lever-sheet.ts";
import type { MoreLevers } from "./more-levers.ts";
import "./more-levers.ts";
import { shared } from "../shared-styles.ts";
import { tell, type View } from "../view.ts";

/** The lever that the hint of the first visit speaks of. */
const FIRST = "distribution";

const groups: readonly CardGroup[] = ["offer", "channel", "demand", "supply"];

export class LeverPanel extends LitElement {
  static override properties = {
    view: { attribute: false },
    sheet: { attribute: false },
    more: { attribute: false },
    edits: { attribute: false },
    lock: { attribute: false },
  };

  declare view: View;
  declare sheet: LeverSheet | undefined;
  /** The other levers. */
  declare more: LeverSheet | undefined;
  declare edits: Edits;
  /** What a lesson fixes, while one is worked on at the desk. */
  declare lock: Lock | undefined;

  static override styles = [
    shared,
    css`
      header {
        align-items: center;
        display: flex;
        gap: 8px;
        justify-content: space-between;
        min-height: 36px;
      }
      h3 {
        color: var(--quiet);
        letter-spacing: 0.04em;
        margin: 14px 0 4px;
      }
      @media (min-width: 720px) {
        wa-button::part(base) {
          min-height: 32px;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, sheet } = this;
    const words = view.texts.levers;
    const changed = Object.keys(this.edits).length > 0;
    return html`<header>
        <h2>${words.heading}</h2>
        ${
          changed
            ? html`<wa-button
                size="s"
                appearance="outlined"
                variant="neutral"
                @click=${() => tell(this, "reset", { keys: "all" })}
                >${words.resetAll}</wa-button
              >`
            : nothing
        }
      </header>
      <p class="quiet small">${words.hint}</p>
      ${
        sheet === undefined || this.lock !== undefined
          ? nothing
          : html`<first-hint
              .view=${view}
              ?changed=${changed}
              @hinted=${() => void this.#toFirst()}
            ></first-hint>`
      }
      ${this.#lesson()}
      ${
        sheet === undefined
          ? html`<p class="quiet">${words.waiting}</p>`
          : groups.map((group) => this.#group(group, sheet))
      }
      <more-levers
        .view=${view}
        .sheet=${this.more}
        .edits=${this.edits}
        .lock=${this.lock}
      ></more-levers>`;
  }

  /** What is locked and why; then those levers of the lesson that stand among the others. */
  #lesson(): unknown {
    const { view, lock, sheet, more } = this;
    if (lock === undefined || sheet === undefined) return nothing;
    const cards = [...sheet, ...(more ?? [])];
    const open = (more ?? []).filter(({ fields }) =>
      fields.some(({ lever }) => isOpen(lock, lever)),
    );
    return html`<lesson-lock
        .view=${view}
        .lock=${lock}
        .names=${leverNames(cards, lock.levers, view)}
      ></lesson-lock>
      ${open.map((card) => this.#card(card))}`;
  }

  #group(group: CardGroup, sheet: LeverSheet): unknown {
    const cards = sheet.filter((card) => card.group === group);
    return cards.length === 0
      ? nothing
      : html`<h3>${this.view.texts.levers.groups[group]}</h3>
          ${cards.map((card) => this.#card(card))}`;
  }

  /** To the lever that is worth moving first. */
  async #toFirst(): Promise<void> {
    await cardWith(this.renderRoot, ({ id }) => id === FIRST)?.focusField();
  }

  /** To a field, by its key, wherever it stands: among the twelve or beyond them. */
  async show(key: string): Promise<void> {
    const holds = ({ fields }: CardView): boolean =>
      fields.some((field) => field.key === key);
    const card =
      cardWith(this.renderRoot, holds) ??
      (await this.renderRoot
        .querySelector<MoreLevers>("more-levers")
        ?.reveal(holds));
    await card?.focusField(key);
  }

  #card(card: CardView): unknown {
    return html`<lever-card
      .view=${this.view}
      .card=${card}
      .edits=${this.edits}
      .lock=${this.lock}
    ></lever-card>`;
  }
}

customElements.define("lever-panel", LeverPanel);
