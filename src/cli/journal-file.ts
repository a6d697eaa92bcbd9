/**
 * The journals of a batch's folder (`journal.ndjson`, one more per part), read a piece at a time: what is kept in memory
 * is where each run's line stands. A line cut off at the end or damaged in the middle is counted and passed over; two
 * results of one run that differ, and a journal of another version, stop the command.
 */
import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import {
  cutRun,
  readJournalLine,
  resultText,
  type Problem,
  type RunRecord,
} from "../index.ts";
import { InputFailure, KEPT } from "./failure.ts";

interface Place {
  /** Place of the journal in the list of files. */
  readonly file: number;
  /** Bytes from the file's beginning, and of the line without its end. */
  readonly offset: number;
  readonly length: number;
  readonly failed: boolean;
}

export interface Journals {
  readonly has: (id: string) => boolean;
  /** The last failure of a run that has no result. */
  readonly failure: (id: string) => string | undefined;
  readonly result: (id: string) => RunRecord["result"] | undefined;
  readonly line: (id: string) => string | undefined;
  /** Every run's record, results included, in the order of the files. */
  readonly records: () => Generator<RunRecord>;
  readonly finished: () => number;
  /** Lines that came twice with equal results. */
  readonly duplicates: () => number;
  /** Runs whose line is cut off or damaged, as far as they can be told, and how many lines are. */
  readonly cut: ReadonlySet<string>;
  readonly cutLines: () => number;
  /** Takes a line up; a second result must equal the first. Says whose it is, and whether it is news. */
  readonly note: (
    file: string,
    line: string,
    place: Omit<Place, "file" | "failed">,
  ) => {
    readonly id: string;
    readonly failed: boolean;
    readonly news: boolean;
  };
  /** Bytes of whole lines of a journal. */
  readonly wholeBytes: (file: string) => number;
  readonly close: () => void;
}

const PIECE = 1 << 20;

export function journalsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^journal(-\d+-of-\d+)?\.ndjson$/.test(name))
    .sort();
}

