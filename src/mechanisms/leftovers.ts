/**
 * Gift packs that Tết left on shelves. `tetReturnWeeks` after Tết, at every outlet that holds own gift packs:
 *   a part `tet_return` goes back to the brand, which credits the invoice
 *   the rest follows `leftover_plan`: `break_up` sells the pieces off (the pack leaves the shelf, the brand pays the
 *   discount), `discount` keeps the pack on the shelf at a price-off for some weeks, which the brand pays as it sells,
 *   `destroy` writes it off and the brand credits the invoice, `keep` leaves it on the shelf until next year
 * What came back is destroyed, unless the plan keeps it and it lives through another year: then it is stock again at its
 * landed cost. Packs on consignment were never invoiced: nothing is credited, and what leaves a shelf goes back whole. From that week on outlets order no own gift packs for `giftPauseWeeks`.
 * Leaves out: incumbents' leftovers, stock in distribution centres and with distributors, pieces as rivals of other SKUs.
 */
import { landedCost, taxRate } from "../inputs/landed-cost.ts";
import { regionIds } from "../inputs/ids.ts";
import { netPrice } from "../inputs/net-price.ts";
import { promotionAt } from "../inputs/promotions.ts";
import { DAYS_PER_WEEK, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add, cellAt, stockAt, tiers } from "../ledger/ledger.ts";
import { isConsigned } from "../world/chains.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { clearanceDepth, isGiftPack, weeksSinceTet } from "../world/tet.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const OUTLET = tiers.indexOf("outlet");
const BRAND = tiers.indexOf("brand");

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, skus, trade } = world;
  const strength = plan.number("mechanism_leftovers");
  const since = weeksSinceTet(world, week) - plan.parameter("tetReturnWeeks");
  trade.giftPause[0] =
    strength > 0 && since >= 0 && since < plan.parameter("giftPauseWeeks")
      ? 1
      : 0;
  if (strength === 0) return;
  for (let i = 0; i < skus.ownCount; i++) {
    if (!isGiftPack(world, i)) continue;
    if (since === 0) clearShelves(world, ledger, week, i, strength);
    payClearance(world, ledger, week, i);
  }
}

