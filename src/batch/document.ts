/**
 * What a batch is (`batch.json`): which scenarios under which seeds and settings, each with the hash of its plan or why it
 * cannot be run, and what was asked for, so that it can be asked again. The runs it wants follow from it.
 */
import type { Design, Scenario } from "./design.ts";
import { type RunKey, type RunSettings, runId } from "./run-id.ts";

export interface BatchScenario extends Scenario {
  readonly weeks: number;
  /** Hash of the plan's values; "" if it cannot be run. */
  readonly plan: string;
  readonly error: string;
}

/** The command's words: enough to read the same files in the same way. */
export interface BatchRequest extends RunSettings {
  readonly grids: readonly string[];
  readonly runs: number;
  readonly seed: string;
  readonly weeks?: number | undefined;
  readonly design: Design;
  readonly samples: number;
}

export interface BatchDocument {
  readonly schema: typeof BATCH_SCHEMA;
  readonly model: string;
  readonly data: string;
  readonly request: BatchRequest;
  readonly seeds: readonly string[];
  /** Lever columns in the order of the files. */
  readonly levers: readonly string[];
  readonly scenarios: readonly BatchScenario[];
}

export const BATCH_SCHEMA = "taphoa.batch/1";

export function batchText(document: BatchDocument): string {
  return `${JSON.stringify(document)}\n`;
}

/** The document, or undefined if the text is none of this version. */
export function readBatch(text: string): BatchDocument | undefined {
  try {
    const read = JSON.parse(text) as Partial<BatchDocument> | null;
    return read?.schema === BATCH_SCHEMA && isWhole(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** A file cut off or written by hand lacks parts. */
function isWhole(read: Partial<BatchDocument>): read is BatchDocument {
  const { model, data, request, seeds, levers, scenarios } = read;
  return (
    typeof model === "string" &&
    typeof data === "string" &&
    Array.isArray(request?.grids) &&
    [seeds, levers, scenarios].every((part) => Array.isArray(part))
  );
}

export interface WantedRun {
  readonly id: string;
  readonly run: RunKey;
  readonly scenario: BatchScenario;
}

export function wantedRun(
  { model, data, request }: BatchDocument,
  scenario: BatchScenario,
  seed: string,
): WantedRun {
  const { scale, channelBasis } = request;
  const { plan, weeks } = scenario;
  const run = { model, data, plan, seed, scale, channelBasis, weeks };
  return { id: runId(run), run, scenario };
}

/**
 * Every run of a batch once, seed by seed; scenarios with the same plan share their runs, and the first of them asks.
 * `mine` chooses by the run's number, from 1.
 */
export function* wantedRuns(
  document: BatchDocument,
  mine: (number: number) => boolean = () => true,
): Generator<WantedRun> {
  const asking = firstOfEach(document.scenarios);
  let number = 0;
  for (const seed of document.seeds)
    for (const scenario of asking) {
      number += 1;
      if (mine(number)) yield wantedRun(document, scenario, seed);
    }
}

/** How many different runs a batch wants. */
export function runCount({ scenarios, seeds }: BatchDocument): number {
  return firstOfEach(scenarios).length * seeds.length;
}

function firstOfEach(scenarios: readonly BatchScenario[]): BatchScenario[] {
  const first = new Map<string, BatchScenario>();
  for (const scenario of scenarios) {
    const key = `${scenario.plan} ${scenario.weeks}`;
    if (scenario.error === "" && !first.has(key)) first.set(key, scenario);
  }
  return [...first.values()];
}
