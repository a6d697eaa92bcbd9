/**
 * What nobody knows exactly and a run reads: parameters with their low and high, and levers that state a guess about the
 * world rather than a decision (concept score, liking, days at customs). Numbers the base market was calibrated with have to
 * fit data together: all of them are one factor, which picks a joint draw with constants of its own (`base_draw`); it has no
 * low and no high, so studies that move one number at a time leave it out. What is discrete among them runs as named
 * alternatives (`alternatives.ts`).
 * From a share to a value: half of the draws lie on either side of the likely value; for an assumed number evenly out to
 * low and high, for a measured, reported or derived one in a triangle that thins out towards them.
 */
import { parseDecimal, plainNumber } from "../base/number-text.ts";
import { movesBase } from "../inputs/base-inputs.ts";
import { defaultsOfCategory } from "../inputs/levers.ts";
import type { ChannelBasis, Grade } from "../inputs/ids.ts";
import { drawLever } from "../inputs/joint-draws.ts";
import type { Certificate, Market } from "../inputs/market.ts";
import { categoryParameters } from "../inputs/parameters.ts";
import type { Plan } from "../inputs/plan.ts";

/** Levers that state a guess about the world. */
export const guesses: readonly string[] = [
  "bad_debt",
  "category_growth",
  "clearance_days",
  "concept_appeal",
  "country_image",
  "damage",
  "drop_size",
  "food_inflation",
  "kwave_decay",
  "leakage_cost",
  "lines_per_call",
  "rep_turnover",
  "repeat_liking",
  "sampling_trial_lift",
  "scandal_prob",
  "sea_days",
  "strike_rate",
  "taste_fit",
  "tt_closure_rate",
];

/** Parameters that say how to compute or convert, and hold no doubt about the market. */
export const technical: readonly string[] = [
  "burnInWeeks",
  "fxVndPerTwd",
  "fxVndPerUsd",
  "messageSegments",
  "minimumSimulatedOutlets",
];

/** Units that are counted. */
const WHOLE: readonly string[] = ["n", "outlets", "packs", "weeks"];

/** Digits kept of a drawn value: more than any table has, and short enough for a cell. */
export const DIGITS = 6;

export interface Factor {
  /** Name of the parameter or lever. */
  readonly id: string;
  readonly kind: "parameter" | "lever";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: Grade;
  readonly note: string;
  /** Drawn values are whole numbers. */
  readonly whole: boolean;
  /** Columns it sets, each with the value it has in the plan; a lever may stand in several rows. */
  readonly columns: readonly { readonly column: string; value: number }[];
  /** Numbers of joint draws: the factor is one of these, in no order. */
  readonly draws?: readonly number[];
}

/** Value of a factor at a share of its distribution (0 = low, 0.5 = likely, 1 = high), in its own unit. */
export function valueAt(factor: Factor, share: number): number {
  const { value, low, high, grade, draws } = factor;
  if (draws !== undefined)
    return share === 0.5
      ? value
      : (draws[Math.min(draws.length - 1, Math.floor(share * draws.length))] ??
          value);
  if (grade === "assumed")
    return share < 0.5
      ? low + (value - low) * 2 * share
      : value + (high - value) * (2 * share - 1);
  return share < 0.5
    ? low + (value - low) * Math.sqrt(2 * share)
    : high - (high - value) * Math.sqrt(2 * (1 - share));
}

/** What a value of a factor sets, by column: rows of a lever move in the proportion of its likely value. */
export function settingsFor(
  factor: Factor,
  value: number,
): Record<string, string> {
  return Object.fromEntries(
    factor.columns.map(({ column, value: own }) => {
      const moved = factor.value === 0 ? value : (own * value) / factor.value;
      const kept = Math.min(
        Math.max(moved, Math.min(factor.low, own)),
        Math.max(factor.high, own),
      );
      const written = plainNumber(
        factor.whole ? Math.round(kept) : kept,
        DIGITS,
      );
      return [column, `${written} ${factor.unit}`.trim()];
    }),
  );
}

