/**
 * Reality checks of one run: the simulated market of a plan held against the rows of the evidence report that one run with its
 * panel can answer: the laws of buying, empty shelves, the rise before Tết, and how the entrant's goods fill the trade. One
 * seed, where the report takes five: a statistic just outside its band may be luck. Leaves out: rows that need paired runs.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import type { Mature, Statistics } from "./experiment.ts";
import { lawOf } from "./laws.ts";
import { emptyShelves } from "./mix-shelf.ts";
import { tetShape } from "./mix-tet.ts";
import type { Pattern } from "./patterns.ts";
import { type Verdict, isInside } from "./row.ts";
import { pipelineFill } from "./supply.ts";

const QUARTER = 13;

interface Check {
  readonly id: string;
  /** Weeks of the run that it looks at. */
  readonly weeks: number;
  readonly measure: (watched: Mature) => Statistics;
}

const checks: readonly Check[] = [
  ...Object.entries(lawOf).map(([id, measure]) => ({
    id,
    weeks: id === "A1" ? QUARTER : WEEKS_PER_YEAR,
    measure,
  })),
  {
    id: "D9",
    weeks: WEEKS_PER_YEAR,
    measure: ({ run }) => emptyShelves(run),
  },
  { id: "D11", weeks: WEEKS_PER_YEAR, measure: tetShape },
  {
    id: "E2",
    weeks: WEEKS_PER_YEAR,
    measure: ({ run }) => pipelineFill(run),
  },
];

export interface CheckedStatistic {
  readonly statistic: string;
  /** What it is, in English. */
  readonly text: string;
  /** Null where the run has nothing to say of it. */
  readonly value: number | null;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: string;
  readonly reference: string;
  readonly verdict: Verdict;
}

export interface RealityCheck {
  readonly id: string;
  /** Weeks that the check needs. */
  readonly weeks: number;
  readonly verdict: Verdict;
  readonly statistics: readonly CheckedStatistic[];
}

/** Every check with its verdict; one that needs more weeks than were run is not run. */
export function realityChecks(
  watched: Mature,
  patterns: readonly Pattern[],
): RealityCheck[] {
  return checks.map(({ id, weeks, measure }) => {
    const found =
      watched.run.options.weeks < weeks ? undefined : measure(watched);
    const statistics = patterns
      .filter((pattern) => pattern.id === id)
      .map((pattern) => checkedOf(pattern, found?.[pattern.statistic]));
    const judged = statistics.filter(
      ({ low, high }) => low !== undefined || high !== undefined,
    );
    const verdicts = judged.map(({ verdict }) => verdict);
    const verdict = verdicts.includes("falls short")
      ? "falls short"
      : verdicts.includes("pass")
        ? "pass"
        : "not run";
    return { id, weeks, verdict, statistics };
  });
}

function checkedOf(
  pattern: Pattern,
  value: number | undefined,
): CheckedStatistic {
  const { statistic, text, low, high, unit, reference } = pattern;
  const known = value !== undefined && Number.isFinite(value);
  return {
    ...{ statistic, text, low, high, unit, reference },
    value: known ? value : null,
    verdict: !known
      ? "not run"
      : isInside(pattern, value)
        ? "pass"
        : "falls short",
  };
}
