/** A response of known sensitivity: 8 x + 4 y + 4 x z, with luck that all points of a seed share. */
import type { Question } from "../../src/ensemble/response.ts";
import { factor, formula, noise, number } from "./ensemble.ts";

export const study: Question = {
  plans: ["p"],
  factors: [["w", "x", "y", "z"].map((id) => factor(id))],
  alternative: { id: "brief", basis: "brief", values: {} },
  measure: "m",
};

export function known(luck: number) {
  return formula((trial) => {
    const of = (id: string): number => number(trial, id, 0.5);
    return {
      m:
        8 * of("x") +
        4 * of("y") +
        4 * of("x") * of("z") +
        luck * noise(trial.seed),
    };
  });
}
