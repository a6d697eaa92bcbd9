import { beforeAll, describe, expect, it } from "vitest";
import { oddNumberCodes } from "../../src/inputs/limits.ts";
import { problemText, warningText } from "../../web/message-text.ts";
import { loadTexts, textsOf, type Language } from "../../web/text/index.ts";
import { detailIn } from "../../web/text/problem-details.ts";
import type { View } from "../../web/view.ts";
import { deskState } from "../support/desk-state.ts";
import { planOf } from "../support/inputs.ts";

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

describe("a warning about a number that is odd", () => {
  const { plan } = deskState();
  const { warnings } = planOf(
    [
      ...["nd_target,,tap_hoa,,,,0.04,%,", "cash_open,,,,,,20000000,VND,"],
      "concept_appeal,main,,,,,0.35,%,",
    ],
    ["safety_weeks=30"],
  );
  const odd = warnings.filter(({ code }) =>
    oddNumberCodes.some((known) => known === code),
  );
  const said = (language: Language): string[] =>
    odd.map((each) => warningText(each, view(language), plan.sheet));

  it("is in the reader's language: the lever by its name, numbers as written, the row of a file", () => {
    expect(new Set(odd.map(({ code }) => code))).toEqual(
      new Set(oddNumberCodes),
    );
    expect(said("zh-TW")).toEqual(
      expect.arrayContaining([
        "「概念吸引力」是 0.35 % (plan.csv:4)，照 0.35% 算；要 35% 請寫 35。預設是 35。",
        expect.stringMatching(
          /^「安全庫存」是 30 週，一般在 0 到 \d+：照寫的算，請再看一次。$/,
        ),
        expect.stringMatching(
          /^「可動用現金」是 20,000,000 ₫ \(plan\.csv:3\)，.+20,000,000,000。$/,
        ),
      ]),
    );
    for (const sentence of said("zh-TW"))
      expect(sentence.replaceAll("plan.csv", "")).not.toMatch(/[a-z]{2}/i);
  });

  it("is in English and Vietnamese too, with no place left open", () => {
    for (const language of ["en", "vi"] as const)
      for (const sentence of said(language)) {
        expect(sentence).not.toMatch(/[{}_]|undefined|[一-鿿]/);
        expect(sentence).toMatch(
          language === "en" ? /used|taken|write/ : /[ượãấ]/,
        );
      }
  });

  it("names levers and brands of a list, not their ids", () => {
    const levers = {
      code: "calibrated-otherwise",
      message: "",
      params: { levers: "safety_weeks, rsp" },
    };
    expect(warningText(levers, view("zh-TW"), plan.sheet)).toContain(
      "安全庫存；建議售價",
    );
    const labels = { pie_box: { zh_tw: "派", en: "Pie", vi: "Bánh" } };
    const scaled = {
      code: "incumbent-shares",
      message: "",
      params: { region: "south", percent: 90, brands: "pie_box" },
    };
    const sheet = plan.sheet && { ...plan.sheet, labels };
    expect(warningText(scaled, view("vi"), sheet)).toContain("Bánh");
  });
});

describe("a warning with the id of a thing that no field of the panel shows", () => {
  const { plan } = deskState();
  const params = {
    "rule-dates": {
      ...{ rule: "duty", appliesTo: "snacks/taiwan", value: 15 },
      ...{ date: "2028-01-01", checked: "2026-11-22" },
    },
    "promotion-place": { type: "gift_with_purchase", channel: "online" },
    "calibrated-otherwise": {
      ...{ category: "snacks", basis: "brief" },
      levers: "incumbent_price, category_frequency",
    },
  };

  it.each(["zh-TW", "en", "vi"] as const)("has its name in %s", (language) => {
    for (const [code, given] of Object.entries(params)) {
      const warning = { code, message: "", params: given };
      const said = warningText(warning, view(language), plan.sheet);
      expect(said).not.toMatch(/[a-z]_[a-z]|[a-z]\/[a-z]|[{}]/);
      for (const id of Object.values(given))
        if (language === "zh-TW" && /^[a-z]+$/.test(String(id)))
          expect(said).not.toContain(id);
    }
  });

  it("names a duty's goods and where they come from", () => {
    const duty = {
      code: "rule-dates",
      message: "",
      params: params["rule-dates"],
    };
    expect(warningText(duty, view("zh-TW"), plan.sheet)).toContain(
      "進口關稅（零食 · 台灣）從 2028/01/01 起是 15%",
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
