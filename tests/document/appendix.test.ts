import { expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { appendixCsv, appendixRows } from "../../src/document/appendix.ts";

const input = {
  ...{ id: "parameters/x", table: "模型參數", name: "甲", value: "0.5" },
  ...{ low: "0", high: "1", unit: "比值", grade: "assumed" as const },
  ...{ source: "某人：某書", checkedOn: "2026-11-26", note: '=1+1, "quoted"' },
};

it("a row says all of an input, its grade in words, under a header of the same width", () => {
  const [head, row] = appendixRows([input], "zh-TW");
  expect(row).toHaveLength(head?.length ?? 0);
  expect(row).toEqual(
    expect.arrayContaining(["猜測", "某人：某書", "parameters/x"]),
  );
});

it("as a file it reads back as it was, and no spreadsheet takes a note for a formula", () => {
  const text = appendixCsv([input, input], "en");
  const { rows = [] } = parseCsv("a.csv", text).table ?? {};
  expect(rows).toHaveLength(2);
  expect(rows[0]?.cells).toMatchObject({ Note: input.note, Grade: "assumed" });
  expect(text).toContain("'=1+1");
});
