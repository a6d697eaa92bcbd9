/**
 * Runs the built command line as a person would, and says what it printed and how it ended: `spawned` in a process of
 * its own, `taphoa` in a thread that keeps it loaded, where the process itself is not what a test is about.
 * The program is built before the first test (build-once.ts), so that no test looks at yesterday's.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import { afterAll } from "vitest";
import { root } from "./source.ts";

export const program = join(root, "dist/cli/taphoa.js");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another copy of the program. */
  readonly program?: string;
  /** Lets the program believe that both its outputs are terminals. */
  readonly terminal?: boolean;
}

const AS_TERMINAL = `data:text/javascript,${encodeURIComponent(
  "process.stdout.isTTY = true; process.stderr.isTTY = true;",
)}`;

export function spawned(
  words: readonly string[],
  circumstances: Circumstances = {},
): Ended {
  const env = { ...process.env, TERM: "xterm" };
  for (const name of ["NO_COLOR", "FORCE_COLOR"])
    Reflect.deleteProperty(env, name);
  const ended = spawnSync(
    process.execPath,
    [
      ...(circumstances.terminal === true ? ["--import", AS_TERMINAL] : []),
      circumstances.program ?? program,
      ...words,
    ],
    {
      cwd: circumstances.cwd ?? root,
      env: { ...env, ...circumstances.env },
      encoding: "utf8",
      maxBuffer: 1e9,
    },
  );
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

/** The thread of `warm-program.js`, begun at the first request. */
let thread:
  | { worker: Worker; port: MessageChannel["port1"]; done: Int32Array }
  | undefined;

function begin(): NonNullable<typeof thread> {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const script = new URL("./warm-program.js", import.meta.url);
  const worker = new Worker(script, {
    workerData: { program, port: port2, done },
    transferList: [port2],
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.unref();
  port1.unref();
  return { worker, port: port1, done };
}

/** Milliseconds a command may take on a busy machine. */
const PATIENCE = 600_000;

/** The command line on these words, in the folder of the project and no terminal. */
export function taphoa(words: readonly string[]): Ended {
  thread ??= begin();
  Atomics.store(thread.done, 0, 0);
  thread.worker.postMessage(words);
  if (Atomics.wait(thread.done, 0, 0, PATIENCE) === "timed-out")
    throw new Error(`no end of taphoa ${words.join(" ")}`);
  return (receiveMessageOnPort(thread.port) as { message: Ended }).message;
}

/** A world small enough for a second, and weeks enough to sell something. */
export const SMALL = ["--scale", "20000", "--weeks", "12"] as const;

/** The baseline as text, for plans that differ from it in one thing. */
export const baseline = readFileSync(
  join(root, "scenarios/baseline.csv"),
  "utf8",
);

export function withRow(row: string): string {
  return `${baseline.trimEnd()}\r\n${row}\r\n`;
}

export interface WorkFolder {
  readonly path: string;
  /** Writes a file into the folder and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
}

/** A folder of its own for a test file, gone when its tests are done. */
export function workFolder(): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), "taphoa-test-"));
  afterAll(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return {
    path,
    file: (name, content) => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
  };
}

/** Columns of a terminal a line takes: a Han character takes two, a combining mark none. */
export function width(line: string): number {
  return Array.from(line.normalize("NFC")).reduce(
    (sum, character) => sum + (/[\u2e80-\uffdc]/u.test(character) ? 2 : 1),
    0,
  );
}
