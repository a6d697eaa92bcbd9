/**
 * Support: rows D3 and D10. D3 raises the entrant's media by half for a quarter, early in its life and in its second
 * year, where it stands for a mature brand; D10 doubles the strength of word of mouth. Both beside the same luck without.
 * The long elasticity counts all extra packs of a year after the start against the packs of the quarter.
 */
import { dlog } from "../base/math.ts";
import { regionIds } from "../inputs/ids.ts";
import {
  type Lab,
  type Statistics,
  briskLaunch,
  once,
  pairedRuns,
  planOf,
  soldPacks,
} from "./experiment.ts";
import type { Row } from "./row.ts";

const QUARTER = 13;
const YEAR = 52;
const TWO_YEARS = 104;
const MORE = 1.5;
/** First weeks of the two quarters: while new, once listings have come, and a year after launch. */
const NEW_FROM = 14;
const MATURE_FROM = 53;
const MOST = 0.9;

/** The launch's media, raised from a week for a quarter. */
function raised(lab: Lab, from: number): readonly string[] {
  const plan = planOf(lab, "launch", briskLaunch);
  return [
    ...briskLaunch,
    ...regionIds.flatMap((region) =>
      ["media_video", "media_social", "media_store"].map(
        (lever) =>
          `${lever},,,${region},${from},${from + QUARTER - 1},${plan.number(lever, { region }) * MORE},VND/month,`,
      ),
    ),
  ];
}

/** Packs of the entrant by week from 1. */
function weekly(lab: Lab, seed: string, rows: readonly string[]): number[] {
  const run = pairedRuns(lab, planOf(lab, "support", rows), seed)(TWO_YEARS);
  return Array.from({ length: TWO_YEARS }, (_, w) =>
    soldPacks(run, w + 1, w + 1)
      .subarray(run.world.skus.ownFrom)
      .reduce((sum, x) => sum + x, 0),
  );
}

function total(values: readonly number[], from: number, weeks: number): number {
  return values
    .slice(from - 1, from - 1 + weeks)
    .reduce((sum, value) => sum + value, 0);
}

/** Two years of the launch as it is. */
function plainLaunch(lab: Lab, seed: string): number[] {
  return once(lab, "two years of a launch", () =>
    weekly(lab, seed, briskLaunch),
  );
}

function advertising(lab: Lab, seed: string): Statistics {
  const plain = plainLaunch(lab, seed);
  lab.say("more media, early and late");
  const early = weekly(lab, seed, raised(lab, NEW_FROM));
  const late = weekly(lab, seed, raised(lab, MATURE_FROM));
  const elasticity = (more: readonly number[], from: number): number =>
    dlog(total(more, from, QUARTER) / total(plain, from, QUARTER)) / dlog(MORE);
  const extra = late.map((packs, w) => packs - (plain[w] ?? 0));
  const year = total(extra, MATURE_FROM, YEAR);
  let weeks = 0;
  while (weeks < YEAR && total(extra, MATURE_FROM, weeks) < MOST * year)
    weeks += 1;
  const short = elasticity(late, MATURE_FROM);
  return {
    short,
    long: dlog(1 + year / total(plain, MATURE_FROM, QUARTER)) / dlog(MORE),
    // Where luck leaves a year without extra packs there is no most of them.
    weeks_to_most: year > 0 ? weeks : NaN,
    new_to_mature: elasticity(early, NEW_FROM) / short,
  };
}

const TALK = "mechanism_word_of_mouth";
const HALF = 26;

function talk(lab: Lab, seed: string): Statistics {
  const plain = plainLaunch(lab, seed);
  lab.say("twice the word of mouth");
  const loud = weekly(lab, seed, [...briskLaunch, `${TALK},,,,,,2,ratio,`]);
  const elasticity = (from: number): number =>
    dlog(total(loud, from, HALF) / total(plain, from, HALF)) / dlog(2);
  const early = elasticity(1);
  const late = elasticity(TWO_YEARS - HALF + 1);
  return { new: early, mature: late, new_above_mature: early - late };
}

export const support: readonly Row[] = [
  { id: "D3", quick: false, measure: advertising },
  {
    id: "D10",
    quick: false,
    hindrance: (lab) =>
      lab.market.levers.has(TALK)
        ? undefined
        : "the model has no word of mouth yet",
    measure: talk,
  },
];
