import { describe, expect, it } from "vitest";
import {
  explain,
  explainCoalitions,
  explainRuns,
} from "../../src/ensemble/explain.ts";
import { formula, noise } from "../support/ensemble.ts";

const difference = (lever: string) => ({
  lever,
  column: lever,
  a: "1",
  b: "2",
});
const players = [
  {
    groups: ["price" as const],
    differences: [difference("rsp")],
    leansOn: undefined,
  },
  {
    groups: ["media" as const],
    differences: [difference("media_video")],
    leansOn: undefined,
  },
];
const request = {
  players,
  planOf: (coalition: number) => `between ${coalition}`,
  alternative: { id: "brief", basis: "brief" as const, values: {} },
  factors: [],
  seed: "s",
  measure: "sellout_units",
  futures: 5,
  pairs: 2,
};

/** Price multiplies the rate of sale by 1.5, media the listed outlet-weeks by 2; both keep 10% of shelves empty. */
const market = formula(({ plan, seed }) => {
  const coalition = Number(plan.split(" ")[1]);
  const listed = (coalition & 2 ? 2000 : 1000) * (1 + noise(seed) / 10);
  const ros = coalition & 1 ? 3 : 2;
  const units = listed * 0.9 * ros;
  return {
    sellout_units: units,
    ros,
    oos_rate: 0.1,
    nsv: 10 * units,
    landed_cost: 4 * units,
    contribution: 5 * units,
  };
});

describe("an explanation", () => {
  it("splits the difference so that the parts sum to it, with the chain of each", async () => {
    const result = await explain(request, market);
    expect(result).toMatchObject({ exact: true, orders: 2, runs: 20 });
    expect(market.asked).toHaveLength(explainRuns(request));
    expect(explainCoalitions(request)).toEqual([0, 1, 2, 3]);
    const [price, media] = result.parts;
    expect(price!.effect.mean + media!.effect.mean).toBeCloseTo(
      result.total.mean,
      6,
    );
    expect(result.after - result.before).toBeCloseTo(result.total.mean, 6);
    expect(price!.chain.packs.rate).toBeCloseTo(0.5, 10);
    expect(price!.chain.packs.distribution).toBeCloseTo(0, 10);
    expect(media!.chain.packs.distribution).toBeCloseTo(1, 10);
    expect(media!.chain.packs.availability).toBeCloseTo(0, 10);
    const { nsv, landed, spending } = media!.chain.money;
    expect(nsv + landed + spending).toBeCloseTo(5 * media!.effect.mean, 4);
    expect(media!.effect.half).toBeGreaterThan(0);
  });

  it("is exactly zero between equals", async () => {
    const same = formula(() => ({ sellout_units: 7 }));
    const none = { ...request, players: [] };
    const result = await explain(none, same);
    expect(result.total).toMatchObject({ mean: 0, half: 0 });
    expect(result.parts).toEqual([]);
  });
});
