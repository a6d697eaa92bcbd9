/**
 * People buy what those around them have lately come to buy more of.
 *   odds next week × ((share of late + floor) ÷ (long-run share + floor))^conformity, by region and brand
 *   both shares are slow averages of the region's packs, with memories of a quarter and a year
 * Peers are shrunk to the region, and the floor keeps a brand of few purchases near 1, so it is not noise; the ratio
 * goes back to 1 wherever shares stay, and conformity is at most .3, so it does not lock in. The table enters the weekly
 * odds in `pricing`. Leaves out: peers by class or street; an entrant's first purchases among friends (word of mouth).
 */
import { regionIds } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { type Ledger, cellAt } from "../ledger/ledger.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number, ledger: Ledger): void {
  const { plan, market, skus, opinion, channels } = world;
  const { recentShare, longRunShare, social } = opinion;
  const strength = plan.number("mechanism_social_proof");
  if (strength === 0) return;
  const recent = plan.parameter("socialRecentWeeks");
  const longRun = plan.parameter("socialLongRunWeeks");
  const floor = plan.parameter("socialShareFloor");
  const brands = skus.brandIds.length;
  regionIds.forEach((region, r) => {
    const packs = new Float64Array(brands);
    let total = 0;
    for (let k = 0; k < skus.count; k++)
      for (let c = 0; c < channels; c++) {
        const sold =
          ledger.cells.sellOutUnits[cellAt(ledger, week, k, c, r)] ?? 0;
        const b = skus.brand[k] ?? 0;
        packs[b] = (packs[b] ?? 0) + sold;
        total += sold;
      }
    if (total === 0) return;
    let known = 0;
    for (let b = 0; b < brands; b++) known += longRunShare[r * brands + b] ?? 0;
    const exponent = strength * market.fact("traits", "conformity", region);
    for (let b = 0; b < brands; b++) {
      const at = r * brands + b;
      const share = (packs[b] ?? 0) / total;
      // The first week ever seen is taken for the long run.
      const before = known > 0 ? (longRunShare[at] ?? 0) : share;
      const lately = known > 0 ? (recentShare[at] ?? 0) : share;
      longRunShare[at] = before + (share - before) / longRun;
      recentShare[at] = lately + (share - lately) / recent;
      social[at] = dpow(
        ((recentShare[at] ?? 0) + floor) / ((longRunShare[at] ?? 0) + floor),
        exponent,
      );
    }
  });
}

export const socialProof: Mechanism = {
  name: "social-proof",
  summary:
    "brands that a region has lately bought more of than in the long run gain odds, and the reverse",
  writes: ["opinion.recentShare", "opinion.longRunShare", "opinion.social"],
  records: [],
  parameters: ["socialRecentWeeks", "socialLongRunWeeks", "socialShareFloor"],
  levers: ["mechanism_social_proof"],
  step,
};
