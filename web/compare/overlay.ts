/** What plans compared are laid over each other by: the measures, and the middle of many futures in each week. Pure. */
import { quantile } from "../../src/index.ts";

/** What can be laid over each other, and how it is counted. */
export const overlayKinds = {
  sellout_units: "packs",
  sellin_units: "packs",
  wd: "percent",
  cash: "money",
} as const;

export type OverlayId = keyof typeof overlayKinds;

export const overlayMeasures = Object.keys(
  overlayKinds,
) as readonly OverlayId[];

/** Weekly values of one future by measure. */
export type Weeks = Readonly<Record<string, readonly (number | null)[]>>;

export interface Overlaid {
  readonly name: string;
  readonly futures: readonly Weeks[];
}

/** The middle of the futures in each week; null where none has a value. */
export function middles(
  futures: readonly Weeks[],
  id: string,
): (number | null)[] {
  const weeks = Math.max(0, ...futures.map((one) => one[id]?.length ?? 0));
  return Array.from({ length: weeks }, (_, week) => {
    const values = futures
      .map((one) => one[id]?.[week])
      .filter((value) => typeof value === "number");
    return values.length === 0 ? null : quantile(values, 0.5);
  });
}
