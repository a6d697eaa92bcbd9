/** The drawer that says why, opened from any number or from the bar. */
import { html, type TemplateResult } from "lit";
import type { AppShell } from "../shell/app-shell.ts";
import { planTitle } from "../shipped-plans.ts";
import "../shell/side-drawer.ts";
import { whyTexts } from "../text/why-text.ts";
import "./why-panel.ts";

export function render(shell: AppShell): TemplateResult {
  const { view, document } = shell;
  const words = whyTexts[view.language];
  return html`<side-drawer .view=${view} .label=${words.title}
    >${
      document === undefined
        ? html`<p class="quiet">${words.none}</p>`
        : html`<why-panel
            .view=${view}
            .desk=${shell.desk}
            .plan=${shell.plan}
            .document=${document}
            .baseline=${shell.baselines[document.scale]}
            .baselineName=${planTitle(shell.baselinePlan, view)}
            .bottlenecks=${shell.extras?.bottlenecks}
            .asked=${shell.whyOf}
            .figures=${shell.figures}
            .estimate=${shell.desk.instant.estimate}
          ></why-panel>`
    }</side-drawer
  >`;
}
