import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCsv, parseCsv } from "../../src/base/csv.ts";

const codes = (text: string) =>
  parseCsv("t.csv", text).problems.map((p) =>
    `${p.code} ${p.row ?? ""}`.trim(),
  );

describe("a table of text", () => {
  it("is read by header name, with the line each row starts on", () => {
    const { table, problems } = parseCsv(
      "t.csv",
      'a,b\n1, 2 \n\n"x\ny","say ""hi"""\n3\n',
    );
    expect(problems).toEqual([]);
    expect(table?.header).toEqual(["a", "b"]);
    expect(table?.rows.map(({ line, cells }) => [line, { ...cells }])).toEqual([
      [2, { a: "1", b: "2" }],
      [4, { a: "x\ny", b: 'say "hi"' }],
      [6, { a: "3", b: "" }],
    ]);
  });

  it("keeps every cell as it is written: 007 stays 007", () => {
    const { table } = parseCsv("t.csv", "sku\n007\n");
    expect(table?.rows[0]?.cells["sku"]).toBe("007");
  });

  it("may be separated by comma, semicolon or tab, with any line end and a mark", () => {
    for (const separator of [",", ";", "\t"])
      for (const end of ["\n", "\r\n"]) {
        const text = `\ufeffa${separator}b${end}1${separator}2${end}`;
        const row = parseCsv("t.csv", text).table?.rows[0];
        expect({ ...row?.cells }).toEqual({ a: "1", b: "2" });
        expect(row?.line).toBe(2);
      }
  });

  it("may mix line ends, as when another program added rows; cells in quotes keep theirs", () => {
    const { table, problems } = parseCsv(
      "t.csv",
      'a,b\r\n1,"x\r\ny"\r\n3,4\n5,6\r7,8\n',
    );
    expect(problems).toEqual([]);
    expect(table?.rows.map(({ line, cells }) => [line, { ...cells }])).toEqual([
      [2, { a: "1", b: "x\r\ny" }],
      [4, { a: "3", b: "4" }],
      [5, { a: "5", b: "6" }],
      [6, { a: "7", b: "8" }],
    ]);
  });

  it("has no inherited columns, whatever a header is called", () => {
    const { table } = parseCsv("t.csv", "__proto__,a\n1,2\n");
    const cells = table?.rows[0]?.cells;
    expect(cells && Object.getPrototypeOf(cells)).toBe(null);
    expect(cells?.["constructor"]).toBeUndefined();
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });

  it.each([
    ["", "empty-file"],
    [" \n ", "empty-file"],
    ["a,b\n\u0000,1", "binary-file"],
    ["a,b,a\n1,2,3", "duplicate-column 1"],
    ["a,b\n1,2,3", "surplus-cells 2"],
    ['a,b\n1,"2', "torn-quotes 2"],
  ])("%j is refused as %s", (text, code) => {
    expect(codes(text)).toContain(code);
  });

  it("comes back from its own text, cell for cell", () => {
    const cell = fc
      .string({ maxLength: 12 })
      .map((text) => text.trim().replaceAll("\u0000", "").replaceAll("\r", ""))
      .filter((text) => !text.startsWith("\ufeff"));
    const row = fc.tuple(cell, cell).filter(([a, b]) => a !== "" || b !== "");
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const { table, problems } = parseCsv(
          "t.csv",
          formatCsv(["first", "second"], rows),
        );
        expect(problems).toEqual([]);
        expect(
          table?.rows.map(({ cells }) => [cells["first"], cells["second"]]),
        ).toEqual(rows);
      }),
    );
  });
});

describe("the text written", () => {
  it("has a mark and CRLF, and guards what a spreadsheet would run", () => {
    const text = formatCsv(["a"], [["=1+1"], [-5], ["x,y"]]);
    expect(text).toBe('\ufeffa\r\n\'=1+1\r\n-5\r\n"x,y"\r\n');
  });

  it("reads back what it guarded, apostrophes of its own included", () => {
    const texts = [
      "=cmd()",
      "'=cmd()",
      "''-x",
      "-5",
      "+84 12",
      "+1",
      "@a",
      "'tis",
    ];
    const text = formatCsv(
      ["a"],
      texts.map((each) => [each]),
    );
    for (const line of text.split("\r\n").slice(1, -1))
      expect(line).toMatch(/^([^=+\-@]|-5$)/);
    const { table } = parseCsv("t.csv", text);
    expect(table?.rows.map(({ cells }) => cells["a"])).toEqual(texts);
  });
});
