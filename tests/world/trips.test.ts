import { describe, expect, it } from "vitest";
import {
  areaTypes,
  channelBases,
  missions,
  regionIds,
} from "../../src/inputs/ids.ts";
import { CLASSES, FIFTHS, classIndex } from "../../src/world/classes.ts";
import { KINDS } from "../../src/world/geography.ts";
import { MISSIONS, channelTargets } from "../../src/world/trips.ts";
import { theMarket } from "../support/inputs.ts";
import { channelOf, tinyWorld, total } from "../support/tiny-world.ts";

const market = theMarket();
const { world, plan } = tinyWorld({ burnIn: 0 });
const { trips, classes, channels } = world;
const cells = MISSIONS * channels;

function chance(c: number, mission: number, channel: number): number {
  return trips.chance[(c * MISSIONS + mission) * channels + channel]!;
}

describe("the targets of channels", () => {
  it("sum to 1 in every kind of area, under every basis", () => {
    for (const basis of channelBases) {
      const target = channelTargets(market, "snacks", basis);
      for (let kind = 0; kind < KINDS; kind++)
        expect(
          total(target.subarray(kind * channels, (kind + 1) * channels)),
        ).toBeCloseTo(1, 12);
    }
  });

  it("lean as the category does: odds of channels are the shares' odds × the leans'", () => {
    const target = channelTargets(market, "snacks", "brief");
    const [a, b] = [channelOf("convenience"), channelOf("specialty")];
    const share = (id: string) =>
      market.fact("channel_shares", "brief", "south", "urban", id) *
      market.fact("category_channel_tilt", "snacks", id);
    const south = regionIds.indexOf("south") * areaTypes.length * channels;
    expect(target[south + a]! / target[south + b]!).toBeCloseTo(
      share("convenience") / share("specialty"),
      10,
    );
  });
});

describe("the chances of mission and channel", () => {
  it("sum to 1 for every class, and to the region's share for every mission", () => {
    for (let c = 0; c < CLASSES; c++) {
      expect(
        total(trips.chance.subarray(c * cells, (c + 1) * cells)),
      ).toBeCloseTo(1, 10);
      const region = regionIds[Math.floor((c * 3) / CLASSES)]!;
      missions.forEach((mission, m) => {
        let sum = 0;
        for (let ch = 0; ch < channels; ch++) sum += chance(c, m, ch);
        expect(sum).toBeCloseTo(market.fact("missions", mission, region), 10);
      });
    }
  });

  it("lead the poor to cheap channels, by the price level they mind and as far as it counts", () => {
    const without = tinyWorld({
      burnIn: 0,
      sets: ["channelPriceWeight=0 ratio"],
    }).world;
    const level = (f: number) => plan.parameter(`priceLevelExponentQ${f + 1}`);
    const weight = plan.parameter("channelPriceWeight");
    const [dear, cheap] = [channelOf("convenience"), channelOf("wet_market")];
    const price = Math.log(
      world.channelPrice[dear]! / world.channelPrice[cheap]!,
    );
    expect(price).toBeGreaterThan(0);
    const odds = (of: typeof trips, f: number) => {
      const at = (classIndex(0, f) * MISSIONS + 1) * channels;
      return Math.log(of.chance[at + dear]! / of.chance[at + cheap]!);
    };
    const gap = (of: typeof trips) => odds(of, 4) - odds(of, 0);
    expect(gap(trips) - gap(without.trips)).toBeCloseTo(
      weight * (level(0) - level(4)) * price,
      10,
    );
  });

  it("give every channel its target share of value in every kind of area, to a millionth", () => {
    const elasticity = plan.parameter("incomeRateElasticity");
    for (let kind = 0; kind < KINDS; kind++) {
      let households = 0;
      let income = 0;
      for (let f = 0; f < FIFTHS; f++) {
        const c = classIndex(kind, f);
        households += classes.households[c]!;
        income += classes.households[c]! * classes.incomeIndex[c]!;
      }
      const value = new Float64Array(channels);
      for (let f = 0; f < FIFTHS; f++) {
        const c = classIndex(kind, f);
        const ratio = (classes.incomeIndex[c]! * households) / income;
        const volume = classes.households[c]! * Math.pow(ratio, elasticity);
        for (let m = 0; m < MISSIONS; m++)
          for (let ch = 0; ch < channels; ch++)
            value[ch]! +=
              volume *
              chance(c, m, ch) *
              trips.packs[m]! *
              world.channelPrice[ch]!;
      }
      const all = total(value);
      for (let ch = 0; ch < channels; ch++)
        // Raking stops after 200 rounds; what is left is far under a millionth.
        expect(
          Math.abs(value[ch]! / all - trips.target[kind * channels + ch]!),
        ).toBeLessThan(1e-6);
    }
  });

  it("send richer households of an area to modern stores more often", () => {
    for (let kind = 0; kind < KINDS; kind++)
      for (let f = 1; f < FIFTHS; f++) {
        const modern = (c: number) => {
          let sum = 0;
          market.channels.forEach((channel, ch) => {
            if (channel.trade !== "modern") return;
            for (let m = 0; m < MISSIONS; m++) sum += chance(c, m, ch);
          });
          return sum;
        };
        expect(modern(classIndex(kind, f))).toBeGreaterThan(
          modern(classIndex(kind, f - 1)),
        );
      }
  });
});

describe("packs per occasion", () => {
  it("are the category's mean × the mission's", () => {
    const mean = market.fact(
      "category_facts",
      "snacks",
      "units_per_trip",
      "all",
    );
    missions.forEach((mission, m) =>
      expect(trips.packs[m]).toBe(mean * market.fact("mission_packs", mission)),
    );
  });
});
