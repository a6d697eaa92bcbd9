/** Whether the fix of a finding helps: the plan with and without it under common seeds. */
import type { Alternative } from "./alternatives.ts";
import { type Interval, intervalOf } from "./interval.ts";
import type { Finding } from "./lint.ts";
import { type Runner, type Trial, measureOf } from "./trial.ts";

export interface Proof {
  /** Change of the finding's measure, and of the contribution. */
  readonly effect: Interval;
  readonly contribution: Interval;
}

export async function proveFixes(
  findings: readonly Finding[],
  plan: string,
  alternative: Alternative,
  seeds: readonly string[],
  run: Runner,
): Promise<Proof[]> {
  const trial = (seed: string, values: Finding["fix"]): Trial => ({
    plan,
    values: { ...values, ...alternative.values },
    seed,
    crowd: "",
    basis: alternative.basis,
  });
  const each = 1 + findings.length;
  const answers = await run(
    seeds.flatMap((seed) => [
      trial(seed, {}),
      ...findings.map(({ fix }) => trial(seed, fix)),
    ]),
  );
  return findings.map(({ measure }, f) => {
    const change = (id: string): Interval =>
      intervalOf(
        seeds.map((_, s) => {
          const [base, fixed] = [answers[s * each], answers[s * each + 1 + f]];
          return base === undefined || fixed === undefined
            ? NaN
            : measureOf(fixed, id) - measureOf(base, id);
        }),
      );
    return { effect: change(measure), contribution: change("contribution") };
  });
}
