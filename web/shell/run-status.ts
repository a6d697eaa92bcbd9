/** Where the simulation stands: nothing yet, reading, running with progress and a way to stop it, done, cancelled or failed. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js";
import { css, html, LitElement, nothing } from "lit";
import { grouped } from "../format.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { tell, type View } from "../view.ts";

export type Status =
  | { readonly kind: "initial" | "reading" | "cancelled" | "asset" }
  | {
      readonly kind: "running";
      readonly stage: "preview" | "full";
      readonly scale: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "done"; readonly seconds: number }
  | { readonly kind: "failed"; readonly message: string };

export class RunStatus extends LitElement {
  static override properties = {
    view: { attribute: false },
    status: { attribute: false },
    preview: { type: Boolean },
  };

  declare view: View;
  declare status: Status;
  /** The figures on screen are those of the trial run. */
  declare preview: boolean;

  static override styles = [
    shared,
    css`
      .line {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      wa-progress-bar {
        --track-height: 6px;
        flex: 1 1 120px;
        max-width: 280px;
      }
      .failed {
        background: var(--orange-soft);
        border: 1px solid var(--orange);
        border-radius: var(--radius);
        padding: 10px 14px;
      }
      code {
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render(): unknown {
    const { status, view } = this;
    const words = view.texts.status;
    switch (status.kind) {
      case "initial":
      case "reading":
      case "cancelled":
        return html`<div class="line small quiet">
          <span>${words[status.kind]}</span>
          ${status.kind === "cancelled" ? this.#again() : nothing}
        </div>`;
      case "asset":
        return nothing;
      case "running":
        return this.#running(status);
      case "done":
        return html`<div class="line small quiet">
          <span
            >${fill(words.doneIn, { seconds: grouped(status.seconds, 1, this.view.language) })}</span
          >
        </div>`;
      case "failed":
        return html`<div class="failed" role="alert">
          <strong>${words.failed}</strong>
          <p>${words.failedHelp}</p>
          <code>${status.message}</code>
          ${this.#again()}
        </div>`;
    }
  }

  #running(status: Status & { kind: "running" }): unknown {
    const { view } = this;
    const words = view.texts.status;
    const { done, total, scale } = status;
    const label = fill(words[status.stage], { scale });
    return html`<div class="line small" data-running>
      <span>${label}</span>
      <wa-progress-bar
        label=${label}
        value=${total === 0 ? 0 : Math.round((100 * done) / total)}
      ></wa-progress-bar>
      <span class="quiet number"
        >${total === 0 ? nothing : fill(words.progress, { done, total })}</span
      >
      <wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        @click=${() => tell(this, "cancel", null)}
        >${words.cancel}</wa-button
      >
      <span class="quiet"
        >${this.preview ? words.previewShown : words.stale}</span
      >
    </div>`;
  }

  #again(): unknown {
    return html`<wa-button
      size="s"
      appearance="outlined"
      variant="neutral"
      @click=${() => tell(this, "again", null)}
      ><wa-icon slot="start" name="again"></wa-icon>${
        this.view.texts.status.again
      }</wa-button
    >`;
  }
}

customElements.define("run-status", RunStatus);
