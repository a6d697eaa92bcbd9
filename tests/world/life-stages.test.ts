import { describe, expect, it } from "vitest";
import { areaTypes, lifeStages, missions } from "../../src/inputs/ids.ts";
import { missionShares } from "../../src/world/missions.ts";
import {
  STAGES,
  STAGE_SHIFT,
  buildLifeStages,
  missionFactors,
  stageAt,
} from "../../src/world/life-stages.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";
import { band } from "../support/tolerance.ts";

const market = theMarket();
const stages = buildLifeStages(
  market,
  goodPlan(["horizon_weeks,,,,,,104,weeks,"]),
);
const off = buildLifeStages(
  market,
  goodPlan(["mechanism_life_stage,,,,,,0,ratio,"]),
);
const [YOUNG, ELDER] = [
  lifeStages.indexOf("young"),
  lifeStages.indexOf("elder"),
];
const URBAN = areaTypes.indexOf("urban");

describe("life stages", () => {
  it("make a whole in town and country, and are drawn by their shares", () => {
    areaTypes.forEach((_, t) => {
      const share = stages.share.subarray(t * STAGES, (t + 1) * STAGES);
      expect(total(share)).toBeCloseTo(1, 12);
      const drawn = new Float64Array(STAGES);
      for (let i = 0; i < 1000; i++)
        drawn[stageAt(stages, t, (i + 0.5) / 1000)]! += 1 / 1000;
      drawn.forEach((x, s) => expect(x).toBeCloseTo(share[s]!, 2));
    });
  });

  it("leave the Korean wave as wide as the region's figure says", () => {
    areaTypes.forEach((_, t) => {
      let mean = 0;
      for (let s = 0; s < STAGES; s++)
        mean += stages.share[t * STAGES + s]! * stages.follows[t * STAGES + s]!;
      expect(mean).toBeCloseTo(1, 12);
    });
    expect(stages.follows[YOUNG]).toBeGreaterThan(stages.follows[ELDER]!);
  });

  it("divide missions among households and keep the class's own shares", () => {
    const shares = missionShares(market, "snacks", "south");
    const factors = missionFactors(stages, URBAN, shares);
    const weight = [...stages.rate].map((x, s) => x * stages.share[s]!);
    missions.forEach((_, m) => {
      let mean = 0;
      for (let s = 0; s < STAGES; s++)
        mean +=
          (weight[s]! * factors[s * missions.length + m]!) / total(weight);
      expect(mean).toBeCloseTo(1, 8);
    });
    const onTheGo = missions.indexOf("on_the_go");
    expect(factors[YOUNG * missions.length + onTheGo]).toBeGreaterThan(
      2 * factors[ELDER * missions.length + onTheGo]!,
    );
  });

  it("are all alike with mechanism_life_stage at 0", () => {
    expect(off.on).toBe(false);
    for (const column of [off.rate, off.lean])
      expect(new Set(column)).toEqual(new Set([1]));
    for (const x of off.follows) expect(x).toBeCloseTo(1, 12);
  });

  it("buy at rates of their own, the category's mean unmoved", () => {
    const { households } = tinyWorld({ burnIn: 0 }).world;
    const plain = tinyWorld({
      burnIn: 0,
      sets: ["mechanism_life_stage=0"],
    }).world.households;
    expect(total(households.occasionsPerWeek)).toBeCloseTo(
      total(plain.occasionsPerWeek),
      1,
    );
    const sum = new Float64Array(STAGES);
    const n = new Float64Array(STAGES);
    households.traits.forEach((traits, h) => {
      sum[traits >>> STAGE_SHIFT]! += households.occasionsPerWeek[h]!;
      n[traits >>> STAGE_SHIFT]! += 1;
    });
    // Households of a stage differ by their Gamma draws: a coefficient of variation of about one.
    const school = lifeStages.indexOf("school_children");
    const ratio = sum[ELDER]! / n[ELDER]! / (sum[school]! / n[school]!);
    const expected = stages.rate[ELDER]! / stages.rate[school]!;
    const error = ratio * Math.sqrt(2 / n[ELDER]! + 2 / n[school]!);
    expect(Math.abs(ratio - expected)).toBeLessThan(band(error));
  });

  it("give the young a repertoire on the way, and elders one next door", () => {
    const { households, trips, channels } = tinyWorld({ burnIn: 0 }).world;
    const repertoire = trips.usual.length / households.count;
    const share = (stage: number): number => {
      let [onTheGo, all] = [0, 0];
      for (let h = 0; h < households.count; h++) {
        if (households.traits[h]! >>> STAGE_SHIFT !== stage) continue;
        for (let i = 0; i < repertoire; i++) {
          const cell = trips.usual[h * repertoire + i]!;
          all += 1;
          if (missions[Math.floor(cell / channels)] === "on_the_go")
            onTheGo += 1;
        }
      }
      return onTheGo / all;
    };
    expect(share(YOUNG)).toBeGreaterThan(2 * share(ELDER));
  });
});
