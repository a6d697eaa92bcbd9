/**
 * Plans the reader worked on lately, kept on this computer alone: the plan's text and the changes made to it. Works without
 * storage, too: then nothing is remembered. What is found in the storage is read with suspicion.
 */
import type { Edits } from "./levers/lever-edits.ts";

export interface RecentWork {
  readonly name: string;
  readonly text: string;
  readonly edits: Edits;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = "taphoa.recent";
const MOST = 6;

export function recentWork(storage: Storage = localStorage): RecentWork[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter(isWork).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a plan at the head; the same plan with other changes takes its own place. */
export function keepWork(
  work: RecentWork,
  storage: Storage = localStorage,
): void {
  const others = recentWork(storage).filter(
    ({ name, text }) => name !== work.name || text !== work.text,
  );
  try {
    storage.setItem(KEY, JSON.stringify([work, ...others].slice(0, MOST)));
  } catch {
    // A browser that forbids storage, or has no room, forgets; the page works all the same.
  }
}

export function forgetWork(storage: Storage = localStorage): void {
  try {
    storage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

function isWork(value: unknown): value is RecentWork {
  if (typeof value !== "object" || value === null) return false;
  const { name, text, edits, at } = value as Record<string, unknown>;
  return (
    typeof name === "string" &&
    typeof text === "string" &&
    typeof at === "number" &&
    typeof edits === "object" &&
    edits !== null &&
    Object.values(edits).every((edit) => typeof edit === "string")
  );
}
