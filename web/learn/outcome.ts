/** What the runs of a lesson say: means by variant, the answer to its question, and whether a claim shows in a seed. Pure. */
import type { MeasureValues } from "../../src/index.ts";
import type { Claim, Lesson } from "./lessons.ts";

/** Mean of a measure over seeds; seeds where it is not defined are left out, null if there is none. */
export function meanOf(
  runs: readonly MeasureValues[],
  measure: string,
): number | null {
  const values = runs.flatMap((run) => run[measure] ?? []);
  return values.length === 0
    ? null
    : values.reduce((a, b) => a + b, 0) / values.length;
}

/** The variant with most of the measure asked for; `runs` holds the seeds of each variant. */
export function answerOf(
  lesson: Lesson,
  runs: Readonly<Record<string, readonly MeasureValues[]>>,
): string {
  const ranked = lesson.variants
    .map(({ id }) => ({ id, mean: meanOf(runs[id] ?? [], lesson.asked) }))
    .sort((a, b) => (b.mean ?? -Infinity) - (a.mean ?? -Infinity));
  return ranked[0]?.id ?? "";
}

/** By which share of the first a variant differs from it in a claim's measure; null where that is not defined. */
export function changeOf(
  { measure }: Claim,
  first: MeasureValues,
  other: MeasureValues,
): number | null {
  const [a, b] = [first[measure] ?? null, other[measure] ?? null];
  return a === null || b === null || a === 0 ? null : (b - a) / Math.abs(a);
}

/** True if the variant differs from the first as claimed. */
export function shows(
  claim: Claim,
  first: MeasureValues,
  other: MeasureValues,
): boolean {
  const share = changeOf(claim, first, other);
  if (share === null) return false;
  return claim.is === "higher" ? share >= claim.by : share <= -claim.by;
}
