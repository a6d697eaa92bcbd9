/**
 * Answers what a lever's value is for a scope and week, from entries sorted by who wins.
 * Constants are turned into the engine's unit once; expressions are computed when asked, other levers read for the
 * same scope and week. Nothing is allocated for a constant. An unanswerable question is a bug of the asker.
 */
import { Bug } from "../base/problem.ts";
import {
  engineValue,
  ownValue,
  parseUnit,
  type Rates,
  type Unit,
} from "../base/units.ts";
import type { Entry } from "./entry.ts";
import type { Lever } from "./market-types.ts";
import type { Currency, Scope } from "./plan-types.ts";
import type { ScopeNames } from "./scope.ts";

/** The levers that hold the exchange rates, by currency. */
export const rateLevers = { TWD: "fx_twd_vnd", USD: "fx_usd_vnd" } as const;

/** An entry ready to be asked: its constant, if it has one, in the engine's unit. */
interface Prepared {
  readonly entry: Entry;
  readonly reach: Entry["reach"];
  readonly constant: number | undefined;
}

/** A lever's entries, who wins first, and which parts of a scope any of them looks at: no other is read. */
interface Answers {
  readonly list: readonly Prepared[];
  readonly bySku: boolean;
  readonly byChannel: boolean;
  readonly byChain: boolean;
  readonly byRegion: boolean;
  readonly byArea: boolean;
}

export interface Resolver {
  /** The winning entry; week is 1-based. */
  find(lever: string, scope: Scope, week: number): Entry | undefined;
  number(lever: string, scope: Scope, week: number): number;
  word(lever: string, scope: Scope, week: number): string;
  flag(lever: string, scope: Scope, week: number): boolean;
  /** The currency a sum of money is written in; VND for what is no money. */
  currency(lever: string, scope: Scope, week: number): Currency;
  /** A number in the lever's own unit, as expressions see it. */
  own(lever: string, scope: Scope, week: number): number;
  /** Number of one entry in the engine's unit, whether it wins or not. */
  compute(entry: Entry, scope: Scope, week: number): number;
}

export function makeResolver(
  index: ReadonlyMap<string, readonly Entry[]>,
  levers: ReadonlyMap<string, Lever>,
  names: ScopeNames,
): Resolver {
  const units = new Map<string, Unit>();
  for (const lever of levers.values()) {
    const unit = parseUnit(lever.unit);
    if (unit !== undefined) units.set(lever.id, unit);
  }
  const unitOf = (lever: string): Unit => {
    const unit = units.get(lever);
    if (unit === undefined) throw new Bug(`no lever ${lever}`);
    return unit;
  };

  const steady = Object.values(rateLevers).every((lever) =>
    (index.get(lever) ?? []).every(
      (entry) => entry.value.kind === "number" && !entry.reach.hasWeeks,
    ),
  );
  const rateOf = (lever: string, week: number): number => {
    const entry = (index.get(lever) ?? []).find(
      ({ reach }) => reach.fromWeek <= week && week <= reach.toWeek,
    );
    if (entry?.value.kind === "number") return entry.value.value;
    if (entry?.value.kind !== "expression") return NaN;
    return entry.value.expression.evaluate(week, (other) =>
      own(other, {}, week),
    );
  };
  // Read only when asked for: a rate may itself be an expression of levers that need none.
  const ratesIn = (week: number): Rates => ({
    get TWD() {
      return rateOf(rateLevers.TWD, week);
    },
    get USD() {
      return rateOf(rateLevers.USD, week);
    },
  });
  const constantRates: Rates | undefined = steady
    ? { ...ratesIn(1) }
    : undefined;
  const ratesAt = (week: number): Rates => constantRates ?? ratesIn(week);

  const compute = (entry: Entry, scope: Scope, week: number): number => {
    const { value, lever } = entry;
    if (value.kind === "number")
      return engineValue(value.value, value.unit, ratesAt(week), unitOf(lever));
    if (value.kind !== "expression")
      throw new Bug(`${lever} is a word here, not a number`);
    const raw = value.expression.evaluate(week, (other) =>
      own(other, scope, week),
    );
    return engineValue(raw, value.unit, ratesAt(week), unitOf(lever));
  };

  const prepared = new Map<string, Answers>();
  for (const [lever, entries] of index)
    prepared.set(lever, {
      bySku: entries.some(({ reach }) => reach.sku !== ""),
      byChannel: entries.some(({ reach }) => reach.channel !== ""),
      byChain: entries.some(({ reach }) => reach.chain !== ""),
      byRegion: entries.some(({ reach }) => reach.region !== ""),
      byArea: entries.some(({ reach }) => reach.area !== ""),
      list: entries.map((entry) => ({
        entry,
        reach: entry.reach,
        constant:
          entry.value.kind === "number" &&
          (steady || entry.value.unit.dimension !== "money")
            ? compute(entry, {}, 1)
            : undefined,
      })),
    });

  const search = (
    lever: string,
    scope: Scope,
    week: number,
  ): Prepared | undefined => {
    const answers = prepared.get(lever);
    if (answers === undefined) return undefined;
    const { list, bySku, byChannel, byChain, byRegion, byArea } = answers;
    const first = list[0];
    // Rank 0 names no scope and no weeks: standing first, it wins everywhere.
    if (first !== undefined && first.entry.rank === 0 && week >= 1)
      return first;
    const sku = bySku ? (scope.sku ?? "") : "";
    const chain = byChain ? (scope.chain ?? "") : "";
    const area = byArea ? (scope.area ?? "") : "";
    // A chain implies its channel, an area its region.
    const channel = byChannel
      ? (scope.channel ?? names.chains.get(scope.chain ?? "") ?? "")
      : "";
    const region = byRegion
      ? (scope.region ?? names.areas.get(scope.area ?? "") ?? "")
      : "";
    for (const each of list) {
      const { reach } = each;
      if (
        (reach.sku === "" || reach.sku === sku) &&
        (reach.channel === "" || reach.channel === channel) &&
        (reach.chain === "" || reach.chain === chain) &&
        (reach.region === "" || reach.region === region) &&
        (reach.area === "" || reach.area === area) &&
        reach.fromWeek <= week &&
        reach.toWeek >= week
      )
        return each;
    }
    return undefined;
  };
  const must = (lever: string, scope: Scope, week: number): Prepared => {
    const found = search(lever, scope, week);
    if (found === undefined)
      throw new Bug(`no ${lever} for ${JSON.stringify(scope)} in week ${week}`);
    return found;
  };

  function number(lever: string, scope: Scope, week: number): number {
    const { constant, entry } = must(lever, scope, week);
    return constant ?? compute(entry, scope, week);
  }
  function own(lever: string, scope: Scope, week: number): number {
    return ownValue(number(lever, scope, week), unitOf(lever), ratesAt(week));
  }

  return {
    find: (lever, scope, week) => search(lever, scope, week)?.entry,
    number,
    own,
    compute,
    word: (lever, scope, week) => {
      const { value } = must(lever, scope, week).entry;
      return value.kind === "word" ? value.word : "";
    },
    currency: (lever, scope, week) => {
      const { value } = must(lever, scope, week).entry;
      const money = value.kind === "number" || value.kind === "expression";
      return (money && value.unit.currency) || "VND";
    },
    flag: (lever, scope, week) => {
      const { value } = must(lever, scope, week).entry;
      if (value.kind !== "flag") throw new Bug(`${lever} is not on or off`);
      return value.on;
    },
  };
}
