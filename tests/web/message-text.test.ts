import { beforeAll, describe, expect, it } from "vitest";
import { problemText, warningText } from "../../web/message-text.ts";
import { loadTexts, textsOf, type Language } from "../../web/text/index.ts";
import { detailIn } from "../../web/text/problem-details.ts";
import type { View } from "../../web/view.ts";

const view = (language: Language): View => ({
  texts: textsOf(language),
  language,
  currency: "TWD",
  dark: false,
  vndPerTwd: 838,
});

beforeAll(() => Promise.all([loadTexts("en"), loadTexts("vi")]));

describe("a warning", () => {
  const warning = {
    code: "pack-margin",
    message: "main in minimart: 9 VND are left.",
    params: {
      sku: "main",
      channel: "minimart",
      netVnd: 838,
      landedVnd: 1676,
      date: "2027-06-07",
    },
  };

  it("is said in the reader's language, with names and money in words", () => {
    expect(warningText(warning, view("zh-TW"))).toBe(
      "主力在小型超市（2027/06/07 那一週）：每包到手 NT$1，到岸成本 NT$2，賣一包賠一包。",
    );
  });

  it("without a sentence of its own is said in the library's words", () => {
    expect(warningText({ ...warning, code: "new-one" }, view("zh-TW"))).toBe(
      warning.message,
    );
  });
});

describe("an input problem", () => {
  const problem = {
    code: "unknown-lever",
    file: "my.csv",
    row: 7,
    column: "lever",
    found: '"rspp"',
    expected: "a lever",
    fix: "did you mean rsp",
  };

  it("names scenarios that share a mistake in the reader's language", () => {
    const file = "A (row 2), B (row 3), C (row 4) and 2 more";
    const said = (language: Language): string =>
      problemText({ ...problem, file }, view(language), detailIn).main;
    expect(said("zh-TW")).toContain(
      "A（第 2 列）、B（第 3 列）、C（第 4 列），另有 2 個",
    );
    expect(said("vi")).toContain("C (dòng 4) và 2 phương án khác");
    expect(said("en")).toContain(file);
  });

  it("says file, row, column and what was found, then how to fix it", () => {
    const { main, detail } = problemText(problem, view("zh-TW"));
    expect(main).toBe('my.csv、第 7 列、欄位 lever：沒有這個設定，看到 "rspp"');
    expect(detail).toBe("應該是：a lever；did you mean rsp");
    expect(problemText(problem, view("en")).main).toBe(
      'my.csv, row 7, column lever: found "rspp"',
    );
  });

  it("says what was expected in the reader's language where it can", () => {
    const known = {
      ...problem,
      expected: "one of snacks, rtd_tea",
      fix: "nearest valid names: rsp",
    };
    expect(problemText(known, view("zh-TW"), detailIn)).toMatchObject({
      detail: "應該是：其中之一：snacks, rtd_tea；最接近的名稱：rsp",
      detailLanguage: "zh-TW",
    });
    expect(problemText(problem, view("zh-TW"), detailIn).detailLanguage).toBe(
      "en",
    );
  });

  it("of the whole file names no row", () => {
    const { code, file, found, expected, fix } = problem;
    const whole = { code, file, found, expected, fix };
    expect(problemText(whole, view("en")).main).toBe('my.csv: found "rspp"');
  });
});
