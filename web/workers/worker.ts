/**
 * Runs the library off the page's thread: reads a plan into a sheet for the panel, or simulates it with the panel's changes.
 * The market is read once; the burned-in market of a scale is kept, so that the next run with it begins at launch.
 */
import {
  alternativesOf,
  answerTrial,
  bottlenecks,
  checkFor,
  createBaseCache,
  deck,
  decodeText,
  drawnFactors,
  formatIsoDate,
  inputNames,
  inputsInWords,
  measures,
  parseIsoDate,
  partsOf,
  planCsv,
  planDiff,
  plansWithout,
  priceLadder,
  promotedWeeks,
  provenance,
  provinceWeeks,
  readMarket,
  readPlan,
  reportNames,
  reportOf,
  runDocument,
  shopBooks,
  simulate,
  taxedAs,
  workbook,
  workOn,
  type Grade,
  type Market,
  type Plan,
} from "../../src/index.ts";
import { readGridJob } from "../batch/read-grid.ts";
import { betweenJob } from "../compare/between.ts";
import { casesJob } from "../lab/cases-job.ts";
import { watchJob } from "../lab/watch-job.ts";
import { leverSheet, moreSheet } from "../levers/lever-sheet.ts";
import { checkDays } from "../sources/check-days.ts";
import type {
  Answer,
  ChunkJob,
  DoubtsJob,
  DatedRule,
  InputsJob,
  JobMessage,
  PlanSheet,
  PlanSource,
  PlanText,
  PrepareJob,
  ReadJob,
  ReportJob,
  RunJob,
  SaveJob,
  TrialsJob,
  WorkerMessage,
} from "../messages.ts";

const tables: Readonly<Record<string, string>> = import.meta.glob(
  "../../data/*.csv",
  { query: "?raw", import: "default", eager: true },
);

const post = (message: WorkerMessage): void => self.postMessage(message);

let known: Market | undefined;

const base = createBaseCache();

function market(): Market {
  if (known !== undefined) return known;
  const files = Object.fromEntries(
    Object.entries(tables).map(([path, text]) => [
      path.slice(path.lastIndexOf("/") + 1),
      text,
    ]),
  );
  const { market: read, problems } = readMarket(files);
  if (read === undefined)
    throw new Error(
      `The market data are broken: ${JSON.stringify(problems[0])}`,
    );
  known = read;
  return read;
}

self.onmessage = ({ data }: MessageEvent<JobMessage>): void => {
  const { id } = data;
  const answer = (): Answer => {
    try {
      switch (data.kind) {
        case "read":
          return read(data);
        case "run":
          return run(data, id);
        case "save":
          return save(data);
        case "doubts":
          return doubts(data);
        case "trials":
          return trials(data);
        case "prepare":
          return prepare(data);
        case "between":
          return betweenJob(data, market());
        case "inputs":
          return inputs(data);
        case "report":
          return report(data);
        case "grid":
          return readGridJob(data, market());
        case "chunk":
          return chunk(data);
        case "cases":
          return casesJob(data, market(), tables);
        case "watch":
          return watchJob(
            data,
            { base, market: market(), tables },
            progress(id),
          );
      }
    } catch (error) {
      return {
        kind: "failed",
        message: error instanceof Error ? error.message : String(error),
      };
    }
  };
  post({ ...answer(), id });
};

function read(job: ReadJob): Answer {
  const source = textOf(job.source);
  if ("kind" in source) return source;
  const { plan, problems } = readPlan(source, market());
  return plan === undefined || problems.length > 0
    ? { kind: "problems", problems }
    : { kind: "sheet", sheet: sheetOf(source, plan) };
}

function textOf(source: PlanSource): PlanText | Answer {
  const { name } = source;
  if (source.text !== undefined) return { name, text: source.text };
  const { text, problem } = decodeText(source.bytes ?? new Uint8Array());
  if (text !== undefined) return { name, text };
  return {
    kind: "problems",
    problems: problem === undefined ? [] : [{ ...problem, file: name }],
  };
}

function sheetOf(source: PlanText, plan: Plan): PlanSheet {
  const data = market();
  const grades: Record<Grade, number> = {
    measured: 0,
    reported: 0,
    derived: 0,
    assumed: 0,
  };
  for (const { grade } of data.parameters.values()) grades[grade] += 1;
  const named = [...data.levers.values(), ...plan.brands];
  return {
    plan: source,
    horizonWeeks: plan.horizonWeeks,
    levers: leverSheet(data, plan),
    more: moreSheet(data, plan),
    measures: measures.map(
      ({ id, unit, arrow, tier, formula, source: from }) => ({
        id,
        unit,
        arrow,
        tier,
        formula,
        source: from,
      }),
    ),
    chains: Object.fromEntries(data.chains.map(({ id, name }) => [id, name])),
    labels: Object.fromEntries(named.map(({ id, label }) => [id, label])),
    tetDates: data.tetDates,
    targetCases: data.levers.has("target_cases")
      ? plan.number("target_cases")
      : undefined,
    grades,
    checked: {
      rules: checkDays(rulesOver(plan).map(({ checkedOn }) => checkedOn)),
      numbers: checkDays(
        [...data.parameters.values()].map(({ checkedOn }) => checkedOn),
      ),
    },
  };
}

function save(job: SaveJob): Answer {
  const { plan, problems } = readPlan(job.plan, market(), job.overrides);
  return plan === undefined || problems.length > 0
    ? { kind: "problems", problems }
    : { kind: "file", text: planCsv(plan) };
}

