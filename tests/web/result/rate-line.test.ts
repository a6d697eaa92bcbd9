import { describe, expect, it } from "vitest";
import { noPlan } from "../../../web/plan-state.ts";
import { rateDateOf, rateLine } from "../../../web/result/rate-line.ts";
import { textsOf } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";
import { deskState } from "../../support/desk-state.ts";

describe("the rate between the currencies", () => {
  const view: View = {
    texts: textsOf("zh-TW"),
    language: "zh-TW",
    currency: "TWD",
    dark: false,
    vndPerTwd: 838,
  };

  it("is said with the day it was taken", () => {
    const { plan } = deskState();
    const rateDate = rateDateOf(plan, 838);
    expect(rateDate).toMatch(/^\d{4}-\d\d/);
    expect(rateLine({ ...view, rateDate })).toMatch(
      /^NT\$1 = 838₫（\d{4}\/\d\d 的匯率）$/,
    );
  });

  it("is said to be the plan's own where the plan sets another, or nothing is known of it", () => {
    const { plan } = deskState();
    expect(rateDateOf(plan, 900)).toBeUndefined();
    expect(rateDateOf(noPlan, 838)).toBeUndefined();
    expect(rateLine({ ...view, vndPerTwd: 900 })).toBe(
      "NT$1 = 900₫（方案自己設的匯率）",
    );
  });
});
