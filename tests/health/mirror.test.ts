import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesBelow, parse, read, root } from "../support/source.ts";

/** A file of types alone: nothing is left of it when the types are erased. */
function isTypesOnly(path: string): boolean {
  const { outputText } = ts.transpileModule(read(path), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      removeComments: true,
    },
  });
  return outputText.replace(/export \{\};/g, "").trim() === "";
}

/** A file that only passes on what others export. */
function isPassingOn(path: string): boolean {
  return parse(path).statements.every(
    (statement) =>
      ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement),
  );
}

/** Where a source file is tested: its twin, except that the command line is tested as the built program it becomes. */
function twinOf(path: string): string {
  if (path.startsWith("src/cli/")) return "tests/cli.test.ts";
  return path.replace(/^src\//, "tests/").replace(/\.ts$/, ".test.ts");
}

const sources = filesBelow("src", ".ts");
const tested = sources.filter(
  (path) => !isTypesOnly(path) && !isPassingOn(path),
);

describe("the mirror of src/ in tests/", () => {
  it("has source files to hold up to it", () => {
    expect(tested.length).toBeGreaterThan(20);
  });

  it("shows a twin of every source file that does something", () => {
    const missing = tested.filter(
      (path) => !existsSync(join(root, twinOf(path))),
    );
    expect(missing.map((path) => `${path} has no ${twinOf(path)}`)).toEqual([]);
  });

  it("shows no twin whose source is gone", () => {
    const twins = new Set(sources.map(twinOf));
    const folders = ["base", "inputs", "world", "ledger", "mechanisms"];
    const orphans = [...folders, "report"]
      .flatMap((folder) => filesBelow(`tests/${folder}`, ".test.ts"))
      .filter((path) => !twins.has(path));
    expect(orphans).toEqual([]);
  });

  it("shows only tests that claim something", () => {
    const silent = filesBelow("tests", ".test.ts").filter(
      (path) => !/\bexpect\(|\bfc\.assert\(|\bassert\(/.test(read(path)),
    );
    expect(silent).toEqual([]);
  });

  it("skips and singles out nothing", () => {
    const marked = filesBelow("tests", ".test.ts").filter((path) =>
      /\b(it|test|describe)\.(skip|only|todo|skipIf|runIf)\b/.test(read(path)),
    );
    expect(marked).toEqual([]);
  });
});
