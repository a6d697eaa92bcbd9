import { describe, expect, it } from "vitest";
import { readJournalLine } from "../../src/batch/journal.ts";
import { scenarioPlan } from "../../src/batch/plans.ts";
import { planKey, runId } from "../../src/batch/run-id.ts";
import { type Task, failedRun, workOn } from "../../src/batch/work.ts";
import { MODEL_VERSION, createBaseCache } from "../../src/simulate.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const bases = {
  "": { name: "b", text: read("scenarios/baseline.csv") },
};
const asked = { name: "A", base: "", values: { "rsp[main]": "15000 VND" } };

function task(changes: Partial<Task["run"]> = {}): Task {
  const run = {
    model: MODEL_VERSION,
    data: theMarket().dataHash,
    plan: planKey(scenarioPlan(asked, bases[""], theMarket()).plan!),
    seed: "s",
    scale: 100_000,
    channelBasis: "brief" as const,
    weeks: 2,
    ...changes,
  };
  return { id: runId(run), run, asked };
}

function work(one: Task) {
  return workOn(one, { bases }, theMarket(), createBaseCache());
}

describe("the work of a batch", () => {
  it("gives the same line of the journal each time, with measures and weeks", () => {
    const news = work(task());
    expect(news.failed).toBe(false);
    expect(work(task()).line).toBe(news.line);
    const record = readJournalLine(news.line.trimEnd());
    expect(record).toMatchObject({ id: task().id, asked, error: "" });
    const { result } = record as Exclude<typeof record, string>;
    expect(result!.measures["sellin_units"]).toBeTypeOf("number");
    expect(result!.weekly["cash"]).toHaveLength(2);
  });

  it("refuses what another program, other tables or another plan would run", () => {
    for (const changes of [
      { model: "another" },
      { data: "other" },
      { plan: "another" },
    ]) {
      const news = work(task(changes));
      expect(news.failed).toBe(true);
      expect(news.line).toMatch(/would run something else than was asked/);
    }
  });

  it("says a failure in a line of its own", () => {
    const { line, failed } = failedRun(task(), "no room");
    expect(failed).toBe(true);
    expect(readJournalLine(line.trimEnd())).toMatchObject({ error: "no room" });
    const lost = { ...task(), asked: { ...asked, base: "gone" } };
    expect(work(lost).line).toMatch(/no base plan/);
  });
});
