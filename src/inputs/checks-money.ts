/**
 * Cross-checks of money: the budget, the margin of a pack, and how many cases pay back the fixed spending.
 */
import type { Check } from "./check.ts";
import { landedCost } from "./landed-cost.ts";
import type { Market } from "./market-types.ts";
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
    eachOffer(plan, market).flatMap(({ sku, channel, net, landed }) =>
      net > landed
        ? []
        : [
            {
              message: `${sku} in ${channel}: ${Math.round(net)} VND are left of a pack's price, it costs ${Math.round(landed)} on the ground; every pack loses money.`,
              params: { sku, channel, netVnd: net, landedVnd: landed },
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

/** What each SKU leaves the brand in each channel open at launch or later, an importer's layer taken off, and its landed cost. */
function eachOffer(
  plan: Plan,
  market: Market,
): { sku: string; channel: string; net: number; landed: number }[] {
  const channels = market.channels.filter((channel) =>
    quarterWeeks(plan).some((week) =>
      openRegions(plan, week).some((region) =>
        plan.flag("channel_on", { channel: channel.id, region }, week),
      ),
    ),
  );
  return plan.skus.flatMap(({ id: sku }) => {
    const landed = landedCost(plan, market, sku, 1).landedVnd;
    return channels.map((channel) => {
      const { netVnd, invoiceVnd } = netPrice(plan, market, sku, channel, 1);
      const layer = invoiceVnd * plan.number("importer_margin", {}, 1);
      return { sku, channel: channel.id, net: netVnd - layer, landed };
    });
  });
}

function millions(vnd: number): number {
  return Math.round(vnd / 1_000_000);
}
