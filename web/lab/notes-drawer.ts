/** What stands beside a result, as a drawer where there is no room beside it. It closes on a step that is taken: the answer is behind it. */
import { html, nothing, type TemplateResult } from "lit";
import type { AppShell } from "../shell/app-shell.ts";
import "../shell/side-drawer.ts";
import { tell } from "../view.ts";
import { resultNotes } from "./result-notes.ts";

export function render(shell: AppShell): TemplateResult {
  const { view, document } = shell;
  return html`<side-drawer
    .view=${view}
    .label=${view.texts.bar.context}
    @edit=${() => tell(shell, "drawer", null)}
    ><div class="notes-inside">
      ${document === undefined ? nothing : resultNotes(shell, document)}
    </div></side-drawer
  >`;
}
