import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { parseCsv } from "../../src/base/csv.ts";
import { isWorkbook, readWorkbook } from "../../src/batch/workbook.ts";

/** A workbook with the rows of one sheet as XML, as other programs write them. */
function book(rows: string, strings = ""): Uint8Array {
  return zipSync({
    "xl/workbook.xml": strToU8(
      '<workbook><sheets><sheet name="B" sheetId="2" r:id="rId7"/><sheet name="A" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet9.xml" Id="rId7"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8("<sheetData></sheetData>"),
    "xl/worksheets/sheet9.xml": strToU8(
      `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ),
    "xl/sharedStrings.xml": strToU8(`<sst>${strings}</sst>`),
  });
}

function cells(bytes: Uint8Array) {
  const { text, problems } = readWorkbook("b.xlsx", bytes);
  expect(problems).toEqual([]);
  const { table } = parseCsv("b.xlsx", text!);
  return table!.rows.map(({ line, cells }) => [line, { ...cells }]);
}

describe("a grid in a workbook", () => {
  it("gives back what was written, in its rows, texts as texts", async () => {
    const bytes = await writeExcelFile([
      ["name", "rsp[main,south]", "note"],
      ["雜貨 & <店>", 15000, "=cmd()"],
      [null, null, null],
      ["B", 0.1, "two\nlines"],
    ]).toBuffer();
    expect(isWorkbook(bytes)).toBe(true);
    expect(cells(bytes)).toEqual([
      [2, { name: "雜貨 & <店>", "rsp[main,south]": "15000", note: "=cmd()" }],
      [4, { name: "B", "rsp[main,south]": "0.1", note: "two lines" }],
    ]);
  });

  it("is the first sheet of the book; cells may be missing, shared, rich, inline, computed or switches", () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c><c r="AA1" t="str"><f>"y"</f><v>y</v></c></row>' +
      '<row r="4" ht="1"><c r="A4" t="s"><v>1</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" s="1"/><c r="AA4"><f>1+1</f><v>1.5E4</v></c></row>';
    const strings =
      '<si><t>name</t></si><si><r><t>ri</t></r><r><rPr/><t xml:space="preserve">ch &#x41;</t></r><rPh sb="0"><t>no</t></rPh></si>';
    expect(cells(book(rows, strings))).toEqual([
      [4, { name: "rich A", x: "on", y: "15000" }],
    ]);
  });

  it("says which cells hold errors, all at once", () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>name</v></c></row><row r="2"><c r="A2" t="e"><v>#REF!</v></c></row><row r="3"><c r="B3" t="e"><v>#DIV/0!</v></c></row>';
    const { text, problems } = readWorkbook("b.xlsx", book(rows));
    expect(text).toBeUndefined();
    expect(
      problems.map(({ row, column, found }) => [row, column, found]),
    ).toEqual([
      [2, "A", "the error #REF!"],
      [3, "B", "the error #DIV/0!"],
    ]);
  });

  it("says where a formula was never worked out, which is no empty cell", () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>name</v></c></row><row r="2"><c r="A2"><f>9*2</f></c><c r="B2" t="str"><f>""</f><v></v></c></row>';
    expect(readWorkbook("b.xlsx", book(rows)).problems).toMatchObject([
      { row: 2, column: "A", found: "a formula that was never worked out" },
    ]);
  });

  it("gives days as days, whatever format shows them", async () => {
    const day = new Date(Date.UTC(2027, 5, 7));
    const bytes = await writeExcelFile(
      [
        ["name", "start_date", "rsp"],
        ["A", day, 0.2],
        ["B", { value: day, type: Date, format: "dd/mm/yyyy" }, 18000],
        ["C", null, { value: 0.2, type: Number, format: "0.0%" }],
      ],
      { dateFormat: "yyyy-mm-dd" },
    ).toBuffer();
    expect(cells(bytes)).toEqual([
      [2, { name: "A", start_date: "2027-06-07", rsp: "0.2" }],
      [3, { name: "B", start_date: "2027-06-07", rsp: "18000" }],
      [4, { name: "C", start_date: "", rsp: "0.2" }],
    ]);
  });

  it("refuses a zip file that is no workbook, and one that is cut off", () => {
    const whole = book("");
    for (const bytes of [
      zipSync({ "a.txt": strToU8("a") }),
      whole.slice(0, whole.length / 2),
    ])
      expect(readWorkbook("b.xlsx", bytes).problems).toHaveLength(1);
  });
});
