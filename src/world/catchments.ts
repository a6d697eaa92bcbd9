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

/** A deal is not looked for any further if nobody has more than this many times what would be even, or after so many tries. */
const GOOD_ENOUGH = 1.002;
const MOST_DEALS = 10_000;

/**
 * Areas for each of `hands`, ascending: whole groups of areas, so dealt that whoever has most work has as little as can be
 * found; `work` of each area.
 */
export function dealAreas(
  groups: readonly (readonly number[])[],
  work: ArrayLike<number>,
  hands: number,
): number[][] {
  const sized = groups
    .map((areas) => ({
      areas,
      size: areas.reduce((sum, a) => sum + (work[a] ?? 0), 0),
    }))
    .sort((x, y) => y.size - x.size);
  const all = sized.reduce((sum, { size }) => sum + size, 0);
  const enough = Math.max(all / hands, sized[0]?.size ?? 0) * GOOD_ENOUGH;
  const loads = new Float64Array(hands);
  const dealt = new Uint32Array(sized.length);
  let best = dealt.slice();
  let least = Infinity;
  let deals = 0;
  /** Deals groups i and after, to whom has least first, in every way that may still be better. */
  const deal = (i: number): void => {
    const most = Math.max(...loads);
    if (most >= least || least <= enough || deals === MOST_DEALS) return;
    const next = sized[i];
    deals += 1;
    if (next === undefined) {
      least = most;
      best = dealt.slice();
      return;
    }
    const order = [...loads.keys()].sort(
      (a, b) => (loads[a] ?? 0) - (loads[b] ?? 0),
    );
    for (const [place, hand] of order.entries()) {
      const before = loads[hand] ?? 0;
      // Of hands with equal loads one is as good as another.
      if (place > 0 && before === loads[order[place - 1] ?? 0]) continue;
      dealt[i] = hand;
      loads[hand] = before + next.size;
      deal(i + 1);
      loads[hand] = before;
    }
  };
  deal(0);
  return Array.from({ length: hands }, (_, hand) =>
    sized
      .flatMap(({ areas }, i) => (best[i] === hand ? areas : []))
      .sort((x, y) => x - y),
  );
}
