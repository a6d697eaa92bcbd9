/**
 * A result is a folder: plan.csv, ledger.csv, summary.csv, shipments.csv and manifest.json.
 * It appears whole or not at all: the files are written beside it and the folder is renamed into place.
 * An earlier result is replaced; any other folder with something in it is left alone, and the command says so.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem } from "../index.ts";
import { InputFailure } from "./failure.ts";
import { saidOf } from "./system-error.ts";
import { makeFolder } from "./table-files.ts";

const PARTS = ["ledger.csv", "manifest.json", "plan.csv", "summary.csv"];
/** Parts that results of earlier versions lack. */
const LATER_PARTS = ["shipments.csv"];

export type ResultFiles = Readonly<Record<string, string>>;

/** Stops before any simulation when the folder must not be overwritten. */
export function checkResultFolder(folder: string): void {
  const problem = faultOf(folder);
  if (problem !== undefined) throw new InputFailure([problem]);
}

function faultOf(folder: string): Problem | undefined {
  const refuse = (found: string, fix: string): Problem => ({
    code: "result-folder",
    file: "--out",
    found,
    expected: "a new or empty folder, or an earlier result of taphoa",
    fix,
  });
  if (folder === "") return refuse("nothing", "name a folder");
  const place = nearest(resolve(folder));
  if (place !== resolve(folder) && !statSync(place).isDirectory())
    return refuse(
      `${folder}, which lies under the file ${place}`,
      "name another folder",
    );
  try {
    accessSync(place, constants.W_OK);
  } catch (error) {
    return cannotWrite(folder, error);
  }
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory())
    return refuse(`${folder}, which is a file`, "name another folder");
  const inside = readdirSync(folder).sort();
  if (inside.length === 0 || isResult(inside)) return undefined;
  return refuse(
    `${folder}, which holds ${inside.slice(0, 3).join(", ")}`,
    "name another folder or empty this one",
  );
}

/** The folder itself, or the nearest above it that is there. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path
    ? path
    : nearest(dirname(path));
}

function cannotWrite(folder: string, error: unknown): Problem {
  return {
    code: "cannot-write",
    file: "--out",
    found: `${folder}, which cannot be written: ${saidOf(error)}`,
    expected: "room, and a folder that can be written",
    fix: "make room, or name another folder",
  };
}

/** All parts of a result and nothing else: replacing it can lose no work of anybody's. */
function isResult(names: readonly string[]): boolean {
  return (
    PARTS.every((part) => names.includes(part)) &&
    names.every((name) => [...PARTS, ...LATER_PARTS].includes(name))
  );
}

/** Writes the parts; fails after a result has been printed, so what was computed is not lost. */
export function writeResultFolder(folder: string, files: ResultFiles): void {
  checkResultFolder(folder);
  const target = resolve(folder);
  let stage: string | undefined;
  try {
    makeFolder(dirname(target));
    stage = join(dirname(target), `.${basename(target)}-${process.pid}`);
    mkdirSync(stage);
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(stage, name), text);
    rmSync(target, { recursive: true, force: true });
    renameSync(stage, target);
  } catch (error) {
    if (stage !== undefined) rmSync(stage, { recursive: true, force: true });
    throw new InputFailure(
      [cannotWrite(folder, error)],
      "the result is printed, an earlier one in the folder is as it was",
    );
  }
}
