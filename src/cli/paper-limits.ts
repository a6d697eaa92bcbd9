/**
 * Limits of a search that no run has to tell, since the plan alone does: what the first year may cost (`--budget`), how many
 * reps there may be (`--reps`), and what a pack must leave over its landed cost in a channel (`--margin`), as
 * `report/price-ladder.ts` counts it.
 */
import {
  type Language,
  type Market,
  type PaperLimit,
  type Plan,
  fixedSpending,
  leastMargin,
  openRegions,
  reportNames,
  searchWords,
  suggestNames,
} from "../index.ts";
import { InputFailure } from "./failure.ts";

/** A margin that a channel must leave, as a share of the shelf price before VAT. */
interface ChannelMargin {
  readonly channel: string;
  readonly share: number;
}

const PERCENT = 100;

/** Reads `minimart>=10%`; every mistake of all texts at once. */
export function channelMargins(
  texts: readonly string[],
  { channels }: Pick<Market, "channels">,
): ChannelMargin[] {
  const ids = channels.map(({ id }) => id);
  const read = texts.map((text) => {
    const [, channel = "", percent = ""] =
      /^\s*(\w+)\s*(?:>=|≥)\s*(-?\d+(?:\.\d+)?)\s*%?\s*$/u.exec(text) ?? [];
    return { text, channel, share: Number(percent) / PERCENT };
  });
  const problems = read.flatMap(({ text, channel }) =>
    ids.includes(channel)
      ? []
      : [
          {
            code: channel === "" ? "bad-margin" : "unknown-channel",
            file: "--margin",
            found: `"${text}"`,
            expected: "a channel, >=, and a percentage",
            fix:
              channel === ""
                ? 'write it as "minimart>=10%"'
                : suggestNames(channel, ids),
          },
        ],
  );
  if (problems.length > 0) throw new InputFailure(problems);
  return read;
}

/** The limits that were asked for, named in the reader's language; `planAt` reads the plan with the levers at a point. */
export function paperLimits(
  planAt: (point: readonly number[]) => Plan,
  market: Market,
  {
    margins,
    budget,
    reps,
    lang = "en",
  }: {
    readonly margins: readonly ChannelMargin[];
    readonly budget?: number | undefined;
    readonly reps?: number | undefined;
    readonly lang?: Language;
  },
): PaperLimit[] {
  const words = searchWords[lang];
  const names = reportNames(market, lang);
  return [
    ...(budget === undefined
      ? []
      : [
          {
            name: words.budget,
            unit: "VND" as const,
            sign: "<=" as const,
            value: budget,
            of: (point: readonly number[]) =>
              fixedSpending(planAt(point), market).totalVnd,
          },
        ]),
    ...(reps === undefined
      ? []
      : [
          {
            name: words.reps,
            unit: "reps" as const,
            sign: "<=" as const,
            value: reps,
            of: (point: readonly number[]) => mostReps(planAt(point)),
          },
        ]),
    ...margins.map(({ channel, share }) => ({
      name: words.margin.replace("{channel}", names.get(channel) ?? channel),
      unit: "ratio" as const,
      sign: ">=" as const,
      value: share,
      of: (point: readonly number[]) =>
        leastMargin(planAt(point), market, channel),
    })),
  ];
}

/** Reps of all open regions together in the week that has most. */
function mostReps(plan: Plan): number {
  let most = 0;
  for (let week = 1; week <= plan.horizonWeeks; week++) {
    const reps = openRegions(plan, week).reduce(
      (sum, region) => sum + plan.number("reps", { region }, week),
      0,
    );
    most = Math.max(most, reps);
  }
  return most;
}
