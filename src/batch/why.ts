/**
 * Why a run is, or is not, taken from the store: the stored run that differs from it in the fewest things is named with
 * these differences. Looked for among runs of the same plan and among those the same row asked for.
 */
import type { Asked, RunRecord } from "./journal.ts";
import type { WantedRun } from "./document.ts";
import type { RunKey } from "./run-id.ts";

/** A stored run without its result. */
export type StoredRun = Pick<RunRecord, "id" | "run" | "asked" | "error">;

export interface Reason {
  readonly reused: boolean;
  /** done, failed, cut, never, or the first of the things that differ. */
  readonly code: "done" | "failed" | "cut" | "never" | keyof RunKey;
  readonly text: string;
}

export interface Shelf {
  readonly byId: ReadonlyMap<string, StoredRun>;
  /** Ids of runs whose line is cut off or damaged. */
  readonly cut: ReadonlySet<string>;
  readonly near: ReadonlyMap<string, readonly StoredRun[]>;
}

/** Stored runs, by id, plan and row. */
export function shelfOf(
  runs: Iterable<StoredRun>,
  cut: ReadonlySet<string>,
): Shelf {
  const byId = new Map<string, StoredRun>();
  const near = new Map<string, StoredRun[]>();
  for (const stored of runs) {
    const before = byId.get(stored.id);
    if (before === undefined || before.error !== "")
      byId.set(stored.id, stored);
    for (const key of [stored.run.plan, rowKey(stored.asked)]) {
      const those = near.get(key);
      if (those === undefined) near.set(key, [stored]);
      else those.push(stored);
    }
  }
  return { byId, cut, near };
}

function rowKey({ name }: Pick<Asked, "name">): string {
  return `row ${name}`;
}

/** Things a run depends on, most telling first. */
const FIELDS = [
  "model",
  "data",
  "plan",
  "scale",
  "channelBasis",
  "weeks",
  "seed",
] as const satisfies readonly (keyof RunKey)[];

export function reasonFor(wanted: WantedRun, shelf: Shelf): Reason {
  const stored = shelf.byId.get(wanted.id);
  if (stored !== undefined && stored.error === "")
    return {
      reused: true,
      code: "done",
      text: "same model, data, plan and seed",
    };
  if (stored !== undefined)
    return {
      reused: false,
      code: "failed",
      text: `it failed and is tried again: ${stored.error}`,
    };
  if (shelf.cut.has(wanted.id))
    return {
      reused: false,
      code: "cut",
      text: "its line of the journal is cut off or damaged",
    };
  const nearest = nearestTo(wanted, shelf);
  if (nearest === undefined || nearest.differing[0] === "seed")
    return { reused: false, code: "never", text: "not run yet" };
  return {
    reused: false,
    code: nearest.differing[0] ?? "never",
    text: nearest.differing
      .map((field) => difference(field, nearest.stored, wanted))
      .join("; "),
  };
}

function nearestTo(
  { run, scenario }: WantedRun,
  { near }: Shelf,
): { stored: StoredRun; differing: (typeof FIELDS)[number][] } | undefined {
  let best: ReturnType<typeof nearestTo>;
  const cost = (fields: readonly string[]): number =>
    // A run of another seed is no run that was spoilt by a change.
    fields.length + (fields.includes("seed") ? FIELDS.length : 0);
  for (const key of [run.plan, rowKey(scenario)])
    for (const stored of near.get(key) ?? []) {
      const differing = FIELDS.filter(
        (field) => stored.run[field] !== run[field],
      );
      if (best === undefined || cost(differing) < cost(best.differing))
        best = { stored, differing };
    }
  return best;
}

function difference(
  field: (typeof FIELDS)[number],
  { run, asked }: StoredRun,
  wanted: WantedRun,
): string {
  const was = run[field];
  const is = wanted.run[field];
  switch (field) {
    case "model":
      return `another version of the model: was ${was}, is ${is}`;
    case "data":
      return `other data: were ${short(was)}, are ${short(is)}`;
    case "plan":
      return `another plan: ${planDifference(asked, wanted)}`;
    case "scale":
      return `another scale: was 1:${was}, is 1:${is}`;
    case "channelBasis":
      return `another channel basis: was ${was}, is ${is}`;
    case "weeks":
      return `other weeks: were ${was}, are ${is}`;
    case "seed":
      return `another seed: was "${was}", is "${is}"`;
  }
}

function short(hash: string | number): string {
  return String(hash).slice(0, 12);
}

/** What changed in the row; if nothing did, its base did. */
function planDifference(asked: Asked, { scenario }: WantedRun): string {
  const levers = new Set([
    ...Object.keys(asked.values),
    ...Object.keys(scenario.values),
  ]);
  const changes = [...levers].flatMap((lever) => {
    const was = asked.values[lever];
    const is = scenario.values[lever];
    const said = (value: string | undefined): string => value ?? "the base's";
    return was === is ? [] : [`${lever} was ${said(was)}, is ${said(is)}`];
  });
  if (asked.base !== scenario.base)
    changes.unshift(`base was "${asked.base}", is "${scenario.base}"`);
  return changes.length === 0
    ? "its base plan has changed"
    : changes.join(", ");
}
