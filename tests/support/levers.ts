/**
 * Judges rows of a table of levers: a lever at both ends of its range, in a plan in which its mechanism has work to do,
 * over paired seeds. A row passes if the difference of its measure lies beyond the 95% interval, with its sign, from one
 * end to the other, and from the plan as it is to each end. (A lever that does nothing passes one such comparison in
 * 40; the seeds are fixed.)
 */
import { readPlan, type Plan } from "../../src/inputs/plan.ts";
import { pairedDifference } from "../../src/report/compare.ts";
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

/** Coarse and quick: few simulated outlets, whole occasions, half a year before the launch. */
const QUICK = [
  "purchasesPerStoreVisit=20000",
  "minimumSimulatedOutlets=1",
  "burnInWeeks=26",
];
export const SEEDS = 20;
const seeds = Array.from({ length: SEEDS }, (_, i) => `lever ${i + 1}`);
const demoText = read("scenarios/baseline.csv");

export function demoWith(changes: readonly string[]): Plan {
  const { plan, problems } = readPlan(
    { name: "demo.csv", text: demoText },
    theMarket(),
    sets([...QUICK, ...changes]),
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

function valuesOfSeeds(
  { weeks, scale }: Row,
  changes: readonly string[],
  wanted: Iterable<string>,
  kept: readonly BaseCache[],
): MeasureValues[] {
  const plan = demoWith(changes);
  const names = [...wanted];
  return seeds.map((seed, i) => {
    const options = { seed, scale, channelBasis: "brief", weeks } as const;
    const base = kept[i] ?? createBaseCache();
    return valuesOf(simulate(plan, theMarket(), { ...options, base }), names);
  });
}

/** A comparison of a row: its name, the mean difference and the half-width of its interval, and whether it is beyond. */
export interface Verdict {
  readonly what: string;
  readonly mean: number;
  readonly half: number;
  readonly pairs: number;
  readonly beyond: boolean;
}

/** A judge of a table's rows, who simulates a plan as it is once for all rows that ask for it. */
export function judgeOf(rows: readonly Row[]): (row: Row) => Verdict[] {
  const plain = new Map<string, MeasureValues[]>();
  const asItIs = (row: Row, kept: readonly BaseCache[]): MeasureValues[] => {
    const name = ({ plan, weeks, scale }: Row): string =>
      [...plan, weeks, scale].join();
    const sharing = rows.filter((each) => name(each) === name(row));
    const found =
      plain.get(name(row)) ??
      valuesOfSeeds(
        row,
        row.plan,
        new Set(sharing.map(({ measure }) => measure)),
        kept,
      );
    plain.set(name(row), found);
    return found;
  };
  return (row) => {
    const { lever, measure, sign, stands, both } = row;
    const plans = basesOf(row.plan);
    const kept = plans === bases ? basesOf([lever]) : plans;
    const end = (which: "low" | "high"): MeasureValues[] =>
      stands === which
        ? asItIs(row, plans)
        : valuesOfSeeds(
            row,
            [...row.plan, `${lever}=${row[which]}`],
            [measure],
            kept,
          );
    const low = end("low");
    const high = end("high");
    const compare = (
      what: string,
      from: readonly MeasureValues[],
      to: readonly MeasureValues[],
    ): Verdict => {
      const found = pairedDifference(from, to, measure);
      const beyond = sign * found.mean > found.half && found.pairs === SEEDS;
      return { what, ...found, beyond };
    };
    const verdicts = [compare("low to high", low, high)];
    if (stands !== undefined || !both) return verdicts;
    const middle = asItIs(row, plans);
    return [
      ...verdicts,
      compare("low to plan", low, middle),
      compare("plan to high", middle, high),
    ];
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
