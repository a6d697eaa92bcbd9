/**
 * Which of the moves that were tried beforehand gain most: sketches of the plan with one lever at a neighbouring value, on the
 * plan's own seed. A move goes a round tenth of the way a planner would, on the straight line to what was tried. The gain is
 * in contribution; its price is the change of the largest need of cash; the best gain for its price goes first. Pure.
 * Leaves out: which moves are tried (probes.ts) and how sure they are, which the tab on causes computes over more seeds.
 */
import type { MeasureValues } from "../../src/index.ts";
import { tenthOf } from "../levers/lever-range.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import { byWorth, type Worth } from "./gain-per-money.ts";

/** A lever's way from where it stands, with the measures of the sketches at both ends. */
export interface TriedMove {
  readonly field: FieldView;
  readonly from: number;
  readonly to: number;
  readonly before: MeasureValues;
  readonly after: MeasureValues;
}

/** Its gain is above nothing; its price is undefined where a sketch has none. */
export interface BestMove
  extends Pick<TriedMove, "field" | "from" | "to">, Worth {}

/** How far the neighbouring values of all levers have been tried, with what came of them. */
export interface Tried {
  readonly done: number;
  readonly total: number;
  readonly moves: readonly TriedMove[];
}

/** The same with the best of them. */
export interface Trying extends Pick<Tried, "done" | "total"> {
  readonly moves: readonly BestMove[];
}

/** Each lever's better way, those that gain nothing left out, the most gain for its money first. */
export function bestMoves(
  tried: readonly TriedMove[],
  most = 3,
): readonly BestMove[] {
  const gains = tried
    .flatMap(({ field, from, to: far, before, after }): BestMove[] => {
      const gain = difference("contribution", before, after);
      if (gain === undefined || gain <= 0) return [];
      const to = firstStep(field, from, far);
      const part = (to - from) / (far - from);
      const cash = difference("peak_cash", before, after);
      return [
        {
          ...{ field, from, to },
          gain: gain * part,
          cash: cash === undefined ? undefined : cash * part,
          need: before["peak_cash"] ?? 0,
        },
      ];
    })
    .sort(byWorth);
  const seen = new Set<string>();
  return gains
    .filter(({ field: { key } }) => !seen.has(key) && seen.add(key))
    .slice(0, most);
}

/** About a tenth from where the lever stands, but no farther than was tried; from nothing, all that was tried. */
export function firstStep(
  { slider }: FieldView,
  from: number,
  far: number,
): number {
  const stride = tenthOf(from, slider.step);
  if (from === 0 || stride >= Math.abs(far - from)) return far;
  return Number((from + Math.sign(far - from) * stride).toPrecision(6));
}

function difference(
  id: string,
  before: MeasureValues,
  after: MeasureValues,
): number | undefined {
  const [from, to] = [before[id] ?? undefined, after[id] ?? undefined];
  return from === undefined || to === undefined ? undefined : to - from;
}
