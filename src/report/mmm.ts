/**
 * Weekly data in the column layouts that marketing-mix models read, with the simulated truth beside them: what each medium
 * sold, week by week, as the difference from the same run without it (same seed, so that luck cancels).
 *   meridian  one row per geo and week: geo, time, <medium>_impression, <medium>_spend, controls, conversions,
 *             revenue_per_conversion, population (households)
 *   robyn     one row per week: DATE, revenue, <medium>_S (spend), <medium>_I (impressions), context variables, events
 *   pymc      one row per week: date_week, y, one column per medium (spend), event and control columns, dayofyear, t
 * Leaves out: media that have no spend in a week by lever, such as influencers and tastings.
 */
import {
  civilDate,
  formatIsoDate,
  parseIsoDate,
} from "../base/calendar-date.ts";
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import { formatCsv } from "../base/csv.ts";
import { regionIds } from "../inputs/ids.ts";
import type { Run } from "../simulate.ts";
import { MEDIA, PER_THOUSAND } from "../world/world.ts";
import { measureValues } from "./measure-values.ts";

export const mmmLayouts = ["meridian", "robyn", "pymc"] as const;
export type MmmLayout = (typeof mmmLayouts)[number];
export type Medium = (typeof MEDIA)[number];
export const mmmMedia: readonly Medium[] = MEDIA;

const SUFFIX = { video: "Video", social: "Social", store: "Store" } as const;
/** Weeks before Tết in which people buy for it. */
const TET_WEEKS = 4;

/** CSV without the mark that spreadsheets want first: these tools would take it for part of a column's name. */
function bareCsv(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return formatCsv(
    [...head],
    rows.map((row) => [...row]),
  ).replace(/^\uFEFF/, "");
}

/** One week of one region, or of the country. */
interface Week {
  readonly date: string;
  readonly units: number;
  readonly value: number;
  readonly spend: Readonly<Record<Medium, number>>;
  readonly contacts: Readonly<Record<Medium, number>>;
  readonly wd: number;
  readonly price: number;
  readonly promo: number;
  readonly tet: number;
}

function weekOf(run: Run, week: number, region?: number): Week {
  const { plan, market, world } = run;
  const at = { fromWeek: week, toWeek: week };
  const values = measureValues(
    run,
    region === undefined ? at : { ...at, region },
  );
  const regions =
    region === undefined ? [...regionIds] : [regionIds[region] ?? ""];
  const day = world.startDay + (week - 1) * DAYS_PER_WEEK;
  const spend = (medium: Medium): number =>
    regions.reduce(
      (sum, id) =>
        sum +
        (plan.flag("region_on", { region: id }, week)
          ? plan.number(`media_${medium}`, { region: id }, week) /
            WEEKS_PER_MONTH
          : 0),
      0,
    );
  const units = values["sellout_units"] ?? 0;
  const value = values["sellout_value"] ?? 0;
  const untilTet = market.tetDates.map(
    (date) => (parseIsoDate(date) ?? 0) - day,
  );
  return {
    date: formatIsoDate(day),
    units,
    value,
    spend: byMedium(spend),
    contacts: byMedium(
      (medium) =>
        (spend(medium) / plan.parameter(`costPerThousand${SUFFIX[medium]}`)) *
        PER_THOUSAND,
    ),
    wd: values["wd"] ?? 0,
    price: units === 0 ? 0 : value / units,
    promo: isPromoted(run, week, regions) ? 1 : 0,
    tet: untilTet.some((days) => days > 0 && days <= TET_WEEKS * DAYS_PER_WEEK)
      ? 1
      : 0,
  };
}

function byMedium<T>(of: (medium: Medium) => T): Record<Medium, T> {
  return Object.fromEntries(
    MEDIA.map((medium) => [medium, of(medium)]),
  ) as Record<Medium, T>;
}

function isPromoted(
  { plan, market }: Run,
  week: number,
  regions: readonly string[],
): boolean {
  return plan.skus.some(({ id: sku }) =>
    market.channels.some(({ id: channel }) =>
      regions.some(
        (region) =>
          plan.number("promo_depth", { sku, channel, region }, week) > 0,
      ),
    ),
  );
}

