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

function twinOf(path: string): string {
  return path.replace(/^src\//, "tests/").replace(/\.ts$/, ".test.ts");
}

const sources = filesBelow("src", ".ts");
/** The command line's files have no twins of their own: tests/cli runs the built program they become. */
const tested = sources.filter(
  (path) =>
    !path.startsWith("src/cli/") && !isTypesOnly(path) && !isPassingOn(path),
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
    const folders = [
      "base",
      "inputs",
      "world",
      "ledger",
      "mechanisms",
      "kernel",
    ];
    const orphans = [...folders, "report", "evidence", "calibrate"]
      .flatMap((folder) => filesBelow(`tests/${folder}`, ".test.ts"))
      .filter((path) => !twins.has(path));
    expect(orphans).toEqual([]);
  });

  it("shows a run of every command of the program", () => {
    const commands = filesBelow("src/cli", ".ts").flatMap((path) =>
      [...read(path).matchAll(/new Command\("([a-z]+)"\)/g)].map((m) => m[1]!),
    );
    const runs = filesBelow("tests/cli", ".test.ts").map(read).join("\n");
    expect(commands).toContain("run");
    expect(
      commands.filter(
        (name) => name !== "taphoa" && !runs.includes(`"${name}"`),
      ),
    ).toEqual([]);
  });

  it("shows only tests that claim something", () => {
    const silent = filesBelow("tests", ".test.ts").filter(
      (path) => !/\bexpect\(|\bfc\.assert\(|\bassert\(/.test(read(path)),
    );
    expect(silent).toEqual([]);
  });

  it("has no file longer than 400 lines, code and tests alike", () => {
    const long = [
      ...sources,
      ...filesBelow("web", ".ts"),
      ...filesBelow("tests", ".ts"),
    ]
      .map((path) => ({ path, lines: read(path).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 400)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  it("skips and singles out nothing", () => {
    const marked = filesBelow("tests", ".test.ts").filter((path) =>
      /\b(it|test|describe)\.(skip|only|todo|skipIf|runIf)\b/.test(read(path)),
    );
    expect(marked).toEqual([]);
  });
});
