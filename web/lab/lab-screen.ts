/** The planner's desk: the plan and its levers, the result, the context; on a phone a strip with the answer and a sheet of levers. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, nothing, type TemplateResult } from "lit";
import type { RunDocument } from "../../src/index.ts";
import type { AppShell } from "../shell/app-shell.ts";
import { chanceText } from "../futures/chance-text.ts";
import { futuresOf } from "../futures/known-futures.ts";
import "../shell/history-buttons.ts";
import { letterKeys } from "../shell/letter-keys.ts";
import "../levers/lever-panel.ts";
import "../result/problem-list.ts";
import "../result/result-view.ts";
import "../shell/scenario-picker.ts";
import "../share/export-menu.ts";
import "../share/share-button.ts";
import { planTitle } from "../shipped-plans.ts";
import "../result/source-note.ts";
import { fill } from "../text/index.ts";
import { verdictSentences } from "../result/verdict.ts";
import { tell } from "../view.ts";
import "./answer-strip.ts";
import { tabOf } from "./lab-tabs.ts";
import { resultNotes } from "./result-notes.ts";

export function render(shell: AppShell): TemplateResult {
  const { view, document } = shell;
  const { texts } = view;
  return html`<div class="plan-bar">
      <scenario-picker
        .view=${view}
        .plans=${shell.plans}
        .current=${shell.plan.planId}
        .ownName=${shell.plan.ownName}
      ></scenario-picker>
      <history-buttons
        .view=${view}
        ?canUndo=${shell.history.past.length > 0}
        ?canRedo=${shell.history.future.length > 0}
      ></history-buttons>
      <share-button
        .view=${view}
        .desk=${shell.desk}
        .plan=${shell.plan}
        .route=${shell.route}
        .charts=${shell.preferences.charts}
        .news=${shell.linkNews}
      ></share-button>
      ${
        document === undefined
          ? nothing
          : html`<export-menu
              .view=${view}
              .desk=${shell.desk}
              .extras=${shell.extras}
              .document=${document}
              .planName=${planTitle(shell.identity, view)}
              .targetCases=${shell.plan.sheet?.targetCases}
              .futures=${futuresOf(shell.plan, document, shell.desk.options?.seed)}
            ></export-menu>`
      }
      ${notesButton(shell)}
    </div>
    ${
      document === undefined
        ? nothing
        : html`<answer-strip
            aria-hidden="true"
            .view=${view}
            .document=${shell.figures?.document ?? document}
            .estimate=${shell.desk.instant.estimate}
            .earlier=${shell.desk.instant.ghost?.document}
            ?rough=${shell.figures?.rough === true}
          ></answer-strip>`
    }
    <div class="zones">
      ${levers(shell)}
      <main id="result" tabindex="-1" aria-label=${texts.bar.result}>
        ${document === undefined ? nothing : filesLink(shell)}
        ${
          shell.problems.length === 0
            ? nothing
            : html`<problem-list
                .view=${view}
                .problems=${shell.problems}
              ></problem-list>`
        }
        ${
          document === undefined
            ? html`<run-status
                .view=${view}
                .status=${shell.status}
              ></run-status>`
            : result(shell, document)
        }
      </main>
      ${
        document === undefined
          ? nothing
          : html`<aside class="context" aria-label=${texts.bar.context}>
              ${resultNotes(shell, document)}
            </aside>`
      }
    </div>
    <p class="unseen" role="status">${announcement(shell)}</p>
    <source-note
      .view=${view}
      .sheet=${shell.plan.sheet}
      .subject=${shell.subject}
      .desk=${shell.desk}
      .plans=${shell.plans}
    ></source-note>`;
}

function levers(shell: AppShell): TemplateResult {
  const { view } = shell;
  const words = view.texts.levers;
  const toggle = (open: boolean): void => void openSheet(shell, open);
  return html`<aside
      class="levers panel ${shell.leversOpen ? "open" : ""}"
      aria-label=${view.texts.bar.levers}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape") toggle(false);
      }}
    >
      <div class="sheet-close">
        <wa-button
          size="s"
          appearance="outlined"
          variant="neutral"
          @click=${() => toggle(false)}
          ><wa-icon slot="start" name="close"></wa-icon
          >${words.close}</wa-button
        >
      </div>
      <lever-panel
        .view=${view}
        .sheet=${shell.plan.sheet?.levers}
        .more=${shell.plan.sheet?.more}
        .edits=${shell.plan.edits}
        .lock=${shell.lock}
      ></lever-panel>
    </aside>
    <div class="sheet-bar" ?hidden=${shell.leversOpen}>
      <wa-button variant="brand" @click=${() => toggle(true)}
        ><wa-icon slot="start" name="sliders"></wa-icon>${words.open}</wa-button
      >
      ${notesButton(shell)}
    </div>`;
}

/** Opens what has no room beside the result; on a phone it stands at the foot, where a thumb is. */
function notesButton({ view, document }: AppShell): unknown {
  const { notes } = view.texts.bar;
  return document === undefined
    ? nothing
    : html`<button
        class="notes"
        aria-haspopup="dialog"
        data-notes
        @click=${(event: Event) =>
          tell(event.currentTarget as HTMLElement, "drawer", "notes")}
      >
        <wa-icon name="alert"></wa-icon>
        ${fill(notes, { count: document.warnings.length })}
      </button>`;
}

