/** Searches as text: what must be true, and the best values with their response curves and the limit that binds. */
import type { Measure } from "../ledger/measures.ts";
import { grouped, percent } from "../report/number-words.ts";
import type { TextTable } from "../report/tables.ts";
import type { Target } from "./chance.ts";
import { measureById, targetText, valueText } from "./ensemble-table.ts";
import type { Optimum, PaperLimit } from "./optimise.ts";
import type { Solution } from "./solve.ts";
import { type Vary, numberAt, written } from "./vary.ts";

function withUnit({ unit }: Vary, value: number): string {
  return `${Number(value.toPrecision(5))} ${unit}`.trim();
}

export function solveTable(
  solutions: readonly Solution[],
  target: Target,
  probability: number | undefined,
  drawn: string,
): TextTable {
  const unit = measureById(target.measure) ?? { unit: "packs" as const };
  const say = (value: number): string => valueText(unit, value);
  const how =
    probability === undefined
      ? "on average"
      : `in ${percent(probability)} of the futures`;
  return {
    title: `What must be true: ${targetText(target)}, ${how}`,
    head: ["alone", "answer", "at low", "at high"],
    align: ["left", "left", "right", "right"],
    rows: solutions.map(({ vary, kind, between, low, high }) => [
      vary.column,
      kind === "at"
        ? `between ${withUnit(vary, between[0])} (missed) and ${withUnit(vary, between[1])} (reached)`
        : kind === "reached"
          ? `reached from ${withUnit(vary, vary.low)} to ${withUnit(vary, vary.high)}`
          : `not reached from ${withUnit(vary, vary.low)} to ${withUnit(vary, vary.high)}`,
      say(low),
      say(high),
    ]),
    note: `Each lever is moved alone, under the same futures at every value. The answer supposes that the measure moves one way along the range. ${drawn}`,
  };
}

/** Names of the limits in the order in which the search knows them. */
export function limitNames(
  limits: readonly Target[],
  required:
    { readonly target: Target; readonly probability: number } | undefined,
  paper: readonly PaperLimit[],
): string[] {
  return [
    ...limits.map((target) => targetText(target)),
    ...(required === undefined
      ? []
      : [
          `${targetText(required.target)} in ${percent(required.probability)} of the futures`,
        ]),
    ...paper.map(
      ({ name, unit, sign, value }) =>
        `${name} ${sign === ">=" ? "at least" : "at most"} ${valueText({ unit }, value)}`,
    ),
  ];
}

export function optimumTable(
  result: Optimum,
  vary: readonly Vary[],
  objective: string,
): TextTable {
  const unit = measureById(objective) ?? { unit: "packs" as const };
  const say = (value: number): string => valueText(unit, value);
  return {
    title: `Best values for ${measureById(objective)?.name ?? objective}: ${say(result.best.objective)}, from ${say(result.start.objective)} (${say(result.gain.mean)} ± ${say(result.gain.half)})`,
    head: [
      "lever",
      "start",
      "best",
      ...(result.curves[0] ?? []).map(({ share }) => `at ${percent(share)}`),
    ],
    align: [
      "left",
      "right",
      "right",
      ...(result.curves[0] ?? []).map(() => "right" as const),
    ],
    rows: vary.map((each, j) => [
      each.column,
      written(each, result.start.point[j] ?? 0),
      written(each, result.best.point[j] ?? 0),
      ...(result.curves[j] ?? []).map(
        ({ objective: value, allowed }) => say(value) + (allowed ? "" : " *"),
      ),
    ]),
    note: `${result.tried.length} points tried. Response curves run through the best point over the tested range (${vary.map((each) => `${each.column}: ${withUnit(each, numberAt(each, 0))} to ${withUnit(each, numberAt(each, 1))}`).join("; ")}); beyond it nothing is known. A star breaks a limit.`,
  };
}

/** Money for money takes decimals. */
const BILLION = 1e9;

/** One đồng moves nothing that is not money itself: what is not is told per billion. */
function worthText(
  worth: number,
  unit: Pick<Measure, "unit">,
  per: string,
): string {
  if (per !== "VND") return `${valueText(unit, worth)} per ${per}`;
  return unit.unit === "VND"
    ? `${grouped(worth, 2)} VND per VND`
    : `${valueText(unit, worth * BILLION)} per billion VND`;
}

export function bindingText(
  result: Optimum,
  names: readonly string[],
  limits: readonly { readonly unit: string }[],
  objective: string,
): string[] {
  const unit = measureById(objective) ?? { unit: "packs" as const };
  const none = result.allowed
    ? names.length === 0
      ? "No limit was set."
      : "No limit binds: the best point lies inside all of them."
    : "No point that was tried keeps every limit; the one shown breaks them least.";
  if (result.binding.length === 0) return [none];
  return [
    ...(result.allowed ? [] : [none]),
    ...result.binding.map(({ limit, worth }) => {
      const name = names[limit] ?? "";
      return worth === undefined
        ? `Binding: ${name}. What relaxing it is worth: no tried point tells.`
        : `Binding: ${name}. Relaxing it is worth ${worthText(worth, unit, limits[limit]?.unit ?? "unit")}, by the best point tried beyond it.`;
    }),
  ];
}
