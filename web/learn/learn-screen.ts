/** The eight lessons: the list, or the one of the route. */
import { html, type TemplateResult } from "lit";
import type { AppShell } from "../shell/app-shell.ts";
import "./learn-view.ts";

export function render(shell: AppShell): TemplateResult {
  return html`<main id="result" tabindex="-1">
    <learn-view
      .view=${shell.view}
      .desk=${shell.desk}
      .plans=${shell.plans}
      .route=${shell.route}
      .plan=${shell.plan}
      .document=${shell.document}
    ></learn-view>
  </main>`;
}
