/**
 * The folder of a batch: journals of finished runs, which are only ever appended to, and files made from them, which
 * appear whole or not at all. One writer per journal: a lock names it.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Problem } from "../index.ts";
import { InputFailure, KEPT } from "./failure.ts";
import { reason } from "./files.ts";
import { openJournals, type Journals } from "./journal-file.ts";
import { saidOf } from "./system-error.ts";
import {
  makeFolder,
  writeAll,
  writeWhole,
  type Pieces,
} from "./table-files.ts";

export interface BatchStore extends Pick<
  Journals,
  "has" | "failure" | "result" | "line" | "finished" | "duplicates" | "cutLines"
> {
  /** Appends a line; a run that is there already must have the same result and is only counted. Says whose line it is. */
  readonly add: (line: string) => {
    readonly id: string;
    readonly failed: boolean;
  };
  /** Writes a file of the folder, piece by piece; it appears when it is whole. */
  readonly write: (name: string, pieces: Pieces) => void;
  readonly close: () => void;
}

function failure(
  problem: Omit<Problem, "code" | "file">,
  outcome?: string,
): InputFailure {
  return new InputFailure(
    [{ code: "batch-folder", file: "--out", ...problem }],
    outcome,
  );
}

/** Opens a folder for a batch; `part` sets the journals of shards apart. */
export function openStore(folder: string, part: string): BatchStore {
  try {
    makeFolder(folder);
  } catch (error) {
    throw failure(unwritable(folder, error));
  }
  const path = join(folder, `journal${part}.ndjson`);
  const lock = join(folder, `lock${part}`);
  takeLock(lock, folder);
  let journals: Journals | undefined;
  try {
    journals = openJournals([folder]);
    const fd = openSync(path, "a+");
    return storeOf(folder, path, fd, journals, lock);
  } catch (error) {
    journals?.close();
    rmSync(lock, { force: true });
    if (error instanceof InputFailure) throw error;
    throw failure(unwritable(folder, error));
  }
}

function storeOf(
  folder: string,
  path: string,
  fd: number,
  journals: Journals,
  lock: string,
): BatchStore {
  let end = journals.wholeBytes(path);
  // What was cut off in the middle of a line goes; everything before it stays.
  ftruncateSync(fd, end);
  const guarded = (what: () => void, undo: () => void): void => {
    try {
      what();
    } catch (error) {
      try {
        undo();
      } catch {
        // Nothing more can be done: the next start takes the torn line away.
      }
      throw failure(
        {
          found: `${folder}: ${saidOf(error)}`,
          expected: "room and the right to write",
          fix: "make room and run the same command again: no finished run is lost",
        },
        KEPT,
      );
    }
  };
  const { has, failure: failureOf, result, line, finished } = journals;
  return {
    has,
    failure: failureOf,
    result,
    line,
    finished,
    duplicates: journals.duplicates,
    cutLines: journals.cutLines,
    add: (text) => {
      const bytes = Buffer.from(text);
      const place = { offset: end, length: bytes.length - 1 };
      const { id, failed, news } = journals.note(path, text.trimEnd(), place);
      if (!news) return { id, failed };
      guarded(
        () => {
          writeAll(fd, bytes);
          end += bytes.length;
        },
        () => {
          ftruncateSync(fd, end);
        },
      );
      return { id, failed };
    },
    write: (name, pieces) => {
      guarded(
        () => {
          writeWhole(join(folder, name), pieces);
        },
        () => undefined,
      );
    },
    close: () => {
      try {
        fsyncSync(fd);
      } finally {
        closeSync(fd);
        journals.close();
        rmSync(lock, { force: true });
      }
    },
  };
}

function unwritable(
  folder: string,
  error: unknown,
): Omit<Problem, "code" | "file"> {
  return {
    found: `${folder === "" ? "no name" : folder}: ${saidOf(error)}`,
    expected: "a folder that can be written",
    fix: "choose another folder, or check who may write here",
  };
}

export interface Holder {
  readonly host: string;
  readonly pid: number;
}

/** Milliseconds that somebody may take from making a lock to writing into it. */
const BEGUN = 2000;

/** Who works in a folder, by its lock; undefined if nobody does, or nobody any more. */
export function holderOf(lock: string): Holder | undefined {
  if (!existsSync(lock)) return undefined;
  let text: string;
  let written: number;
  try {
    text = readFileSync(lock, "utf8");
    written = statSync(lock).mtimeMs;
  } catch {
    return undefined;
  }
  const [host = "", pid = ""] = text.trim().split(" ");
  // Nothing in it: its writer died, or found no room, unless it has only just begun.
  if (pid === "" && Date.now() - written > BEGUN) return undefined;
  if (host === hostname() && !isAlive(Number(pid))) return undefined;
  return { host, pid: Number(pid) };
}

export function holderText({ host, pid }: Holder): string {
  return host === "" ? "somebody" : `process ${pid} on ${host}`;
}

/** The lock holds host and process: one whose process is gone is taken over. */
function takeLock(lock: string, folder: string): void {
  const mine = `${hostname()} ${process.pid}\n`;
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(lock, mine, { flag: "wx" });
      return;
    } catch (error) {
      if (reason(error) !== "EEXIST" || attempt > 1)
        throw failure(unwritable(folder, error));
      const holder = holderOf(lock);
      if (holder !== undefined)
        throw failure({
          found: `${folder}, in which ${holderText(holder)} is working`,
          expected: "one batch at a time per folder",
          fix: `wait for it, or, if it is gone, remove ${lock}`,
        });
      takeAway(lock);
    }
  }
}

/** Takes a dead process's lock away; if somebody else has taken it over meanwhile, puts theirs back. */
function takeAway(lock: string): void {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) === undefined) rmSync(aside, { force: true });
    else renameSync(aside, lock);
  } catch {
    // It is gone already: the next attempt sees who has it now.
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
