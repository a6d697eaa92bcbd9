/**
 * Joint draws of a base market: all numbers it rests on, and S, are drawn over their ranges at once (a Latin hypercube), and
 * the constants are solved again under each draw. Only draws that bring the market back to what was observed are used: that
 * is how numbers that must fit the same data are drawn jointly, and not each for itself.
 * Households are few here, so a year is off by its luck and its coarseness. What the shipped constants show at the likely
 * values, at the same scale and under the same seeds, is off alike; so a draw's targets are moved by as much:
 *   target of a draw = target × what the shipped constants show ÷ their target    (a sign: the same of what it adds)
 */
import { mean } from "../base/stats.ts";
import { plainNumber } from "../base/number-text.ts";
import { hypercube } from "../ensemble/draws.ts";
import {
  type Factor,
  numberFactor,
  technical,
  valueAt,
} from "../ensemble/factors.ts";
import { inputsHash, movesBase } from "../inputs/base-inputs.ts";
import {
  type ConstantKind,
  type Constants,
  constantKinds,
  constantsFrom,
  valuesOf,
} from "../inputs/calibration.ts";
import {
  DIVERSITY_TARGET,
  type JointDraw,
  certificatesOf,
  factorColumn,
} from "../inputs/joint-draws.ts";
import type { Market } from "../inputs/market.ts";
import type { Seen, Seens } from "./figures.ts";
import { type Drawn, type Task, measure } from "./measure.ts";
import { type Round, moved, solve } from "./solve.ts";

/** Rounds from the shipped constants: prices and signs first, then shares and volumes under one seed more. */
const drawRounds: readonly Omit<Round, "scale">[] = [
  { seeds: 1, experiments: 1 },
  { seeds: 1, experiments: 1 },
  { seeds: 2, experiments: 0 },
];

/** Seed of the first round of a search. */
const FIRST = "calibration 1-1";

/** Seeds the search has not seen, under which a draw is judged; the first also with experiments. */
const JUDGED: readonly string[] = ["draws 1", "draws 2"];

/** How far the worst figure of a kind may be off: shares of value as such, the rest as a part of the target. */
export const drawTolerance: Readonly<Record<ConstantKind, number>> = {
  occasions: 0.03,
  channel: 0.03,
  brand: 0.03,
  diversity: 0.1,
  price: 0.1,
  feature: 0.1,
};

/** Scales a draw may have, and the purchases its simulated year must hold: among fewer, price experiments are mostly luck. */
const drawScales = [4000, 2000, 1000] as const;
const FEWEST_PURCHASES = 30_000;

/** Significant digits of what is written: what is written is what is measured. */
const DIGITS = 4;
/** Draws come in blocks, each a hypercube: more draws than before leave the first ones as they are. */
const BLOCK = 32;
/** Names the order of the draws; another text, other draws. */
const DRAW_SEED = "base market";

/** The coarsest scale at which a category is bought often enough; it is held against the shipped set at the same scale. */
export function drawScale(
  market: Pick<Market, "areas" | "fact">,
  category: string,
): number {
  const known = (fact: string, part: string): number =>
    market.fact("category_facts", category, fact, part);
  const buyers = market.areas.reduce(
    (sum, { households, areaType }) =>
      sum + households * known("penetration", areaType),
    0,
  );
  const purchases = buyers * known("purchases_per_buyer", "all");
  return (
    drawScales.find((scale) => purchases / scale >= FEWEST_PURCHASES) ??
    Math.min(...drawScales)
  );
}

