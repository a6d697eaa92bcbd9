/** Undo and redo of what was done to the plan; the keys Ctrl+Z and Ctrl+Shift+Z do the same (listened to by the shell). */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement } from "lit";
import { shared } from "../shared-styles.ts";
import { tell, type View } from "../view.ts";

export class HistoryButtons extends LitElement {
  static override properties = {
    view: { attribute: false },
    canUndo: { type: Boolean },
    canRedo: { type: Boolean },
  };

  declare view: View;
  declare canUndo: boolean;
  declare canRedo: boolean;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        gap: 4px;
      }
      @media (max-width: 719px) {
        wa-button::part(base) {
          min-height: 44px;
          min-width: 44px;
        }
      }
    `,
  ];

  override render(): unknown {
    return (["undo", "redo"] as const).map(
      (step) =>
        html`<wa-button
          size="s"
          appearance="outlined"
          variant="neutral"
          data-step=${step}
          title=${this.view.texts.nav[step]}
          ?disabled=${!(step === "undo" ? this.canUndo : this.canRedo)}
          @click=${() => tell(this, step, null)}
          ><wa-icon name=${step} label=${this.view.texts.nav[step]}></wa-icon
        ></wa-button>`,
    );
  }
}

customElements.define("history-buttons", HistoryButtons);

/** Which step a key asks for, if any; text fields keep their own undo. */
export function stepOfKey(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const [target] = event.composedPath();
  const typing =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== "range");
  if (typing) return undefined;
  const key = event.key.toLowerCase();
  if (key === "y") return "redo";
  if (key !== "z") return undefined;
  return event.shiftKey ? "redo" : "undo";
}
