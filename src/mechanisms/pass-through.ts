/**
 * How a changed cost reaches the shelf of small shops.
 *   cost = what a SKU costs the shop now ÷ at the launch: recommended price, shop's margin, list price index, deals
 *   wanted = 1 + share passed × (cost − 1) after a cut, cost after a rise
 *   share passed, from small brands to leaders, and the weeks it takes go with the brand's share of the region
 * Leaders' prices are known: they are matched at once. Nobody compares a slow brand: shops keep most of its cuts.
 * Own-brand pass-through by share follows scanner studies abroad. Switched off, the shelf follows the recommended price
 * at once and cost alone never reaches it. Also says what margin a SKU leaves the shop. Leaves out: chains, whose
 * prices the plan and their terms set; how fast old stock sells.
 */
import { regionIds } from "../inputs/ids.ts";
import { REGIONS } from "../world/geography.ts";
import { brandShares, dealOf, shopCostVnd } from "../world/shop-terms.ts";
import { type World, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number): void {
  const { plan, market, skus, pricing } = world;
  const strength = plan.number("mechanism_pass_through");
  const leader = plan.parameter("passThroughLeader");
  const small = plan.parameter("passThroughSmall");
  const slow = plan.parameter("passThroughLagWeeks");
  const reference = plan.parameter("leaderShareReference");
  const usual = plan.parameter("retailerMarginReference");
  let shares: Float64Array | undefined;
  const count = week < 1 ? skus.ownFrom : skus.count;
  market.channels.forEach((channel, c) => {
    if (channel.trade !== "traditional") return;
    for (let k = 0; k < count; k++)
      for (let r = 0; r < REGIONS; r++) {
        const at = priceCell(world.channels, k, c, r);
        // Cost and, without this mechanism, shelf price: both against the reference price.
        let cost = (pricing.listIndex[k] ?? 1) * (1 - dealOf(world, k, r));
        let plain = 1;
        let margin = usual;
        if (k >= skus.ownFrom) {
          const scope = {
            sku: skus.ids[k] ?? "",
            channel: channel.id,
            region: regionIds[r] ?? "",
          };
          const launch = plan.number("rsp", scope, 1);
          margin = plan.number("taphoa_margin", scope, 1);
          cost = shopCostVnd(world, k, c, r, week) / (launch * (1 - margin));
          plain = plan.number("rsp", scope, week) / launch;
        }
        let passed = pricing.costPassed[at] ?? 1;
        if (strength === 0) passed = plain;
        else if (cost !== 1 || passed !== 1) {
          shares ??= brandShares(world);
          const brand = (skus.brand[k] ?? 0) * REGIONS + r;
          const lead = Math.min(1, (shares[brand] ?? 0) / reference);
          const share = cost > 1 ? 1 : small + (leader - small) * lead;
          const modelled = 1 + share * (cost - 1);
          const wanted = plain + strength * (modelled - plain);
          passed += (wanted - passed) / (1 + slow * (1 - lead));
        }
        pricing.costPassed[at] = passed;
        pricing.shopMargin[at] = margin + (1 - margin) * (1 - cost / passed);
      }
  });
}

export const passThrough: Mechanism = {
  name: "pass-through",
  summary:
    "a changed cost reaches the shelf of small shops: leaders’ at once, slow brands’ late and in part; what margin a SKU leaves",
  writes: ["pricing.costPassed", "pricing.shopMargin"],
  records: [],
  parameters: [
    "passThroughLeader",
    "passThroughSmall",
    "passThroughLagWeeks",
    "leaderShareReference",
    "retailerMarginReference",
  ],
  levers: ["rsp", "taphoa_margin", "list_price_idx", "mechanism_pass_through"],
  step,
};
