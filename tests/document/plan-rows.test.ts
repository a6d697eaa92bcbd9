import { describe, expect, it } from "vitest";
import { leverName, planRow, valueText } from "../../src/document/plan-rows.ts";
import { sampleReport } from "../support/report.ts";

const report = sampleReport();
const vietnamese = sampleReport({ language: "vi" });
const row = {
  lever: "rsp",
  sku: "main,gift",
  channel: "",
  region: "south",
  from_week: "",
  to_week: "26",
  value: "18000.5",
  unit: "VND/pack",
  note: "",
};

describe("a row of a plan", () => {
  it("is told in names, words and grouped figures", () => {
    expect(planRow(report, row)).toEqual([
      "建議售價",
      "main gift 南部 第 1–26 週",
      "18,000.5 ₫／包",
      "",
    ]);
    expect(leverName(report, "category")).toBe("品類");
    expect(valueText(report, "off", "")).toBe("關");
    expect(valueText(vietnamese, "12000000000", "VND")).toBe(
      "12.000.000.000 ₫",
    );
    expect(valueText(vietnamese, "2027-06-07", "")).toBe("07/06/2027");
  });

  it("keeps what is no figure as it is written", () => {
    expect(valueText(report, "18000*1.05^(week/52)", "VND/pack")).toBe(
      "18000*1.05^(week/52) ₫／包",
    );
    expect(valueText(report, "", "")).toBe("");
  });
});
