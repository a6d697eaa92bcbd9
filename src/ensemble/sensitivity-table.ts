/** Sensitivity studies as tables for a terminal. */
import { grouped, percent } from "../report/number-words.ts";
import type { TextTable } from "../report/tables.ts";
import { measureById, valueText } from "./ensemble-table.ts";
import type { Factor } from "./factors.ts";
import type { Interval } from "./interval.ts";
import type { Knowing } from "./knowing.ts";
import type { Effect } from "./morris.ts";
import type { Index } from "./sobol-indices.ts";
import type { Tornado } from "./tornado.ts";

/** Why a row is missing. */
const JOINT =
  "Joint draws of the base market have no low and no high: --method sobol --parameters base_draw.";

/** Digits of a factor's value. */
function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function spanText({ low, value, high, unit }: Factor): string {
  return `${short(low)} | ${short(value)} | ${short(high)} ${unit}`;
}

function effectText(measure: string, { mean, half }: Interval): string {
  const unit = measureById(measure) ?? { unit: "packs" as const };
  if (!Number.isFinite(mean)) return "–";
  const plus = mean > 0 ? "+" : "";
  const width = Number.isFinite(half) ? ` ± ${valueText(unit, half)}` : "";
  return `${plus}${valueText(unit, mean)}${width}`;
}

export function tornadoTable(
  result: Tornado,
  measure: string,
  top: number,
): TextTable {
  return {
    title: `One at a time: what each number at its low and high does to ${measureById(measure)?.name ?? measure} (${effectText(measure, result.base)} with all likely)`,
    head: ["number", "low | likely | high", "grade", "at low", "at high"],
    align: ["left", "left", "left", "right", "right"],
    rows: result.bars
      .slice(0, top)
      .map(({ factor, low, high }) => [
        factor.id,
        spanText(factor),
        factor.grade,
        effectText(measure, low),
        effectText(measure, high),
      ]),
    note: `95% intervals over seeds shared with the base case. What numbers do together: --method morris or sobol. ${JOINT}`,
  };
}

export function morrisTable(
  effects: readonly Effect[],
  measure: string,
  top: number,
): TextTable {
  const unit = measureById(measure) ?? { unit: "packs" as const };
  return {
    title: `Elementary effects on ${measureById(measure)?.name ?? measure}`,
    head: ["number", "grade", "mu*", "sigma"],
    align: ["left", "left", "right", "right"],
    rows: effects
      .slice(0, top)
      .map(({ factor, muStar, sigma }) => [
        factor.id,
        factor.grade,
        effectText(measure, muStar).replace("+", ""),
        valueText(unit, sigma),
      ]),
    note: `mu*: mean size of the effect of moving the number over its whole range, 95% interval over trajectories, each with a seed of its own. sigma as large as mu*: the effect depends on other numbers. ${JOINT}`,
  };
}

export function sobolTable(
  indices: readonly Index[],
  measure: string,
): TextTable {
  const range = ([low, high]: readonly [number, number]): string =>
    `${percent(low)} to ${percent(high)}`;
  return {
    title: `Shares of the variance of ${measureById(measure)?.name ?? measure}`,
    head: ["number", "first", "95%", "total", "95%"],
    align: ["left", "right", "right", "right", "right"],
    rows: [...indices]
      .sort((a, b) => b.total - a.total)
      .map((index) => [
        index.id,
        percent(index.first),
        range(index.firstRange),
        percent(index.total),
        range(index.totalRange),
      ]),
    note: "First: the number alone. Total: with all it does together with others. Luck and simulation error are one row. Negative shares and wide ranges: more --runs.",
  };
}

export function knowingTable(
  list: readonly Knowing[],
  measure: string,
  top: number,
): TextTable {
  const unit = measureById(measure) ?? { unit: "packs" as const };
  return {
    title: "What it is worth to know before choosing",
    head: ["number", "better plan changes at", "worth", "cheapest check"],
    align: ["left", "right", "right", "left"],
    rows: list
      .filter(({ worth, switchAt }) => worth > 0 || switchAt !== undefined)
      .slice(0, top)
      .map(({ factor, switchAt, worth, check }) => [
        factor.id,
        switchAt === undefined ? "–" : `${short(switchAt)} ${factor.unit}`,
        valueText(unit, worth),
        check.en,
      ]),
    note: `Worth: mean gain of ${measureById(measure)?.name ?? measure} by knowing the number and choosing then. Numbers that are not listed never change the choice within their range (${grouped(list.filter(({ worth, switchAt }) => worth === 0 && switchAt === undefined).length)} of ${grouped(list.length)}).`,
  };
}
