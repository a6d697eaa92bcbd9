/** The drawer of terms, opened beside any screen. */
import { html, type TemplateResult } from "lit";
import type { AppShell } from "../shell/app-shell.ts";
import { termsTexts } from "../text/terms-text.ts";
import "../shell/side-drawer.ts";
import "./term-list.ts";

export function render(shell: AppShell): TemplateResult {
  const { view } = shell;
  return html`<side-drawer
    .view=${view}
    .label=${termsTexts[view.language].title}
    ><term-list .view=${view}></term-list
  ></side-drawer>`;
}
