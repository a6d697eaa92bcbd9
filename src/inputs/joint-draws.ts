/**
 * Base markets drawn jointly, from calibration_draws.csv: in each row numbers the market before a launch rests on are drawn
 * over their ranges all at once, and the constants of the base market solved again, so that it still sells what was observed.
 * A row that could not be brought there is kept as evidence and never used. Lever `base_draw`: 0 = likely values with the
 * constants of calibration.csv, n = the n-th row of the plan's category. A draw's numbers are the same on every basis of
 * channel shares; they win over the data's own and lose to the plan's.
 * A set holds for the data it was drawn from (their hash) and as long as every number lies in its range.
 */
import { z } from "zod";
import { parseCsv } from "../base/csv.ts";
import { parseDecimal, plainNumber } from "../base/number-text.ts";
import type { Problem } from "../base/problem.ts";
import { inputsHash } from "./base-inputs.ts";
import {
  type ConstantKind,
  type Constants,
  constantKinds,
  constantsFrom,
  partsOf,
  valuesOf,
} from "./calibration.ts";
import { type Entry, layers, parameterEntry } from "./entry.ts";
import { channelBases } from "./ids.ts";
import type { Certificate, Market, Parameter } from "./market-types.ts";
import { quote } from "./mistake.ts";
import { categoryParameters } from "./parameters.ts";
import { report } from "./plan-rows.ts";
import type { PlanRow } from "./plan-file.ts";
import {
  type Reading,
  idCell,
  optionalNumberCell,
  readRows,
  textCell,
  wordCell,
} from "./rows.ts";

export const DRAWS_FILE = "calibration_draws.csv";

/** Digits of a number as a setting shows it: more than the file has. */
const DIGITS = 6;

/** The lever that names a draw. */
export const drawLever = "base_draw";

/** A drawn number that is a target of the calibration and no parameter: S of the category. */
export const DIVERSITY_TARGET = "dirichlet_s";

export const drawVerdicts = ["pass", "falls short"] as const;

/** A row of the file. */
export interface JointDraw {
  readonly category: string;
  readonly basis: string;
  readonly draw: number;
  readonly verdict: (typeof drawVerdicts)[number];
  /** Values of each kind of constant, in the order of their parts. */
  readonly constants: Constants;
  /** How far the worst figure is off its target, by kind of constant: shares as such, the rest as a part of the target. */
  readonly off: readonly number[];
  /** What was drawn, by name, in the unit of its table. */
  readonly values: ReadonlyMap<string, number>;
  readonly inputs: string;
}

/** What the market knows of a category and basis. */
export interface Joint {
  readonly state: "fits" | "stale" | "absent";
  /** Those that may be used, by number. */
  readonly draws: readonly JointDraw[];
  /** Rows that there are, those that fall short included. */
  readonly tried: number;
}

const drawNumber = z.string().transform((text, context) => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  context.addIssue({ code: "custom", message: "a whole number from 1" });
  return z.NEVER;
});

/** Numbers of at least 0 with blanks between them. */
const listCell = z.string().transform((text, context) => {
  const values = text.split(/\s+/).map(parseDecimal);
  if (values.every((value) => value !== undefined && value >= 0))
    return values as number[];
  context.addIssue({
    code: "custom",
    message: "numbers of at least 0 with blanks between them",
  });
  return z.NEVER;
});

/** Column of a kind of constant. */
export function factorColumn<Kind extends ConstantKind>(
  constant: Kind,
): `factor_${Kind}` {
  return `factor_${constant}`;
}

const ends = { verdict: wordCell(drawVerdicts), off: listCell };
const schema = z.object({
  category: idCell,
  basis: wordCell(channelBases),
  draw: drawNumber,
  inputs: textCell,
  ...ends,
  ...(Object.fromEntries(
    constantKinds.map((constant) => [factorColumn(constant), listCell]),
  ) as Record<`factor_${ConstantKind}`, typeof listCell>),
});

/** Columns before those of the drawn numbers. */
export const drawColumns: readonly string[] = Object.keys(schema.shape);

/** Every row of the file; none if there is no file. */
function readJointDraws(
  reading: Reading,
  parameters: ReadonlyMap<string, Parameter>,
): readonly JointDraw[] {
  const text = reading.files[DRAWS_FILE];
  if (text === undefined) return [];
  const header = parseCsv(DRAWS_FILE, text).table?.header ?? [];
  const names = header.filter(
    (name) => parameters.has(name) || name === DIVERSITY_TARGET,
  );
  const cells = Object.fromEntries(
    names.map((name) => [name, optionalNumberCell]),
  );
  const whole = schema.extend(cells) as unknown as typeof schema;
  const rows = readRows(reading, DRAWS_FILE, whole, [
    "category",
    "basis",
    "draw",
  ]);
  const draws = rows.map(({ value }): JointDraw => {
    const drawn: Readonly<Record<string, unknown>> = value;
    const { category, basis, draw, verdict, off, inputs } = value;
    return Object.freeze({
      category,
      basis,
      draw,
      verdict,
      off,
      inputs,
      constants: constantsFrom((constant) => value[factorColumn(constant)]),
      values: new Map(
        names.flatMap((name) => {
          const number = drawn[name];
          return typeof number === "number" ? [[name, number] as const] : [];
        }),
      ),
    });
  });
  checkAgreement(
    draws.map((draw, i) => ({ draw, line: rows[i]?.line ?? 0 })),
    reading.problems,
  );
  return draws;
}

