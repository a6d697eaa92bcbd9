/**
 * What the commands of the desk share (ensemble, compare, explain, sensitivity, …): their options, the plans they read, and
 * a runner that answers trials on threads with progress. Ctrl+C lets the runs in hand finish, then ends the command.
 */
import { basename, extname } from "node:path";
import { type Command, Option } from "commander";
import {
  alternativesOf,
  baseName,
  drawnFactors,
  measures,
  readTarget,
  remembering,
  simulate,
  suggestNames,
  type Alternative,
  type BasePlan,
  type ChannelBasis,
  type Factor,
  type Market,
  type Measure,
  type Override,
  type Plan,
  type Problem,
  type Run,
  type RunOptions,
  type Runner,
  type Target,
  type Trial,
  type TrialSettings,
  type Warning,
} from "../index.ts";
import type { DeskNews, DeskTask, DeskWork } from "./desk-worker.ts";
import { InputFailure } from "./failure.ts";
import {
  BASELINE,
  loadMarket,
  loadPlan,
  packageRoot,
  readText,
} from "./files.ts";
import {
  basisOption,
  formatOption,
  overridesOf,
  scaleOption,
  seedOption,
  setOption,
  threadsOption,
  weeksOption,
  type Format,
} from "./options.ts";
import { counted, note } from "./output.ts";
import { keptPool, workThrough, type Pool } from "./pool.ts";
import { startRate } from "./rate.ts";

export interface DeskOptions {
  readonly set: readonly string[];
  readonly seed: string;
  readonly scale: number;
  readonly weeks?: number;
  readonly channelBasis: ChannelBasis;
  readonly threads: number;
  readonly format: Format;
}

/** Trials of one chunk at most: a stop waits for no more than these. */
const CHUNK = 4;

export function deskOptions(command: Command): Command {
  return command
    .addOption(setOption())
    .addOption(seedOption())
    .addOption(scaleOption())
    .addOption(weeksOption())
    .addOption(basisOption())
    .addOption(threadsOption())
    .addOption(formatOption());
}

/** The option that leaves out what nobody knows. */
export const luckOnlyOption = (): Option =>
  new Option(
    "--luck-only",
    "vary seeds only, every parameter at its likely value",
  ).default(false);

/** The option that names a measure, and the check of it. */
export const measureOption = (usual: string): Option =>
  new Option("--measure <measure>", "what is looked at").default(usual);

export function measureNamed(id: string, where = "--measure"): Measure {
  const found = measureOrProblem(id, where);
  if ("code" in found) throw new InputFailure([found]);
  return found;
}

function measureOrProblem(id: string, where: string): Measure | Problem {
  return (
    measures.find((measure) => measure.id === id) ?? {
      code: "unknown-measure",
      file: where,
      found: `"${id}"`,
      expected: "a measure of: taphoa measures",
      fix: suggestNames(
        id,
        measures.map((measure) => measure.id),
      ),
    }
  );
}

/** A measure with what it must reach or keep, or what is wrong with the text. */
export function readTargetText(text: string, where: string): Target | Problem {
  const target = readTarget(text);
  if (target === undefined)
    return {
      code: "bad-target",
      file: where,
      found: `"${text}"`,
      expected: "a measure, >= or <=, and a number",
      fix: 'write it as "sellout_cases>=60000"',
    };
  const measure = measureOrProblem(target.measure, where);
  return "code" in measure ? measure : target;
}

export function targetNamed(text: string): Target {
  const target = readTargetText(text, "--target");
  if ("code" in target) throw new InputFailure([target]);
  return target;
}

/** A plan of the desk: as read with what the command line sets, and as text for the threads. */
export interface DeskPlan {
  readonly name: string;
  readonly plan: Plan;
  /** What the plan's checks say. */
  readonly warnings: readonly Warning[];
  readonly text: BasePlan;
}

export interface Desk {
  readonly market: Market;
  readonly plans: readonly DeskPlan[];
  readonly first: DeskPlan;
  /** The account of the sources that the options name, for the first plan. */
  readonly alternative: Alternative;
  /** What `--set` says, to be on top of every trial. */
  readonly values: Readonly<Record<string, string>>;
}