/** Numbers a category's base market rests on and nobody knows exactly, by name. */
export function drawnNumbers(
  market: Market,
  category: string,
): readonly Factor[] {
  return [...certificatesOf(market, category)]
    .filter(
      ([name, { low, high }]) =>
        high > low &&
        (name === DIVERSITY_TARGET ||
          (movesBase(name) && !technical.includes(name))),
    )
    .map(([name, certificate]) => numberFactor(name, certificate))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The values of each of so many draws, by name, as they are written. */
export function drawnValues(
  market: Market,
  category: string,
  draws: number,
): ReadonlyMap<string, number>[] {
  const numbers = drawnNumbers(market, category);
  const blocks = Array.from({ length: Math.ceil(draws / BLOCK) }, (_, b) =>
    hypercube(numbers, BLOCK, b === 0 ? DRAW_SEED : `${DRAW_SEED} ${b}`),
  );
  return blocks
    .flat()
    .slice(0, draws)
    .map(
      (shares) =>
        new Map(
          numbers.map((factor, j) => [
            factor.id,
            writtenValue(factor, valueAt(factor, shares[j] ?? 1 / 2)),
          ]),
        ),
    );
}

function writtenValue({ whole, low, high }: Factor, value: number): number {
  const kept = whole ? Math.round(value) : Number(plainNumber(value, DIGITS));
  return Math.min(high, Math.max(low, kept));
}

function drawnOf(
  market: Market,
  category: string,
  values: ReadonlyMap<string, number>,
): Drawn {
  const valueOf = (name: string): number => {
    const value = values.get(name);
    if (value !== undefined) return value;
    return name === DIVERSITY_TARGET
      ? market.fact("category_facts", category, name, "all")
      : market.parameter(name);
  };
  return {
    settings: [...values]
      .filter(([name]) => market.parameters.has(name))
      .map(
        ([name, value]) =>
          `${name},,,,,,${plainNumber(value, DIGITS)},${market.parameters.get(name)?.unit ?? ""},`,
      ),
    targets: {
      diversity: valueOf(DIVERSITY_TARGET),
      price: valueOf("ownPriceElasticity"),
      feature: valueOf("promotionSignalMultiplier"),
    },
  };
}

/** What a draw begins from, and what it is judged beside: the shipped set, measured once per seed. */
export class Joint {
  readonly #task: Task;
  readonly #start: Constants;
  readonly #scale: number;
  readonly #see: typeof measure;
  readonly #seen = new Map<string, Seens>();
  /** Hash of what the market rests on. */
  readonly inputs: string;

  /** `see`: how a set of constants is measured. */
  constructor(
    task: Task & { readonly scale: number },
    shipped: Constants,
    see: typeof measure = measure,
  ) {
    this.#task = task;
    this.#start = shipped;
    this.#scale = task.scale;
    this.#see = see;
    const { market, category, basis } = task;
    this.inputs = inputsHash(market, category, basis);
  }

  /** Solves and judges one draw. */
  draw(number: number, values: ReadonlyMap<string, number>): JointDraw {
    const { market, category, basis } = this.#task;
    const task = { ...this.#task, drawn: drawnOf(market, category, values) };
    const see: typeof measure = (_, constants, scale, seeds, experiments) =>
      this.#see(task, constants, scale, seeds, experiments).map((seen, i) =>
        beside(
          seen,
          this.#reference(scale, seeds[i] ?? "", i < (experiments ?? 0)),
        ),
      );
    const solved = solve(
      task,
      drawRounds.map((round) => ({ ...round, scale: this.#scale })),
      this.#begin(task.drawn),
      see,
    );
    const constants = constantsFrom((constant) =>
      valuesOf(solved, constant).map((value) =>
        Number(plainNumber(value, DIGITS)),
      ),
    );
    const off = offOf(see(task, constants, this.#scale, JUDGED, 1));
    const good = constantKinds.every(
      (constant, i) => (off[i] ?? NaN) <= drawTolerance[constant],
    );
    return {
      category,
      basis,
      draw: number,
      verdict: good ? "pass" : "falls short",
      constants,
      off,
      values,
      inputs: this.inputs,
    };
  }

  /** The shipped set, moved as far as the draw's own targets lie from the likely ones. */
  #begin({ targets }: Drawn): Constants {
    const shown = this.#reference(this.#scale, FIRST, true);
    const aimed = Object.fromEntries(
      Object.entries(targets).map(([constant, target]) => [
        constant,
        {
          target: [target],
          simulated: shown[constant as ConstantKind]?.simulated ?? [],
        },
      ]),
    );
    const seens = [beside({ ...shown, ...aimed }, shown)];
    const look = { constants: this.#start, seens, elasticity: new Map() };
    return moved(this.#task, look, undefined);
  }

  /** The shipped set at the likely values, under one seed. */
  #reference(scale: number, seed: string, experiment: boolean): Seens {
    const key = [scale, seed, experiment].join(" ");
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    const count = experiment ? 1 : 0;
    const [seen = {}] = this.#see(
      this.#task,
      this.#start,
      scale,
      [seed],
      count,
    );
    this.#seen.set(key, seen);
    return seen;
  }
}

/** What was seen, with the targets moved by how far the reference is off its own. */
export function beside(seen: Seens, reference: Seens): Seens {
  return Object.fromEntries(
    constantKinds.flatMap((constant) => {
      const own = seen[constant];
      const other = reference[constant];
      if (own === undefined || other === undefined) return [];
      const zero = constant === "feature" ? 1 : 0;
      const target = own.target.map((aim, i) => {
        const [wanted, shown] = [other.target[i] ?? 0, other.simulated[i] ?? 0];
        return wanted === zero
          ? aim
          : zero + ((aim - zero) * (shown - zero)) / (wanted - zero);
      });
      return [[constant, { target, simulated: own.simulated }]];
    }),
  );
}

/** How far the worst figure of each kind is off, over the mean of the seeds. */
export function offOf(seens: readonly Seens[]): number[] {
  return constantKinds.map((constant) => {
    const all = seens.flatMap((seen) => seen[constant] ?? []);
    const average = (what: keyof Seen, i: number): number =>
      mean(all.map((seen) => seen[what][i] ?? 0));
    const share = constant === "channel" || constant === "brand";
    const each = (all[0]?.target ?? []).map((_, i) => {
      const target = average("target", i);
      const gap = Math.abs(average("simulated", i) - target);
      return share || target === 0 ? gap : gap / Math.abs(target);
    });
    return Number(Math.max(0, ...each).toFixed(DIGITS));
  });
}

/** Draws as calibration_draws.csv has them: every number is given as many digits as it was measured with. */
export function drawsCsv(
  rows: readonly JointDraw[],
  columns: readonly string[],
): string {
  const names = [
    ...new Set(rows.flatMap(({ values }) => [...values.keys()])),
  ].sort();
  const lines = rows.map((row) =>
    [
      ...columns.map((column) => cellOf(row, column)),
      ...names.map((name) => {
        const value = row.values.get(name);
        return value === undefined ? "" : plainNumber(value, DIGITS);
      }),
    ].join(","),
  );
  return `${[[...columns, ...names].join(","), ...lines].join("\n")}\n`;
}

function cellOf(row: JointDraw, column: string): string {
  if (column === "off") return row.off.map(String).join(" ");
  const constant = constantKinds.find((each) => factorColumn(each) === column);
  if (constant !== undefined) {
    const values = valuesOf(row.constants, constant);
    const [first] = values;
    return values.length === 1 && first !== undefined
      ? plainNumber(first, DIGITS)
      : values.join(" ");
  }
  const value = (row as unknown as Record<string, unknown>)[column];
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : "";
}

/** Draws with those of a category and basis in place of the old ones, in the order of the file. */
export function mergedDraws(
  old: readonly JointDraw[],
  fresh: readonly JointDraw[],
  market: Pick<Market, "categories">,
): JointDraw[] {
  const nameOf = (row: JointDraw): string =>
    [row.category, row.basis, row.draw].join(" ");
  const named = new Set(fresh.map(nameOf));
  const place = (row: JointDraw): number =>
    market.categories.indexOf(row.category);
  return [...old.filter((row) => !named.has(nameOf(row))), ...fresh].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.basis < b.basis ? -1 : a.basis > b.basis ? 1 : a.draw - b.draw),
  );
}
