/**
 * A value with its past and future, never changed in place: undo and redo are steps between states that are still there.
 * Steps of one gesture, such as a slider on its way, are joined into one. Pure.
 */

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Names the gesture that made the present; the next step of the same gesture replaces it. */
  readonly gesture: string | undefined;
}

const STEPS_KEPT = 100;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], gesture: undefined };
}

/** The next state; what was undone before is forgotten. */
export function advance<T>(
  history: History<T>,
  present: T,
  gesture?: string,
): History<T> {
  if (gesture !== undefined && gesture === history.gesture)
    return { ...history, present, future: [] };
  return {
    past: [...history.past, history.present].slice(-STEPS_KEPT),
    present,
    future: [],
    gesture,
  };
}

export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    gesture: undefined,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return {
    past: [...history.past, history.present],
    present,
    future,
    gesture: undefined,
  };
}
