/** What a search is asked, read from its texts: ranges, a target, limits; every mistake of a list is said at once. */
import { type Problem, type Target, type Vary, readVary } from "../index.ts";
import { readTargetText, targetNamed } from "./desk.ts";
import { InputFailure } from "./failure.ts";

export function variesOf(texts: readonly string[]): Vary[] {
  const varies: Vary[] = [];
  const problems = texts.flatMap((text) => {
    const read = readVary(text);
    if ("code" in read) return [read];
    varies.push(read);
    return [];
  });
  if (texts.length === 0)
    problems.push({
      code: "nothing-varied",
      file: "--vary",
      found: "nothing",
      expected: "at least one lever to move",
      fix: 'add --vary "reps[south]=5..40 reps"',
    });
  if (problems.length > 0) throw new InputFailure(problems);
  return varies;
}

export function targetOf({
  target,
}: {
  readonly target?: string;
}): Target | undefined {
  return target === undefined ? undefined : targetNamed(target);
}

/** Every limit that is none is said at once. */
export function limitsOf(texts: readonly string[]): Target[] {
  const problems: Problem[] = [];
  const limits = texts.flatMap((text) => {
    const read = readTargetText(text, "--limit");
    if ("code" in read) problems.push(read);
    return "code" in read ? [] : [read];
  });
  if (problems.length > 0) throw new InputFailure(problems);
  return limits;
}
