import { describe, expect, it } from "vitest";
import type { PlanPart } from "../../src/ensemble/plan-parts.ts";
import type { Answer, Runner, Trial } from "../../src/ensemble/trial.ts";
import { worth, worthRuns } from "../../src/ensemble/worth.ts";
import { noise } from "../support/ensemble.ts";

const media: PlanPart = {
  id: "media",
  kind: "spend",
  values: { media_video: "0" },
};
const promotions: PlanPart = {
  id: "promotions",
  kind: "spend",
  values: { promo_depth: "0 %" },
};
const main: PlanPart = {
  id: "main",
  kind: "sku",
  values: {},
  plan: "without main",
};

/**
 * A market made up: the plan sells 1,000 at shelf prices, of which media bring 200 (half from rivals) and main, which
 * sells 600, brings 450. Net sales are half of sell-out, landed cost a fifth of it; media cost 30. All shift with luck.
 * A promotion in week 2 adds 20 packs to 40, and 5 are missing in week 3.
 */
function answer(trial: Trial): Answer {
  const luck = noise(trial.seed);
  const without = (part: PlanPart): boolean =>
    part.plan === undefined
      ? Object.keys(part.values).every((id) => id in trial.values)
      : trial.plan === part.plan;
  const lost = (without(media) ? 200 : 0) + (without(main) ? 450 : 0);
  const own = 1000 + luck - lost;
  const rivals = 9000 + (without(media) ? 100 : 0) + (without(main) ? 450 : 0);
  const spent = without(media) ? 50 : 80;
  const promoted = !without(promotions);
  return {
    measures: {
      sellout_value: own,
      share_val: own / (own + rivals),
      nsv: own / 2,
      landed_cost: own / 5,
      contribution: own / 2 - own / 5 - spent,
      peak_cash: spent,
    },
    weekly: { sellout_units: [40, promoted ? 60 : 40, promoted ? 35 : 40] },
    bySku: { main: { sellout_value: 600 + luck } },
  };
}
const runner: Runner = (trials) => Promise.resolve(trials.map(answer));

const request = {
  plan: "plan",
  parts: [media, promotions, main],
  promoted: [2],
  alternative: { id: "brief", basis: "brief", values: {} },
  factors: [],
  seed: "s",
  futures: 4,
} as const;

describe("what a part of a plan brings", () => {
  it("is the plan against the plan without it, under the same luck", async () => {
    expect(worthRuns(request)).toBe(16);
    const [found] = await worth(request, runner);
    expect(found!.sales.mean).toBeCloseTo(200, 9);
    expect(found!.sales.half).toBeCloseTo(0, 9);
    // 200 × (½ − ⅕) of margin for 30 spent.
    expect(found!.margin.mean).toBeCloseTo(60, 9);
    expect(found!.spending.mean).toBeCloseTo(30, 9);
    expect(found!.perDong).toBeCloseTo(2, 9);
    expect(found!.contribution.mean).toBeCloseTo(30, 9);
    expect(found!.peakCash.mean).toBeCloseTo(30, 9);
  });

  it("comes from rivals or from growth of the category, and the two sum to it", async () => {
    const [found] = await worth(request, runner);
    expect(found!.fromRivals.mean).toBeCloseTo(100, 6);
    expect(found!.fromCategory.mean).toBeCloseTo(100, 6);
  });

  it("of a SKU is less than what it sells by what own other SKUs lose", async () => {
    const { 2: found } = await worth(request, runner);
    const luck = [1, 2, 3, 4].map((i) => noise(`s ${i}`));
    expect(found!.sku!.sold.mean).toBeCloseTo(
      600 + luck.reduce((sum, x) => sum + x, 0) / 4,
      9,
    );
    expect(found!.sales.mean).toBeCloseTo(450, 9);
    expect(found!.sku!.fromOwn.mean).toBeCloseTo(
      found!.sku!.sold.mean - 450,
      6,
    );
    expect(found!.sku!.cannibalisation.mean).toBeCloseTo(0.25, 2);
    expect(found!.perDong).toBeUndefined();
  });

  it("of promotions is told for their weeks, and for what is missing afterwards", async () => {
    const [, found] = await worth(request, runner);
    expect(found!.promotion!.lift.mean).toBeCloseTo(0.5, 12);
    expect(found!.promotion!.pulled.mean).toBeCloseTo(0.25, 12);
  });
});
