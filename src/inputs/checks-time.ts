/**
 * Cross-checks of time: shelf life against the way, the lunar new year against the launch, dates of rules, and storms.
 */
import {
  DAYS_PER_WEEK,
  civilDate,
  parseIsoDate,
} from "../base/calendar-date.ts";
import type { Check } from "./check.ts";
import type { ShockKind } from "./ids.ts";
import { dayOfWeek, taxedAs } from "./landed-cost.ts";
import type { Market } from "./market-types.ts";
import type { Plan } from "./plan-types.ts";
import { openChains } from "./spending.ts";

/** Weeks before the lunar new year by which gifts must be on the shelf. */
const TET_LEAD_WEEKS = 8;
/** The kind of shock that has months and places. */
const STORM: ShockKind = "typhoon";

export const shelfLife: Check = {
  id: "shelf-life",
  meaning: "is enough life left when the goods reach a chain's door?",
  find: (plan, market) => {
    // The strictest chain decides; without chains, what trade asks for as a rule.
    const chains = openChains(plan, market).map(({ id, channel }) => ({
      channel,
      chain: id,
    }));
    const doors = chains.length > 0 ? chains : [{}];
    return plan.skus.flatMap(({ id: sku }) => {
      const life = plan.number("shelf_life_days", { sku });
      const asked =
        life *
        Math.max(
          ...doors.map((door) =>
            plan.number("min_life_at_receipt", { ...door, sku }),
          ),
        );
      const onTheWay = plan.number("sea_days") + plan.number("clearance_days");
      const inStock =
        (plan.number("safety_weeks") + plan.number("review_weeks")) *
        DAYS_PER_WEEK;
      const left = life - onTheWay - inStock;
      if (asked <= left) return [];
      return [
        {
          message: `${sku}: chains ask for ${Math.ceil(asked)} days of life at the door, after ${Math.round(onTheWay)} days on the way and ${Math.round(inStock)} in stock ${Math.floor(left)} are left.`,
          params: { sku, askedDays: asked, leftDays: left },
        },
      ];
    });
  },
};

export const newYear: Check = {
  id: "tet-ready",
  meaning:
    "are the goods on the shelf eight weeks before the first lunar new year?",
  find: (plan, market) => {
    const start = parseIsoDate(plan.startDate) ?? 0;
    const end = start + plan.horizonWeeks * DAYS_PER_WEEK;
    const tet = market.tetDates.find(
      (date) => (parseIsoDate(date) ?? 0) > start,
    );
    const day = tet === undefined ? undefined : parseIsoDate(tet);
    if (tet === undefined || day === undefined || day >= end) return [];
    const listing = Math.max(
      0,
      ...openChains(plan, market).map((chain) =>
        plan.number("listing_weeks", {
          channel: chain.channel,
          chain: chain.id,
        }),
      ),
    );
    const supply = plan.number("sea_days") + plan.number("clearance_days");
    const needed =
      (listing + plan.number("prod_weeks")) * DAYS_PER_WEEK + supply;
    const left = day - TET_LEAD_WEEKS * DAYS_PER_WEEK - start;
    if (needed <= left) return [];
    return [
      {
        message: `Listing, production and shipping take ${Math.ceil(needed)} days from launch, the shelf should be full in ${left}, eight weeks before Tết on ${tet}: this Tết will be missed in part.`,
        params: { neededDays: needed, leftDays: left, tet },
      },
    ];
  },
};

export const ruleDates: Check = {
  id: "rule-dates",
  meaning: "does a tax or duty change within the horizon?",
  find: (plan, market) => {
    const last = dayOfWeek(plan, plan.horizonWeeks);
    const names = new Set(plan.skus.flatMap(({ id }) => taxedAs(plan, id)));
    const concerned = (thing: string): boolean =>
      names.has(thing) || thing.startsWith(`${plan.category}/`);
    return market.rules
      .filter(
        (rule) =>
          concerned(rule.appliesTo) &&
          rule.fromDate > plan.startDate &&
          rule.fromDate <= last,
      )
      .map((rule) => ({
        message: `${rule.rule} for ${rule.appliesTo} becomes ${rule.value} ${rule.unit} on ${rule.fromDate}, within the horizon (checked ${rule.checkedOn}).`,
        params: {
          rule: rule.rule,
          appliesTo: rule.appliesTo,
          date: rule.fromDate,
          value: rule.value,
          checked: rule.checkedOn,
        },
      }));
  },
};

/** Months, 1–12, in which storms of shocks.csv begin. */
function stormMonths(market: Market): ReadonlySet<number> {
  return new Set(
    market
      .facts("shocks")
      .filter(({ key }) => key[0] === STORM && key[1] === "events")
      .map(({ key }) => Number(key[2])),
  );
}

function monthOf(plan: Plan, week: number): number {
  return civilDate(parseIsoDate(dayOfWeek(plan, week)) ?? 0).month;
}

export const stormLaunch: Check = {
  id: "typhoon-launch",
  meaning: "does a region that storms reach open in their months?",
  find: (plan, market) => {
    const months = stormMonths(market);
    const reached = new Set(
      market.areas
        .filter((area) =>
          market.hasFact("shocks", STORM, "reach", area.region6),
        )
        .map((area) => area.region),
    );
    return [...reached].flatMap((region) => {
      for (let week = 1; week <= plan.horizonWeeks; week++) {
        if (!plan.flag("region_on", { region }, week)) continue;
        if (!months.has(monthOf(plan, week))) return [];
        const date = dayOfWeek(plan, week);
        return [
          {
            message: `${region} opens on ${date}, in the months of storms: deliveries and shopping may stop for days just when shelves are to be filled.`,
            params: { region, date },
          },
        ];
      }
      return [];
    });
  },
};

export const stormSeason: Check = {
  id: "typhoon-season",
  meaning: "is a storm of the plan set for months that have none?",
  find: (plan, market) => {
    const months = stormMonths(market);
    for (let week = 1; week <= plan.horizonWeeks; week++)
      if (
        plan.word("shocks", {}, week) === STORM &&
        !months.has(monthOf(plan, week))
      )
        return [
          {
            message: `A storm is set for week ${week} (${dayOfWeek(plan, week)}), outside their months: it is simulated as written.`,
            params: { week, date: dayOfWeek(plan, week) },
          },
        ];
    return [];
  },
};

export const knownFestivals: Check = {
  id: "tet-unknown",
  meaning: "are the dates of the lunar new year known for the whole horizon?",
  find: (plan, market) => {
    const last = market.tetDates[market.tetDates.length - 1] ?? "";
    const end = dayOfWeek(plan, plan.horizonWeeks);
    if (end <= last) return [];
    return [
      {
        message: `The horizon ends on ${end}, dates of Tết are known until ${last}: later years have none.`,
        params: { end, last },
      },
    ];
  },
};
