/** Blank cells of a batch file, and whose value they took. */
import { describe, expect, it } from "vitest";
import { blankColumns } from "../../src/batch/blanks.ts";
import { readGrid } from "../../src/batch/grid.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const market = theMarket();
const bases = Object.fromEntries(
  ["baseline", "hybrid"].map((name) => [
    name,
    { name, text: read(`scenarios/${name}.csv`) },
  ]),
);

function blanks(text: string, runs?: (file: string, row: number) => boolean) {
  return blankColumns([readGrid("g.csv", text)], bases, market, runs);
}

describe("blank cells", () => {
  it("are told by column, with their rows and the base's value in force", () => {
    const found = blanks(
      "name,base,rsp[main],reps[south]\nA,baseline,,5\nB,baseline,18000,\nC,baseline,,\n",
    );
    const { plan } = readPlan(bases["baseline"]!, market);
    expect(found.map(({ column, rows }) => [column, rows])).toEqual([
      ["rsp[main]", [2, 4]],
      ["reps[south]", [3, 4]],
    ]);
    const [price, reps] = found.map(({ values }) => values);
    expect(price).toHaveLength(1);
    expect(Number(price![0]!.split(" ")[0])).toBe(
      plan!.number("rsp", { sku: "main" }),
    );
    expect(Number(reps![0]!.split(" ")[0])).toBe(
      plan!.number("reps", { region: "south" }),
    );
  });

  it("have each base's value once", () => {
    const [reps] = blanks(
      "name,base,reps[south]\nA,baseline,\nB,hybrid,\nC,hybrid,\n",
    );
    expect(reps!.values).toHaveLength(2);
    expect(new Set(reps!.values).size).toBe(2);
  });

  it("have no one value where the base tells parts of the column apart", () => {
    const [price] = blanks("name,base,reps\nA,baseline,\n");
    expect(price).toMatchObject({ rows: [2], values: [] });
  });

  it("are none where every cell is filled, and rows that cannot be run are left out", () => {
    expect(blanks("name,base,reps\nA,baseline,4\n")).toEqual([]);
    expect(blanks("name,base,reps\nA,baseline,\n", () => false)).toEqual([]);
  });
});
