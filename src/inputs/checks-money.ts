/**
 * Cross-checks of money: the budget, the margin of a pack, and how many cases pay back the fixed spending.
 */
import type { Check } from "./check.ts";
import { dayOfWeek, landedCost } from "./landed-cost.ts";
import type { Channel, Market } from "./market-types.ts";
import { netPrice } from "./net-price.ts";
import type { Plan } from "./plan-types.ts";
import { fixedSpending, openRegions, quarterWeeks } from "./spending.ts";

export const budget: Check = {
  id: "budget",
  meaning: "does the first year's fixed spending fit the budget?",
  find: (plan, market) => {
    const spent = fixedSpending(plan, market);
    const limit = plan.number("budget_total");
    if (spent.totalVnd <= limit) return [];
    return [
      {
        message: `The first year commits ${millions(spent.totalVnd)} million VND (reps ${millions(spent.repsVnd)}, team ${millions(spent.teamVnd)}, fees ${millions(spent.feesVnd)}, media ${millions(spent.mediaVnd)}), the budget is ${millions(limit)}.`,
        params: { ...spent, budgetVnd: limit },
      },
    ];
  },
};

export const packMargin: Check = {
  id: "pack-margin",
  meaning: "does every pack earn more than it costs on the ground?",
  find: (plan, market) =>
    worstOffers(plan, market).flatMap(({ sku, channel, net, landed, week }) =>
      net > landed
        ? []
        : [
            {
              message: `${sku} in ${channel}, week of ${dayOfWeek(plan, week)}: ${Math.round(net)} VND are left of a pack's price, it costs ${Math.round(landed)} on the ground; every pack loses money.`,
              params: {
                sku,
                channel,
                netVnd: net,
                landedVnd: landed,
                date: dayOfWeek(plan, week),
              },
            },
          ],
    ),
};

export const payback: Check = {
  id: "payback",
  meaning: "does the target pay back the first year's fixed spending?",
  find: (plan, market) => {
    const offers = eachOffer(plan, market);
    if (offers.length === 0) return [];
    let margin = 0;
    for (const { sku, net, landed } of offers)
      margin +=
        ((net - landed) * plan.number("units_per_case", { sku })) /
        offers.length;
    if (margin <= 0) return [];
    const target = plan.number("target_cases");
    const cases = fixedSpending(plan, market).totalVnd / margin;
    if (cases <= target) return [];
    const years = Math.ceil(cases / target);
    return [
      {
        message: `Fixed spending of the first year takes ${Math.ceil(cases)} cases at ${Math.round(margin)} VND a case to earn back, the target is ${target}: expect no payback before year ${years}.`,
        params: { cases, marginPerCaseVnd: margin, target, years },
      },
    ];
  },
};

interface Offer {
  readonly sku: string;
  readonly channel: string;
  readonly net: number;
  readonly landed: number;
}

/** Cost on the ground of a SKU in a week, VND per pack: the same in every channel. */
type Landed = (sku: string, week: number) => number;

/** Landed costs, each worked out once. */
function landedCosts(plan: Plan, market: Market): Landed {
  const known = new Map<string, number>();
  return (sku, week) => {
    const key = `${sku} ${week}`;
    const cost =
      known.get(key) ?? landedCost(plan, market, sku, week).landedVnd;
    known.set(key, cost);
    return cost;
  };
}

/** What a SKU leaves the brand in a channel in a week, an importer's layer taken off, and its landed cost. */
function offer(
  plan: Plan,
  market: Market,
  sku: string,
  channel: Channel,
  week: number,
  landedOf: Landed,
): Offer {
  const { netVnd, invoiceVnd } = netPrice(plan, market, sku, channel, week);
  const layer = invoiceVnd * plan.number("importer_margin", {}, week);
  const landed = landedOf(sku, week);
  return { sku, channel: channel.id, net: netVnd - layer, landed };
}

/** Each SKU in each channel in the week, of those in which it is open, that leaves least: prices, terms and taxes move. */
function worstOffers(
  plan: Plan,
  market: Market,
): (Offer & { readonly week: number })[] {
  const landedOf = landedCosts(plan, market);
  const open = Array.from({ length: plan.horizonWeeks }, (_, w) => ({
    week: w + 1,
    regions: openRegions(plan, w + 1),
  }));
  return market.channels.flatMap((channel) => {
    const weeks = open.flatMap(({ week, regions }) =>
      regions.some((region) =>
        plan.flag("channel_on", { channel: channel.id, region }, week),
      )
        ? [week]
        : [],
    );
    return plan.skus.flatMap(({ id: sku }) => {
      let worst: (Offer & { readonly week: number }) | undefined;
      for (const week of weeks) {
        const now = {
          ...offer(plan, market, sku, channel, week, landedOf),
          week,
        };
        if (
          worst === undefined ||
          now.net - now.landed < worst.net - worst.landed
        )
          worst = now;
      }
      return worst === undefined ? [] : [worst];
    });
  });
}

/** Each SKU in each channel open at launch or later, at the terms of the launch. */
function eachOffer(plan: Plan, market: Market): Offer[] {
  const channels = market.channels.filter((channel) =>
    quarterWeeks(plan).some((week) =>
      openRegions(plan, week).some((region) =>
        plan.flag("channel_on", { channel: channel.id, region }, week),
      ),
    ),
  );
  const landedOf = landedCosts(plan, market);
  return plan.skus.flatMap(({ id: sku }) =>
    channels.map((channel) => offer(plan, market, sku, channel, 1, landedOf)),
  );
}

function millions(vnd: number): number {
  return Math.round(vnd / 1_000_000);
}
