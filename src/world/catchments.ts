/**
 * Catchments: areas whose households share outlets belong to one catchment, and no outlet serves two of them. So what
 * households do in one catchment in a week cannot meet what they do in another, and threads may share a week between them.
 */
import type { Geography } from "./geography.ts";
import { NO_POOL, type Outlets } from "./outlets.ts";

/** Areas of each catchment, ascending; catchments in the order of their first areas. */
export function buildCatchments(
  geography: Geography,
  outlets: Outlets,
): readonly (readonly number[])[] {
  const areas = geography.areaIds.length;
  const channels = outlets.poolOf.length / areas;
  /** An earlier area of the same catchment; itself for the first. */
  const earlier = Int32Array.from({ length: areas }, (_, a) => a);
  const first = (a: number): number => {
    let at = a;
    while (earlier[at] !== at) at = earlier[at] ?? at;
    return at;
  };
  const areaOfPool = new Map<number, number>();
  for (let a = 0; a < areas; a++)
    for (let c = 0; c < channels; c++) {
      const pool = outlets.poolOf[a * channels + c] ?? NO_POOL;
      if (pool === NO_POOL) continue;
      const other = areaOfPool.get(pool);
      if (other === undefined) areaOfPool.set(pool, a);
      else {
        const [low, high] = [first(a), first(other)].sort((x, y) => x - y);
        earlier[high ?? a] = low ?? a;
      }
    }
  const catchments = new Map<number, number[]>();
  for (let a = 0; a < areas; a++) {
    const members = catchments.get(first(a));
    if (members === undefined) catchments.set(a, [a]);
    else members.push(a);
  }
  return [...catchments.values()];
}

/** Areas for each of `hands`, ascending: whole catchments, the largest first to whom has the fewest households. */
export function dealAreas(
  catchments: readonly (readonly number[])[],
  geography: Geography,
  hands: number,
): number[][] {
  const { firstHousehold } = geography;
  const households = (areas: readonly number[]): number =>
    areas.reduce(
      (sum, a) => sum + (firstHousehold[a + 1] ?? 0) - (firstHousehold[a] ?? 0),
      0,
    );
  const held = Array.from({ length: hands }, () => ({
    areas: [] as number[],
    households: 0,
  }));
  const sized = catchments.map((areas) => ({ areas, n: households(areas) }));
  for (const { areas, n } of sized.sort((x, y) => y.n - x.n)) {
    const least = held.reduce((a, b) => (b.households < a.households ? b : a));
    least.areas.push(...areas);
    least.households += n;
  }
  return held.map(({ areas }) => areas.sort((x, y) => x - y));
}
