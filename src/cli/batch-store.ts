/**
 * The folder of a batch: journals of finished runs (`journal.ndjson`, and one per shard), which are only ever appended
 * to, and tables made from them, which appear whole or not at all. One writer per journal: a lock names it.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import {
  journalLine,
  readJournal,
  type MeasureValues,
  type Problem,
  type RunRecord,
} from "../index.ts";
import { InputFailure } from "./failure.ts";
import { reason } from "./files.ts";

export interface BatchStore {
  /** Runs of all journals of the folder, those found at the start and those added since. */
  readonly records: Map<string, MeasureValues>;
  readonly add: (record: RunRecord) => void;
  readonly write: (name: string, text: string) => void;
  readonly close: () => void;
}

function failure(problem: Omit<Problem, "code" | "file">): InputFailure {
  return new InputFailure([
    { code: "batch-folder", file: "--out", ...problem },
  ]);
}

/** Opens a folder for a batch; `part` sets the journals of shards apart. */
export function openStore(folder: string, part: string): BatchStore {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw failure({
      found: `${folder}: ${reason(error)}`,
      expected: "a folder that can be written",
      fix: "choose another folder, or check who may write here",
    });
  }
  const name = `journal${part}.ndjson`;
  const lock = join(folder, `lock${part}`);
  takeLock(lock, folder);
  try {
    const records = new Map<string, MeasureValues>();
    const problems: Problem[] = [];
    let length = 0;
    for (const file of journalsIn(folder)) {
      const text = readFileSync(join(folder, file), "utf8");
      const journal = readJournal(join(folder, file), text);
      problems.push(...journal.problems);
      for (const [id, measures] of journal.records) records.set(id, measures);
      if (file === name)
        length = Buffer.byteLength(text.slice(0, journal.length));
    }
    if (problems.length > 0) throw new InputFailure(problems);
    const journal = openSync(join(folder, name), "a+");
    // What was cut off in the middle of a line goes; everything before it stays.
    ftruncateSync(journal, length);
    const guarded = (what: () => void): void => {
      try {
        what();
      } catch (error) {
        throw failure({
          found: `${folder}: ${reason(error)}`,
          expected: "room and the right to write",
          fix: "make room and run the same command again: no finished run is lost",
        });
      }
    };
    return {
      records,
      add: (record) => {
        guarded(() => writeSync(journal, journalLine(record)));
        records.set(record.id, record.measures);
      },
      write: (file, text) => {
        guarded(() => {
          writeFileSync(join(folder, `${file}.new`), text);
          renameSync(join(folder, `${file}.new`), join(folder, file));
        });
      },
      close: () => {
        fsyncSync(journal);
        closeSync(journal);
        rmSync(lock, { force: true });
      },
    };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

function journalsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^journal(-\d+-of-\d+)?\.ndjson$/.test(name))
    .sort();
}

/** The lock holds host and process: one whose process is gone is taken over. */
function takeLock(lock: string, folder: string): void {
  const mine = `${hostname()} ${process.pid}\n`;
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(lock, mine, { flag: "wx" });
      return;
    } catch (error) {
      if (reason(error) !== "EEXIST")
        throw failure({
          found: `${folder}: ${reason(error)}`,
          expected: "a folder that can be written",
          fix: "choose another folder, or check who may write here",
        });
      const [host = "", pid = ""] = readFileSync(lock, "utf8")
        .trim()
        .split(" ");
      if (host !== hostname() || isAlive(Number(pid)))
        throw failure({
          found: `${folder}, in which process ${pid} on ${host} is working`,
          expected: "one batch at a time per folder",
          fix: existsSync(lock)
            ? `wait for it, or, if it is gone, remove ${lock}`
            : "try again",
        });
      rmSync(lock, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reason(error) === "EPERM";
  }
}
