/**
 * Classes of households: kind of area × fifth of the national income distribution.
 * Each area has five fifths of its own with their mean incomes; each is placed in the national fifth that its
 * income falls into, so that a poor province has more households in the low classes.
 * Leaves out: stage of life and orientation, which every household has besides (`life-stages.ts`, `orientation.ts`).
 */
import type { Market } from "../inputs/market.ts";
import { type Geography, KINDS } from "./geography.ts";

export const FIFTHS = 5;
export const CLASSES = KINDS * FIFTHS;

export interface Classes {
  /** National fifth (0 lowest) of each area's own fifth: area × 5. */
  readonly nationalFifth: Uint8Array;
  /** Income of each area's own fifth ÷ the mean of its kind of area: area × 5. */
  readonly incomeRatio: Float64Array;
  /** Real households per class. */
  readonly households: Float64Array;
  /** Mean income of a class ÷ the national mean. */
  readonly incomeIndex: Float64Array;
}

export function classIndex(kind: number, fifth: number): number {
  return kind * FIFTHS + fifth;
}

export function buildClasses(market: Market, geography: Geography): Classes {
  const cells = market.areas.flatMap((area, a) =>
    area.incomeVndPerPersonMonth.map((income, fifth) => ({
      a,
      fifth,
      income,
      households: area.households / FIFTHS,
    })),
  );
  const total = cells.reduce((sum, cell) => sum + cell.households, 0);
  const meanIncome =
    cells.reduce((sum, cell) => sum + cell.households * cell.income, 0) / total;
  const nationalFifth = new Uint8Array(market.areas.length * FIFTHS);
  const incomeRatio = new Float64Array(market.areas.length * FIFTHS);
  const households = new Float64Array(CLASSES);
  const incomeSum = new Float64Array(CLASSES);
  const kindHouseholds = new Float64Array(KINDS);
  const kindIncome = new Float64Array(KINDS);
  let passed = 0;
  for (const cell of [...cells].sort(
    (x, y) => x.income - y.income || x.a - y.a || x.fifth - y.fifth,
  )) {
    const middle = (passed + cell.households / 2) / total;
    passed += cell.households;
    const fifth = Math.min(FIFTHS - 1, Math.floor(middle * FIFTHS));
    nationalFifth[cell.a * FIFTHS + cell.fifth] = fifth;
    const kind = geography.kind[cell.a] ?? 0;
    const c = classIndex(kind, fifth);
    households[c] = (households[c] ?? 0) + cell.households;
    incomeSum[c] = (incomeSum[c] ?? 0) + cell.households * cell.income;
    kindHouseholds[kind] = (kindHouseholds[kind] ?? 0) + cell.households;
    kindIncome[kind] = (kindIncome[kind] ?? 0) + cell.households * cell.income;
  }
  for (const cell of cells) {
    const kind = geography.kind[cell.a] ?? 0;
    incomeRatio[cell.a * FIFTHS + cell.fifth] =
      (cell.income * (kindHouseholds[kind] ?? 1)) / (kindIncome[kind] ?? 1);
  }
  return {
    nationalFifth,
    incomeRatio,
    households,
    incomeIndex: Float64Array.from(incomeSum, (sum, c) =>
      sum > 0 ? sum / (households[c] ?? 1) / meanIncome : 1,
    ),
  };
}
