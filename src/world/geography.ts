/**
 * Where the market is: areas (province × urban or rural), their kind (region × area type), their zone
 * (one of six regions × area type) and how many simulated households each holds.
 * Households are dealt to areas by cumulative rounding inside each kind, so that no kind gains or loses
 * more than half a simulated household, whatever the scale.
 */
import { areaTypes, regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import { textKey } from "../base/random.ts";

export const REGIONS = regionIds.length;
/** Kinds of area: region × urban or rural. */
export const KINDS = REGIONS * areaTypes.length;

export interface Geography {
  readonly areaIds: readonly string[];
  readonly zoneIds: readonly string[];
  /** Per area. */
  readonly region: Uint8Array;
  readonly kind: Uint8Array;
  readonly zone: Uint8Array;
  /** Key of the area's draws: a hash of its id, so that adding an area moves no other's luck. */
  readonly key: Uint32Array;
  /** What the keys of households and outlets are mixed with: 0, or the hash of the name of another crowd. */
  readonly crowdKey: number;
  /** Real households per area. */
  readonly realHouseholds: Float64Array;
  /** First simulated household of each area; one more entry than areas. */
  readonly firstHousehold: Int32Array;
  /** Region of a kind: kind ÷ 2, kept as a table for readability. */
  readonly kindRegion: Uint8Array;
  /** Region of a zone. */
  readonly zoneRegion: Uint8Array;
}

export function kindIndex(regionIndex: number, areaType: string): number {
  return regionIndex * areaTypes.length + (areaType === "rural" ? 1 : 0);
}

/** A mark for each area: 1 for those listed. */
export function marksOf(
  { areaIds }: Geography,
  listed: readonly number[],
): Uint8Array {
  const marks = new Uint8Array(areaIds.length);
  for (const a of listed) marks[a] = 1;
  return marks;
}

/** Lays out areas and simulated households; `scale` is the number of real households one simulated stands for. */
export function buildGeography(
  market: Market,
  scale: number,
  crowd?: string,
): Geography {
  const areas = market.areas;
  const crowdKey = crowd === undefined ? 0 : textKey(crowd);
  const zoneIds = [...new Set(areas.map((area) => area.zone))].sort();
  const region = new Uint8Array(areas.length);
  const kind = new Uint8Array(areas.length);
  const zone = new Uint8Array(areas.length);
  const key = new Uint32Array(areas.length);
  const realHouseholds = new Float64Array(areas.length);
  const firstHousehold = new Int32Array(areas.length + 1);
  const zoneRegion = new Uint8Array(zoneIds.length);
  const cumulative = new Float64Array(KINDS);
  const dealt = new Float64Array(KINDS);
  areas.forEach((area, a) => {
    const r = regionIds.indexOf(area.region);
    const k = kindIndex(r, area.areaType);
    region[a] = r;
    kind[a] = k;
    zone[a] = zoneIds.indexOf(area.zone);
    zoneRegion[zone[a] ?? 0] = r;
    key[a] = textKey(area.id) ^ crowdKey;
    realHouseholds[a] = area.households;
    cumulative[k] = (cumulative[k] ?? 0) + area.households / scale;
    const target = Math.round(cumulative[k] ?? 0);
    firstHousehold[a + 1] = (firstHousehold[a] ?? 0) + target - (dealt[k] ?? 0);
    dealt[k] = target;
  });
  return {
    areaIds: areas.map((area) => area.id),
    zoneIds,
    crowdKey,
    region,
    kind,
    zone,
    key,
    realHouseholds,
    firstHousehold,
    kindRegion: Uint8Array.from({ length: KINDS }, (_, k) =>
      Math.floor(k / areaTypes.length),
    ),
    zoneRegion,
  };
}
