/**
 * Territories of distributors: each region is cut into a fixed number of groups of provinces with about as many
 * traditional outlets each. Provinces are walked in order of their sub-region and id, so a territory hangs together:
 *   a territory is closed once it is as full as what is left ÷ territories left, to the nearest province.
 * Territories come from the data alone, so that the burned-in market serves every plan. A plan's `n_distributors` says
 * only who serves them: with fewer partners than territories, neighbours share one; with more, a territory has several
 * warehouses, which cost and bring nothing.
 * Leaves out: overlapping territories, a partner's own borders.
 */
import { regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { textKey } from "../base/random.ts";
import type { Geography } from "./geography.ts";

const COUNTS = [
  "territoriesNorth",
  "territoriesCentral",
  "territoriesSouth",
] as const;

export interface Territories {
  readonly count: number;
  /** First territory of each region; one more entry than regions. */
  readonly first: Uint8Array;
  readonly region: Uint8Array;
  /** Territory of an area. */
  readonly ofArea: Uint8Array;
  /** Share of the region's traditional outlets. */
  readonly share: Float64Array;
  /** Key of the territory's luck. */
  readonly key: Uint32Array;
  /** The first territory of the same partner: a partner is known by it. */
  readonly partner: Uint8Array;
  /** The plan's partners ÷ territories, by region. */
  readonly partnersPerTerritory: Float64Array;
}

interface Province {
  readonly areas: number[];
  readonly order: string;
  outlets: number;
}

export function buildTerritories(
  market: Market,
  plan: Plan,
  geography: Geography,
): Territories {
  const counts = COUNTS.map((name) =>
    Math.max(1, Math.round(plan.parameter(name))),
  );
  const provinces = regionIds.map((region) =>
    provincesOf(market, region).sort((a, b) =>
      a.order < b.order ? -1 : a.order > b.order ? 1 : 0,
    ),
  );
  const first = new Uint8Array(regionIds.length + 1);
  provinces.forEach((list, r) => {
    first[r + 1] = (first[r] ?? 0) + Math.min(counts[r] ?? 1, list.length);
  });
  const count = first[regionIds.length] ?? 0;
  const territories: Territories = {
    count,
    first,
    region: new Uint8Array(count),
    ofArea: new Uint8Array(geography.areaIds.length),
    share: new Float64Array(count),
    key: new Uint32Array(count),
    partner: new Uint8Array(count),
    partnersPerTerritory: new Float64Array(regionIds.length),
  };
  regionIds.forEach((region, r) => {
    const from = first[r] ?? 0;
    const here = (first[r + 1] ?? 0) - from;
    cut(provinces[r] ?? [], here, from, territories);
    const partners = plan.number("n_distributors", { region });
    territories.partnersPerTerritory[r] = partners / here;
    for (let t = 0; t < here; t++) {
      territories.region[from + t] = r;
      territories.key[from + t] = textKey(`territory/${region}/${t}`);
      // Partner p has the territories t with ⌊t × partners ÷ territories⌋ = p.
      let head = t;
      while (
        head > 0 &&
        Math.floor(((head - 1) * partners) / here) ===
          Math.floor((t * partners) / here)
      )
        head -= 1;
      territories.partner[from + t] = from + head;
    }
  });
  return territories;
}

/** The provinces of a region with their areas and real traditional outlets. */
function provincesOf(market: Market, region: string): Province[] {
  const households = new Map<string, number>();
  for (const area of market.areas) {
    const kind = `${area.region}/${area.areaType}`;
    households.set(kind, (households.get(kind) ?? 0) + area.households);
  }
  const provinces = new Map<string, Province>();
  market.areas.forEach((area, a) => {
    if (area.region !== region) return;
    const order = `${area.region6}/${area.province}`;
    const province = provinces.get(order) ?? { areas: [], order, outlets: 0 };
    provinces.set(order, province);
    province.areas.push(a);
    for (const channel of market.channels)
      if (channel.trade === "traditional")
        province.outlets +=
          (market.fact("channel_outlets", channel.id, region, area.areaType) *
            area.households) /
          (households.get(`${region}/${area.areaType}`) ?? 1);
  });
  return [...provinces.values()];
}

/** Deals provinces in order to `count` territories numbered from `from`. */
function cut(
  provinces: readonly Province[],
  count: number,
  from: number,
  territories: Territories,
): void {
  const total = provinces.reduce((sum, { outlets }) => sum + outlets, 0);
  let left = total;
  let t = 0;
  let held = 0;
  provinces.forEach(({ areas, outlets }, i) => {
    const target = (left + held) / (count - t);
    const mustClose = provinces.length - i <= count - 1 - t;
    if (
      held > 0 &&
      t < count - 1 &&
      (mustClose || held + outlets / 2 > target)
    ) {
      t += 1;
      held = 0;
    }
    held += outlets;
    left -= outlets;
    territories.share[from + t] =
      (territories.share[from + t] ?? 0) + outlets / total;
    for (const a of areas) territories.ofArea[a] = from + t;
  });
}