/** Factors of a plan that can be moved one at a time, sorted by name; those without a range are left out. */
export function factorsOf(plan: Plan, market: Market): Factor[] {
  return [...parametersOf(plan, market), ...leversOf(plan, market)]
    .filter(({ low, high }) => high > low)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same and the joint draws of the base market on this basis, if there are any: what is drawn for a future. */
export function drawnFactors(
  plan: Plan,
  market: Market,
  basis: ChannelBasis,
): Factor[] {
  return [...factorsOf(plan, market), ...jointFactor(plan, market, basis)];
}

/** The joint draws as a factor; none where the plan names its draw, or there are too few to choose from. */
function jointFactor(
  plan: Plan,
  market: Market,
  basis: ChannelBasis,
): Factor[] {
  const own = plan.settings.find(({ lever }) => lever === drawLever);
  const draws = market
    .joint(plan.category, basis)
    .draws.map(({ draw }) => draw);
  if (own === undefined || own.from !== "data" || draws.length < 2) return [];
  return [
    {
      id: drawLever,
      kind: "lever",
      value: 0,
      low: 0,
      high: Math.max(...draws),
      unit: own.unit,
      grade: "assumed",
      note: own.note,
      whole: true,
      columns: [{ column: drawLever, value: 0 }],
      draws,
    },
  ];
}

/** Those that have a low and a high to be moved between. */
export function oneByOne(factors: readonly Factor[]): Factor[] {
  return factors.filter(({ draws }) => draws === undefined);
}

function parametersOf(plan: Plan, market: Market): Factor[] {
  const decided = new Set(
    plan.settings.filter(({ from }) => from !== "data").map((s) => s.lever),
  );
  return [...categoryParameters(market, plan.category).values()]
    .filter(
      ({ name }) =>
        !movesBase(name) && !technical.includes(name) && !decided.has(name),
    )
    .map((parameter) => numberFactor(parameter.name, parameter));
}

/** A number of the data between its low and its high. */
export function numberFactor(id: string, number: Certificate): Factor {
  const { value, low, high, unit, grade, note } = number;
  return {
    id,
    kind: "parameter",
    value,
    low,
    high,
    unit,
    grade,
    note,
    whole: WHOLE.includes(unit) && isWhole(number),
    columns: [{ column: id, value }],
  };
}

function isWhole(range: {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}): boolean {
  return [range.value, range.low, range.high].every(Number.isInteger);
}

/** Low and high of the plan's own value lie as far from it, in proportion, as those of the default from the default. */
function leversOf(plan: Plan, market: Market): Factor[] {
  const defaults = defaultsOfCategory(market.leverDefaults, plan.category);
  return guesses.flatMap((id) => {
    const lever = market.levers.get(id);
    const row = defaults.find((each) => each.lever === id);
    const usual = parseDecimal(row?.value ?? "");
    if (lever === undefined || row === undefined || usual === undefined)
      return [];
    if (row.low === undefined || row.high === undefined) return [];
    const columns = plan.settings
      .filter((setting) => setting.lever === id)
      .flatMap((setting) => {
        const value = parseDecimal(setting.value);
        if (value === undefined) return [];
        const { sku, channel, region, fromWeek, toWeek } = setting;
        const weeks =
          fromWeek === undefined && toWeek === undefined
            ? ""
            : `${fromWeek ?? 1}..${toWeek ?? ""}`;
        const scope = [sku, channel, region, weeks].filter((s) => s !== "");
        const column = scope.length === 0 ? id : `${id}[${scope.join(",")}]`;
        return [{ column, value }];
      });
    const own = columns[0]?.value;
    if (own === undefined) return [];
    const scaled = (end: number): number => {
      const moved = usual === 0 ? end : (own * end) / usual;
      return Math.min(
        Math.max(moved, lever.min ?? -Infinity),
        lever.max ?? Infinity,
      );
    };
    return [
      {
        id,
        kind: "lever" as const,
        value: own,
        low: Math.min(own, scaled(row.low)),
        high: Math.max(own, scaled(row.high)),
        unit: row.unit,
        grade: row.grade,
        note: row.note,
        whole: false,
        columns,
      },
    ];
  });
}
