/**
 * The journal of a batch as text: one line of JSON per finished run, only ever appended to. A line that was cut in the
 * middle is the last one and is left out; a line of another version or with a broken body is said, with its number.
 */
import type { Problem } from "../base/problem.ts";
import type { MeasureValues } from "../report/run-document.ts";

export interface RunRecord {
  readonly id: string;
  readonly measures: MeasureValues;
}

const SCHEMA = "taphoa.journal/1";

export function journalLine({ id, measures }: RunRecord): string {
  return `${JSON.stringify({ schema: SCHEMA, id, measures })}\n`;
}

export interface Journal {
  readonly records: ReadonlyMap<string, MeasureValues>;
  /** Bytes of whole lines: what follows was cut off and is to be overwritten. */
  readonly length: number;
  readonly problems: readonly Problem[];
}

/** Reads a journal; two lines of one id must agree. */
export function readJournal(file: string, text: string): Journal {
  const records = new Map<string, MeasureValues>();
  const problems: Problem[] = [];
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  whole.split("\n").forEach((line, i) => {
    if (line === "") return;
    const record = recordOf(line);
    const refuse = (found: string, fix: string): void => {
      problems.push({
        code: "bad-journal",
        file,
        row: i + 1,
        found,
        expected: `lines of ${SCHEMA}`,
        fix,
      });
    };
    if (record === undefined) {
      refuse(
        "a line that is no run of this version",
        "use another folder, or remove the line",
      );
      return;
    }
    const before = records.get(record.id);
    if (
      before !== undefined &&
      JSON.stringify(before) !== JSON.stringify(record.measures)
    )
      refuse(
        `run ${record.id.slice(0, 12)} a second time with another result`,
        "keep both files and report it: results of one run must be equal",
      );
    records.set(record.id, record.measures);
  });
  return { records, length: whole.length, problems };
}

function recordOf(line: string): RunRecord | undefined {
  try {
    const { schema, id, measures } = JSON.parse(line) as Record<
      string,
      unknown
    >;
    if (schema !== SCHEMA || typeof id !== "string") return undefined;
    if (typeof measures !== "object" || measures === null) return undefined;
    return { id, measures: measures as MeasureValues };
  } catch {
    return undefined;
  }
}