/** Opens or closes the sheet of levers on a phone; the focus goes along, in and out. What is above the answer makes room for it. */
async function openSheet(shell: AppShell, open: boolean): Promise<void> {
  shell.leversOpen = open;
  await shell.updateComplete;
  const target = open ? ".sheet-close wa-button" : ".sheet-bar wa-button";
  const { renderRoot } = shell;
  if (open) renderRoot.querySelector("answer-strip")?.scrollIntoView();
  renderRoot.querySelector<HTMLElement>(target)?.focus();
}

function result(shell: AppShell, document: RunDocument): TemplateResult {
  const { view } = shell;
  const tab = tabOf(shell.route.rest[0]);
  return html`<lab-tabs
      .view=${view}
      .document=${document}
      .extras=${shell.extras}
      .desk=${shell.desk}
      .plan=${shell.plan}
      .tab=${tab}
      >${firstPage(shell, document)}</lab-tabs
    >
    <unknown-note .view=${view} .place=${tab}></unknown-note>`;
}

function firstPage(shell: AppShell, document: RunDocument): TemplateResult {
  const { view, plan } = shell;
  const seed = shell.desk.options?.seed;
  const futures = futuresOf(plan, document, seed);
  return html`<result-view
    .view=${view}
    .document=${document}
    .extras=${shell.extras}
    .baseline=${shell.baselines[document.scale]}
    .figures=${shell.figures}
    .baselineName=${planTitle(shell.baselinePlan, view)}
    .planName=${planTitle(shell.identity, view)}
    .desk=${shell.desk}
    .plan=${plan}
    .futures=${futures}
    .charts=${shell.preferences.charts}
    .status=${shell.status}
    .estimate=${shell.desk.instant.estimate}
    .ghost=${shell.desk.instant.ghost}
    .proof=${shell.proof}
    ?preview=${shell.preview}
    .chance=${futures === undefined ? undefined : chanceText(futures, view)}
  ></result-view>`;
}

/** For the keyboard: the button of the files stands before all levers. */
function filesLink(shell: AppShell): unknown {
  const { bar } = shell.view.texts;
  const key = shell.preferences.keys ? ` (${letterKeys.export})` : "";
  return html`<a
    class="skip"
    href="#files"
    @click=${(event: Event) => {
      // The fragment is the route.
      event.preventDefault();
      shell.showFiles();
    }}
    >${bar.toFiles}${key}</a
  >`;
}

/** Said once when a full result is there, not while a lever moves. */
function announcement(shell: AppShell): string {
  const { document, status, view } = shell;
  if (document === undefined || status.kind !== "done") return "";
  return verdictSentences(document, undefined, view)[0] ?? "";
}
