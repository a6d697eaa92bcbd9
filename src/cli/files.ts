/**
 * Every file the command line reads: the market's tables beside the program, and a plan from anywhere.
 * What cannot be read becomes one problem that names the file; nothing is guessed and nothing is written here.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  decodeText,
  isWorkbook,
  MAX_BYTES,
  readDataNames,
  readDataNotes,
  readMarket,
  readPlan,
  readWorkbook,
  tooLarge,
  type BasePlan,
  type DataNames,
  type DataWords,
  type Market,
  type Override,
  type Plan,
  type Warning,
} from "../index.ts";
import { InputFailure, valueOrFail } from "./failure.ts";

/** The folder that holds data/ and scenarios/: the nearest one above this file with a package.json. */
export const packageRoot = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    // The program has left its folder: whoever asks for a file of it is told so.
    if (above === folder) return dirname(fileURLToPath(import.meta.url));
    folder = above;
  }
  return folder;
})();

export const BASELINE = "scenarios/baseline.csv";

export function packageVersion(): string {
  const path = join(packageRoot, "package.json");
  if (!existsSync(path))
    throw new InputFailure([
      {
        code: "no-package",
        file: packageRoot,
        found: "the program without package.json, data and scenarios above it",
        expected: "the program in the folder it was built or installed in",
        fix: "leave dist/cli where npm ci put it, and call it from there",
      },
    ]);
  const text = readFileSync(path, "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

export function loadMarket(): Market {
  const folder = join(packageRoot, "data");
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder))
    if (name.endsWith(".csv"))
      files[name] = readText(join(folder, name), `data/${name}`);
  const { market, problems } = readMarket(files);
  return valueOrFail(market, problems);
}

/** One table beside the program that is not part of the market, by its name, as readers want it. */
export function loadTable(name: string): Record<string, string> {
  return { [name]: readText(join(packageRoot, "data", name), `data/${name}`) };
}

/** What the data call things, in each language. */
export function loadDataNames(): DataNames {
  return readDataNames(wordsText("names"));
}

/** The same with notes about them. */
export function loadDataWords(): DataWords {
  return { names: loadDataNames(), notes: readDataNotes(wordsText("notes")) };
}

/** The text of a list of words beside the tables of the market. */
export function wordsText(list: string): string {
  const name = `data/words/${list}.csv`;
  return readText(join(packageRoot, name), name);
}

/** The text of a plan file, by default of the baseline beside the program. */
export function planText(path: string | undefined): BasePlan {
  const name = path ?? BASELINE;
  return { name, text: readText(path ?? join(packageRoot, BASELINE), name) };
}

/** Reads a plan file, by default the baseline beside the program, with what the command line sets on top of it. */
export function loadPlan(
  path: string | undefined,
  market: Market,
  overrides: readonly Override[] = [],
): { plan: Plan; warnings: readonly Warning[] } {
  return checkedPlan(planText(path), market, overrides);
}

/** The plan that a text states, with what the command line sets on top of it. */
export function checkedPlan(
  base: BasePlan,
  market: Market,
  overrides: readonly Override[],
): { plan: Plan; warnings: readonly Warning[] } {
  const { plan, problems, warnings } = readPlan(base, market, overrides);
  return { plan: valueOrFail(plan, problems), warnings };
}

/** The text of a file in whatever encoding a spreadsheet wrote it; `shown` is its name in a problem. */
export function readText(
  path: string,
  shown: string,
  most = MAX_BYTES,
): string {
  const bytes = readBytes(path, shown, most);
  const { text, problem } = decodeText(bytes, shown, most);
  return valueOrFail(text, problem === undefined ? [] : [problem]);
}

/** Bytes of a batch file at most: a hundred thousand rows and more. */
const GRID_BYTES = 50_000_000;

/** The text of a batch file: text in whatever encoding, or the first sheet of a workbook. */
export function readGridText(path: string): string {
  const bytes = readBytes(path, path, GRID_BYTES);
  if (!isWorkbook(bytes)) return readText(path, path, GRID_BYTES);
  const { text, problems } = readWorkbook(path, bytes);
  return valueOrFail(text, problems);
}

/** The bytes of a file, if they are not too many: that is known before they are read. */
function readBytes(path: string, shown: string, most: number): Uint8Array {
  const refuse = (found: string, fix: string): never => {
    throw new InputFailure([
      { code: "no-file", file: shown, found, expected: "a CSV file", fix },
    ]);
  };
  let isFolder: boolean;
  let size: number;
  try {
    const stat = statSync(path);
    isFolder = stat.isDirectory();
    size = stat.size;
  } catch {
    return refuse("no such file", besides(path));
  }
  if (isFolder) return refuse("a folder", besides(join(path, "plan.csv")));
  if (size > most) throw new InputFailure([tooLarge(shown, size, most)]);
  try {
    return readFileSync(path);
  } catch (error) {
    return refuse(
      `a file that cannot be read (${reason(error)})`,
      "check who may read it",
    );
  }
}

/** Advice for a path that leads nowhere: the tables that lie beside it, or how to get a first plan. */
function besides(path: string): string {
  const folder = dirname(path);
  const found = existsSync(folder)
    ? readdirSync(folder).filter((name) => extname(name) === ".csv")
    : [];
  if (found.length === 0)
    return "check the path, or write a first plan with: taphoa new --category snacks --out my-plan.csv";
  const wanted = basename(path).slice(0, 3).toLowerCase();
  const near = found.filter((name) => name.toLowerCase().startsWith(wanted));
  const listed = (near.length > 0 ? near : found).sort().slice(0, 5);
  return `${folder === "." ? "this folder" : folder} holds ${listed.join(", ")}`;
}

/** The system's short word for a failure, such as EACCES. */
export function reason(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
