/** What a learner did, kept on this computer alone: the guess, the answer written down, and whether the lesson was seen through. */

export interface Progress {
  readonly guess?: string;
  /** By how much, percent. */
  readonly much?: number;
  /** The batch of gift boxes of the lesson on Tết. */
  readonly cases?: number;
  readonly weeks?: number;
  readonly sure?: number;
  readonly text?: string;
  readonly done?: boolean;
}

const numbered = ["sure", "much", "cases", "weeks"] as const;

const key = (lesson: number): string => `taphoa.lesson.${lesson}`;

export function readProgress(
  lesson: number,
  storage: Storage = localStorage,
): Progress {
  try {
    const found: unknown = JSON.parse(storage.getItem(key(lesson)) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    const { guess, text, done, ...rest } = found as Record<string, unknown>;
    const numbers = numbered.flatMap((name) =>
      typeof rest[name] === "number" ? [[name, rest[name]] as const] : [],
    );
    return {
      ...Object.fromEntries(numbers),
      ...(typeof guess === "string" && { guess }),
      ...(typeof text === "string" && { text }),
      ...(typeof done === "boolean" && { done }),
    };
  } catch {
    return {};
  }
}

export function keepProgress(
  lesson: number,
  progress: Progress,
  storage: Storage = localStorage,
): void {
  try {
    storage.setItem(key(lesson), JSON.stringify(progress));
  } catch {
    // A browser that forbids storage forgets; the lesson works all the same.
  }
}
