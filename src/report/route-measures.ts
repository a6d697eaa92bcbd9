/**
 * What the sales force gets from its routes through traditional trade: calls, orders, lines, the value of an order. Of the
 * whole brand, by region; a channel or a SKU alone has no calls of its own.
 * Leaves out: wholesalers' shops, which nobody calls on, and chains.
 */
import { regionIds } from "../inputs/ids.ts";
import { type RouteField, routeAt } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import { sumMoney } from "./money-measures.ts";
import type { MeasureValues } from "./run-document.ts";
import type { Slice } from "./slice.ts";
import { ratio } from "./standing-measures.ts";

export function routeMeasures(run: Run, slice: Slice): MeasureValues {
  if (!slice.wholeBrand || !slice.allChannels) return {};
  const { fromWeek, toWeek, regions } = slice;
  const sum = (field: RouteField): number => {
    let total = 0;
    for (let week = fromWeek; week <= toWeek; week++)
      for (const r of regions)
        total += run.ledger.route[field][routeAt(run.ledger, week, r)] ?? 0;
    return total;
  };
  const [calls, orders, vnd] = [sum("calls"), sum("orders"), sum("orderVnd")];
  // What the sales force costs is not booked by region.
  const everywhere = regions.length === regionIds.length;
  return {
    calls,
    call_success: ratio(orders, calls),
    order_lines: ratio(sum("orderLines"), orders),
    order_value: ratio(vnd, orders),
    rep_productivity: ratio(vnd, calls),
    cost_per_order: everywhere
      ? ratio(-sumMoney(run, "salesForce", fromWeek, toWeek), orders)
      : null,
  };
}
