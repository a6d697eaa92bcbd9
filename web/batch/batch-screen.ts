/** Many scenarios from one table, run in the page. */
import { html, type TemplateResult } from "lit";
import type { AppShell } from "../shell/app-shell.ts";
import "./batch-view.ts";

export function render(shell: AppShell): TemplateResult {
  return html`<main id="result" tabindex="-1">
    <batch-view
      .view=${shell.view}
      .desk=${shell.desk}
      .plans=${shell.plans}
      .sheet=${shell.plan.sheet}
      .file=${shell.droppedGrid}
    ></batch-view>
  </main>`;
}
