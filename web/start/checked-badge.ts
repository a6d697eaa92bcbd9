/** How old the checks of the rules and of the model's numbers are, counted to the reader's own day; leads to the drawer that has them all. */
import { css, html, LitElement, nothing } from "lit";
import { dateText, today } from "../format.ts";
import type { PlanSheet } from "../messages.ts";
import { shared } from "../shared-styles.ts";
import { daysSince, STALE_DAYS } from "../sources/check-days.ts";
import { fill } from "../text/index.ts";
import { startTexts } from "../text/start-text.ts";
import { tell, type View } from "../view.ts";

export class CheckedBadge extends LitElement {
  static override properties = {
    view: { attribute: false },
    checked: { attribute: false },
  };

  declare view: View;
  declare checked: PlanSheet["checked"] | undefined;

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        /* Its line is kept until the plan is read. */
        min-height: 36px;
      }
      button.plain {
        border: 1px solid var(--line);
        border-radius: 18px;
        color: var(--quiet);
        font-size: 0.8125rem;
        min-height: 36px;
        padding: 4px 14px;
      }
      button.plain:hover {
        border-color: var(--blue);
      }
      .stale {
        border-color: var(--orange);
      }
      strong {
        color: var(--orange);
      }
      @media (max-width: 719px) {
        :host {
          min-height: 58px;
        }
        button.plain {
          min-height: 44px;
        }
      }
    `,
  ];

  override render(): unknown {
    const { rules, numbers } = this.checked ?? {};
    if (rules === undefined || numbers === undefined) return nothing;
    const { language } = this.view;
    const words = startTexts[language].checked;
    const age = daysSince(rules.oldest, today());
    const stale = age > STALE_DAYS;
    const day = (iso: string): string => dateText(iso, language);
    return html`<button
      class="plain number ${stale ? "stale" : ""}"
      data-checked
      @click=${() => tell(this, "drawer", "sources")}
    >
      ${fill(words.rules, { day: day(rules.oldest), ago: age === 0 ? words.today : fill(words.ago, { days: age }) })}
      ${fill(words.numbers, { count: numbers.count, day: day(numbers.oldest) })}
      ${stale ? html`<strong>${words.stale}</strong>` : nothing}
    </button>`;
  }
}

customElements.define("checked-badge", CheckedBadge);
