/**
 * The chance of reaching a target, with its own error. Over n futures the error is Wilson's interval at 95%; futures that
 * share a draw of parameters count for less than one each. Where more than half of the variance rests on assumed numbers
 * a single figure would claim too much: it becomes a range, what the chance is if bad draws are twice as likely as assumed,
 * and if good ones are (odds ÷ 2 and × 2), widened by the sampling error.
 * Source: Wilson 1927; the range is a density-ratio class of priors (DeRobertis and Hartigan 1981) with ratio 2 about the target.
 */
const Z = 1.959963984540054;
/**
 * How far the odds of assumed numbers may be off. Assumed: nobody has checked the ranges of data/ against what came true, and
 * ranges that people give hold the truth too seldom (Alpert and Raiffa 1982); by how much too seldom here is not known.
 */
const LEAN = 2;
/** Share of the variance from which on assumed numbers decide more than all others. A definition: the larger half. */
const DECISIVE = 0.5;

export interface Target {
  readonly measure: string;
  readonly sign: ">=" | "<=";
  readonly value: number;
}

export interface Chance {
  readonly futures: number;
  readonly reached: number;
  /** Share of futures that reach the target, and its 95% interval, 0–1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** True if only the range may be shown. */
  readonly range: boolean;
}

/** Reads `sellout_cases>=60000`; undefined if it is none. Units: packs, cases, VND; ratios as fractions or with %. */
export function readTarget(text: string): Target | undefined {
  const match =
    /^\s*([a-z]\w*)\s*(>=|<=|≥|≤)\s*([+-]?\d[\d,_ ]*(?:\.\d+)?(?:e\d+)?)\s*(%?)\s*$/u.exec(
      text,
    );
  if (match === null) return undefined;
  const [, measure = "", sign = "", number = "", percent = ""] = match;
  const value = Number(number.replace(/[,_ ]/g, ""));
  return {
    measure,
    sign: sign === ">=" || sign === "≥" ? ">=" : "<=",
    value: percent === "%" ? value / 100 : value,
  };
}

export function reaches(value: number, { sign, value: goal }: Target): boolean {
  return sign === ">=" ? value >= goal : value <= goal;
}

/** Wilson's 95% interval of a share of n independent cases. */
export function wilson(share: number, n: number): [number, number] {
  if (n <= 0) return [0, 1];
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) /
    (1 + z2 / n);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

/** Cases that n futures in groups of `perDraw` are worth, when `between` of their variance is the groups'. */
export function independentFutures(
  n: number,
  perDraw: number,
  between: number,
): number {
  return n / (1 + (perDraw - 1) * between);
}

export function leaning(share: number, odds: number): number {
  return (share * odds) / (share * odds + 1 - share);
}

export function chanceOf(
  values: readonly number[],
  target: Target,
  options: {
    readonly perDraw: number;
    /** Ignorance ÷ (ignorance + luck). */
    readonly ignorance: number;
    /** Share of all variance that rests on assumed numbers. */
    readonly assumed: number;
  },
): Chance {
  const reached = values.filter((value) => reaches(value, target)).length;
  const share = reached / values.length;
  const worth = independentFutures(
    values.length,
    options.perDraw,
    options.ignorance,
  );
  const [low, high] = wilson(share, worth);
  const range = options.assumed > DECISIVE;
  return {
    futures: values.length,
    reached,
    share,
    low: range ? leaning(low, 1 / LEAN) : low,
    high: range ? leaning(high, LEAN) : high,
    range,
  };
}
