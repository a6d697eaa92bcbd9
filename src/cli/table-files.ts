/** Writes files piece by piece; each appears under its name when it is whole, and what went wrong is said in one problem. */
import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputFailure } from "./failure.ts";
import { saidOf } from "./system-error.ts";

export type Pieces = Iterable<string | Uint8Array>;

/** Writes every byte: the system may take fewer at a time than it is given. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(fd, bytes, done, bytes.length - done);
}

/** Writes a file that is not there until it is whole; throws what the system says. */
export function writeWhole(path: string, pieces: Pieces): void {
  const fresh = join(dirname(path), `.${basename(path)}-${process.pid}`);
  try {
    const file = openSync(fresh, "w");
    try {
      for (const piece of pieces)
        writeAll(file, typeof piece === "string" ? Buffer.from(piece) : piece);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Does something with the path given as --out; what the system refuses becomes a problem that names it. */
export function orCannotWrite<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

export function cannotWrite(path: string, error: unknown): unknown {
  if (error instanceof InputFailure) return error;
  if (!(error instanceof Error && "code" in error)) return error;
  return new InputFailure([
    {
      code: "cannot-write",
      file: "--out",
      found: `${path}, which cannot be written: ${saidOf(error)}`,
      expected: "room, and the right to write",
      fix: "make room, or name another place",
    },
  ]);
}

export function writeFolder(
  folder: string,
  files: readonly (readonly [name: string, pieces: Pieces])[],
): void {
  orCannotWrite(folder, () => {
    mkdirSync(folder, { recursive: true });
    for (const [name, pieces] of files) writeWhole(join(folder, name), pieces);
  });
}
