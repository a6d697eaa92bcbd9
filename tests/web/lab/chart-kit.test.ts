/** The kit of charts: what stands in the two places, and what each plain chart is made of. */
import { describe, expect, it } from "vitest";
import {
  chartsShown,
  chartsText,
  isPlain,
  kit,
  kitChart,
  plain,
} from "../../../web/lab/chart-kit.ts";
import { noPlan } from "../../../web/plan-state.ts";
import { textsOf } from "../../../web/text/index.ts";
import { kitTexts } from "../../../web/text/kit-text.ts";
import type { View } from "../../../web/view.ts";
import { sampleRun } from "../../support/sample-run.ts";

const view: View = {
  texts: textsOf("zh-TW"),
  language: "zh-TW",
  currency: "VND",
  dark: false,
  vndPerTwd: 838,
};

describe("the kit", () => {
  it("has twelve charts, each with a name of its own", () => {
    expect(new Set(kit).size).toBe(12);
    const names = kit.map((id) => kitTexts["zh-TW"].names[id]);
    expect(new Set(names).size).toBe(12);
  });

  it("shows goods and cash until something known is chosen", () => {
    expect(chartsShown(undefined)).toEqual(["fan", "cash"]);
    expect(chartsShown(["pnl"])).toEqual(["pnl", "cash"]);
    expect(chartsShown(["<b>", "calendar", "dots"])).toEqual([
      "fan",
      "calendar",
    ]);
  });

  it("says nothing in a link of what is as usual, and only ids of the kit of the rest", () => {
    expect(chartsText(undefined)).toBe("");
    expect(chartsText(["fan", "cash"])).toBe("");
    expect(chartsText(["ladder", "&plan=x"])).toBe("ladder.cash");
  });

  it("draws each plain chart of a result as another picture", () => {
    const document = sampleRun();
    const charts = plain.map((id) =>
      kitChart(id, { view, document, plan: noPlan }),
    );
    expect(new Set(charts.map(({ id }) => id)).size).toBe(plain.length);
    for (const chart of charts) {
      expect(chart.takeaway).not.toMatch(/undefined|NaN|\{/);
      expect(chart.table.head.length).toBeGreaterThan(1);
    }
    expect(kit.filter((id) => !isPlain(id))).toHaveLength(12 - plain.length);
  });
});
