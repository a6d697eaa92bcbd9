/** What tests of chains share: their stores, and the status of an own SKU. */
import { isWindow } from "../../src/world/chains.ts";
import { siteStatus } from "../../src/world/sites.ts";
import { type Tiny, briskPlan, chainOf } from "./tiny-world.ts";

/** Position of the own SKU `main` among gift, main and value. */
export const MAIN = 1;
export const VALUE = 2;

/** A buyer's every wish: a product everybody wants, and the best of margins. */
export const wantedRows: readonly string[] = [
  ...briskPlan,
  "concept_appeal,,,,,,70,%,",
  "front_margin,,minimart,,,,40,%,",
];

export function statusOf({ world }: Tiny, chain: string, i: number): number {
  return world.trade.status[chainOf(chain) * world.skus.ownCount + i]!;
}

/** Stores of a chain that are open. */
export function storesOfChain({ world }: Tiny, chain: string): number[] {
  const n = chainOf(chain);
  return [...world.outlets.chain.keys()].filter(
    (o) =>
      world.outlets.chain[o] === n && world.sites.status[o] === siteStatus.open,
  );
}

export function lists({ world }: Tiny, o: number, i: number): boolean {
  return ((world.shelf.listed[o]! >>> (world.skus.ownFrom + i)) & 1) === 1;
}

/** The first window of a chain in or after a week. */
export function windowFrom(
  { world }: Tiny,
  chain: string,
  week: number,
): number {
  while (!isWindow(world, chainOf(chain), week)) week += 1;
  return week;
}