/** Reads all journals of the folders. */
export function openJournals(folders: readonly string[]): Journals {
  const files: { path: string; fd: number; whole: number }[] = [];
  const places = new Map<string, Place>();
  const cut = new Set<string>();
  let cutLines = 0;
  let duplicates = 0;
  let finished = 0;

  const textAt = ({ file, offset, length }: Place): string => {
    const fd = files[file]?.fd;
    if (fd === undefined) throw new Error("no such journal");
    const bytes = Buffer.alloc(length);
    let read = 0;
    while (read < length) {
      const n = readSync(fd, bytes, read, length - read, offset + read);
      if (n === 0) break;
      read += n;
    }
    return bytes.toString("utf8", 0, read);
  };

  const fileAt = (path: string): number => {
    const known = files.findIndex((file) => file.path === path);
    if (known >= 0) return known;
    return files.push({ path, fd: openSync(path, "r"), whole: 0 }) - 1;
  };

  const take = (
    file: number,
    line: string,
    record: RunRecord,
    place: Omit<Place, "file" | "failed">,
  ): boolean => {
    const { id } = record;
    const failed = record.result === undefined;
    const before = places.get(id);
    cut.delete(id);
    if (before === undefined || (before.failed && !failed)) {
      places.set(id, { file, ...place, failed });
      if (!failed) finished += 1;
      return true;
    }
    if (failed) return false;
    const first = textAt(before);
    if (resultText(first) !== resultText(line))
      throw new InputFailure(
        [differing(record, [files[before.file]?.path, files[file]?.path])],
        KEPT,
      );
    duplicates += 1;
    return false;
  };

  const readAll = (path: string): void => {
    const file = fileAt(path);
    const problems: Problem[] = [];
    let whole = 0;
    for (const { line, row, offset, length, ended } of linesOf(
      files[file]?.fd ?? -1,
    )) {
      if (ended) whole = offset + length + 1;
      if (line === "") continue;
      const record = ended ? readJournalLine(line) : "damaged";
      if (record === "another version") {
        problems.push(ofAnotherVersion(path, row));
        break;
      }
      if (record === "damaged") {
        cutLines += 1;
        const id = cutRun(line);
        if (id !== undefined && places.get(id)?.failed !== false) cut.add(id);
      } else take(file, line, record, { offset, length });
    }
    const entry = files[file];
    if (entry !== undefined) entry.whole = whole;
    if (problems.length > 0) throw new InputFailure(problems);
  };

  try {
    for (const folder of folders)
      for (const name of journalsIn(folder)) readAll(join(folder, name));
  } catch (error) {
    for (const { fd } of files) closeSync(fd);
    throw error;
  }

  const recordOf = (place: Place): RunRecord => {
    const record = readJournalLine(textAt(place));
    if (typeof record === "string") throw new Error("the journal has changed");
    return record;
  };
  return {
    has: (id) => places.get(id)?.failed === false,
    failure: (id) => {
      const place = places.get(id);
      return place?.failed === true ? recordOf(place).error : undefined;
    },
    result: (id) => {
      const place = places.get(id);
      return place === undefined ? undefined : recordOf(place).result;
    },
    line: (id) => {
      const place = places.get(id);
      return place === undefined ? undefined : `${textAt(place)}\n`;
    },
    *records() {
      for (const place of places.values()) yield recordOf(place);
    },
    finished: () => finished,
    duplicates: () => duplicates,
    cut,
    cutLines: () => cutLines,
    note: (path, line, place) => {
      const record = readJournalLine(line);
      if (typeof record === "string") throw new Error(`a ${record} line`);
      const news = take(fileAt(path), line, record, place);
      return { id: record.id, failed: record.result === undefined, news };
    },
    wholeBytes: (path) => files.find((file) => file.path === path)?.whole ?? 0,
    close: () => {
      for (const { fd } of files) closeSync(fd);
    },
  };
}

interface Line {
  readonly line: string;
  readonly row: number;
  readonly offset: number;
  readonly length: number;
  /** False for what stands behind the last end of a line. */
  readonly ended: boolean;
}

/** Lines of an open file with their places in bytes, a piece of the file at a time. */
function* linesOf(fd: number): Generator<Line> {
  const size = fstatSync(fd).size;
  let rest = Buffer.alloc(0);
  let offset = 0;
  let row = 0;
  for (let at = 0; at < size;) {
    const piece = Buffer.alloc(Math.min(PIECE, size - at));
    const n = readSync(fd, piece, 0, piece.length, at);
    if (n === 0) break;
    at += n;
    const bytes = Buffer.concat([rest, piece.subarray(0, n)]);
    let from = 0;
    for (;;) {
      const end = bytes.indexOf(10, from);
      if (end < 0) break;
      const line = bytes.toString("utf8", from, end);
      row += 1;
      yield { line, row, offset, length: end - from, ended: true };
      offset += end - from + 1;
      from = end + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
  }
  if (rest.length > 0)
    yield {
      line: rest.toString("utf8"),
      row: row + 1,
      offset,
      length: rest.length,
      ended: false,
    };
}

function differing(
  { id, run, asked }: RunRecord,
  files: readonly (string | undefined)[],
): Problem {
  return {
    code: "runs-differ",
    file: [...new Set(files)].join(" and "),
    found: `run ${id.slice(0, 12)} ("${asked.name}", seed "${run.seed}") twice, with two results`,
    expected: "the same bytes whoever runs it",
    fix: "keep the files and report it: one of the machines computes something else, and neither result is taken",
  };
}

function ofAnotherVersion(file: string, row: number): Problem {
  return {
    code: "another-version",
    file,
    row,
    found: "a journal of another version of the program",
    expected: "a journal of this one",
    fix: "name another folder with --out, or go on with the version that wrote this one; nothing in it was changed",
  };
}
