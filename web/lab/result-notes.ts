/** What stands beside a result: the steps most worth trying, the warnings, and which run it is. */
import { html, type TemplateResult } from "lit";
import type { RunDocument } from "../../src/index.ts";
import "../instant/move-cards.ts";
import "../result/run-facts.ts";
import "../result/warning-list.ts";
import type { AppShell } from "../shell/app-shell.ts";
import { planTitle } from "../shipped-plans.ts";

export function resultNotes(
  shell: AppShell,
  document: RunDocument,
): TemplateResult {
  const { view } = shell;
  return html`<move-cards
      .view=${view}
      .instant=${shell.desk.instant}
      .plan=${shell.plan}
    ></move-cards>
    <warning-list
      .view=${view}
      .warnings=${document.warnings}
      .sheet=${shell.plan.sheet}
    ></warning-list>
    <run-facts
      .view=${view}
      .document=${document}
      .planName=${planTitle(shell.identity, view)}
      .grades=${shell.plan.sheet?.grades}
    ></run-facts>`;
}