/** A draw of a category has the same numbers on every basis. */
function checkAgreement(
  rows: readonly { readonly draw: JointDraw; readonly line: number }[],
  problems: Problem[],
): void {
  const first = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const key = `${row.draw.category} ${row.draw.draw}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      continue;
    }
    for (const [name, value] of row.draw.values)
      if (before.draw.values.get(name) !== value)
        problems.push({
          code: "draws-disagree",
          file: DRAWS_FILE,
          row: row.line,
          column: name,
          found: `${value} in draw ${row.draw.draw} of ${row.draw.category}`,
          expected: `${before.draw.values.get(name) ?? "nothing"}, as row ${before.line} has it: a draw has the same numbers on every basis`,
          fix: "draw the category anew on every basis: taphoa calibrate --draws",
        });
  }
}

/** The file's rows and what is wrong with them, for who writes or judges it. */
export function readJointDrawRows(
  files: Readonly<Record<string, string>>,
  market: Pick<Market, "parameters">,
): {
  readonly rows: readonly JointDraw[];
  readonly problems: readonly Problem[];
} {
  const reading: Reading = { files, problems: [] };
  const rows = readJointDraws(reading, market.parameters);
  return { rows, problems: reading.problems };
}

/** Certificates of what may be drawn for a category, by name. */
export function certificatesOf(
  market: Pick<Market, "hasFact" | "certificate" | "parameters">,
  category: string,
): ReadonlyMap<string, Certificate> {
  const target = market.certificate(
    "category_facts",
    category,
    DIVERSITY_TARGET,
    "all",
  );
  return new Map<string, Certificate>([
    ...categoryParameters(market, category),
    [DIVERSITY_TARGET, target],
  ]);
}

/**
 * Look-up of the draws of a category on a basis; each answer is made once. The file is long and most runs need none of it, so
 * it is read when it is first asked for. A damaged one holds no draws that can be used, as one of other data.
 */
export function jointDraws(
  files: Readonly<Record<string, string>>,
  market: () => Market,
): (category: string, basis: string) => Joint {
  const made = new Map<string, Joint>();
  let read: ReturnType<typeof readJointDrawRows> | undefined;
  return (category, basis) => {
    const key = `${category} ${basis}`;
    read ??= readJointDrawRows(files, market());
    const known =
      made.get(key) ??
      (read.problems.length > 0
        ? { state: "stale" as const, draws: [], tried: 0 }
        : lookUp(read.rows, market(), category, basis));
    made.set(key, known);
    return known;
  };
}

function lookUp(
  rows: readonly JointDraw[],
  market: Market,
  category: string,
  basis: string,
): Joint {
  const own = rows.filter(
    (row) => row.category === category && row.basis === basis,
  );
  if (own.length === 0) return { state: "absent", draws: [], tried: 0 };
  const hash = inputsHash(market, category, basis);
  const ranges = certificatesOf(market, category);
  const fits = own.every(
    (row) =>
      row.inputs === hash &&
      constantKinds.every(
        (constant) =>
          valuesOf(row.constants, constant).length ===
          partsOf(market, category, constant).length,
      ) &&
      [...row.values].every(([name, value]) => {
        const range = ranges.get(name);
        return range !== undefined && value >= range.low && value <= range.high;
      }),
  );
  return {
    state: fits ? "fits" : "stale",
    draws: fits
      ? own
          .filter(({ verdict }) => verdict === "pass")
          .sort((a, b) => a.draw - b.draw)
      : [],
    tried: own.length,
  };
}

/** The draws of a category that may be used on some basis, by number. */
function drawsOf(market: Market, category: string): Map<number, JointDraw> {
  return new Map(
    channelBases
      .flatMap((basis) => market.joint(category, basis).draws)
      .map((row): [number, JointDraw] => [row.draw, row])
      .sort(([a], [b]) => a - b),
  );
}

/** The draw a plan asks for: the row of the highest layer; 0 if none. A number that is no draw is a mistake. */
export function readBaseDraw(
  rows: readonly PlanRow[],
  market: Market,
  category: string,
  problems: Problem[],
): readonly Entry[] {
  let by: PlanRow | undefined;
  for (const row of rows)
    if (row.cells.lever === drawLever && row.layer >= (by?.layer ?? 0))
      by = row;
  const asked = by?.cells.value ?? "0";
  if (by === undefined || parseDecimal(asked) === 0) return [];
  const draws = drawsOf(market, category);
  const draw = draws.get(parseDecimal(asked) ?? NaN);
  if (draw !== undefined) return drawEntries(market, draw);
  report(problems, by, "value", {
    code: "unknown-draw",
    found: quote(asked),
    expected:
      draws.size === 0
        ? `0: there is no joint draw of the base market of ${category} for these data`
        : `0, or a joint draw of the base market of ${category}: ${[...draws.keys()].join(", ")}`,
    fix:
      draws.size === 0
        ? `draw it: taphoa calibrate --draws 32 --category ${category}`
        : "name one of these",
  });
  return [];
}

function drawEntries(market: Market, draw: JointDraw): Entry[] {
  const parameters = categoryParameters(market, draw.category);
  return [...draw.values].flatMap(([name, value]) => {
    const parameter = parameters.get(name);
    if (parameter === undefined) return [];
    return parameterEntry(name, parameter, value, {
      layer: layers.drawn,
      file: DRAWS_FILE,
      text: plainNumber(value, DIGITS),
    });
  });
}
