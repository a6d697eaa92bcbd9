/**
 * Judges rows of a table of levers: a lever at both ends of its range, in a plan in which its mechanism has work to do,
 * over paired seeds. A row passes if the difference of its measure lies beyond the 95% interval, with its sign, from one
 * end to the other, and from the plan as it is to each end. A row is looked at after 6, 10 and 14 of its 20 seeds, and stops
 * there only if all its differences lie beyond the 99.9% interval (the rule of Haybittle and Peto: early looks so strict
 * leave the last one its 95%). A lever that does nothing passes one such comparison in 40; the seeds are fixed.
 */
import { type Interval, intervalOf } from "../../src/ensemble/interval.ts";
import { readPlan, type Plan } from "../../src/inputs/plan.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import type { MeasureValues } from "../../src/report/run-document.ts";
import {
  type BaseCache,
  type Run,
  createBaseCache,
  simulate,
} from "../../src/simulate.ts";
import { sets, theMarket } from "./inputs.ts";
import { read } from "./source.ts";

export interface Row {
  readonly mechanism: string;
  /** A lever of a plan or a parameter, with its scope as in `--set`. */
  readonly lever: string;
  readonly low: string;
  readonly high: string;
  /** A measure of the whole plan, or of one SKU or channel: `sellout_units/main`, `nd/tap_hoa`. */
  readonly measure: string;
  /** Sign of the measure's change from the low to the high end. */
  readonly sign: 1 | -1;
  /** Changes to the demo that give the mechanism something to do, at both ends. */
  readonly plan: readonly string[];
  readonly weeks: number;
  /** Real households per simulated one. */
  readonly scale: number;
  /** The end at which the plan stands anyway: it is not simulated again. */
  readonly stands: "low" | "high" | undefined;
  /** False where the plan stands so near to an end that only one end is held against the other. */
  readonly both: boolean;
}

export function row(
  mechanism: string,
  lever: string,
  low: string,
  high: string,
  measure: string,
  sign: 1 | -1,
  how: Partial<Pick<Row, "plan" | "weeks" | "scale" | "stands" | "both">> = {},
): Row {
  const usual = { plan: [], weeks: 26, scale: 20_000, stands: undefined };
  const ends = { mechanism, lever, low, high, measure, sign };
  return { ...ends, ...usual, both: true, ...how };
}

/** Coarse and quick: few simulated outlets, whole occasions, a quarter before the launch. */
const QUICK = [
  "purchasesPerStoreVisit=20000",
  "minimumSimulatedOutlets=1",
  "burnInWeeks=13",
];
const seeds = Array.from({ length: 20 }, (_, i) => `lever ${i + 1}`);

/** After how many seeds a row is looked at, and the interval its differences must lie beyond there. */
const LOOKS = [
  [6, 0.999],
  [10, 0.999],
  [14, 0.999],
  [20, 0.95],
] as const;

const demoText = read("scenarios/baseline.csv");

export function demoWith(changes: readonly string[]): Plan {
  const leverOf = (change: string): string => change.split("=")[0]!;
  const changed = new Set(changes.map(leverOf));
  const quick = QUICK.filter((change) => !changed.has(leverOf(change)));
  const { plan, problems } = readPlan(
    { name: "demo.csv", text: demoText },
    theMarket(),
    sets([...quick, ...changes]),
  );
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return plan;
}

/** The burned-in market of each seed, for all plans that leave the world as it is. */
const bases = seeds.map(() => createBaseCache());

/** Settings of the world itself: such plans have burned-in markets of their own. */
const OWN_WORLD = /^(mechanism_|category_|[a-z]+[A-Z])/;

function basesOf(changes: readonly string[]): readonly BaseCache[] {
  return changes.some((change) => OWN_WORLD.test(change))
    ? seeds.map(() => createBaseCache())
    : bases;
}

/** Measures of a run under their names in the table. */
function valuesOf(run: Run, wanted: Iterable<string>): MeasureValues {
  const values: Record<string, number | null> = {};
  const ofSlice = new Map<string, MeasureValues>();
  for (const measure of wanted) {
    const [id = "", key = ""] = measure.split("/");
    const channel = run.market.channels.findIndex((each) => each.id === key);
    const sku = run.world.skus.ids.indexOf(key);
    if (!ofSlice.has(key))
      ofSlice.set(
        key,
        measureValues(
          run,
          key === "" ? {} : channel >= 0 ? { channel } : { sku },
        ),
      );
    values[measure] = ofSlice.get(key)?.[id] ?? null;
  }
  return values;
}

