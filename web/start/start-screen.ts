/** The start: the demo's result at once, three doors, a plan of one's own, and what was worked on lately. */
import { html, type TemplateResult } from "lit";
import type { AppShell } from "../shell/app-shell.ts";
import "./start-view.ts";

export function render(shell: AppShell): TemplateResult {
  return html`<main id="result" tabindex="-1">
    <start-view
      .view=${shell.view}
      .document=${shell.document}
      .desk=${shell.desk}
      .plan=${shell.plan}
      .problems=${shell.problems}
    ></start-view>
  </main>`;
}
