/** What the session's news do to the page: progress, results, baselines, the proof of the demo, and what could not be run. */
import type { RunDocument } from "../../src/index.ts";
import type { AppShell } from "./app-shell.ts";
import type { Answer } from "../messages.ts";
import type { SessionNews, Stage, Wish } from "../session.ts";

export interface NewsOptions {
  /** The demo as the build computed it, which the proof is held against. */
  readonly demo: () => RunDocument | undefined;
  /** A full result is there. */
  readonly settled: () => void;
  /** A result of this plan is on the screen. */
  readonly shown: (wish: Wish, stage: Stage, document: RunDocument) => void;
  /** What was asked for could not be run. */
  readonly refused: () => void;
}

export function deskNews(shell: AppShell, options: NewsOptions): SessionNews {
  return {
    progress: (stage, scale, done, total) => {
      shell.status = { kind: "running", stage, scale, done, total };
    },
    result: (stage, document, seconds, extras, wish) => {
      shell.document = document;
      options.shown(wish, stage, document);
      shell.extras = extras;
      shell.preview = stage === "preview";
      shell.problems = [];
      if (stage === "full") {
        shell.status = { kind: "done", seconds };
        options.settled();
      }
    },
    baseline: (document) => {
      const { baselines } = shell;
      shell.baselines = { ...baselines, [document.scale]: document };
    },
    proving: () => {
      shell.proof = "checking";
    },
    proof: (document, extras) => {
      if (shell.document?.ledgerHash === document.ledgerHash)
        shell.extras = extras;
      const same = JSON.stringify(document) === JSON.stringify(options.demo());
      shell.proof = same ? "same" : "different";
    },
    refused: (answer) => {
      options.refused();
      showRefusal(shell, answer);
    },
  };
}

/** Puts what stands in the way of a job on the page. */
export function showRefusal(shell: AppShell, answer: Answer): void {
  if (answer.kind === "problems") {
    shell.problems = answer.problems;
    shell.status = { kind: "asset" };
  } else if (answer.kind === "failed")
    shell.status = { kind: "failed", message: answer.message };
}
