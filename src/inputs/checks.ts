/**
 * Cross-checks of a plan: does what it asks for fit together? Each is a condition over the whole plan and a sentence;
 * they warn and never block. The arithmetic is a planner's, on the back of an envelope, before anything is simulated.
 */
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import type { Warning } from "../base/problem.ts";
import type { Check } from "./check.ts";
import { categorySize, incumbentShares } from "./checks-market.ts";
import { capacity } from "./checks-supply.ts";
import { budget, packMargin, payback } from "./checks-money.ts";
import { promotionPlace } from "./checks-promotion.ts";
import {
  knownFestivals,
  newYear,
  ruleDates,
  shelfLife,
  stormLaunch,
  stormSeason,
} from "./checks-time.ts";
import type { Market } from "./market-types.ts";
import type { Plan } from "./plan-types.ts";
import { byText } from "./rows.ts";
import { aimedOutlets, openRegions, quarterWeeks } from "./spending.ts";

export type { Check } from "./check.ts";

/** Gap in price per gram under which two SKUs of one plan eat each other. */
const CLOSE_GAP = 0.25;

const salesCalls: Check = {
  id: "sales-calls",
  meaning: "can the reps visit as many outlets as the plan aims at?",
  find: (plan, market) => {
    const week = plan.horizonWeeks;
    const days =
      plan.number("work_days", {}, week) / (WEEKS_PER_MONTH * DAYS_PER_WEEK);
    const perRep =
      plan.number("calls_per_day", {}, week) *
      days *
      plan.number("visit_cycle", {}, week);
    return openRegions(plan, week).flatMap((region) => {
      const reps = plan.number("reps", { region }, week);
      const served = reps * perRep;
      const aimed = aimedOutlets(plan, market, region, week);
      if (served >= aimed) return [];
      const needed = Math.ceil(aimed / perRep);
      return [
        {
          message: `${region}: ${reps} reps visit ${Math.floor(served)} outlets in a cycle, the plan aims at ${Math.ceil(aimed)}; it takes ${needed} reps, or wholesalers for the rest.`,
          params: {
            region,
            reps,
            served: Math.floor(served),
            aimed: Math.ceil(aimed),
            needed,
          },
        },
      ];
    });
  },
};

const closePrices: Check = {
  id: "close-prices",
  meaning: "are two SKUs of the plan too near in price per gram?",
  find: (plan) => {
    const perGram = plan.skus
      .map(({ id }) => ({
        id,
        price:
          plan.number("rsp", { sku: id }) /
          plan.number("pack_size", { sku: id }),
      }))
      .sort((a, b) => a.price - b.price || byText(a.id, b.id));
    return perGram.slice(1).flatMap((dear, i) => {
      const cheap = perGram[i];
      if (cheap === undefined || dear.price >= cheap.price * (1 + CLOSE_GAP))
        return [];
      const gap = Math.round((dear.price / cheap.price - 1) * 100);
      return [
        {
          message: `${cheap.id} and ${dear.id} cost nearly the same per gram (gap ${gap} %): they will take sales from one another.`,
          params: { sku: cheap.id, other: dear.id, gapPercent: gap },
        },
      ];
    });
  },
};

const openSomewhere: Check = {
  id: "nothing-open",
  meaning: "is there a region and a channel to sell in?",
  find: (plan, market) => {
    const open = quarterWeeks(plan).some((week) =>
      openRegions(plan, week).some((region) =>
        market.channels.some((channel) =>
          plan.flag("channel_on", { channel: channel.id, region }, week),
        ),
      ),
    );
    if (open) return [];
    return [
      {
        message: "No region is on with a channel open: nothing will be sold.",
        params: {},
      },
    ];
  },
};

export const checks: readonly Check[] = [
  salesCalls,
  budget,
  packMargin,
  payback,
  capacity,
  shelfLife,
  newYear,
  ruleDates,
  stormLaunch,
  stormSeason,
  closePrices,
  openSomewhere,
  knownFestivals,
  incumbentShares,
  categorySize,
  promotionPlace,
];

/** All warnings of a plan, in the order of the list. */
export function checkPlan(plan: Plan, market: Market): Warning[] {
  return checks.flatMap((check) =>
    check.find(plan, market).map((warning) => ({ code: check.id, ...warning })),
  );
}
