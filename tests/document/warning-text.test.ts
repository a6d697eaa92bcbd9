import { describe, expect, it } from "vitest";
import {
  reportWarningWords,
  warningText,
} from "../../src/document/warning-text.ts";
import { sampleReport } from "../support/report.ts";
import { sampleRun } from "../support/sample-run.ts";

const names = new Map([["south", "南部"]]);
const say = (
  language: "zh-TW" | "en" | "vi",
  code: string,
  params: Record<string, number | string>,
): string =>
  warningText(
    { code, message: "in English", params },
    reportWarningWords(language, names),
  );

describe("a warning in a report", () => {
  it("is a sentence of the reader's language with figures, names and dates", () => {
    expect(
      say("zh-TW", "typhoon-launch", { region: "south", date: "2027-09-06" }),
    ).toBe(
      "南部在 2027/09/06 開賣，正是颱風月份：要鋪貨的時候，送貨和來客都可能停好幾天。",
    );
    expect(
      say("vi", "cash-short", { week: 9, needVnd: 2.5e9, openVnd: 1e9 }),
    ).toContain("2,5 tỷ ₫");
    expect(
      say("en", "capacity", {
        date: "2028-01-03",
        peak: 250_000,
        capacity: 1234.5,
      }),
    ).toMatch(/about 250k cases in the week of 2028\/01\/03; .* 1,235/);
    expect(
      say("zh-TW", "rule-dates", {
        rule: "vat",
        appliesTo: "all",
        value: 10,
        date: "2027-01-01",
        checked: "2026-11-22",
      }),
    ).toMatch(/加值稅（全部品類）.*查核日 2026\/11\/22/);
    const names = new Map([["snacks", "bánh snack"]]);
    const duty = {
      ...{ rule: "duty", appliesTo: "snacks/taiwan", value: 15 },
      ...{ date: "2028-01-01", checked: "2026-11-22" },
    };
    expect(
      warningText(
        { code: "rule-dates", message: "", params: duty },
        reportWarningWords("vi", names),
      ),
    ).toContain("thuế nhập khẩu (bánh snack · Đài Loan)");
  });

  it("lists places with the language's own break between them", () => {
    const lost = {
      ...{ region: "south", territories: 9, count: 2, week: 30 },
      ...{ roiPercent: 3, hurdlePercent: 25 },
      names: "Cần Thơ + Cà Mau; Đồng Nai",
    };
    expect(say("zh-TW", "partners-quit", lost)).toContain(
      "Cần Thơ + Cà Mau；Đồng Nai。",
    );
    for (const language of ["en", "vi"] as const)
      expect(say(language, "partners-quit", lost)).toContain(
        "Cần Thơ + Cà Mau; Đồng Nai.",
      );
  });

  it("is the library's own where the language has none, and stands in the report", () => {
    expect(say("vi", "unheard", {})).toBe("in English");
    const run = sampleRun();
    const report = sampleReport({
      run: {
        ...run,
        warnings: [{ code: "nothing-open", message: "No region", params: {} }],
      },
    });
    expect(report.warnings).toEqual([
      "沒有任何一區開放通路，什麼都不會賣出去。",
    ]);
  });
});
