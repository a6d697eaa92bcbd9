/**
 * What the brand expects the trade to order from its warehouse: the plan, week by week, × how far orders have run ahead of
 * it so far.
 *   pace     = 1 + trust × (orders remembered ÷ orders the plan had expected of those weeks − 1)
 *   forecast = planned orders × (pace + what it is behind by smoothing + its trend, which fades by the week)
 * The plan knows ramps, seasons and listings (`launch-plan.ts`), so a growing launch is no surprise; what the plan does not
 * know, talk and habit, shows in the pace, and a pace that has grown goes on growing for a while.
 * Where a chain shares its tills (`chain_pos_data`), after some weeks what its stores sell stands in for its orders.
 * Source: exponential smoothing with a damped trend. Leaves out: what rivals do, a season that differs by region.
 */
import { plannedOrders, plannedStoreSales } from "./launch-plan.ts";
import { chainScope } from "./chains.ts";
import { companyGifts } from "./tet.ts";
import { chainStatus } from "./trade.ts";
import type { World } from "./world.ts";

/**
 * What the tills of chains that share them add to the rate of orders: rate of sale per stocked store × stores listed,
 * × what the plan orders for stores ÷ what it sells there, because goods still have to fill the way; less the orders of
 * those chains, which also hold what was asked for twice.
 */
function tillCorrection(
  world: World,
  i: number,
  week: number,
  level: number,
): number {
  const { plan, market, skus, trade } = world;
  const seen = plan.parameter("posDataWeeks");
  let sold = 0;
  let ordered = 0;
  for (let n = 0; n < market.chains.length; n++) {
    const at = n * skus.ownCount + i;
    if (trade.status[at] !== chainStatus.listed) continue;
    if (!plan.flag("chain_pos_data", chainScope(world, n), week)) continue;
    if (week - (trade.listedWeek[at] ?? 0) < seen) continue;
    const storeWeeks = trade.tillStoreWeeks[at] ?? 0;
    if (storeWeeks === 0) continue;
    sold +=
      ((trade.tillPacks[at] ?? 0) / storeWeeks) * (trade.listedStores[at] ?? 0);
    ordered += trade.chainOrders[at] ?? 0;
  }
  if (sold + ordered === 0) return 0;
  let filled = 0;
  let through = 0;
  const memory = Math.round(plan.parameter("salesMemoryWeeks"));
  for (let past = Math.max(1, week - memory); past < week; past++) {
    filled += plannedOrders(world, level, i, past).stores;
    through += plannedStoreSales(world, level, i, past);
  }
  return sold * (through > 0 ? filled / through : 1) - ordered;
}

/** Orders of the trade ÷ what the plan expected of them: near 1 at first, as seen after twice the memory of sales. */
export function pace(
  world: World,
  i: number,
  week: number,
  level: number,
): number {
  const { plan, trade } = world;
  const planned = trade.planned[i] ?? 0;
  if (planned === 0) return 1;
  const memory = plan.parameter("salesMemoryWeeks");
  // Who sees the tills knows after once the memory of sales.
  const learning = memory + memory * (1 - plan.number("pos_data", {}, week));
  const trust = Math.min(1, (week - 1) / learning);
  const orders =
    (trade.brand.rate[i] ?? 0) + tillCorrection(world, i, week, level);
  return 1 + trust * (Math.max(0, orders) / planned - 1);
}

/** Packs of own SKU i expected to be ordered in each of some weeks from this one on, companies' boxes among them. */
export function expectedOrders(
  world: World,
  i: number,
  week: number,
  weeks: number,
  level: number,
): Float64Array {
  const { plan, trade } = world;
  const now = pace(world, i, week, level);
  // What smoothing leaves behind, once for the level and once a memory for the trend.
  const behind = now - (trade.slowPace[i] ?? 1);
  const memory = plan.parameter("salesMemoryWeeks");
  const kept = plan.parameter("forecastTrendKept");
  let trend = behind / memory;
  let height = now + behind;
  return Float64Array.from({ length: weeks }, (_, ahead) => {
    const { shops, stores } = plannedOrders(world, level, i, week + ahead);
    trend *= kept;
    height += trend;
    return (
      (shops + stores) * Math.max(0, height) +
      // The order book of companies is known as far ahead as it reaches.
      companyGifts(world, i, week + ahead)
    );
  });
}
