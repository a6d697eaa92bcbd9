/**
 * What experience would object to in a plan, each objection with a fix that can be run: a promotion below landed cost, media
 * before distribution or under the level at which they move awareness, shelves empty before Tết, a listing fee never earned
 * back, more outlets than the reps can visit. Found in the plan and one run of it; whether the fix helps is for paired runs
 * to show (`proveFixes`). Leaves out: mistakes of the plan, which its reader refuses, and its own cross-checks.
 */
import { parseIsoDate } from "../base/calendar-date.ts";
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import { regionIds } from "../inputs/ids.ts";
import { landedCost } from "../inputs/landed-cost.ts";
import { netPrice } from "../inputs/net-price.ts";
import { promotionAt, promotionCost } from "../inputs/promotions.ts";
import { chainReport, sumChain } from "../report/chain-report.ts";
import { measureValues } from "../report/measure-values.ts";
import { shipmentRows } from "../report/shipments.ts";
import type { Run } from "../simulate.ts";
import { contactsPerHousehold, reachOf } from "../world/reach.ts";
import { MEDIA, PER_THOUSAND } from "../world/world.ts";
import { plainNumber } from "../base/number-text.ts";
import { DIGITS } from "./factors.ts";

export const lintRules = [
  "promotion-below-cost",
  "media-before-distribution",
  "media-under-threshold",
  "empty-before-tet",
  "fee-not-earned",
  "reps-cannot-reach",
] as const;
export type LintRule = (typeof lintRules)[number];

export interface Finding {
  readonly rule: LintRule;
  /** Figures of the sentence; money in VND, shares as fractions. */
  readonly params: Readonly<Record<string, string | number>>;
  /** What to set on top of the plan, by column. */
  readonly fix: Readonly<Record<string, string>>;
  /** The measure that the fix should move. */
  readonly measure: string;
}

const SUFFIX = ["Video", "Social", "Store"] as const;
// When a plan is objected to. All assumed: they decide whether a sentence is said, never a result; each finding is then tried by
// paired runs, which say whether its fix helps.
/** Weeks of media before the shelf is half full that are worth a word: a month's invoice. */
const EARLY_WEEKS = 4;
/** Awareness that media alone would hold in the long run, under which they are wasted: one household in ten. */
const FAINT = 0.1;
/** Weeks before Tết in which shelves must not be empty: the month in which gifts and stores for the days off are bought. */
const TET_WEEKS = 4;
/** Share of shelves empty in those weeks that is worth a word; the world's mean is 8.3 % (Gruen, Corsten and Bharadwaj 2002). */
const EMPTY = 0.1;
/** What the fix proposes: a month of safety stock more, or half as much capacity again. */
const MORE_SAFETY = 4;
const MORE_CAPACITY = 1.5;

export function lint(run: Run): Finding[] {
  return [
    ...promotions(run),
    ...earlyMedia(run),
    ...faintMedia(run),
    ...emptyTet(run),
    ...fees(run),
    ...calls(run),
  ];
}

