/**
 * One value of one lever with its reach: a default of the data, a row of the plan file, or an override.
 * Later layers win over earlier ones; within a layer the finer reach wins.
 */
import { parseUnit } from "../base/units.ts";
import type { Certificate } from "./market-types.ts";
import type { CellValue } from "./value-cell.ts";
import {
  everywhere,
  overlap,
  rankOf,
  type Reach,
  type ScopeNames,
} from "./scope.ts";
import type { Setting } from "./plan-types.ts";

/**
 * Precedence, lowest first: the market's default; a default kept in a result's plan.csv; a number of a joint draw of the
 * base market; the plan file; an override kept in a plan.csv; an override of this run.
 */
export const layers = {
  market: 0,
  keptDefault: 1,
  drawn: 2,
  plan: 3,
  keptOverride: 4,
  override: 5,
} as const;

export interface Entry {
  readonly lever: string;
  readonly reach: Reach;
  readonly layer: number;
  readonly rank: number;
  readonly value: CellValue;
  readonly setting: Setting;
}

export function makeEntry(
  reach: Reach,
  layer: number,
  value: CellValue,
  setting: Setting,
): Entry {
  const { lever } = setting;
  return Object.freeze({
    lever,
    reach,
    layer,
    rank: rankOf(reach),
    value,
    setting,
  });
}

/** Entries by lever, the winning ones first. */
export function indexEntries(
  entries: readonly Entry[],
): Map<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.lever);
    if (group === undefined) groups.set(entry.lever, [entry]);
    else group.push(entry);
  }
  for (const group of groups.values())
    group.sort((a, b) => b.layer - a.layer || b.rank - a.rank);
  return groups;
}

/** Pairs of one lever's entries of equal reach that overlap and do not agree; each entry is the later one at most once. */
export function rivalPairs(
  entries: readonly Entry[],
  names: ScopeNames,
  agree: (a: Entry, b: Entry) => boolean,
): [Entry, Entry][] {
  const pairs: [Entry, Entry][] = [];
  entries.forEach((later, i) => {
    for (let j = 0; j < i; j++) {
      const earlier = entries[j];
      if (
        earlier !== undefined &&
        earlier.layer === later.layer &&
        earlier.rank === later.rank &&
        overlap(earlier.reach, later.reach, names) &&
        !agree(earlier, later)
      ) {
        pairs.push([earlier, later]);
        return;
      }
    }
  });
  return pairs;
}

/** A parameter of the data as a lever without scope, valued as written; nothing if its unit is none of ours. */
export function parameterEntry(
  name: string,
  { unit: written, note }: Pick<Certificate, "unit" | "note">,
  value: number,
  where: {
    readonly layer: number;
    readonly file: string;
    readonly text: string;
  },
): Entry[] {
  const unit = parseUnit(written);
  if (unit === undefined) return [];
  const setting = Object.freeze({
    lever: name,
    sku: "",
    channel: "",
    region: "",
    fromWeek: undefined,
    toWeek: undefined,
    value: where.text,
    unit: written,
    from: "data" as const,
    file: where.file,
    row: undefined,
    note,
  });
  const number = { kind: "number" as const, value, unit };
  return [makeEntry(everywhere, where.layer, number, setting)];
}
