/** Shows the command that runs the same batch in a terminal, and copies it. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement } from "lit";
import type { BatchRequest } from "../../src/index.ts";
import { shared } from "../shared-styles.ts";
import { batchTexts } from "../text/batch-text.ts";
import type { View } from "../view.ts";
import { batchStyles } from "./batch-styles.ts";
import { commandOf } from "./command.ts";

export class BatchCommand extends LitElement {
  static override properties = {
    view: { attribute: false },
    request: { attribute: false },
    broken: { type: Boolean },
    copied: { state: true },
  };

  declare view: View;
  declare request: BatchRequest;
  /** Some scenarios have mistakes and are left out. */
  declare broken: boolean;
  declare copied: "yes" | "by hand" | undefined;

  static override styles = [
    shared,
    batchStyles,
    css`
      :host {
        gap: 4px;
        padding: 12px 0 0;
      }
    `,
  ];

  override render(): unknown {
    const words = batchTexts[this.view.language];
    const said = { yes: words.copied, "by hand": words.copyByHand };
    return html`<p class="small">${words.command}</p>
      <pre><code>${commandOf(this.request, this.broken)}</code></pre>
      <div class="row">
        <wa-button
          size="s"
          appearance="outlined"
          data-command
          @click=${() => void this.#copy()}
          >${words.copy}</wa-button
        >
        <span class="small" role="status"
          >${this.copied === undefined ? "" : said[this.copied]}</span
        >
      </div>`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(commandOf(this.request, this.broken));
      this.copied = "yes";
    } catch {
      const code = this.renderRoot.querySelector("pre code");
      if (code !== null) getSelection()?.selectAllChildren(code);
      this.copied = "by hand";
    }
  }
}

customElements.define("batch-command", BatchCommand);
