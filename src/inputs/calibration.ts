/**
 * The constants that `taphoa calibrate` has solved, from calibration.csv: factors on what the world works out on paper,
 * one set per category and basis of channel shares. With all at 1 the world is as paper has it.
 * A set holds for the data it was solved from: each row has their hash (`base-inputs.ts`). If the data say otherwise
 * today the set is not used, and a warning says so; a plan's own value of such a number keeps the set, with a warning.
 */
import { z } from "zod";
import type { Problem, Warning } from "../base/problem.ts";
import { inputsHash } from "./base-inputs.ts";
import { areaTypes, channelBases, regionIds } from "./ids.ts";
import type { Market } from "./market-types.ts";
import {
  amountCell,
  idCell,
  numberCell,
  readRows,
  textCell,
  wordCell,
  type Reading,
} from "./rows.ts";

export const CALIBRATION_FILE = "calibration.csv";

/** What is solved, in the order of the file. */
export const constantKinds = [
  "occasions",
  "channel",
  "brand",
  "diversity",
  "price",
  "feature",
] as const;
export type ConstantKind = (typeof constantKinds)[number];

/** One set of constants, in the order of regions, kinds of area, channels and brands of the market. */
export interface Constants {
  /** On occasions to buy the category: region. */
  readonly occasions: Float64Array;
  /** On the odds of a channel: kind of area (region × area type) × channel. */
  readonly channel: Float64Array;
  /** On the taste a brand needs: region × brand. */
  readonly brand: Float64Array;
  /** On S, on the exponent of price, on the exponent that turns the effect of a promotion's sign into odds. */
  readonly diversity: number;
  readonly price: number;
  readonly feature: number;
}

/** A row of the file: one constant, what it was solved for, what came out, and how far off that may be. */
export interface CalibrationRow {
  readonly category: string;
  readonly basis: string;
  readonly constant: ConstantKind;
  /** What the constant belongs to: `south`, `south_rural/tap_hoa`, `south/brand`; `all` if there is only one. */
  readonly part: string;
  readonly value: number;
  readonly target: number;
  readonly simulated: number;
  readonly allowed: number;
  readonly inputs: string;
}

/** What the market knows of one category and basis. */
export interface Calibrated {
  readonly state: "fits" | "stale" | "absent";
  readonly constants: Constants;
}

const schema = z.object({
  category: idCell,
  basis: wordCell(channelBases),
  constant: wordCell(constantKinds),
  part: textCell,
  value: amountCell,
  target: numberCell,
  simulated: numberCell,
  allowed: amountCell,
  inputs: textCell,
});

/** Names of the parts of one kind of constant, in the order in which a set holds them. */
export function partsOf(
  market: Pick<Market, "channels" | "brands">,
  category: string,
  constant: ConstantKind,
): string[] {
  if (constant === "occasions") return [...regionIds];
  if (constant === "channel")
    return regionIds.flatMap((region) =>
      areaTypes.flatMap((type) =>
        market.channels.map(({ id }) => `${region}_${type}/${id}`),
      ),
    );
  if (constant === "brand")
    return regionIds.flatMap((region) =>
      market.brands(category).map(({ id }) => `${region}/${id}`),
    );
  return ["all"];
}

/** A set of constants from its values in the order of `partsOf`. */
export function constantsFrom(
  valuesOf: (constant: ConstantKind) => readonly number[],
): Constants {
  return {
    occasions: Float64Array.from(valuesOf("occasions")),
    channel: Float64Array.from(valuesOf("channel")),
    brand: Float64Array.from(valuesOf("brand")),
    diversity: valuesOf("diversity")[0] ?? 1,
    price: valuesOf("price")[0] ?? 1,
    feature: valuesOf("feature")[0] ?? 1,
  };
}

/** The same the other way round. */
export function valuesOf(
  constants: Constants,
  constant: ConstantKind,
): number[] {
  const value = constants[constant];
  return typeof value === "number" ? [value] : [...value];
}

/** All constants at 1. */
export function neutral(
  market: Pick<Market, "channels" | "brands">,
  category: string,
): Constants {
  return constantsFrom((constant) =>
    partsOf(market, category, constant).map(() => 1),
  );
}

/** Every row of the file; none if there is no file, as before the first calibration. */
export function readCalibration(reading: Reading): readonly CalibrationRow[] {
  if (!Object.hasOwn(reading.files, CALIBRATION_FILE)) return [];
  const rows = readRows(reading, CALIBRATION_FILE, schema, [
    "category",
    "basis",
    "constant",
    "part",
  ]);
  return rows.map(({ value }) => Object.freeze(value));
}

/** The file's rows alone, for who writes it anew. */
export function readCalibrationRows(files: Readonly<Record<string, string>>): {
  readonly rows: readonly CalibrationRow[];
  readonly problems: readonly Problem[];
} {
  const reading: Reading = { files, problems: [] };
  return { rows: readCalibration(reading), problems: reading.problems };
}

/** Look-up of a category's constants on a basis; each answer is made once. */
export function calibrations(
  rows: readonly CalibrationRow[],
  market: () => Market,
): Market["calibration"] {
  const made = new Map<string, Calibrated>();
  return (category, basis, draw = 0) => {
    if (draw !== 0) {
      const drawn = market()
        .joint(category, basis)
        .draws.find((row) => row.draw === draw);
      return drawn === undefined
        ? { state: "absent", constants: neutral(market(), category) }
        : { state: "fits", constants: drawn.constants };
    }
    const key = `${category} ${basis}`;
    const known = made.get(key) ?? lookUp(rows, market(), category, basis);
    made.set(key, known);
    return known;
  };
}

function lookUp(
  rows: readonly CalibrationRow[],
  market: Market,
  category: string,
  basis: string,
): Calibrated {
  const own = rows.filter(
    (row) => row.category === category && row.basis === basis,
  );
  const paper = neutral(market, category);
  if (own.length === 0) return { state: "absent", constants: paper };
  const found = new Map(
    own.map((row) => [`${row.constant} ${row.part}`, row.value]),
  );
  const hash = inputsHash(market, category, basis);
  let whole = own.every((row) => row.inputs === hash);
  const constants = constantsFrom((constant) =>
    partsOf(market, category, constant).map((part) => {
      const value = found.get(`${constant} ${part}`);
      if (value === undefined) whole = false;
      return value ?? 1;
    }),
  );
  return whole
    ? { state: "fits", constants }
    : { state: "stale", constants: paper };
}

/** Codes of the warnings below. */
export const calibrationWarningCodes = [
  "not-calibrated",
  "calibrated-otherwise",
] as const;

/** What a reader of a result has to know about the base market's calibration. */
export function calibrationWarnings(
  { state }: Pick<Calibrated, "state">,
  category: string,
  basis: string,
  moved: readonly string[],
): Warning[] {
  const params = { category, basis };
  if (state !== "fits")
    return [
      {
        code: "not-calibrated",
        message: `The base market of ${category} (basis ${basis}) is not calibrated for these data: shares, volumes and the response to prices are as worked out on paper, and off by more. To solve it anew: taphoa calibrate --category ${category} --channel-basis ${basis}`,
        params,
      },
    ];
  if (moved.length === 0) return [];
  const levers = moved.join(", ");
  return [
    {
      code: "calibrated-otherwise",
      message: `The base market was calibrated for the data's own ${levers}. With the plan's values its shares and volumes may miss their targets by some points.`,
      params: { ...params, levers },
    },
  ];
}
