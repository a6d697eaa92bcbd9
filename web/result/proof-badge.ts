/** Says whether this browser, given the demo's plan and seed, computed the very ledger that the command line had computed. */
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement, nothing } from "lit";
import { shared } from "../shared-styles.ts";
import type { View } from "../view.ts";

export type Proof = "unknown" | "checking" | "same" | "different";

export class ProofBadge extends LitElement {
  static override properties = {
    view: { attribute: false },
    proof: { reflect: true },
    ledgerHash: { attribute: false },
  };

  declare view: View;
  declare proof: Proof;
  declare ledgerHash: string;

  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
      }
      details {
        position: relative;
      }
      summary {
        align-items: center;
        background: var(--sunken);
        border: 1px solid var(--line);
        border-radius: 99px;
        cursor: pointer;
        display: inline-flex;
        font-size: 0.8125rem;
        gap: 6px;
        list-style: none;
        min-height: 32px;
        padding: 2px 12px;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .same {
        background: var(--blue-soft);
        border-color: var(--blue);
        color: var(--blue);
        font-weight: 600;
      }
      .different {
        background: var(--orange-soft);
        border-color: var(--orange);
        color: var(--orange);
        font-weight: 600;
      }
      .more {
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        box-shadow: 0 8px 30px rgb(0 0 0 / 18%);
        font-size: 0.8125rem;
        margin-top: 6px;
        max-width: min(340px, 86vw);
        padding: 10px 14px;
        position: absolute;
        right: 0;
        width: max-content;
        z-index: 5;
      }
      code {
        font-size: 0.75rem;
        overflow-wrap: anywhere;
      }
      @media (max-width: 719px) {
        summary {
          min-height: 44px;
        }
        .more {
          left: 0;
          right: auto;
        }
      }
    `,
  ];

  override render(): unknown {
    const words = this.view.texts.proof;
    const { proof } = this;
    const help =
      proof === "same"
        ? words.sameHelp
        : proof === "different"
          ? words.differentHelp
          : nothing;
    return html`<details>
      <summary class=${proof} data-proof=${proof}>
        ${
          proof === "same"
            ? html`<wa-icon name="check"></wa-icon>`
            : proof === "different"
              ? html`<wa-icon name="alert"></wa-icon>`
              : nothing
        }
        ${words[proof]}
      </summary>
      <div class="more">
        <p>${help}</p>
        <p class="quiet">${words.ledger}</p>
        <code>${this.ledgerHash}</code>
      </div>
    </details>`;
  }
}

customElements.define("proof-badge", ProofBadge);
