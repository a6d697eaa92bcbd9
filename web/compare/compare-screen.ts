/** The comparison of up to four plans under common futures. */
import { html, type TemplateResult } from "lit";
import type { AppShell } from "../shell/app-shell.ts";
import "./compare-view.ts";

export function render(shell: AppShell): TemplateResult {
  return html`<main id="result" tabindex="-1">
    <compare-view
      .view=${shell.view}
      .desk=${shell.desk}
      .plan=${shell.plan}
      .plans=${shell.plans}
    ></compare-view>
  </main>`;
}
