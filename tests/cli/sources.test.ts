import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { taphoa, width } from "../support/command-line.ts";

describe("taphoa sources", () => {
  it("counts the numbers of every table by grade and says how many are assumed", () => {
    const { code, out } = taphoa(["sources"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Parameters of the model +\d*/m);
    expect(out).toMatch(/% of the market's numbers are assumed/);
    expect(out.split("\n").filter((line) => width(line) > 100)).toEqual([]);
  });

  it.each([
    [
      "zh-TW",
      /^結果靠哪些數字[^]*^模型參數 +\d[^]*市場的數字有 [\d.]+% 是猜測/m,
    ],
    ["vi", /^Kết quả dựa[^]*^Tham số của mô hình +\d[^]*[\d,]+% con số/m],
  ])("speaks %s", (language, said) => {
    const { code, out } = taphoa(["sources", "--lang", language]);
    expect(code).toBe(0);
    expect(out).toMatch(said);
    expect(out.split("\n").filter((line) => width(line) > 100)).toEqual([]);
  });

  it("lists every number as JSON and as CSV", () => {
    const document = JSON.parse(taphoa(["sources", "--format", "json"]).out);
    expect(document.schema).toBe("taphoa.sources/1");
    expect(document.inputs.length).toBeGreaterThan(1000);
    const csv = taphoa(["sources", "--format", "csv"]).out;
    expect(parseCsv("sources", csv).table!.rows).toHaveLength(
      document.inputs.length,
    );
  });

  it("names the mistakes of a plan that is wrong, and lists nothing", () => {
    const { code, out, err } = taphoa(["sources", "--set", "rps=1"]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(/rps/);
  });
});