/** Reads one plan or more; every mistake of all of them is reported together. */
export function openDesk(
  paths: readonly (string | undefined)[],
  options: Pick<DeskOptions, "set" | "weeks" | "channelBasis">,
): Desk {
  const overrides = overridesOf(options.set);
  const market = loadMarket();
  const problems: InputFailure["problems"][number][] = [];
  const plans = paths.flatMap((path): DeskPlan[] => {
    try {
      return [deskPlan(path, market, overrides)];
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new InputFailure(problems);
  checkWeeks(plans, options.weeks);
  const [first] = plans;
  const [alternative] =
    first === undefined ? [] : alternativesOf(first.plan, options.channelBasis);
  if (first === undefined || alternative === undefined)
    throw new Error("no plan");
  return { market, plans, first, alternative, values: valuesOf(overrides) };
}

function deskPlan(
  path: string | undefined,
  market: Market,
  overrides: readonly Override[],
): DeskPlan {
  const name = path ?? BASELINE;
  const { plan, warnings } = loadPlan(path, market, overrides);
  const text = readText(path ?? `${packageRoot}/${BASELINE}`, name);
  return { name, plan, warnings, text: { name, text } };
}

/** The numbers of a plan that are drawn anew in every future; none where only luck is to vary. */
export function drawnOf(
  { market, alternative }: Pick<Desk, "market" | "alternative">,
  { plan }: DeskPlan,
  { luckOnly }: { readonly luckOnly: boolean },
): readonly Factor[] {
  return luckOnly ? [] : drawnFactors(plan, market, alternative.basis);
}

/** One run of a plan of the desk, under the first of the seeds. */
export function simulateFirst(
  { market }: Desk,
  { plan, warnings }: DeskPlan,
  options: DeskOptions,
): Run {
  return simulate(
    plan,
    market,
    { ...runSettings(options), seed: `${options.seed} 1` },
    warnings,
  );
}

/** What the options say of a single run. */
export function runSettings({
  seed,
  scale,
  channelBasis,
  weeks,
}: DeskOptions): RunOptions {
  return {
    ...{ seed, scale, channelBasis },
    ...(weeks === undefined ? {} : { weeks }),
  };
}

/** Overrides by column, as trials carry them. */
function valuesOf(overrides: readonly Override[]): Record<string, string> {
  return Object.fromEntries(
    overrides.map(({ lever, scope, value, unit }) => [
      scope.length === 0 ? lever : `${lever}[${scope.join(",")}]`,
      `${value} ${unit}`.trim(),
    ]),
  );
}

/** Fewer weeks than the plans' may be asked for, never more. */
function checkWeeks(
  plans: readonly DeskPlan[],
  weeks: number | undefined,
): void {
  const shortest = Math.min(...plans.map(({ plan }) => plan.horizonWeeks));
  if (weeks === undefined || weeks <= shortest) return;
  throw new InputFailure([
    {
      code: "weeks-beyond-horizon",
      file: "--weeks",
      found: `${weeks}`,
      expected: `at most the ${shortest} weeks of the plan`,
      fix: `lengthen the plan: --set "horizon_weeks=${weeks} weeks"`,
    },
  ]);
}

/** A runner on threads that last as long as the command: asks nothing twice, and puts what `--set` says under the values of every trial. */
export function deskRunner(
  desk: Desk,
  options: DeskOptions,
  more: {
    readonly weekly?: readonly string[];
    readonly bySku?: readonly string[];
    readonly plans?: Readonly<Record<string, BasePlan>>;
  } = {},
): Runner {
  const settings: TrialSettings = {
    scale: options.scale,
    ...(options.weeks === undefined ? {} : { weeks: options.weeks }),
    weekly: more.weekly ?? [],
    bySku: more.bySku ?? [],
  };
  const plans: Record<string, BasePlan> = { ...more.plans };
  for (const { name, text } of desk.plans) plans[name] = text;
  const work: DeskWork = { plans, settings };
  const pool = keptPool<readonly DeskTask[], DeskNews>(
    new URL("./desk-worker.js", import.meta.url),
    options.threads,
    work,
  );
  return remembering((trials) =>
    answerAll(
      trials.map((trial) => ({
        ...trial,
        values: { ...desk.values, ...trial.values },
      })),
      pool,
      desk.market,
    ),
  );
}

async function answerAll(
  trials: readonly Trial[],
  pool: Pool<readonly DeskTask[], DeskNews>,
  market: Market,
) {
  const answers = new Map<number, Extract<DeskNews, { answer: unknown }>>();
  if (trials.length === 0) return [];
  const chunks = chunksOf(trials, market, pool.size);
  const errors = new Set<string>();
  const rate = startRate(trials.length, pool.size);
  const end = { asked: false };
  const stop = (): void => {
    if (!end.asked) note("Stopping when the runs in hand are finished …");
    end.asked = true;
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    await workThrough<DeskTask, DeskNews>({
      pool,
      chunks,
      stopped: () => end.asked || errors.size > 0,
      onNews: (news) => {
        if (news === "done") return;
        if ("error" in news) errors.add(news.error);
        else answers.set(news.number, news);
        rate.step(errors.size);
      },
    });
  } finally {
    rate.stop();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
  if (end.asked)
    throw new InputFailure([
      {
        code: "stopped",
        file: "the command",
        found: `a stop after ${answers.size} of ${trials.length} runs`,
        expected: "all of them",
        fix: "give it again; fewer runs or a coarser --scale take less time",
      },
    ]);
  if (errors.size > 0)
    throw new InputFailure(
      [...errors].map((found) => ({
        code: "run-failed",
        file: "a run",
        found,
        expected: "a plan that can be run with these values",
        fix: "correct the plan, or leave the value out",
      })),
    );
  return trials.map((_, i) => {
    const news = answers.get(i);
    if (news === undefined) throw new Error(`no answer to trial ${i}`);
    return news.answer;
  });
}

/** Trials that share a burned-in market follow one another; no chunk is so large that a thread stands idle. */
function chunksOf(
  trials: readonly Trial[],
  market: Market,
  threads: number,
): DeskTask[][] {
  const groups = new Map<string, DeskTask[]>();
  trials.forEach((trial, number) => {
    const name = baseName(trial, market);
    const group = groups.get(name) ?? [];
    group.push({ number, trial });
    groups.set(name, group);
  });
  const size = Math.max(
    1,
    Math.min(CHUNK, Math.floor(trials.length / (2 * threads))),
  );
  const chunks: DeskTask[][] = [];
  for (const group of groups.values())
    for (let i = 0; i < group.length; i += size)
      chunks.push(group.slice(i, i + size));
  return chunks;
}

/** How large the work is, said before it begins. */
export function saySize(
  runs: number,
  what: string,
  options: DeskOptions,
): void {
  note(
    `${what}: ${counted(runs, "run")} at 1 : ${options.scale} on ${counted(options.threads, "thread")}.`,
  );
}

/** File names without folder and ending; in full where two would be called alike. */
export function shortNames(paths: readonly string[]): string[] {
  const short = paths.map((path) => basename(path, extname(path)));
  const same = new Set(short).size < short.length;
  return same ? [...paths] : short;
}