/** What is left of a pack in a promotion: net price less the brand's part of the deal less landed cost. */
function promotions({ plan, market }: Run): Finding[] {
  return plan.settings.flatMap((setting): Finding[] => {
    const { lever, sku, channel, region, fromWeek, toWeek } = setting;
    if (lever !== "promo_depth" || setting.from === "data") return [];
    const week = fromWeek ?? 1;
    const chain = market.chains.find(({ id }) => id === channel);
    const places = market.channels.filter(
      ({ id }) => channel === "" || id === channel || id === chain?.channel,
    );
    const skus = plan.skus.filter(({ id }) => sku === "" || id === sku);
    const worst = skus
      .flatMap(({ id }) =>
        places.flatMap((place) => {
          const scope = { sku: id, channel: place.id };
          if (!plan.flag("channel_on", { channel: place.id }, week)) return [];
          const promotion = promotionAt(plan, market, place.trade, scope, week);
          if (promotion === undefined) return [];
          const { netVnd, shelfVnd } = netPrice(plan, market, id, place, week);
          const cost = landedCost(plan, market, id, week).landedVnd;
          const given = promotionCost(promotion) * shelfVnd;
          const room = (netVnd - cost) / (promotion.cost * shelfVnd);
          return [
            {
              sku: id,
              channel: place.id,
              left: netVnd - given - cost,
              cost,
              room,
              depth: promotion.depth,
            },
          ];
        }),
      )
      .sort((a, b) => a.left - b.left)[0];
    if (worst === undefined || worst.left >= 0) return [];
    const safe = Math.max(0, Math.floor(worst.room * 100));
    const weeks =
      fromWeek === undefined && toWeek === undefined
        ? ""
        : `${fromWeek ?? 1}..${toWeek ?? ""}`;
    const scope = [sku, channel, region, weeks].filter((part) => part !== "");
    const column = scope.length === 0 ? lever : `${lever}[${scope.join(",")}]`;
    return [
      {
        rule: "promotion-below-cost",
        params: {
          sku: worst.sku,
          channel: worst.channel,
          week,
          depth: worst.depth,
          loss: -worst.left,
          safe: safe / 100,
        },
        fix: { [column]: `${safe} %` },
        measure: "contribution",
      },
    ];
  });
}

/** Media of a region in a week, VND a month. */
function spend({ plan }: Run, region: string, week: number): number {
  return MEDIA.reduce(
    (sum, medium) => sum + plan.number(`media_${medium}`, { region }, week),
    0,
  );
}

function silence(region: string, weeks: string): Record<string, string> {
  return Object.fromEntries(
    MEDIA.map((medium) => [
      `media_${medium}[${region}${weeks === "" ? "" : `,${weeks}`}]`,
      "0 VND/month",
    ]),
  );
}

function earlyMedia(run: Run): Finding[] {
  const weeks = Array.from({ length: run.options.weeks }, (_, i) => i + 1);
  return regionIds.flatMap((region, r): Finding[] => {
    const open = (week: number): boolean =>
      run.plan.flag("region_on", { region }, week);
    const wd = weeks.map(
      (week) =>
        measureValues(run, { region: r, fromWeek: week, toWeek: week })["wd"] ??
        0,
    );
    const full = Math.max(...wd);
    const half = wd.findIndex((value) => value >= full / 2) + 1;
    if (full <= 0) return [];
    const early = weeks.filter(
      (week) => week < half && open(week) && spend(run, region, week) > 0,
    );
    if (early.length < EARLY_WEEKS) return [];
    const paid = early.reduce(
      (sum, week) => sum + spend(run, region, week) / WEEKS_PER_MONTH,
      0,
    );
    return [
      {
        rule: "media-before-distribution",
        params: { region, weeks: early.length, half, paid, wd: full },
        fix: silence(region, `1..${half - 1}`),
        measure: "contribution",
      },
    ];
  });
}

/** Awareness that media alone would hold: chance to learn a week ÷ (that + chance to forget). */
function heldAwareness(
  run: Run,
  region: string,
  r: number,
  week: number,
): number {
  const { plan, world } = run;
  let missed = 1;
  MEDIA.forEach((medium, m) => {
    const name = SUFFIX[m] ?? "";
    const paid =
      plan.number(`media_${medium}`, { region }, week) / WEEKS_PER_MONTH;
    const contacts = contactsPerHousehold(
      world.geography,
      r,
      plan.parameter(`ruralReachFactor${name}`),
      (paid / plan.parameter(`costPerThousand${name}`)) * PER_THOUSAND,
    );
    missed *=
      1 -
      reachOf(contacts, plan.parameter(`reachCeiling${name}`)) *
        plan.parameter("recallChance");
  });
  const learn = 1 - missed;
  return learn / (learn + plan.parameter("forgettingRate"));
}

