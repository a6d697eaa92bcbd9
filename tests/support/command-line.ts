/**
 * Runs the built command line as a person would, and says what it printed and how it ended.
 * The build is made when there is none or when a source is newer, so that no test looks at yesterday's program.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { filesBelow, root } from "./source.ts";

export const program = join(root, "dist/cli/taphoa.js");

export async function ensureBuilt(): Promise<void> {
  const newest = Math.max(
    ...filesBelow("src", ".ts").map(
      (path) => statSync(join(root, path)).mtimeMs,
    ),
  );
  if (existsSync(program) && statSync(program).mtimeMs >= newest) return;
  await build({ root, mode: "cli", logLevel: "error" });
}

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

export function taphoa(
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
