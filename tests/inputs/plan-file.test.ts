import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean, readPlanFile } from "../../src/inputs/plan-file.ts";

const read = (text: string) => readPlanFile({ name: "p.csv", text });
const codes = (text: string) => read(text).problems.map(({ code }) => code);

describe("a plan file", () => {
  it("is the same with comma, semicolon or tab, LF or CRLF, with or without a mark", () => {
    const lines = [
      ["lever", "sku", "value", "unit", "note"],
      ["rsp", "main", "18000", "VND", '"說明, 註"'],
      ["rsp", "gift", "149000", "", ""],
    ];
    const variants = [",", ";", "\t"].flatMap((separator) =>
      ["\n", "\r\n"].flatMap((end) =>
        ["", "\ufeff"].map(
          (mark) => mark + lines.map((l) => l.join(separator)).join(end) + end,
        ),
      ),
    );
    const first = read(variants[0]!);
    expect(first.problems).toEqual([]);
    expect(first.rows.map(({ row }) => row)).toEqual([2, 3]);
    for (const variant of variants) expect(read(variant)).toEqual(first);
  });

  it("may have rows added by a program with other line ends: they are rows of their own", () => {
    const { rows, problems } = read(
      "lever,value,unit\r\nrsp,18000,VND\r\nrsp,19000,VND\nmoq,600,\n",
    );
    expect(problems).toEqual([]);
    expect(
      rows.map(({ row, cells }) => [row, cells.lever, cells.value]),
    ).toEqual([
      [2, "rsp", "18000"],
      [3, "rsp", "19000"],
      [4, "moq", "600"],
    ]);
  });

  it("that is a grid of scenarios is said to be one, in one problem", () => {
    const { problems } = read("name,base,rsp[main]\nA,,17000\n");
    expect(problems.map(({ code }) => code)).toEqual(["batch-file"]);
    expect(problems[0]!.fix).toMatch(/taphoa batch FILE --out FOLDER/);
  });

  it("may leave columns out, but neither lever nor value, and may not misspell one", () => {
    expect(codes("lever,value\nrsp,1")).toEqual([]);
    expect(codes("lever,unit\nrsp,VND")).toEqual(["missing-column"]);
    const { problems } = read("lever,chanel,value\nrsp,,1");
    expect(problems[0]?.code).toBe("unknown-column");
    expect(problems[0]?.fix).toContain("channel");
    expect(codes("Lever,VALUE\nrsp,1")).toEqual([]);
  });

  it("must have rows, but not thousands", () => {
    expect(codes("")).toEqual(["empty-file"]);
    expect(codes("lever,value\n")).toEqual(["no-rows"]);
    const many = `lever,value\n${"rsp,18000\n".repeat(5001)}`;
    expect(codes(many)).toEqual(["too-many-rows"]);
  });

  it("takes full-width letters as plain ones", () => {
    expect(clean("ｒｓｐ")).toBe("rsp");
    expect(clean("１８０００")).toBe("18000");
    expect(clean("'quoted'")).toBe("'quoted'");
  });

  it("reads back what a result says about who set a row", () => {
    const text = "lever,value,set_by\nrsp,1,data\nrsp,1,form\nrsp,1,\nrsp,1,me";
    const { rows, problems } = read(text);
    expect(rows.map((row) => row.from)).toEqual([
      "data",
      "form",
      "plan file",
      "plan file",
    ]);
    expect(rows[0]!.layer).toBeLessThan(rows[2]!.layer);
    expect(rows[2]!.layer).toBeLessThan(rows[1]!.layer);
    expect(problems.map((p) => `${p.code} ${p.row}`)).toEqual([
      "unknown-word 5",
    ]);
  });

  it("is read or refused, never thrown, whatever the text", () => {
    const header =
      "lever,sku,channel,region,from_week,to_week,value,unit,note\n";
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        for (const each of [text, header + text]) {
          const { rows, problems } = read(each);
          expect(rows.length + problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
