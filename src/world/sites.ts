/**
 * Which outlets are open this week. An outlet that is planned or closed lists nothing, holds nothing and is drawn by no
 * shopper: a draw that meets a closed door is drawn again from itself, so that odds among open outlets stay weight ×
 * size, a household keeps its regular outlet while others open and close, and no table is rebuilt.
 */
import { TO_UNIT, mix } from "../base/random.ts";
import { drawAlias } from "./alias.ts";
import { REGIONS } from "./geography.ts";
import type { Outlets } from "./outlets.ts";

export const siteStatus = { planned: 0, open: 1, closed: 2 } as const;

export interface Sites {
  /** Outlet: 0 not opened yet, 1 open, 2 closed for good. */
  readonly status: Uint8Array;
  /** Real outlets that are open, and their category turnover, by channel × region. */
  readonly outlets: Float64Array;
  readonly turnover: Float64Array;
  /** Real stores of each chain that are open, by chain × region. */
  readonly chainStores: Float64Array;
  /** How much easier a channel is to reach than at the launch, on the odds of a trip: channel × region. */
  readonly access: Float64Array;
}

/** Draws after which an open outlet is looked for in order. */
const MOST_DRAWS = 64;

export function buildSites(outlets: Outlets, chains: number): Sites {
  const chainStores = new Float64Array(chains * REGIONS);
  for (let o = 0; o < outlets.count; o++) {
    const n = outlets.chain[o] ?? 0;
    if (n >= chains || (outlets.opensWeek[o] ?? 0) > 0) continue;
    const at = n * REGIONS + (outlets.region[o] ?? 0);
    chainStores[at] = (chainStores[at] ?? 0) + (outlets.weight[o] ?? 0);
  }
  return {
    chainStores,
    access: new Float64Array(outlets.universe.length).fill(1),
    status: Uint8Array.from(outlets.opensWeek, (week) =>
      week > 0 ? siteStatus.planned : siteStatus.open,
    ),
    outlets: outlets.universe.slice(),
    turnover: outlets.universeTurnover.slice(),
  };
}

/** Opens an outlet, or closes it for good; the counts follow. */
export function setSite(
  sites: Sites,
  outlets: Outlets,
  o: number,
  status: number,
): void {
  const sign = status === siteStatus.open ? 1 : -1;
  const cell = (outlets.channel[o] ?? 0) * REGIONS + (outlets.region[o] ?? 0);
  const weight = outlets.weight[o] ?? 0;
  const chain = (outlets.chain[o] ?? 0) * REGIONS + (outlets.region[o] ?? 0);
  if (chain < sites.chainStores.length)
    sites.chainStores[chain] = (sites.chainStores[chain] ?? 0) + sign * weight;
  sites.status[o] = status;
  sites.outlets[cell] = (sites.outlets[cell] ?? 0) + sign * weight;
  sites.turnover[cell] =
    (sites.turnover[cell] ?? 0) + sign * weight * (outlets.size[o] ?? 0);
}

/** The open outlet of a pool that a uniform u in [0, 1) draws, with odds weight × size. */
export function drawOpen(
  outlets: Outlets,
  sites: Sites,
  pool: number,
  u: number,
): number {
  const first = outlets.poolFirst[pool] ?? 0;
  const n = outlets.poolCount[pool] ?? 1;
  const { aliasChance, aliasOther } = outlets;
  let o = drawAlias(u, n, aliasChance, aliasOther, first);
  if (sites.status[o] === siteStatus.open) return o;
  let word = Math.floor(u / TO_UNIT);
  for (let i = 1; i < MOST_DRAWS; i++) {
    word = mix(word + i) >>> 0;
    o = drawAlias(word * TO_UNIT, n, aliasChance, aliasOther, first);
    if (sites.status[o] === siteStatus.open) return o;
  }
  for (o = first; o < first + n - 1; o++)
    if (sites.status[o] === siteStatus.open) return o;
  return o;
}
