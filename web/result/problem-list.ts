/** What has to be corrected in a file or a lever, one line each; nothing was simulated. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement } from "lit";
import type { Problem } from "../../src/index.ts";
import { problemText, type Say } from "../message-text.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { tell, type View } from "../view.ts";

export class ProblemList extends LitElement {
  static override properties = {
    view: { attribute: false },
    problems: { attribute: false },
    say: { state: true },
  };

  declare view: View;
  declare problems: readonly Problem[];
  declare say: Say | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.say = (await import("../text/problem-details.ts")).detailIn;
  }

  static override styles = [
    shared,
    css`
      .panel {
        border-left: 4px solid var(--orange);
      }
      ol {
        margin: 8px 0 12px;
        max-height: 40vh;
        overflow: auto;
        padding-left: 1.6em;
      }
      li {
        font-size: 0.9375rem;
        margin-bottom: 4px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render(): unknown {
    const { view, problems } = this;
    const words = view.texts.plan;
    return html`<section class="panel" role="alert">
      <h2>${fill(words.problems, { count: problems.length })}</h2>
      <ol tabindex="0">
        ${problems.map((problem) => {
          const { main, detail, detailLanguage } = problemText(
            problem,
            view,
            this.say,
          );
          return html`<li>
            ${main}
            <span class="quiet small" lang=${detailLanguage}>${detail}</span>
          </li>`;
        })}
      </ol>
      <wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        @click=${() => tell(this, "close-problems", null)}
        >${words.close}</wa-button
      >
    </section>`;
  }
}

customElements.define("problem-list", ProblemList);
