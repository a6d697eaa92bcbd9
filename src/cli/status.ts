/**
 * `taphoa status DIR [--why]`: how far a batch is. With --why its files are read again as they are now, and every run that
 * the same command would want is told apart: taken from the store, or run, and because of what.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import {
  formatCsv,
  grouped,
  reasonFor,
  shelfOf,
  wantedRuns,
  type BatchDocument,
  type BatchScenario,
  type Reason,
  type StoredRun,
  type WantedRun,
} from "../index.ts";
import { withBatch } from "./batch-folder.ts";
import { readBatchFiles } from "./batch-jobs.ts";
import { holderOf, holderText } from "./batch-store.ts";
import { InputFailure } from "./failure.ts";
import { loadMarket } from "./files.ts";
import type { Journals } from "./journal-file.ts";
import { formatOption, type Format } from "./options.ts";
import { counted, note, print, tableText } from "./output.ts";

interface StatusOptions {
  readonly why: boolean;
  readonly format: Format;
}

export function statusCommand(): Command {
  return new Command("status")
    .description("how far a batch is, and why runs are or are not reused")
    .argument("<folder>", "folder of a batch")
    .addOption(
      new Option(
        "--why",
        "why each run would be taken from the store, or run again",
      ).default(false),
    )
    .addOption(formatOption())
    .action(status);
}

async function status(folder: string, options: StatusOptions): Promise<void> {
  await withBatch(folder, (document, journals) => {
    if (options.why) sayWhy(document, journals, options.format);
    else sayHowFar(folder, document, journals, options.format);
  });
}

function sayHowFar(
  folder: string,
  document: BatchDocument,
  journals: Journals,
  format: Format,
): void {
  let done = 0;
  let failed = 0;
  let left = 0;
  for (const { id } of wantedRuns(document)) {
    if (journals.has(id)) done += 1;
    else if (journals.failure(id) === undefined) left += 1;
    else failed += 1;
  }
  const { scenarios, request, seeds, model, data } = document;
  const mistaken = scenarios.filter(({ error }) => error !== "").length;
  const facts = {
    folder,
    scenarios: scenarios.length,
    scenarios_with_mistakes: mistaken,
    seeds: seeds.length,
    scale: request.scale,
    model,
    data: data.slice(0, 12),
    runs: done + failed + left,
    done,
    failed,
    left,
    other_runs_in_store: journals.finished() - done,
    lines_cut_off: journals.cutLines(),
    working: workersOf(folder).join("; "),
  };
  if (format === "json") print(JSON.stringify(facts));
  else if (format === "csv")
    print(formatCsv(Object.keys(facts), [Object.values(facts)]));
  else print(factsText(facts));
}

function factsText(facts: {
  readonly folder: string;
  readonly scenarios: number;
  readonly scenarios_with_mistakes: number;
  readonly seeds: number;
  readonly scale: number;
  readonly model: string;
  readonly data: string;
  readonly runs: number;
  readonly done: number;
  readonly failed: number;
  readonly left: number;
  readonly other_runs_in_store: number;
  readonly lines_cut_off: number;
  readonly working: string;
}): string {
  const lines = [
    `${facts.folder}: ${counted(facts.scenarios, "scenario")} × ${counted(facts.seeds, "seed")}, 1 : ${facts.scale}, model ${facts.model}, data ${facts.data}`,
    `${grouped(facts.done)} of ${counted(facts.runs, "run")} done, ${grouped(facts.failed)} failed, ${grouped(facts.left)} left`,
  ];
  if (facts.scenarios_with_mistakes > 0)
    lines.push(
      `${counted(facts.scenarios_with_mistakes, "scenario")} cannot be run: see the column error of summary.csv`,
    );
  if (facts.other_runs_in_store > 0)
    lines.push(
      `in the store besides: ${counted(facts.other_runs_in_store, "run")} of an earlier grid, model or data`,
    );
  if (facts.lines_cut_off > 0)
    lines.push(
      `cut off or damaged in the journal: ${counted(facts.lines_cut_off, "line")}; what was in them counts as left`,
    );
  if (facts.working !== "") lines.push(`at work: ${facts.working}`);
  else if (facts.left > 0)
    lines.push("nobody is at work; to go on: the same command again");
  return lines.join("\n");
}

function workersOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^lock(-\d+-of-\d+)?$/.test(name))
    .sort()
    .flatMap((name) => {
      const holder = holderOf(join(folder, name));
      return holder === undefined ? [] : [holderText(holder)];
    });
}

/** The batch as the same command would read it now; as it was written down if its files are gone or wrong. */
function asItIsNow(document: BatchDocument): BatchDocument {
  const market = loadMarket();
  try {
    return readBatchFiles(document.request, market, true).job.document;
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    note(
      `The batch's files cannot be read as they are now (${error.message.split("\n")[0] ?? ""}): its scenarios are taken as they were.`,
    );
    return { ...document, data: market.dataHash };
  }
}

