/** What came of each scenario of a batch, out of whatever holds its runs. */
import type { MeasureValues } from "../report/run-document.ts";
import type { ScenarioResult } from "./batch-tables.ts";
import { type BatchDocument, wantedRun } from "./document.ts";

/** Where finished runs are found by their id. */
export interface Finished {
  readonly result: (
    id: string,
  ) => { readonly measures: MeasureValues } | undefined;
  /** Why a run failed. */
  readonly failure: (id: string) => string | undefined;
}

/** Results in the order of the input, looked up one scenario at a time. */
export function* resultsOf(
  document: BatchDocument,
  { result, failure }: Finished,
): Generator<ScenarioResult> {
  for (const scenario of document.scenarios) {
    if (scenario.error !== "") {
      yield { scenario, runs: [], error: scenario.error };
      continue;
    }
    const ids = document.seeds.map(
      (seed) => wantedRun(document, scenario, seed).id,
    );
    const failures = ids.map(failure).filter((text) => text !== undefined);
    yield {
      scenario,
      runs: ids.map((id) => result(id)?.measures),
      error: failures[0] ?? "",
    };
  }
}