/** Runs of a plan, seed after seed, as many as are asked for. */
interface Sample {
  of(seedsAsked: number): readonly MeasureValues[];
}

function sampleOf(
  { weeks, scale }: Row,
  changes: readonly string[],
  wanted: Iterable<string>,
  kept: readonly BaseCache[],
): Sample {
  const plan = demoWith(changes);
  const names = [...wanted];
  const found: MeasureValues[] = [];
  const one = (i: number): MeasureValues => {
    const seed = seeds[i]!;
    const options = { seed, scale, channelBasis: "brief", weeks } as const;
    const base = kept[i]!;
    return valuesOf(simulate(plan, theMarket(), { ...options, base }), names);
  };
  return {
    of: (asked) => {
      while (found.length < asked) found.push(one(found.length));
      return found.slice(0, asked);
    },
  };
}

/** A comparison of a row: its name, the difference's mean and half-width over so many seeds, and whether it is beyond. */
export interface Verdict extends Interval {
  readonly what: string;
  readonly beyond: boolean;
}

const number = (value: number | null | undefined): number => value ?? NaN;

/** A judge of a table's rows, who simulates a plan as it is once for all rows that ask for it. */
export function judgeOf(rows: readonly Row[]): (row: Row) => Verdict[] {
  const plain = new Map<string, Sample>();
  const asItIs = (row: Row, kept: readonly BaseCache[]): Sample => {
    const name = ({ plan, weeks, scale }: Row): string =>
      [...plan, weeks, scale].join();
    const sharing = rows.filter((each) => name(each) === name(row));
    const wanted = new Set(sharing.map(({ measure }) => measure));
    const found = plain.get(name(row)) ?? sampleOf(row, row.plan, wanted, kept);
    plain.set(name(row), found);
    return found;
  };
  return (row) => {
    const { lever, measure, sign, stands, both } = row;
    const plans = basesOf(row.plan);
    const kept = plans === bases ? basesOf([lever]) : plans;
    const end = (which: "low" | "high"): Sample =>
      stands === which
        ? asItIs(row, plans)
        : sampleOf(
            row,
            [...row.plan, `${lever}=${row[which]}`],
            [measure],
            kept,
          );
    const low = end("low");
    const high = end("high");
    const pairs: [string, Sample, Sample][] = [["low to high", low, high]];
    if (stands === undefined && both) {
      const middle = asItIs(row, plans);
      pairs.push(["low to plan", low, middle], ["plan to high", middle, high]);
    }
    const look = (asked: number, confidence: number): Verdict[] =>
      pairs.map(([what, from, to]) => {
        const before = from.of(asked);
        const differences = to
          .of(asked)
          .map(
            (after, i) => number(after[measure]) - number(before[i]?.[measure]),
          );
        const found = intervalOf(differences, confidence);
        const beyond = sign * found.mean > found.half && found.count === asked;
        return { what, ...found, beyond };
      });
    for (const [asked, confidence] of LOOKS) {
      const verdicts = look(asked, confidence);
      if (asked === seeds.length || verdicts.every(({ beyond }) => beyond))
        return verdicts;
    }
    return [];
  };
}

/** What is wrong with the ends of a row: not those of the range in data/, or not where the plan stands. */
export function wrongEnds(row: Row): string[] {
  const { lever, low, high, stands } = row;
  const name = lever.replace(/\[.*/, "");
  const { levers, parameters } = theMarket();
  const range = levers.get(name) ?? parameters.get(name);
  const words = range !== undefined && "kind" in range ? range.choices : [];
  const [bottom, top] =
    range === undefined
      ? []
      : "kind" in range
        ? [range.min, range.max]
        : [range.low, range.high];
  const isRange = parseFloat(low) === bottom && parseFloat(high) === top;
  const inWords = words.includes(low) && words.includes(high);
  const isSwitch = low === "off" && high === "on";
  const wrong =
    isRange || inWords || isSwitch ? [] : [`${lever}: not its range`];
  if (stands !== undefined) {
    const scope = /\[(.*)\]/.exec(lever)?.[1]?.split(",");
    const asked = demoWith(row.plan).settings.filter(
      (setting) =>
        setting.lever === name &&
        (setting.channel === "" || (scope?.includes(setting.channel) ?? true)),
    );
    const there = row[stands].split(" ")[0];
    if (asked.length === 0 || asked.some(({ value }) => value !== there))
      wrong.push(`${lever}: the plan does not stand at ${row[stands]}`);
  }
  return wrong;
}