function weeksOf(run: Run): number[] {
  return Array.from({ length: run.options.weeks }, (_, i) => i + 1);
}

/** The data file of a layout. */
export function mmmData(run: Run, layout: MmmLayout): string {
  switch (layout) {
    case "meridian":
      return meridian(run);
    case "robyn":
      return robyn(run);
    case "pymc":
      return pymc(run);
  }
}

function meridian(run: Run): string {
  const { geography } = run.world;
  const people = regionIds.map((_, r) =>
    geography.realHouseholds.reduce(
      (sum, households, a) =>
        sum + (geography.region[a] === r ? households : 0),
      0,
    ),
  );
  return bareCsv(
    [
      "geo",
      "time",
      ...MEDIA.map((medium) => `${medium}_impression`),
      ...MEDIA.map((medium) => `${medium}_spend`),
      "distribution_control",
      "price_control",
      "tet_control",
      "Promo",
      "conversions",
      "revenue_per_conversion",
      "population",
    ],
    regionIds.flatMap((geo, r) =>
      weeksOf(run).map((week) => {
        const each = weekOf(run, week, r);
        return [
          geo,
          each.date,
          ...MEDIA.map((medium) => each.contacts[medium]),
          ...MEDIA.map((medium) => each.spend[medium]),
          each.wd,
          each.price,
          each.tet,
          each.promo,
          each.units,
          each.price,
          people[r] ?? 0,
        ];
      }),
    ),
  );
}

function robyn(run: Run): string {
  return bareCsv(
    [
      "DATE",
      "revenue",
      ...MEDIA.map((medium) => `${medium}_S`),
      ...MEDIA.map((medium) => `${medium}_I`),
      "distribution",
      "price",
      "promotion",
      "events",
    ],
    weeksOf(run).map((week) => {
      const each = weekOf(run, week);
      return [
        each.date,
        each.value,
        ...MEDIA.map((medium) => each.spend[medium]),
        ...MEDIA.map((medium) => each.contacts[medium]),
        each.wd,
        each.price,
        each.promo,
        each.tet === 1 ? "tet" : "na",
      ];
    }),
  );
}

function pymc(run: Run): string {
  return bareCsv(
    [
      "date_week",
      "y",
      ...MEDIA,
      "event_tet",
      "promotion",
      "distribution",
      "price",
      "dayofyear",
      "t",
    ],
    weeksOf(run).map((week, t) => {
      const each = weekOf(run, week);
      const day = parseIsoDate(each.date) ?? 0;
      const newYear = parseIsoDate(`${civilDate(day).year}-01-01`) ?? day;
      return [
        each.date,
        each.value,
        ...MEDIA.map((medium) => each.spend[medium]),
        each.tet,
        each.promo,
        each.wd,
        each.price,
        day - newYear + 1,
        t,
      ];
    }),
  );
}

/** What each medium sold: the run less the run without it, by region and week. */
export function mmmTruth(
  run: Run,
  without: Readonly<Record<Medium, Run>>,
): string {
  return bareCsv(
    [
      "geo",
      "time",
      "medium",
      "spend",
      "incremental_units",
      "incremental_value",
    ],
    regionIds.flatMap((geo, r) =>
      weeksOf(run).flatMap((week) => {
        const own = weekOf(run, week, r);
        return MEDIA.map((medium) => {
          const bare = weekOf(without[medium], week, r);
          return [
            geo,
            own.date,
            medium,
            own.spend[medium],
            own.units - bare.units,
            own.value - bare.value,
          ];
        });
      }),
    ),
  );
}

/** Return of each medium over the run: value sold by it ÷ spend; undefined without spend. */
export function mmmReturns(
  run: Run,
  without: Readonly<Record<Medium, Run>>,
): Record<
  Medium,
  {
    readonly spend: number;
    readonly value: number;
    readonly roi: number | undefined;
  }
> {
  return byMedium((medium) => {
    const total = (each: Run): number =>
      measureValues(each)["sellout_value"] ?? 0;
    const spend = weeksOf(run).reduce(
      (sum, week) => sum + weekOf(run, week).spend[medium],
      0,
    );
    const value = total(run) - total(without[medium]);
    return { spend, value, roi: spend > 0 ? value / spend : undefined };
  });
}
