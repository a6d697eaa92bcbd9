/** The drawer of assumptions and sources, opened beside any screen. */
import { html, type TemplateResult } from "lit";
import type { AppShell } from "../shell/app-shell.ts";
import "../shell/side-drawer.ts";
import { sourcesTexts } from "../text/sources-text.ts";
import "./source-list.ts";

export function render(shell: AppShell): TemplateResult {
  const { view } = shell;
  return html`<side-drawer
    .view=${view}
    .label=${sourcesTexts[view.language].title}
    ><source-list
      .view=${view}
      .desk=${shell.desk}
      .plan=${shell.plan}
    ></source-list
  ></side-drawer>`;
}
