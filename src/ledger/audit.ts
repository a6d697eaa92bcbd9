/**
 * Proof of conservation: for every SKU, tier and region, opening + in − out − write-off − returned = closing, to the
 * pack, where opening and closing are read from the world's columns and the flows were booked by the mechanisms.
 */
import { Bug } from "../base/problem.ts";
import { REGIONS } from "../world/geography.ts";
import { type Ledger, stockAt, tiers } from "./ledger.ts";

/** Throws a Bug that names the first SKU, tier and region whose identity fails in a week. */
export function auditStock(ledger: Ledger, week: number): void {
  const { stock } = ledger;
  const brand = tiers.indexOf("brand");
  for (let k = 0; k < ledger.shape.skus; k++)
    for (let tier = 0; tier < tiers.length; tier++) {
      // Incumbents' factories are outside the model: they have no stock to keep.
      if (tier === brand && k < ledger.shape.ownFrom) continue;
      for (let r = 0; r < REGIONS; r++) {
        const at = stockAt(ledger, week, k, tier, r);
        const expected =
          (stock.opening[at] ?? 0) +
          (stock.in[at] ?? 0) -
          (stock.out[at] ?? 0) -
          (stock.writeOff[at] ?? 0) -
          (stock.returned[at] ?? 0);
        if (expected !== stock.closing[at])
          throw new Bug(
            `stock identity fails in week ${week}, SKU ${k}, tier ${tiers[tier]}, region ${r}: ` +
              `opening ${stock.opening[at]} + in ${stock.in[at]} − out ${stock.out[at]} − write-off ` +
              `${stock.writeOff[at]} − returned ${stock.returned[at]} = ${expected}, closing ${stock.closing[at]}`,
          );
      }
    }
}
