/**
 * The calibration of one category on one basis of channel shares, as a document: what was solved or is shipped, each
 * figure's target and what is simulated, and the rows of calibration.csv that follow from it.
 */
import {
  areaTypes,
  type ChannelBasis,
  channelBases,
  regionIds,
} from "../inputs/ids.ts";
import { inputsHash } from "../inputs/base-inputs.ts";
import {
  type CalibrationRow,
  type Constants,
  constantKinds,
  constantsFrom,
  valuesOf,
} from "../inputs/calibration.ts";
import type { Market } from "../inputs/market.ts";
import { MODEL_VERSION } from "../simulate.ts";
import { channelTargets } from "../world/trips.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { type Task, measure } from "./measure.ts";
import {
  type Round,
  beginning,
  laterRounds,
  moreRounds,
  rounds,
  solve,
} from "./solve.ts";

export interface CalibrateDocument {
  readonly schema: "taphoa.calibrate/1";
  readonly model: { readonly version: string; readonly inputs: string };
  readonly category: string;
  readonly channelBasis: string;
  readonly scale: number;
  readonly seeds: readonly string[];
  /** Share of traditional trade in the value of all FMCG on this basis, and in the category's by its assumed lean. */
  readonly traditional: { readonly fmcg: number; readonly category: number };
  readonly figures: readonly Figure[];
  readonly totals: { readonly pass: number; readonly "falls short": number };
}

export interface CalibrateOptions extends Task {
  /** Real households behind one simulated, where it is measured; the search begins coarser. */
  readonly scale: number;
  readonly seeds: readonly string[];
  /** Only so many rounds of the search; all if absent. */
  readonly rounds?: number;
}

/** The scale the rounds of the search are written for. */
const FINEST = 1000;
/** Decimals of a constant: what is written is what is measured. */
export const DECIMALS = 4;

/**
 * Solves the constants and measures them under seeds the search has not seen. Where the category is solved on the first
 * basis for the same data, the search of another begins there. If a figure falls short, the search goes on for some rounds
 * more, once.
 */
export function calibrate(options: CalibrateOptions): CalibrateDocument {
  const { market, category, basis, scale } = options;
  const atScale = (round: Round): Round => ({
    ...round,
    scale: (round.scale * scale) / FINEST,
  });
  const first = market.calibration(category, channelBases[0]);
  const later = basis !== channelBases[0] && first.state === "fits";
  const schedule = (later ? laterRounds : rounds)
    .slice(0, options.rounds)
    .map(atScale);
  const start = later ? first.constants : beginning(market, category);
  const constants = rounded(solve(options, schedule, start));
  const document = check(options, constants);
  if (document.totals["falls short"] === 0 || options.rounds !== undefined)
    return document;
  const more = moreRounds.map(atScale);
  const better = solve(options, more, constants, measure, schedule.length);
  return check(options, rounded(better));
}

/** Seeds under which prices and signs are tried, brand by brand: each takes as long as some years of the market. */
const EXPERIMENTS = 5;

/** Measures constants as they are. */
export function check(
  options: CalibrateOptions,
  constants: Constants,
): CalibrateDocument {
  const { market, category, basis, scale, seeds } = options;
  const figures = figuresOf(
    market,
    category,
    constants,
    measure(options, constants, scale, seeds, EXPERIMENTS),
  );
  const pass = figures.filter(({ passes }) => passes).length;
  return {
    schema: "taphoa.calibrate/1",
    model: {
      version: MODEL_VERSION,
      inputs: inputsHash(market, category, basis),
    },
    category,
    channelBasis: basis,
    scale,
    seeds,
    traditional: traditionalShares(market, category, basis),
    figures,
    totals: { pass, "falls short": figures.length - pass },
  };
}

function rounded(constants: Constants): Constants {
  return constantsFrom((constant) =>
    valuesOf(constants, constant).map((value) =>
      Number(value.toFixed(DECIMALS)),
    ),
  );
}

/** Traditional trade's share of value, kinds of area weighed by what they spend on all FMCG. */
function traditionalShares(
  market: Market,
  category: string,
  basis: ChannelBasis,
): { fmcg: number; category: number } {
  const leaning = channelTargets(market, category, basis);
  const channels = market.channels.length;
  const sums = { all: 0, fmcg: 0, category: 0 };
  regionIds.forEach((region, r) =>
    areaTypes.forEach((type, t) => {
      const spent = market.areas
        .filter((area) => area.region === region && area.areaType === type)
        .reduce(
          (sum, area) =>
            sum + area.households * market.fact("fmcg_value", region, type),
          0,
        );
      sums.all += spent;
      market.channels.forEach(({ id, trade }, c) => {
        if (trade !== "traditional") return;
        sums.fmcg +=
          spent * market.fact("channel_shares", basis, region, type, id);
        sums.category +=
          spent * (leaning[(r * areaTypes.length + t) * channels + c] ?? 0);
      });
    }),
  );
  return { fmcg: sums.fmcg / sums.all, category: sums.category / sums.all };
}

/** Rows of calibration.csv that a document stands for. */
export function rowsOf(document: CalibrateDocument): CalibrationRow[] {
  const { category, channelBasis, model, figures } = document;
  return figures.map((figure) => ({
    category,
    basis: channelBasis,
    constant: figure.constant,
    part: figure.part,
    value: figure.value,
    target: figure.target,
    simulated: figure.simulated,
    allowed: figure.tolerance,
    inputs: model.inputs,
  }));
}

/** Old rows with those of a category and basis replaced, in the order of the file. */
export function merged(
  old: readonly CalibrationRow[],
  fresh: readonly CalibrationRow[],
  market: Pick<Market, "categories">,
): CalibrationRow[] {
  const setOf = (row: CalibrationRow): string => `${row.category} ${row.basis}`;
  const replaced = new Set(fresh.map(setOf));
  const all = [...old.filter((row) => !replaced.has(setOf(row))), ...fresh];
  const place = (row: CalibrationRow): number =>
    market.categories.indexOf(row.category);
  return all
    .map((row, i) => ({ row, i }))
    .sort(
      (a, b) =>
        place(a.row) - place(b.row) ||
        (a.row.basis < b.row.basis ? -1 : a.row.basis > b.row.basis ? 1 : 0) ||
        constantKinds.indexOf(a.row.constant) -
          constantKinds.indexOf(b.row.constant) ||
        a.i - b.i,
    )
    .map(({ row }) => row);
}
