/**
 * Options several commands share, each checked as it is read: a mistake is named before anything is opened.
 */
import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";
import {
  channelBases,
  languages,
  parseSet,
  suggestNames,
  type ChannelBasis,
  type Language,
  type Override,
} from "../index.ts";
import { InputFailure } from "./failure.ts";

/** What a run uses when the command line says nothing. */
export const DEFAULTS: {
  readonly seed: string;
  readonly scale: number;
  readonly channelBasis: ChannelBasis;
} = { seed: "20261122", scale: 1000, channelBasis: "brief" };

export const FORMATS = ["table", "json", "csv"] as const;
export type Format = (typeof FORMATS)[number];

/** A new option object each time: commander keeps state in it. */
export const setOption = (): Option =>
  new Option(
    "--set <lever=value>",
    'change one lever, such as "rsp[main,south]=19000 VND"; may be repeated',
  )
    .argParser((text: string, before: readonly string[]) => [...before, text])
    .default([], "none");

export const formatOption = (): Option =>
  new Option("--format <format>", "how to print")
    .choices(FORMATS)
    .default("table");

export const langOption = (
  usual: Language = "en",
  of = "result and mistakes",
): Option =>
  new Option("--lang <language>", `language of ${of}`)
    .choices(languages)
    .default(usual);

export const basisOption = (): Option =>
  new Option(
    "--channel-basis <basis>",
    "which account of channel shares the base market follows",
  )
    .choices(channelBases)
    .default(DEFAULTS.channelBasis);

export const seedOption = (): Option =>
  new Option("--seed <text>", "seed that all seeds begin with").default(
    DEFAULTS.seed,
  );

export const scaleOption = (usual = DEFAULTS.scale): Option =>
  new Option("--scale <n>", "real households behind one simulated")
    .argParser(wholeNumber(10, 100_000))
    .default(usual);

export const weeksOption = (): Option =>
  new Option("--weeks <n>", "stop after so many weeks").argParser(
    wholeNumber(1, 520),
  );

export const threadsOption = (): Option =>
  new Option("--threads <n>", "threads")
    .argParser(wholeNumber(1, 256))
    .default(availableParallelism());

/** A whole number within bounds, or a message commander shows with the option's name. */
export function wholeNumber(low: number, high: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < low || value > high)
      throw new InvalidArgumentError(
        `Expected a whole number from ${low} to ${high}.`,
      );
    return value;
  };
}

/** All `--set` texts as overrides; every mistake among them is reported at once. */
export function overridesOf(texts: readonly string[]): Override[] {
  const overrides: Override[] = [];
  const problems = texts.flatMap((text) => {
    const read = parseSet(text);
    if ("code" in read) return [read];
    overrides.push(read);
    return [];
  });
  if (problems.length > 0) throw new InputFailure(problems);
  return overrides;
}

/** The word narrowed a list down to nothing: says so instead of printing an empty table. */
export function orFail<T>(
  found: readonly T[],
  word: string | undefined,
  names: readonly string[],
): readonly T[] {
  if (found.length > 0) return found;
  throw new InputFailure([
    {
      code: "nothing-named",
      file: "word",
      found: `"${word ?? ""}"`,
      expected: "a word that occurs in the list",
      fix: suggestNames(word ?? "", names),
    },
  ]);
}
