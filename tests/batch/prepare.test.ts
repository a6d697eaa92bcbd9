import { describe, expect, it } from "vitest";
import type { BatchRequest } from "../../src/batch/document.ts";
import { readGrid } from "../../src/batch/grid.ts";
import { prepareBatch } from "../../src/batch/prepare.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const baseline = {
  name: "baseline",
  text: read("scenarios/baseline.csv"),
};

const request: BatchRequest = {
  grids: ["g.csv"],
  runs: 2,
  seed: "s",
  scale: 100_000,
  channelBasis: "brief",
  design: "grid",
  samples: 1,
};

function prepare(text: string, changes: Partial<BatchRequest> = {}) {
  return prepareBatch(
    [readGrid("g.csv", text)],
    { ...request, ...changes },
    ["s 1", "s 2"],
    {
      market: theMarket(),
      baseOf: (name) =>
        name === ""
          ? baseline
          : [
              {
                code: "no-file",
                file: name,
                found: name,
                expected: "a plan",
                fix: "name another",
              },
            ],
    },
  );
}

describe("a batch", () => {
  it("has every scenario of its grids with the hash of its plan, equal plans under one hash", () => {
    const { batch, problems } = prepare(
      "name,reps,rsp[main]\nA,40|60,\nB,60,\nC,,15000\n",
    );
    expect(problems).toEqual([]);
    const { document, bases } = batch!;
    const keys = document.scenarios.map(({ plan }) => plan);
    expect(document.scenarios.map(({ name }) => name)).toEqual([
      "A #1",
      "A #2",
      "B",
      "C",
    ]);
    expect(keys[1]).toBe(keys[2]);
    expect(new Set(keys).size).toBe(3);
    expect(document.levers).toEqual(["reps", "rsp[main]"]);
    expect(bases).toEqual({ "": baseline });
  });

  it("runs no longer than a plan describes, and shorter when asked", () => {
    const text = "name,reps\nA,40\n";
    const weeks = (changes: Partial<BatchRequest>): number =>
      prepare(text, changes).batch!.document.scenarios[0]!.weeks;
    expect(weeks({ weeks: 3 })).toBe(3);
    expect(weeks({ weeks: 9999 })).toBe(weeks({}));
  });

  it("says every mistake of every row by its name, and keeps the rows that read", () => {
    const { batch, problems } = prepare("name,reps,repz\nA,-4,\nB,,1\nC,5,\n");
    expect(problems.map(({ file }) => file)).toEqual([
      "A (row 2)",
      "B (row 3)",
    ]);
    expect(batch!.document.scenarios.map(({ error }) => error !== "")).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("says mistakes of rows, of designs, bases and plans in one go, and one that rows share once", () => {
    const { batch, problems } = prepare(
      "name,base,reps,foo,rsp[main]\nA,,-4,1,18000\nB,gone,5,,\nC,,5..,1,\nD,,5..9,,\nE,,,1,\nF,,,1,\nG,,,1,abc\n",
    );
    expect(batch).toBeUndefined();
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["bad-cell", "g.csv"],
      ["bad-design", "g.csv"],
      ["unknown-lever", "A (row 2), C (row 4), E (row 6) and 2 more"],
      ["negative-number", "A (row 2)"],
      ["no-file", "B (row 3)"],
      ["unknown-name", "G (row 8)"],
    ]);
  });

  it("keeps the other rows where one names an unknown base, has a name again or a cell that cannot be read", () => {
    const { batch, problems } = prepare(
      "name,base,reps\nA,gone,5\nB,,6\nB,,7\nC,,a||b\nD,gone,8\nE,lost,9\nF,,10,11\n",
    );
    expect(problems.map(({ code, file, row }) => [code, file, row])).toEqual([
      ["surplus-cells", "g.csv", 8],
      ["bad-cell", "g.csv", 5],
      ["name-twice", "g.csv", 4],
      ["no-file", "A (row 2), D (row 6)", undefined],
      ["no-file", "E (row 7)", undefined],
    ]);
    expect(problems[3]).toMatchObject({ column: "base", found: "gone" });
    const { scenarios } = batch!.document;
    expect(
      scenarios.flatMap(({ line, error }) => (error === "" ? [line] : [])),
    ).toEqual([3]);
    expect(scenarios[0]?.error).toMatch(/^A \(row 2\), base: found gone/);
    expect(scenarios[2]?.error).toMatch(/row 4.*again/);
  });

  it("is none when a design cannot take a row, or a torn quotation mark swallows rows", () => {
    const open = prepare("name,rsp[main]\nA,15000..21000\n");
    expect(open.batch).toBeUndefined();
    expect(open.problems).toMatchObject([{ code: "bad-design", row: 2 }]);
    const torn = prepare('name,reps\nA,5\nB,"6\nC,7\n');
    expect(torn.batch).toBeUndefined();
    expect(torn.problems[0]).toMatchObject({ code: "torn-quotes", row: 3 });
  });
});
