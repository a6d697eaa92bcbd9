/** A market made up for tests of ensembles: a formula in place of a simulation, with luck and simulation error of known size. */
import { normal, rootKey } from "../../src/base/random.ts";
import type { Answer, Runner, Trial } from "../../src/ensemble/trial.ts";
import type { Factor } from "../../src/ensemble/factors.ts";

/** A normal draw named by a text. */
export function noise(name: string): number {
  return normal(rootKey(name), 0);
}

export function number(trial: Trial, column: string, usual = 0): number {
  const text = trial.values[column];
  return text === undefined ? usual : Number(text.split(" ")[0]);
}

/** Answers with the measures that the formula gives; counts what it was asked. */
export function formula(
  measuresOf: (trial: Trial) => Answer["measures"],
): Runner & { asked: Trial[] } {
  const asked: Trial[] = [];
  const runner: Runner = (trials) => {
    asked.push(...trials);
    return Promise.resolve(
      trials.map((trial) => ({ measures: measuresOf(trial), weekly: {} })),
    );
  };
  return Object.assign(runner, { asked });
}

export function factor(id: string, over: Partial<Factor> = {}): Factor {
  return {
    id,
    kind: "parameter",
    value: 0.5,
    low: 0,
    high: 1,
    unit: "ratio",
    grade: "assumed",
    note: "",
    whole: false,
    columns: [{ column: id, value: over.value ?? 0.5 }],
    ...over,
  };
}