function doubts(job: DoubtsJob): Answer {
  const { plan, problems } = readPlan(job.plan, market(), job.overrides);
  if (plan === undefined || problems.length > 0)
    return { kind: "problems", problems };
  const [alternative] = alternativesOf(plan, job.basis);
  if (alternative === undefined) throw new Error("a plan without itself");
  const factors = drawnFactors(plan, market(), job.basis);
  const text = { name: job.plan.name, text: planCsv(plan) };
  const parts = partsOf(plan);
  return {
    kind: "doubts",
    doubts: {
      plan: text,
      parts: {
        list: parts,
        plans: plansWithout(plan, text, parts),
        promoted: promotedWeeks(plan, plan.horizonWeeks),
      },
      factors,
      checks: Object.fromEntries(factors.map((one) => [one.id, checkFor(one)])),
      alternative,
    },
  };
}

function prepare(job: PrepareJob): Answer {
  const read = job.plans.map(({ plan, overrides }) => ({
    name: plan.name,
    ...readPlan(plan, market(), overrides),
  }));
  const problems = read.flatMap((one) => one.problems);
  const plans = read.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
  const [first] = plans;
  if (first === undefined || problems.length > 0)
    return { kind: "problems", problems };
  const [alternative] = alternativesOf(first, job.basis);
  if (alternative === undefined) throw new Error("a plan without itself");
  return {
    kind: "prepared",
    prepared: {
      plans: plans.map((plan, i) => ({
        name: `${i + 1} ${read[i]?.name ?? ""}`,
        text: planCsv(plan),
      })),
      factors: plans.map((plan) => drawnFactors(plan, market(), job.basis)),
      alternative,
      startDate: first.startDate,
      differences: plans.slice(1).map((plan) => planDiff(first, plan)),
    },
  };
}

function inputs(job: InputsJob): Answer {
  const { plan, problems } = readPlan(job.plan, market(), job.overrides);
  if (plan === undefined || problems.length > 0)
    return { kind: "problems", problems };
  const rows = provenance(plan, market(), job.basis);
  const tables = rows.map(({ table }) => table);
  return {
    kind: "inputs",
    inputs: {
      inputs: rows,
      rules: rulesOver(plan),
      horizon: {
        from: plan.startDate,
        to: lastDay(plan),
      },
      ...inputNames(market(), plan.category, tables),
      sources: Object.fromEntries(
        [...market().sources].map(
          ([id, { publisher, title, published, address }]) => [
            id,
            { publisher, title, published, address },
          ],
        ),
      ),
    },
  };
}

/** The last day of a plan's run, ISO. */
function lastDay({ startDate, horizonWeeks }: Plan): string {
  const first = parseIsoDate(startDate) ?? 0;
  return formatIsoDate(first + 7 * horizonWeeks - 1);
}

/** The dated rules that a plan's goods meet. */
function rulesOver(plan: Plan): DatedRule[] {
  const goods = new Set(plan.skus.flatMap(({ id }) => taxedAs(plan, id)));
  return market()
    .rules.filter(
      ({ appliesTo }) =>
        goods.has(appliesTo) || appliesTo.startsWith(`${plan.category}/`),
    )
    .map(({ rule, appliesTo, fromDate, toDate, value, ...from }) => ({
      ...{ rule, appliesTo, fromDate, toDate, value },
      ...{ unit: from.unit, grade: from.grade, checkedOn: from.checkedOn },
    }));
}

function report(job: ReportJob): Answer {
  const { plan, problems } = readPlan(job.plan, market(), job.overrides);
  if (plan === undefined || problems.length > 0)
    return { kind: "problems", problems };
  const whole = reportOf({
    run: job.document,
    ...{ planName: job.planName, formulas: job.formulas },
    inputs: inputsInWords(plan, market(), job.basis, job),
    bottlenecks: job.bottlenecks,
    language: job.language,
    ...{ inTwd: job.inTwd, ...job.many },
    tetDates: market().tetDates,
    targetCases: plan.number("target_cases"),
    names: reportNames(market(), job.language),
  });
  return {
    kind: "report",
    report: {
      sheets: workbook(whole),
      slides: deck(whole),
      footer: whole.footer,
    },
  };
}

function trials(job: TrialsJob): Answer {
  return {
    kind: "answers",
    answers: job.trials.map((trial) =>
      answerTrial(trial, job.plans, market(), job.settings, base),
    ),
  };
}

function chunk({ chunk: { tasks, bases } }: ChunkJob): Answer {
  const read = market();
  const seconds: number[] = [];
  const news = tasks.map((task) => {
    const started = performance.now();
    const done = workOn(task, { bases }, read, base);
    seconds.push((performance.now() - started) / 1000);
    return done;
  });
  return { kind: "lines", news, seconds };
}

/** A bar needs no more than ten looks a second. */
function progress(id: number): (done: number, total: number) => void {
  let last = performance.now();
  return (done, total) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    post({ kind: "progress", id, done, total });
  };
}

function run(job: RunJob, id: number): Answer {
  const started = performance.now();
  const { plan, problems, warnings } = readPlan(
    job.plan,
    market(),
    job.overrides,
  );
  if (plan === undefined || problems.length > 0)
    return { kind: "problems", problems };
  const done = simulate(
    plan,
    market(),
    {
      seed: job.seed,
      scale: job.scale,
      channelBasis: job.channelBasis,
      sketch: job.sketch,
      base,
      onWeek: progress(id),
    },
    warnings,
  );
  return {
    kind: "result",
    document: runDocument(done, { hashed: !job.sketch }),
    extras: {
      provinces: provinceWeeks(done),
      ladder: priceLadder(plan, market()),
      bottlenecks: bottlenecks(done),
      shops: shopBooks(done),
    },
    seconds: (performance.now() - started) / 1000,
  };
}
