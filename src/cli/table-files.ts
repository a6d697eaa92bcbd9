/** Writes files piece by piece; each appears under its name when it is whole, and what went wrong is said in one problem. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { InputFailure } from "./failure.ts";
import { reason } from "./files.ts";
import { saidOf } from "./system-error.ts";

export type Pieces = Iterable<string | Uint8Array>;

/** Writes every byte: the system may take fewer at a time than it is given. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(fd, bytes, done, bytes.length - done);
}

/**
 * Makes a folder and those above it; throws what the system says. Node's own way to do so never comes back where a system
 * makes no folders but says that the one above is missing (/proc on Linux).
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (reason(error) === "EEXIST" && statSync(path).isDirectory()) return;
    const above = dirname(resolve(path));
    if (reason(error) !== "ENOENT" || existsSync(above)) throw error;
    makeFolder(above);
    makeFolder(path);
  }
}

/** Under this name a file is written until it is whole. */
function freshName(path: string): string {
  return join(dirname(path), `.${basename(path)}-${process.pid}`);
}

/** Throws what the system says if a file could not be written; an earlier one stays as it is. */
export function tryPlace(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory())
    throw Object.assign(new Error(path), { code: "EISDIR", path });
  const fresh = freshName(path);
  closeSync(openSync(fresh, "w"));
  rmSync(fresh, { force: true });
}

/** Writes a file that is not there until it is whole; throws what the system says. */
export function writeWhole(path: string, pieces: Pieces): void {
  const fresh = freshName(path);
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
    makeFolder(folder);
    for (const [name, pieces] of files) writeWhole(join(folder, name), pieces);
  });
}
