/**
 * Puts away what was bought for home beyond the usual (`world/larder.ts`); `trips` lives on it before it buys again.
 *   of a promotion: packs × (1 − 1 ÷ factor) × (1 − expandability): the rest is eaten on top of usual use, and is truly more
 *   of Tết: packs × (1 − 1 ÷ index of Tết) × part that outlasts the feast
 * Gifts and what is eaten on the way are never put away. Light visits leave it to the one the household remembers.
 */
import { areaTypes } from "../inputs/ids.ts";
import { streamKey, uniform } from "../base/random.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { FIFTHS } from "../world/classes.ts";
import { STOCKS_UP } from "../world/households.ts";
import { HOME_MISSIONS, putAway } from "../world/larder.ts";
import { purposes } from "../world/purposes.ts";
import { NOTHING } from "../world/trips.ts";
import { type World, oddsRow } from "../world/world.ts";
import { type Mechanism, type Parts, wholeStep } from "./mechanism.ts";

/** The stream of the week, and how much of the usual Tết asks for by area type. */
function sheet({ root, season }: World, week: number) {
  const { year } = season;
  return {
    rounding: streamKey(root, purposes.larder, week),
    tet: Float64Array.from(
      areaTypes,
      (_, type) => year.tet[type]?.[week - year.firstWeek] ?? 1,
    ),
  };
}

function inAreas(
  world: World,
  week: number,
  _: Ledger,
  areas: readonly number[],
): void {
  const { trips, households, outlets, promotions, larder } = world;
  const { geography } = world;
  if (!larder.on) return;
  const { rounding, tet: index } = sheet(world, week);
  let previous = -1;
  let occasion = 0;
  const putAwayFrom = (i: number, area: number): void => {
    const h = trips.household[i] ?? 0;
    occasion = h === previous ? occasion + 1 : 0;
    previous = h;
    const k = trips.bought[i] ?? NOTHING;
    if (
      k === NOTHING ||
      ((HOME_MISSIONS >>> (trips.mission[i] ?? 0)) & 1) === 0
    )
      return;
    const o = trips.outlet[i] ?? 0;
    const at =
      oddsRow(world, outlets.channel[o] ?? 0, outlets.region[o] ?? 0) + k;
    const stocks = ((households.traits[h] ?? 0) & STOCKS_UP) !== 0;
    const factor =
      (stocks ? promotions.stockedPacks : promotions.packs)[at] ?? 1;
    const kind = Math.floor((households.class[h] ?? 0) / FIFTHS);
    const type = kind % areaTypes.length;
    const tet = index[type] ?? 1;
    if (factor <= 1 && tet <= 1) return;
    const taken = trips.packsWanted[i] ?? 0;
    const usual = taken / factor;
    const feast =
      tet > 1 ? usual * (1 - 1 / tet) * (larder.tetKept[type] ?? 0) : 0;
    const first = geography.firstHousehold[area] ?? 0;
    const id = ((geography.key[area] ?? 0) + h - first) >>> 0;
    putAway(
      households.larder,
      h,
      (taken - usual) * larder.repaid + feast,
      larder.unitPacks,
      uniform(rounding, id, occasion),
    );
  };
  for (const area of areas)
    for (let i = trips.first[area] ?? 0; i < (trips.first[area + 1] ?? 0); i++)
      putAwayFrom(i, area);
}

const parts: Parts = { sheet, inAreas };

export const stockAtHome: Mechanism = {
  name: "stock-at-home",
  summary:
    "packs for home beyond the usual are put away, but for what is eaten faster; later occasions live on them first",
  writes: ["households.larder"],
  records: [],
  parameters: ["stockUpExponent", "tetLullStocked"],
  levers: ["mechanism_stock_at_home"],
  step: wholeStep(parts),
  parts,
};
