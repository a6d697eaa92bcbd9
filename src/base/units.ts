/**
 * Known units, what each measures, and the conversion between them.
 * A unit is a name or a name per other names (`VND/store/month`). Names of one dimension convert by a factor; money
 * needs the rates of the plan; time also converts under the line (VND/week to VND/month). A unit without its
 * denominators is taken per the same things as the unit it is compared with: 18000 VND for a price in VND/pack.
 * A volume where a mass is wanted counts a litre as a kilogram: the content of a bottle may be written in ml.
 * The engine's unit: money in VND, `%` as a fraction, an index of 100 as 1; all else stays in its own unit,
 * which its name tells. Leaves out: prefixes (kVND), which are the likeliest cause of an error of a thousand.
 */

/** VND for one unit of a currency. */
export interface Rates {
  readonly TWD: number;
  readonly USD: number;
}

export type Dimension =
  | "money"
  | "ratio"
  | "time"
  | "mass"
  | "volume"
  | "text"
  | `count of ${string}`;

export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  /** Currency of a money unit, else "". */
  readonly currency: "" | "VND" | "TWD" | "USD";
  readonly factor: number;
  /** Names under the line, in singular, sorted. */
  readonly per: readonly string[];
}

interface Atom {
  readonly dimension: Dimension;
  readonly factor: number;
}

const DAYS_PER_MONTH = 30.4375;
const DAYS_PER_YEAR = 365.25;
/** Grams of a cubic metre of drink. */
const GRAMS_PER_M3 = 1_000_000;

/** Name in singular → what it measures, and its size in the dimension's base. */
const atoms: ReadonlyMap<string, Atom> = new Map<string, Atom>([
  ["VND", { dimension: "money", factor: 1 }],
  ["TWD", { dimension: "money", factor: 1 }],
  ["USD", { dimension: "money", factor: 1 }],
  ["%", { dimension: "ratio", factor: 0.01 }],
  ["index", { dimension: "ratio", factor: 0.01 }],
  ["ratio", { dimension: "ratio", factor: 1 }],
  ["day", { dimension: "time", factor: 1 }],
  ["week", { dimension: "time", factor: 7 }],
  ["month", { dimension: "time", factor: DAYS_PER_MONTH }],
  ["year", { dimension: "time", factor: DAYS_PER_YEAR }],
  ["g", { dimension: "mass", factor: 1 }],
  ["kg", { dimension: "mass", factor: 1000 }],
  ["m3", { dimension: "volume", factor: 1 }],
  ["l", { dimension: "volume", factor: 0.001 }],
  ["ml", { dimension: "volume", factor: 0.000001 }],
  ...["n", "store", "outlet", "case", "pack", "person", "household"].map(count),
  ...["call", "rep", "SKU", "container", "banner", "visit", "order"].map(count),
  ...["date", "word", "flag", "text"].map((name): [string, Atom] => [
    name,
    { dimension: "text", factor: 1 },
  ]),
]);

function count(name: string): [string, Atom] {
  return [name, { dimension: `count of ${name}`, factor: 1 }];
}

/** Every name a unit may be written with, for suggestions; counted things in plural too. */
export const unitNames: readonly string[] = [...atoms.keys()].flatMap((name) =>
  isCounted(name) ? [name, `${name}s`] : [name],
);

function isCounted(name: string): boolean {
  const dimension = atoms.get(name)?.dimension ?? "text";
  return (
    dimension === "time" ||
    (dimension.startsWith("count of") && name !== "n" && name !== "SKU")
  );
}

/** Signs people write for a currency. */
const signs: ReadonlyMap<string, string> = new Map([
  ["₫", "VND"],
  ["đ", "VND"],
  ["NT$", "TWD"],
  ["NTD", "TWD"],
  ["US$", "USD"],
]);

function singular(name: string): string {
  const currency = signs.get(name);
  if (currency !== undefined) return currency;
  const short = name.endsWith("s") ? name.slice(0, -1) : name;
  return short !== name && isCounted(short) ? short : name;
}

/** Reads a unit such as `VND/store/month`; undefined if a name is unknown. */
export function parseUnit(text: string): Unit | undefined {
  const [head = "", ...tail] = text
    .split("/")
    .map((part) => singular(part.trim()));
  const atom = atoms.get(head);
  if (atom === undefined) return undefined;
  if (tail.length > 3 || tail.some((name) => !atoms.has(name)))
    return undefined;
  if (atom.dimension === "text" && tail.length > 0) return undefined;
  const currency: Unit["currency"] =
    head === "VND" || head === "TWD" || head === "USD" ? head : "";
  return {
    text,
    dimension: atom.dimension,
    currency,
    factor: atom.factor,
    per: [...tail].sort(),
  };
}

function moneyFactor(unit: Unit, rates: Rates): number {
  if (unit.currency === "TWD") return rates.TWD;
  if (unit.currency === "USD") return rates.USD;
  return unit.factor;
}

/** What a number in `from` is multiplied by to be in `to`; undefined if the two do not measure the same. */
export function conversion(
  from: Unit,
  to: Unit,
  rates: Rates,
): number | undefined {
  const plainCount =
    from.dimension === "count of n" && to.dimension.startsWith("count of");
  const poured = from.dimension === "volume" && to.dimension === "mass";
  if (from.dimension !== to.dimension && !plainCount && !poured)
    return undefined;
  const under = from.per.length === 0 ? 1 : underTheLine(from.per, to.per);
  if (under === undefined) return undefined;
  const size = moneyFactor(from, rates) / moneyFactor(to, rates);
  return size * under * (poured ? GRAMS_PER_M3 : 1);
}

/** Ratio of two denominators: things must be the same, spans of time convert. */
function underTheLine(
  from: readonly string[],
  to: readonly string[],
): number | undefined {
  const time = (name: string): number | undefined => {
    const atom = atoms.get(name);
    return atom?.dimension === "time" ? atom.factor : undefined;
  };
  const things = (names: readonly string[]): string =>
    names.filter((name) => time(name) === undefined).join("/");
  const spans = (names: readonly string[]): number[] =>
    names.map(time).filter((span) => span !== undefined);
  const [above, below] = [spans(to), spans(from)];
  if (things(from) !== things(to) || above.length !== below.length)
    return undefined;
  const product = (values: number[]): number =>
    values.reduce((all, value) => all * value, 1);
  return product(above) / product(below);
}

/** A number of this unit in the engine's unit; `own` is the unit whose denominators it is taken per, if another. */
export function engineValue(
  value: number,
  unit: Unit,
  rates: Rates,
  own: Unit = unit,
): number {
  const under =
    unit.per.length === 0 ? 1 : (underTheLine(unit.per, own.per) ?? NaN);
  if (unit.dimension === "money")
    return value * moneyFactor(unit, rates) * under;
  if (unit.dimension === "ratio") return (value / perOne(unit)) * under;
  return value * (conversion(unit, own, rates) ?? NaN);
}

/** A number in the engine's unit, in this unit: the inverse of `engineValue`. */
export function ownValue(value: number, unit: Unit, rates: Rates): number {
  if (unit.dimension === "money") return value / moneyFactor(unit, rates);
  return unit.dimension === "ratio" ? value * perOne(unit) : value;
}

/** How many of a ratio's unit make 1: dividing by 100 is exact where multiplying by 0.01 is not. */
function perOne(unit: Unit): number {
  return Math.round(1 / unit.factor);
}