function faintMedia(run: Run): Finding[] {
  return regionIds.flatMap((region, r): Finding[] => {
    const week = run.options.weeks;
    const paid = spend(run, region, week);
    if (paid <= 0 || !run.plan.flag("region_on", { region }, week)) return [];
    const held = heldAwareness(run, region, r, week);
    if (held >= FAINT) return [];
    return [
      {
        rule: "media-under-threshold",
        params: { region, paid, held, faint: FAINT },
        fix: silence(region, ""),
        measure: "contribution",
      },
    ];
  });
}

function emptyTet(run: Run): Finding[] {
  const { plan, market, world, options } = run;
  const short = shipmentRows(run).filter(
    (row) => row.cases_wanted - row.cases >= 1,
  );
  return market.tetDates.flatMap((date): Finding[] => {
    const day = parseIsoDate(date) ?? 0;
    const tet = Math.floor((day - world.startDay) / DAYS_PER_WEEK) + 1;
    const from = tet - TET_WEEKS;
    if (from < 1 || tet - 1 > options.weeks) return [];
    const values = measureValues(run, { fromWeek: from, toWeek: tet - 1 });
    const empty = values["oos_rate"] ?? 0;
    if (empty <= EMPTY) return [];
    const factory = short.some(
      (row) => row.arrival_week >= from && row.ordered_week < tet,
    );
    const safety = plan.number("safety_weeks") + MORE_SAFETY;
    const capacity = plan.number("capacity_week", {}, from) * MORE_CAPACITY;
    return [
      {
        rule: "empty-before-tet",
        params: {
          date,
          from,
          to: tet - 1,
          empty,
          why: factory ? "factory" : "stock",
        },
        fix: {
          safety_weeks: `${plainNumber(safety, DIGITS)} weeks`,
          ...(factory
            ? {
                capacity_week: `${plainNumber(Math.ceil(capacity), DIGITS)} cases`,
              }
            : {}),
        },
        measure: "lost_sales",
      },
    ];
  });
}

/** Chains whose packs earned less than their listing fees. */
function fees(run: Run): Finding[] {
  const { plan, market, world, options } = run;
  return market.chains.flatMap((chain, n): Finding[] => {
    const channel = market.channels.find(({ id }) => id === chain.channel);
    const { skus } = chainReport(run, n);
    const listed = Object.entries(skus).filter(
      ([, { listed }]) => listed !== null,
    );
    if (channel === undefined || listed.length === 0) return [];
    const paid = listed.reduce(
      (sum, [sku]) =>
        sum +
        plan.number("listing_fee", {
          sku,
          channel: channel.id,
          chain: chain.id,
        }),
      0,
    );
    const earned = listed.reduce((sum, [sku]) => {
      const own = world.skus.ids.indexOf(sku) - world.skus.ownFrom;
      const packs = sumChain(run, "sellInUnits", {
        chains: [n],
        own: [own],
        regions: regionIds.map((_, r) => r),
        fromWeek: 1,
        toWeek: options.weeks,
      });
      const { netVnd } = netPrice(
        plan,
        market,
        sku,
        channel,
        1,
        undefined,
        chain.id,
      );
      return (
        sum + packs * (netVnd - landedCost(plan, market, sku, 1).landedVnd)
      );
    }, 0);
    if (paid <= 0 || earned >= paid) return [];
    return [
      {
        rule: "fee-not-earned",
        params: {
          chain: chain.name,
          skus: listed.length,
          paid,
          earned,
          weeks: options.weeks,
        },
        fix: { [`channel_on[${chain.id}]`]: "off" },
        measure: "contribution",
      },
    ];
  });
}

/** The plan's own cross-check, with the reps that would do. */
function calls(run: Run): Finding[] {
  return run.warnings
    .filter(({ code }) => code === "sales-calls")
    .map(({ params }): Finding => {
      const region = String(params["region"] ?? "");
      const needed = Number(params["needed"] ?? 0);
      return {
        rule: "reps-cannot-reach",
        params,
        fix: { [`reps[${region}]`]: `${needed} reps` },
        measure: "sellout_units",
      };
    });
}