/** Takes back and deals with what stands on shelves, channel by channel and region by region. */
function clearShelves(
  world: World,
  ledger: Ledger,
  week: number,
  i: number,
  strength: number,
): void {
  const { plan, market, skus, shelf, outlets, trade } = world;
  const k = skus.ownFrom + i;
  const scope = { sku: skus.ids[k] ?? "" };
  const share = Math.min(1, strength * plan.number("tet_return", scope, week));
  const way = plan.word("leftover_plan", scope);
  const leaves = way === "break_up" || way === "destroy";
  const lives =
    plan.number("shelf_life_days", scope) >= WEEKS_PER_YEAR * DAYS_PER_WEEK;
  const luck = streamKey(world.root, purposes.leftover, week);
  const cells = world.channels * REGIONS;
  const back = new Float64Array(cells);
  const rest = new Float64Array(cells);
  const consigned = new Float64Array(cells);
  for (let o = 0; o < outlets.count; o++) {
    const at = o * skus.count + k;
    const stock = shelf.stock[at] ?? 0;
    if (stock === 0) continue;
    // What was never sold to a chain leaves its shelf one way only: back to its owner.
    const isOurs =
      (outlets.chain[o] ?? 0) < market.chains.length &&
      isConsigned(world, outlets.chain[o] ?? 0);
    const taken =
      isOurs && leaves
        ? stock
        : Math.min(
            stock,
            Math.floor(stock * share + uniform(luck, outlets.id[o] ?? 0, i)),
          );
    const cell = (outlets.channel[o] ?? 0) * REGIONS + (outlets.region[o] ?? 0);
    const weight = outlets.weight[o] ?? 0;
    add(back, cell, taken * weight);
    if (isOurs) add(consigned, cell, taken * weight);
    add(rest, cell, leaves ? (stock - taken) * weight : 0);
    shelf.stock[at] = leaves ? 0 : stock - taken;
  }
  const row = week - ledger.shape.firstWeek;
  const brand = stockAt(ledger, week, k, BRAND, 0);
  const beforeTax =
    plan.number("rsp", scope, week) /
    (1 + taxRate(plan, market, "vat", week, scope.sku));
  market.channels.forEach((channel, c) => {
    regionIds.forEach((region, r) => {
      const returned = back[c * REGIONS + r] ?? 0;
      const gone = rest[c * REGIONS + r] ?? 0;
      const ours = consigned[c * REGIONS + r] ?? 0;
      if (returned + gone === 0) return;
      const outlet = stockAt(ledger, week, k, OUTLET, r);
      const { invoiceVnd } = netPrice(
        plan,
        market,
        scope.sku,
        channel,
        week,
        region,
      );
      add(ledger.stock.returned, outlet, returned);
      add(ledger.stock.writeOff, outlet, gone);
      add(ledger.stock.in, brand, returned);
      add(trade.returnedThisWeek, i, returned);
      add(ledger.money.returns, row, -(returned - ours) * invoiceVnd);
      if (way === "destroy") add(ledger.money.returns, row, -gone * invoiceVnd);
      else
        add(
          ledger.money.promotion,
          row,
          -gone * beforeTax * plan.parameter("leftoverDiscount"),
        );
      if (way === "keep" && lives) {
        trade.brand.stock[i] = (trade.brand.stock[i] ?? 0) + returned;
        add(
          ledger.money.landedCost,
          row,
          (returned - ours) *
            landedCost(plan, market, scope.sku, week).landedVnd,
        );
        add(trade.keptThisWeek, i, returned);
      } else {
        add(ledger.stock.writeOff, brand, returned);
        add(trade.consignedThisWeek, i, ours);
      }
    });
  });
}

/** What last week's clearance sales cost: the price-off of every pack sold. */
function payClearance(
  world: World,
  ledger: Ledger,
  week: number,
  i: number,
): void {
  const { plan, market, skus } = world;
  const depth = clearanceDepth(world, i, week - 1);
  if (depth === 0) return;
  const k = skus.ownFrom + i;
  market.channels.forEach((channel, c) => {
    regionIds.forEach((region, r) => {
      const scope = { sku: skus.ids[k] ?? "", channel: channel.id, region };
      // A price-off the plan runs at the same time is paid by `accounts`.
      const promotion = promotionAt(
        plan,
        market,
        channel.trade,
        scope,
        week - 1,
      );
      const paid = (promotion?.depth ?? 0) * (promotion?.price ?? 0);
      add(
        ledger.money.promotion,
        week - ledger.shape.firstWeek,
        (-(ledger.cells.sellOutUnits[cellAt(ledger, week - 1, k, c, r)] ?? 0) *
          plan.number("rsp", scope, week - 1) *
          Math.max(0, depth - paid)) /
          (1 + taxRate(plan, market, "vat", week, scope.sku)),
      );
    });
  });
}

export const leftovers: Mechanism = {
  name: "leftovers",
  summary:
    "gift packs that Tết left on shelves: part goes back to the brand, the rest is broken up, cleared, destroyed or kept",
  writes: [
    "shelf.stock",
    "trade.brand.stock",
    "trade.giftPause",
    "trade.keptThisWeek",
    "trade.returnedThisWeek",
    "trade.consignedThisWeek",
  ],
  records: [
    "stock.in",
    "stock.returned",
    "stock.writeOff",
    "money.landedCost",
    "money.promotion",
    "money.returns",
  ],
  parameters: [
    "tetReturnWeeks",
    "giftPauseWeeks",
    "leftoverWeeks",
    "leftoverDiscount",
  ],
  levers: [
    "tet_return",
    "leftover_plan",
    "shelf_life_days",
    "supply_mode",
    "rsp",
    "promo_type",
    "promo_depth",
    "mechanism_leftovers",
  ],
  step,
};
