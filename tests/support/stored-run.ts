/** A run as the journal of a batch keeps it, and a batch of two scenarios that wants it. */
import type { BatchDocument } from "../../src/batch/document.ts";
import type { RunRecord } from "../../src/batch/journal.ts";
import { runId } from "../../src/batch/run-id.ts";

export function aBatch(): BatchDocument {
  const scenario = {
    base: "",
    group: "g",
    note: "=cmd()",
    weeks: 2,
    error: "",
  };
  return {
    schema: "taphoa.batch/1",
    model: "1.0.0",
    data: "d".repeat(64),
    request: {
      grids: ["grid.csv"],
      runs: 2,
      seed: "s",
      scale: 1000,
      channelBasis: "brief",
      design: "grid",
      samples: 20,
    },
    seeds: ["s 1", "s 2"],
    levers: ["reps", "rsp[main]"],
    scenarios: [
      {
        ...scenario,
        name: "A",
        line: 2,
        values: { reps: "5" },
        plan: "a".repeat(64),
      },
      {
        ...scenario,
        name: "B",
        line: 3,
        values: { reps: "9 reps", "rsp[main]": "-5 %" },
        plan: "b".repeat(64),
      },
    ],
  };
}

/** The run of scenario A under the first seed. */
export function aRun(changes: Partial<RunRecord> = {}): RunRecord {
  const { model, data, request, scenarios, seeds } = aBatch();
  const [scenario] = scenarios;
  const run = changes.run ?? {
    model,
    data,
    plan: scenario!.plan,
    seed: seeds[0]!,
    scale: request.scale,
    channelBasis: request.channelBasis,
    weeks: 2,
  };
  return {
    id: runId(run),
    run,
    asked: { name: "A", base: "", values: { reps: "5" } },
    result: {
      measures: { trial: 0.1, nd: null },
      weekly: { sellout_units: [3, 5], trial: [0.05, null] },
    },
    error: "",
    ...changes,
  };
}
