/**
 * What a teacher's link fixes: the lesson, the seed, and the few levers that may be moved; and how it stands in an address.
 * What comes in by an address is held to plain names before anything else sees it. Pure.
 */
import { addressOf } from "../shell/routes.ts";
import { lessons, type Lesson } from "./lessons.ts";

export interface Lock {
  readonly lesson: number;
  readonly seed: string;
  /** Ids of the levers that may be moved; all others stay as the lesson has them. */
  readonly levers: readonly string[];
}

type Query = Readonly<Record<string, string>>;

const MOST_SEED = 100;
const MOST_LEVERS = 40;

/** The lock of an address, for a lesson by its number; undefined where no seed or levers are fixed. */
export function lockOf(lesson: Lesson, query: Query): Lock | undefined {
  const { seed, levers } = query;
  if (seed === undefined && levers === undefined) return undefined;
  const named = (levers ?? "")
    .split(".")
    .filter((id) => /^\w+$/.test(id))
    .slice(0, MOST_LEVERS);
  return {
    lesson: lesson.id,
    seed: (seed ?? "1").slice(0, MOST_SEED),
    levers: named.length === 0 ? lesson.open : named,
  };
}

/** The lesson with its lock, to be sent to a class. */
export function lessonAddress(lock: Lock): string {
  return `${addressOf("learn", String(lock.lesson))}?${queryOf(lock)}`;
}

/** The desk of a lesson, with its plan, seed and levers. */
export function deskAddress(lock: Lock): string {
  return `${addressOf("lab")}?lesson=${lock.lesson}&${queryOf(lock)}`;
}

/** The lesson whose desk an address asks for, and its lock. */
export function deskLesson(
  query: Query,
): { readonly lesson: Lesson; readonly lock: Lock } | undefined {
  const lesson = lessons.find(({ id }) => String(id) === query["lesson"]);
  if (lesson === undefined) return undefined;
  const lock = lockOf(lesson, { seed: "1", ...query });
  return lock && { lesson, lock };
}

/** Whether a lever may be moved. */
export function isOpen(lock: Lock | undefined, lever: string): boolean {
  return lock === undefined || lock.levers.includes(lever);
}

function queryOf({ seed, levers }: Lock): string {
  return `seed=${encodeURIComponent(seed)}&levers=${levers.join(".")}`;
}
