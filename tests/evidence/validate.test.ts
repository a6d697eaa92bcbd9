import { beforeAll, describe, expect, it } from "vitest";
import { readPatterns } from "../../src/evidence/patterns.ts";
import {
  type ValidateDocument,
  rowIds,
  rows,
  validate,
} from "../../src/evidence/validate.ts";
import { dataFiles, theMarket } from "../support/inputs.ts";
import { SHORT } from "../support/lab.ts";

const { patterns } = readPatterns(dataFiles());

function report(options: {
  quick?: boolean;
  only?: readonly string[];
  seeds?: readonly string[];
  say?: (what: string) => void;
}): ValidateDocument {
  return validate({
    market: theMarket(),
    patterns,
    category: "snacks",
    scale: 20_000,
    channelBasis: "brief",
    seeds: ["1"],
    settings: SHORT,
    ...options,
  });
}

describe("the evidence report", () => {
  let quick: ValidateDocument;
  beforeAll(() => {
    quick = report({ quick: true });
  });

  it("has an experiment for every row, and no other", () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(rowIds(patterns).sort());
  });

  it("quickly runs the rows that take seconds, with every statistic of theirs", () => {
    expect(quick.schema).toBe("taphoa.validate/1");
    expect(quick.rows.map(({ id }) => id)).toEqual(
      rowIds(patterns).filter((id) =>
        rows.some((row) => row.id === id && row.quick),
      ),
    );
    for (const row of quick.rows) {
      expect(row.statistics.map(({ statistic }) => statistic)).toEqual(
        patterns
          .filter(({ id }) => id === row.id)
          .map(({ statistic }) => statistic),
      );
      for (const each of row.statistics) expect(each.seeds).toHaveLength(1);
    }
    const { totals } = quick;
    expect(totals.pass + totals["falls short"] + totals["not run"]).toBe(
      quick.rows.length,
    );
  });

  it("passes a row only if all its statistics pass", () => {
    for (const row of quick.rows)
      expect(row.verdict).toBe(
        row.statistics.every(({ verdict }) => verdict === "pass")
          ? "pass"
          : "falls short",
      );
  });

  it("finds the definitions exact and the order-up-to rule at its bound", () => {
    for (const id of ["E1", "E5"])
      expect(quick.rows.find((row) => row.id === id)?.verdict).toBe("pass");
  });

  it("runs only what it is asked for, once per seed, and says so", () => {
    const said: string[] = [];
    const two = report({
      only: ["E5"],
      seeds: ["1", "2"],
      say: (what) => said.push(what),
    });
    expect(two.rows.map(({ id }) => id)).toEqual(["E5"]);
    expect(two.rows[0]!.statistics[0]!.seeds).toHaveLength(2);
    expect(said).toEqual(["seed 1, E5", "seed 2, E5"]);
  });
});
