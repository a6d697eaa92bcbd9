/**
 * Tries every number a plan sets, over the weeks and places it holds for, before anything is simulated: so a division
 * by zero in week 30 is found now and named, and no price is negative later. Constants are judged once.
 */
import { ownValue, parseUnit, type Unit } from "../base/units.ts";
import { layers, type Entry } from "./entry.ts";
import { judgeNumber, type Finding } from "./limits.ts";
import type { Lever } from "./market-types.ts";
import type { Mistake } from "./mistake.ts";
import type { Scope } from "./plan-types.ts";
import { rateLevers, type Resolver } from "./resolver.ts";
import { overlap, type ScopeNames } from "./scope.ts";

export const MAX_EVALUATIONS = 500_000;

export interface Trial {
  readonly resolver: Resolver;
  readonly index: ReadonlyMap<string, readonly Entry[]>;
  readonly levers: ReadonlyMap<string, Lever>;
  readonly names: ScopeNames;
  readonly horizonWeeks: number;
}

/** The first thing wrong with an entry's numbers, else the first thing odd. */
export function judgeEntry(entry: Entry, trial: Trial): Finding | undefined {
  const lever = trial.levers.get(entry.lever);
  const unit = parseUnit(lever?.unit ?? "");
  if (lever === undefined || unit === undefined || !isNumber(entry))
    return undefined;
  const usual = usualValue(entry, unit, trial);
  const constant = entry.value.kind === "number";
  const inDong =
    entry.value.kind === "number" && entry.value.unit.currency === "VND";
  let odd: Finding | undefined;
  for (const scope of constant ? [{}] : scopesOf(entry, lever, trial)) {
    const missing = missingReference(entry, scope, trial);
    if (missing !== undefined) return { stops: true, mistake: missing };
    for (const week of constant ? [1] : weeksOf(entry, trial.horizonWeeks)) {
      const own = ownNumber(entry, unit, scope, week, trial);
      const when = constant ? "" : ` in week ${week}`;
      const finding = judgeNumber(lever, own, usual, when, inDong);
      if (finding?.stops === true) return finding;
      odd ??= finding;
    }
  }
  return odd;
}

/** How many single evaluations `judgeEntry` makes of an entry. */
export function evaluations(entry: Entry, trial: Trial): number {
  const lever = trial.levers.get(entry.lever);
  if (lever === undefined || entry.value.kind !== "expression") return 1;
  const weeks = weeksOf(entry, trial.horizonWeeks).length;
  return weeks * scopesOf(entry, lever, trial).length;
}

export function isNumber(entry: Entry): boolean {
  return entry.value.kind === "number" || entry.value.kind === "expression";
}

/** Whether two entries of one lever say the same: expressions by their text, numbers by what they amount to. */
export function agree(a: Entry, b: Entry, { resolver }: Trial): boolean {
  const [x, y] = [a.value, b.value];
  if (x.kind === "word") return y.kind === "word" && x.word === y.word;
  if (x.kind === "flag") return y.kind === "flag" && x.on === y.on;
  if (x.kind === "expression" && y.kind === "expression")
    return (
      x.expression.text === y.expression.text && x.unit.text === y.unit.text
    );
  if (x.kind !== "number" || y.kind !== "number") return false;
  if (x.unit.text === y.unit.text) return x.value === y.value;
  return resolver.compute(a, {}, 1) === resolver.compute(b, {}, 1);
}

function weeksOf(entry: Entry, horizonWeeks: number): number[] {
  const { fromWeek, toWeek } = entry.reach;
  const last = Math.min(toWeek, horizonWeeks);
  const length = Math.max(1, last - fromWeek + 1);
  return Array.from({ length }, (_, i) => fromWeek + i);
}

/** Every place an expression may be asked for; one if it reads no other lever. */
function scopesOf(entry: Entry, lever: Lever, trial: Trial): Scope[] {
  const { value, reach } = entry;
  if (value.kind !== "expression" || value.expression.levers.length === 0)
    return [{}];
  const { names } = trial;
  const each = (
    column: "sku" | "channel" | "region",
    fixed: string,
    all: Iterable<string>,
  ): string[] =>
    fixed !== "" ? [fixed] : lever.scopes.includes(column) ? [...all] : [""];
  const scopes: Scope[] = [];
  for (const sku of each("sku", reach.sku, names.skus))
    for (const channel of each(
      "channel",
      reach.chain || reach.channel,
      names.channels,
    ))
      for (const region of each(
        "region",
        reach.area || reach.region,
        names.regions,
      ))
        scopes.push({
          ...(sku === "" ? {} : { sku }),
          ...(channel === ""
            ? {}
            : reach.chain === ""
              ? { channel }
              : { chain: channel }),
          ...(region === ""
            ? {}
            : reach.area === ""
              ? { region }
              : { area: region }),
        });
  return scopes;
}

function missingReference(
  entry: Entry,
  scope: Scope,
  trial: Trial,
): Mistake | undefined {
  if (entry.value.kind !== "expression") return undefined;
  const week = entry.reach.fromWeek;
  const lever = entry.value.expression.levers.find(
    (name) => trial.resolver.find(name, scope, week) === undefined,
  );
  if (lever === undefined) return undefined;
  const where = Object.values(scope).join(", ");
  return {
    code: "no-value",
    found: `${lever} in an expression, which has no value for ${where}`,
    expected: "levers that have a value wherever the row holds",
    fix: "narrow the row by channel, or write the number",
  };
}

/** Number of an entry in the lever's own unit. */
function ownNumber(
  entry: Entry,
  unit: Unit,
  scope: Scope,
  week: number,
  { resolver }: Trial,
): number {
  const rates = {
    get TWD() {
      return resolver.number(rateLevers.TWD, {}, week);
    },
    get USD() {
      return resolver.number(rateLevers.USD, {}, week);
    },
  };
  return ownValue(resolver.compute(entry, scope, week), unit, rates);
}

/** The smallest default, in the lever's own unit, where the entry holds; of money the smallest that is not nothing. */
function usualValue(
  entry: Entry,
  unit: Unit,
  trial: Trial,
): number | undefined {
  const defaults = (trial.index.get(entry.lever) ?? []).filter(
    (each) =>
      each.layer === layers.market &&
      each.value.kind === "number" &&
      overlap(each.reach, entry.reach, trial.names),
  );
  const values = defaults
    .map((each) => ownNumber(each, unit, {}, 1, trial))
    .filter((value) => unit.dimension !== "money" || value > 0);
  return values.length === 0 ? undefined : Math.min(...values);
}
