/** Reads a batch file in the worker: text or a workbook into scenarios over the plans that ship with the page, as the command line does. */
import {
  decodeText,
  isWorkbook,
  prepareBatch,
  readGrid,
  readWorkbook,
  unknownBase,
  type BasePlan,
  type Market,
  type Problem,
} from "../../src/index.ts";
import type { Answer, GridJob, PlanSource } from "../messages.ts";

/** Bytes of a batch file at most: a hundred thousand rows and more. */
const GRID_BYTES = 50_000_000;

export function readGridJob(job: GridJob, market: Market): Answer {
  const { text, problems } = gridText(job.source);
  if (text === undefined) return { kind: "problems", problems };
  const read = readGrid(job.source.name, text);
  const prepared = prepareBatch([read], job.request, job.seeds, {
    market,
    baseOf: (name) => baseOf(name, job.plans),
  });
  return prepared.batch === undefined
    ? { kind: "problems", problems: prepared.problems }
    : { kind: "batch", ...prepared, batch: prepared.batch };
}

function gridText({ name, text, bytes = new Uint8Array() }: PlanSource): {
  readonly text?: string;
  readonly problems: readonly Problem[];
} {
  if (text !== undefined) return { text, problems: [] };
  if (isWorkbook(bytes)) return readWorkbook(name, bytes);
  const decoded = decodeText(bytes, name, GRID_BYTES);
  return decoded.text === undefined
    ? { problems: decoded.problem === undefined ? [] : [decoded.problem] }
    : { text: decoded.text, problems: [] };
}

/** A plan that ships with the page by its name; empty is the baseline. */
function baseOf(
  name: string,
  plans: GridJob["plans"],
): BasePlan | readonly Problem[] {
  const id = name === "" ? "baseline" : name;
  if (Object.hasOwn(plans, id))
    return { name: `scenarios/${id}.csv`, text: plans[id] ?? "" };
  return [
    unknownBase(
      name,
      Object.keys(plans),
      "a plan that this page has; the command line also reads files",
    ),
  ];
}
