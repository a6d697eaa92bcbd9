/**
 * Plans between two plans: the rows of one group of levers from the first, those of another from the second. Rows that name a
 * SKU which only one of the plans has go with the product. Groups that cannot be told apart (a mix of which no plan can be
 * read) are joined to the product.
 */
import { formatCsv } from "../base/csv.ts";
import type { BasePlan } from "../batch/plans.ts";
import type { ChannelBasis } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Parameter } from "../inputs/market-types.ts";
import { planColumns, readPlanFile } from "../inputs/plan-file.ts";
import { type Plan, readPlan } from "../inputs/plan.ts";
import { type Factor, drawnFactors } from "./factors.ts";
import { type Group, groupOf, groups } from "./groups.ts";
import { leansOn } from "./leans-on.ts";
import { type Difference, planDiff } from "./plan-diff.ts";
import type { Coalition } from "./shapley.ts";

export interface Player {
  readonly groups: readonly Group[];
  /** What the two plans set differently in it. */
  readonly differences: readonly Difference[];
  /** The number that its effect leans on most. */
  readonly leansOn: Parameter | undefined;
}

export interface Side {
  readonly plan: Plan;
  readonly text: BasePlan;
}

type Rows = readonly (readonly string[])[];

/** A plan in which the players of a coalition stand as in b, the others as in a. */
export function hybridText(
  a: Side,
  b: Side,
  players: readonly Bundle[],
  coalition: Coalition,
  market: Market,
): BasePlan {
  const taken = new Set(
    players.flatMap((player, i) =>
      ((coalition >>> i) & 1) === 1 ? player.groups : [],
    ),
  );
  const shared = sharedSkus(a.plan, b.plan);
  const rows = [
    ...rowsOf(a, shared, market, (group) => !taken.has(group)),
    ...rowsOf(b, shared, market, (group) => taken.has(group)),
  ];
  return {
    name: nameBetween(coalition),
    text: formatCsv([...planColumns], rows),
  };
}

function sharedSkus(a: Plan, b: Plan): ReadonlySet<string> {
  const own = new Set(a.skus.map(({ id }) => id));
  return new Set(b.skus.map(({ id }) => id).filter((id) => own.has(id)));
}

function rowsOf(
  { text }: Side,
  shared: ReadonlySet<string>,
  market: Market,
  wanted: (group: Group) => boolean,
): Rows {
  return readPlanFile(text).rows.flatMap(({ cells }) => {
    const lever = market.levers.get(cells.lever);
    const own = cells.sku !== "" && lever?.scopes.includes("sku") === true;
    const alone =
      own && !cells.sku.split(/[,;|\s]+/).every((sku) => shared.has(sku));
    const group = alone ? "product" : groupOf(cells.lever, market);
    return wanted(group) ? [planColumns.map((column) => cells[column])] : [];
  });
}

export function nameBetween(coalition: Coalition): string {
  return `between ${coalition}`;
}

/** The plans between two plans that some coalitions need, by name. */
export function plansBetween(
  a: Side,
  b: Side,
  players: readonly Player[],
  coalitions: readonly Coalition[],
  market: Market,
): Record<string, BasePlan> {
  return Object.fromEntries(
    coalitions.map((coalition) => [
      nameBetween(coalition),
      hybridText(a, b, players, coalition, market),
    ]),
  );
}

/** What nobody knows of any plan between the two: guesses of a plan may differ, so only numbers that neither decides. */
export function factorsBetween(
  a: Side,
  b: Side,
  market: Market,
  basis: ChannelBasis,
): Factor[] {
  const decided = new Set(
    [...a.plan.settings, ...b.plan.settings]
      .filter(({ from }) => from !== "data")
      .map(({ lever }) => lever),
  );
  const joint = a.plan.category === b.plan.category;
  return drawnFactors(a.plan, market, basis).filter(
    ({ id, kind, draws }) =>
      (kind === "parameter" || (joint && draws !== undefined)) &&
      !decided.has(id),
  );
}

/** The players between two plans: groups in which they differ. */
export function playersOf(
  a: Side,
  b: Side,
  market: Market,
  most: number,
): Player[] {
  return bundlesOf(a, b, market, most).map((bundle) => ({
    ...bundle,
    leansOn: leansOn(
      bundle.differences.map(({ lever }) => lever),
      market,
    ),
  }));
}

type Bundle = Omit<Player, "leansOn">;

function bundlesOf(a: Side, b: Side, market: Market, most: number): Bundle[] {
  const differences = planDiff(a.plan, b.plan);
  const own = new Map<Group, Difference[]>();
  for (const each of differences) {
    const group = groupOf(each.lever, market);
    own.set(group, [...(own.get(group) ?? []), each]);
  }
  let players = groups.flatMap((group): Bundle[] => {
    const list = own.get(group);
    return list === undefined ? [] : [{ groups: [group], differences: list }];
  });
  // Joined until every mix of one player against the others can be read, and there are not too many.
  for (;;) {
    const [first, ...rest] = players;
    if (first === undefined || rest.length === 0) return players;
    const broken = players.findIndex(
      (_, i) => !mixes(a, b, players, i, market),
    );
    const at = broken > 0 ? broken : broken === 0 ? 1 : -1;
    const joined =
      at > 0 ? at : players.length > most ? players.length - 1 : -1;
    if (joined < 0) return players;
    players = join(players, joined);
  }
}

function mixes(
  a: Side,
  b: Side,
  players: readonly Bundle[],
  i: number,
  market: Market,
): boolean {
  const whole = (1 << players.length) - 1;
  return [1 << i, whole & ~(1 << i)].every(
    (coalition) =>
      readPlan(hybridText(a, b, players, coalition, market), market).problems
        .length === 0,
  );
}

/** Player i becomes part of the first one. */
function join(players: readonly Bundle[], i: number): Bundle[] {
  const [first, other] = [players[0], players[i]];
  if (first === undefined || other === undefined) return [...players];
  return [
    {
      groups: [...first.groups, ...other.groups],
      differences: [...first.differences, ...other.differences],
    },
    ...players.slice(1).filter((player) => player !== other),
  ];
}
