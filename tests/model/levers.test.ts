import { describe, expect, it } from "vitest";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { demandRows, tradeRows } from "../support/lever-rows.ts";
import { read } from "../support/source.ts";
import { judgeOf, wrongEnds } from "../support/levers.ts";

const rows = [...demandRows, ...tradeRows];
const judge = judgeOf(demandRows);

/** Forty runs at most take some seconds; a busy machine may need minutes. */
const PATIENCE = 900_000;

describe("each mechanism's main lever, at both ends of its range, moves its measure: demand", () => {
  it.each(demandRows)(
    "$mechanism: $lever from $low to $high moves $measure ($sign)",
    (row) => {
      expect(judge(row).filter(({ beyond }) => !beyond)).toEqual([]);
    },
    PATIENCE,
  );
});

describe("the table of levers", () => {
  it("covers every mechanism but the closing of the ledger, which has no lever", () => {
    const covered = new Set(rows.map(({ mechanism }) => mechanism));
    const names = mechanisms.map(({ name }) => name);
    expect(names.filter((name) => !covered.has(name))).toEqual(["close"]);
    expect([...covered].filter((name) => !names.includes(name))).toEqual([]);
  });

  it("has the rows that move a switch named in the document, and no others", () => {
    const switches = rows
      .filter(({ lever }) => lever.startsWith("mechanism_"))
      .map(({ mechanism }) => mechanism);
    const said =
      /Rows that move a switch.*tables of `data\/`: ([a-z, -]+)\./.exec(
        read("tests/README.md"),
      )?.[1];
    expect(said?.split(", ")).toEqual(switches);
  });

  it("takes the ends from the data's own ranges, and stands where it says", () => {
    expect(rows.flatMap(wrongEnds)).toEqual([]);
  });
});
