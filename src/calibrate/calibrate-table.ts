/**
 * A calibration as a table of text, and calibration.csv as text: target, simulated, difference, verdict.
 */
import {
  type CalibrationRow,
  type ConstantKind,
} from "../inputs/calibration.ts";
import { percent } from "../report/number-words.ts";
import type { TextTable } from "../report/tables.ts";
import { type CalibrateDocument, DECIMALS } from "./calibrate.ts";
import type { Figure } from "./figures.ts";

/** What a constant is solved for, in words. */
const words: Readonly<Record<ConstantKind, string>> = {
  occasions: "million packs a year",
  channel: "% of value",
  brand: "% of value",
  diversity: "diversity S of a Dirichlet fitted to 13 weeks",
  price: "own price elasticity over 8 weeks",
  feature: "sales under a sign alone, modern trade",
};

const MILLION = 1e6;
const HUNDRED = 100;
const DIGITS = 3;

function shown({ constant }: Figure, value: number): string {
  if (constant === "occasions") return (value / MILLION).toFixed(1);
  if (constant === "channel" || constant === "brand")
    return (value * HUNDRED).toFixed(1);
  return value.toFixed(DIGITS - 1);
}

export function calibrateTable(document: CalibrateDocument): TextTable {
  const { traditional, totals, model } = document;
  const rows = document.figures
    // A channel that a kind of area does not have is no figure.
    .filter(({ target, simulated }) => target !== 0 || simulated !== 0)
    .map((figure) => [
      figure.part === "all"
        ? words[figure.constant]
        : `${figure.part.replace("/", ", ")}: ${words[figure.constant]}`,
      figure.value.toPrecision(DIGITS),
      shown(figure, figure.target),
      shown(figure, figure.simulated),
      shown(figure, figure.simulated - figure.target),
      shown(figure, figure.tolerance),
      figure.passes ? "pass" : "falls short",
    ]);
  return {
    title: `Calibration of ${document.category}, basis ${document.channelBasis}, 1 : ${document.scale}, ${document.seeds.length} seeds`,
    head: [
      "figure",
      "factor",
      "target",
      "simulated",
      "differs",
      "allowed",
      "verdict",
    ],
    align: ["left", "right", "right", "right", "right", "right", "left"],
    rows,
    note:
      `${totals.pass} pass, ${totals["falls short"]} fall short. Allowed: one point of share, 2% of volume, 5% of the rest, or 3 standard errors where that is more. ` +
      `On this basis traditional trade sells ${percent(traditional.fmcg)} of all FMCG; of this category, by a lean that is assumed, ${percent(traditional.category)}. Inputs ${model.inputs}.`,
  };
}

export const calibrationColumns = [
  "category",
  "basis",
  "constant",
  "part",
  "value",
  "target",
  "simulated",
  "allowed",
  "inputs",
] as const;

/**
 * The file as text: ids and numbers only, so that no cell needs quotes. Four decimals, also where they are zeros: three
 * could be read as thousands. Packs are whole.
 */
export function calibrationCsv(rows: readonly CalibrationRow[]): string {
  const lines = rows.map((row) =>
    calibrationColumns
      .map((name) => {
        const value = row[name];
        if (typeof value === "string") return value;
        const packs = row.constant === "occasions" && name !== "value";
        return value.toFixed(packs ? 0 : DECIMALS);
      })
      .join(","),
  );
  return `${[calibrationColumns.join(","), ...lines].join("\n")}\n`;
}
