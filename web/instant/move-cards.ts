/**
 * The three steps most worth trying from where the plan stands, each with its gain and its price: estimates from the sketches
 * that are made while the page rests, so that they cost no run of their own. A card sets its value by a press. The place of
 * three cards is kept from the start, so that nothing moves when they come.
 */
import { css, html, LitElement } from "lit";
import { settingName } from "../compare/setting-name.ts";
import { valueText } from "../levers/lever-text.ts";
import type { PlanState } from "../plan-state.ts";
import { movedMoney } from "../result/verdict.ts";
import { addressOf } from "../shell/routes.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { instantTexts } from "../text/instant-text.ts";
import { tell, type View } from "../view.ts";
import type { BestMove, Trying } from "./best-moves.ts";
import type { Instant } from "./instant.ts";
import { priceText } from "./price-text.ts";

export class MoveCards extends LitElement {
  static override properties = {
    view: { attribute: false },
    instant: { attribute: false },
    plan: { attribute: false },
  };

  declare view: View;
  declare instant: Instant;
  /** The plan as it stands. */
  declare plan: PlanState;

  #deaf: () => void = () => undefined;

  static override styles = [
    shared,
    css`
      :host {
        container-type: inline-size;
      }
      .moves {
        align-content: start;
        display: grid;
        gap: 8px;
        grid-auto-rows: minmax(114px, auto);
        list-style: none;
        margin: 10px 0 8px;
        min-height: 358px;
      }
      .moves p {
        align-self: start;
      }
      .moves button {
        align-content: start;
        border: 1px dashed var(--line-strong);
        border-radius: 8px;
        display: grid;
        font-size: 0.875rem;
        gap: 2px;
        height: 100%;
        padding: 8px 10px;
        width: 100%;
      }
      .moves button:hover {
        border-color: var(--blue);
      }
      .gain {
        color: var(--blue);
        font-weight: 600;
      }
      a {
        color: var(--blue);
        font-size: 0.8125rem;
      }
      @container (min-width: 560px) {
        .moves {
          grid-template-columns: repeat(3, minmax(0, 1fr));
          min-height: 114px;
        }
        .moves p {
          grid-column: 1 / -1;
        }
      }
      @media (max-width: 719px) {
        a {
          align-items: center;
          display: inline-flex;
          min-height: 44px;
        }
      }
    `,
  ];

  readonly #again = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    const { instant } = this;
    instant.addEventListener("known", this.#again);
    this.#deaf = () => {
      instant.removeEventListener("known", this.#again);
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#deaf();
  }

  override render(): unknown {
    const { moves: words } = instantTexts[this.view.language];
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${words.title}</h2>
      <p class="quiet small">${words.about}</p>
      ${this.#moves(this.instant.trying)}
      <a
        data-try
        href=${addressOf("lab", "why")}
        @click=${() => tell(this, "drawer", null)}
        >${words.surer}</a
      >
    </section>`;
  }

  #moves(trying: Trying | undefined): unknown {
    const { moves: words } = instantTexts[this.view.language];
    const one = (text: string): unknown =>
      html`<div class="moves"><p class="small">${text}</p></div>`;
    if (trying === undefined || trying.done === 0) return one(words.resting);
    const { done, total, moves } = trying;
    if (done < total) return one(fill(words.trying, { done, total }));
    if (moves.length === 0) return one(words.none);
    return html`<ul class="moves">
      ${moves.map((move) => html`<li>${this.#card(move)}</li>`)}
    </ul>`;
  }

  #card(move: BestMove): unknown {
    const { field, from, to, gain } = move;
    const { view, plan } = this;
    const { moves: words } = instantTexts[view.language];
    const value = (amount: number): string =>
      valueText(field, String(amount), view);
    return html`<button
      class="plain"
      data-move=${field.key}
      @click=${() => this.#take(field.key, String(to))}
    >
      <strong>${settingName(field.key, plan.sheet, view)}</strong>
      <span class="number"
        >${fill(words.way, { from: value(from), to: value(to) })}</span
      >
      <span class="gain number"
        >≈ ${fill(words.gain, { gain: movedMoney(gain, view) })}</span
      >
      <span class="quiet number">${priceText(move, view)}</span>
    </button>`;
  }

  /** The card goes with the plan it was of: the focus goes to what stays. */
  #take(key: string, value: string): void {
    this.renderRoot.querySelector<HTMLElement>("#title")?.focus();
    tell(this, "edit", { key, value });
  }
}

customElements.define("move-cards", MoveCards);
