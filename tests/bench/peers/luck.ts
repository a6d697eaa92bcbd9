/**
 * Luck for the programs that have none of their own: a sequential generator (mulberry32) and Gamma draws by the method of
 * Marsaglia and Tsang. taphoa's choice uses neither.
 */

export class Luck {
  declare private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let x = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  }

  normal(): number {
    return (
      Math.sqrt(-2 * Math.log(1 - this.uniform())) *
      Math.cos(2 * Math.PI * this.uniform())
    );
  }

  /** Gamma draw of a shape, scale 1; a shape under 1 by way of the next one up. */
  gamma(shape: number): number {
    if (shape < 1)
      return this.gamma(shape + 1) * Math.pow(1 - this.uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      if (
        Math.log(1 - this.uniform()) <
        0.5 * x * x + d * (1 - v + Math.log(v))
      )
        return d * v;
    }
  }
}

/** Chooses among the SKUs on offer in proportion to taste × price odds × habit; undefined if nothing weighs anything. */
export function choose(
  offered: readonly number[],
  taste: readonly number[],
  odds: readonly number[],
  habit: number,
  last: number,
  luck: Luck,
): number | undefined {
  const weigh = (sku: number): number =>
    (taste[sku] ?? 0) * (odds[sku] ?? 1) * (sku === last ? habit : 1);
  let total = 0;
  for (const sku of offered) total += weigh(sku);
  let x = luck.uniform() * total;
  for (const sku of offered) {
    x -= weigh(sku);
    if (x < 0) return sku;
  }
  return undefined;
}