function sayWhy(
  document: BatchDocument,
  journals: Journals,
  format: Format,
): void {
  const shelf = shelfOf(storedRuns(journals), journals.cut);
  const now = asItIsNow(document);
  // Scenarios of one plan share their runs: each is told of by its own name.
  const runOf = ({ plan, weeks }: BatchScenario): string => `${plan} ${weeks}`;
  const sharing = new Map<string, BatchScenario[]>();
  for (const one of now.scenarios) {
    if (one.error !== "") continue;
    const others = sharing.get(runOf(one)) ?? [];
    others.push(one);
    sharing.set(runOf(one), others);
  }
  const reasons = [...wantedRuns(now)].flatMap((wanted) => {
    const reason = reasonFor(wanted, shelf);
    return (sharing.get(runOf(wanted.scenario)) ?? []).map((scenario) => ({
      wanted: { ...wanted, scenario },
      reason,
    }));
  });
  if (format === "json")
    print(
      JSON.stringify(
        reasons.map(({ wanted: { id, run, scenario }, reason }) => ({
          scenario: scenario.name,
          seed: run.seed,
          run: id,
          ...reason,
        })),
      ),
    );
  else if (format === "csv")
    print(
      formatCsv(
        ["scenario", "seed", "run", "reused", "code", "why"],
        reasons.map(({ wanted: { id, run, scenario }, reason }) => [
          scenario.name,
          run.seed,
          id,
          reason.reused ? "yes" : "no",
          reason.code,
          reason.text,
        ]),
      ),
    );
  else print(whyText(reasons));
}

function* storedRuns(journals: Journals): Generator<StoredRun> {
  for (const { id, run, asked, error } of journals.records())
    yield { id, run, asked, error };
}

/** Runs of one scenario with one reason share a row. */
function whyText(
  reasons: readonly { readonly wanted: WantedRun; readonly reason: Reason }[],
): string {
  const rows = new Map<string, { cells: string[]; count: number }>();
  for (const { wanted, reason } of reasons) {
    const cells = [
      wanted.scenario.name,
      reason.reused ? "reused" : "to run",
      reason.text,
    ];
    const key = cells.join("\n");
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { cells, count: 1 });
    else row.count += 1;
  }
  const runs = new Map(
    reasons.map(({ wanted, reason }) => [wanted.id, reason.reused]),
  );
  const reused = [...runs.values()].filter(Boolean).length;
  return tableText({
    title: `The same command would take ${grouped(reused)} of ${grouped(runs.size)} runs from the store`,
    head: ["scenario", "runs", "", "why"],
    align: ["left", "right", "left", "left"],
    rows: [...rows.values()].map(({ cells, count }) => [
      cells[0] ?? "",
      grouped(count),
      cells[1] ?? "",
      cells[2] ?? "",
    ]),
    widths: [24, 6, 8, 58],
    note: "Each run by itself: --format csv or json.",
  });
}
