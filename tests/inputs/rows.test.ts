import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  amountCell,
  byText,
  dateCell,
  idCell,
  numberCell,
  optionalDayCell,
  optionalNumberCell,
  readRows,
  textCell,
  wordCell,
  type Reading,
} from "../../src/inputs/rows.ts";

const schema = z.object({
  id: idCell,
  amount: amountCell,
  level: optionalNumberCell,
  on: wordCell(["yes", "no"]),
  note: textCell,
});
const header = "id,amount,level,on,note\n";

function read(text: string | undefined, keys = {}) {
  const files: Record<string, string> = {};
  if (text !== undefined) files["t.csv"] = text;
  const reading: Reading = { files, problems: [] };
  return { rows: readRows(reading, "t.csv", schema, ["id"], keys), ...reading };
}

describe("rows of a table", () => {
  it("become values by the schema, with their line", () => {
    const { rows, problems } = read(`${header}a,1.125,,yes,x\nb,2,3,no,\n`);
    expect(problems).toEqual([]);
    expect(rows.map(({ line, value }) => [line, value])).toEqual([
      [2, { id: "a", amount: 1.125, level: undefined, on: "yes", note: "x" }],
      [3, { id: "b", amount: 2, level: 3, on: "no", note: "" }],
    ]);
  });

  it("tell every bad cell with row and column, and keep the good rows", () => {
    const { rows, problems } = read(
      `${header}A,-1,x,maybe,\nb,2,,yes,\nc,1e999,,no,\n`,
    );
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(problems.map((p) => `${p.code} ${p.row} ${p.column}`)).toEqual([
      "bad-cell 2 id",
      "bad-cell 2 amount",
      "bad-cell 2 level",
      "bad-cell 2 on",
      "bad-cell 4 amount",
    ]);
    expect(problems[3]?.expected).toBe("one of yes, no");
  });

  it("check key columns that stay text", () => {
    const keys = { key: wordCell(["k"]) };
    const { rows, problems } = read(
      `key,${header}k,a,1,,yes,\nq,a,1,,yes,\n`,
      keys,
    );
    expect(rows.map(({ cells }) => cells["key"])).toEqual(["k"]);
    expect(problems.map((p) => `${p.code} ${p.row}`)).toEqual(["bad-cell 3"]);
  });

  it("are none without the file, or with columns missing", () => {
    expect(read(undefined).problems[0]?.code).toBe("missing-file");
    expect(read("").problems[0]?.code).toBe("empty-file");
    const { problems } = read("id,amount,level,on,nte\na,1,,yes,");
    expect(problems.map((p) => p.code)).toEqual([
      "missing-column",
      "unknown-column",
    ]);
    expect(problems[0]?.fix).toContain("nte");
  });
});

describe("cells", () => {
  const ok = (cell: z.ZodType, text: string): boolean =>
    cell.safeParse(text).success;

  it("hold numbers and dates that exist", () => {
    expect(ok(numberCell, "-3.5")).toBe(true);
    expect(ok(numberCell, "")).toBe(false);
    for (const text of ["2025", "2025-11", "2024-02-29"])
      expect(ok(dateCell, text)).toBe(true);
    for (const text of ["2025-02-29", "2025-13", "25", "2025-1-1"])
      expect(ok(dateCell, text)).toBe(false);
    expect(ok(optionalDayCell, "")).toBe(true);
    expect(ok(optionalDayCell, "2025")).toBe(false);
  });
});

describe("ids", () => {
  it("may occur once", () => {
    const text = `place,${header}north,a,1,,yes,\nnorth,b,2,,yes,\nsouth,a,3,,yes,\nnorth,a,4,,yes,\n`;
    const reading: Reading = { files: { "t.csv": text }, problems: [] };
    const rows = readRows(reading, "t.csv", schema, ["place", "id"], {
      place: textCell,
    });
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(
      reading.problems.map((p) => `${p.code} ${p.row} ${p.found}`),
    ).toEqual(['duplicate-row 5 "north a" again']);
  });

  it("sort the same in every locale", () => {
    expect(["b", "a", "Z", "ä"].sort(byText)).toEqual(["Z", "a", "b", "ä"]);
  });
});
