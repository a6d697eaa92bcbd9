import { describe, expect, it } from "vitest";
import ts from "typescript";
import { parseCsv } from "../../src/base/csv.ts";
import { measures } from "../../src/ledger/measures.ts";
import * as theWeek from "../../src/mechanisms/index.ts";
import type { Mechanism } from "../../src/mechanisms/mechanism.ts";
import { tableNames } from "../support/inputs.ts";
import {
  filesBelow,
  parse,
  read,
  stringsOf,
  templatesOf,
  walk,
} from "../support/source.ts";

const engine = filesBelow("src", ".ts").filter(
  (path) => !path.startsWith("src/cli/"),
);
const words = new Set(
  engine.flatMap((path) => stringsOf(path).map((each) => each.text)),
);
const patterns = engine.flatMap((path) => templatesOf(path));

/** Whether the code says a name: in full, put together from parts, or one of a numbered row (`…Q1` to `…Q5`). */
function says(name: string): boolean {
  return (
    words.has(name) ||
    words.has(name.replace(/Q\d$/, "")) ||
    patterns.some((pattern) => pattern.test(name))
  );
}

const tests = filesBelow("tests", ".test.ts")
  .filter((path) => path !== "tests/health/register.test.ts")
  .map(read)
  .join("\n");

function column(table: string, name: string): string[] {
  const path = `data/${table}.csv`;
  const rows = parseCsv(path, read(path)).table?.rows ?? [];
  return rows.map((row) => row.cells[name] ?? "");
}

const parameters = column("parameters", "name");
const levers = column("levers", "lever");

/** First arguments, where they are plain text, of calls of methods with one of these names. */
function asked(methods: readonly string[]): { path: string; name: string }[] {
  return engine.flatMap((path) => {
    const found: { path: string; name: string }[] = [];
    walk(parse(path), (node) => {
      if (!ts.isCallExpression(node)) return;
      const callee = node.expression;
      const [first] = node.arguments;
      if (
        ts.isPropertyAccessExpression(callee) &&
        methods.includes(callee.name.text) &&
        first !== undefined &&
        ts.isStringLiteralLike(first)
      )
        found.push({ path, name: first.text });
    });
    return found;
  });
}

const mechanisms = Object.values(theWeek)
  .flat()
  .filter(
    (value): value is Mechanism =>
      typeof value === "object" && "step" in value && "name" in value,
  );

function fileOf(mechanism: Mechanism): string {
  return `src/mechanisms/${mechanism.name}.ts`;
}

/** Whether a text names something as a word of its own. */
function names(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);
}

describe("the register", () => {
  it("is not empty", () => {
    for (const list of [parameters, levers, measures, mechanisms])
      expect(list.length).toBeGreaterThan(5);
  });

  it("has no parameter that the code does not use", () => {
    expect(parameters.filter((name) => !says(name))).toEqual([]);
  });

  it("has every parameter that the code asks for", () => {
    const absent = asked(["parameter"]).filter(
      ({ name }) => !parameters.includes(name),
    );
    expect(absent).toEqual([]);
  });

  it("has no lever that the code does not use", () => {
    expect(levers.filter((name) => !says(name))).toEqual([]);
  });

  it("has every lever that the code asks a plan for", () => {
    const fromPlan = asked(["number", "word", "flag"]).filter(
      ({ name }) => !levers.includes(name),
    );
    expect(fromPlan).toEqual([]);
  });

  it("has no table of facts that the code does not read", () => {
    const unread = tableNames().filter(
      (name) => !words.has(name) && !words.has(name.slice(0, -4)),
    );
    expect(unread).toEqual([]);
  });

  it("shows a test for every measure", () => {
    const untested = measures
      .map((measure) => measure.id)
      .filter((id) => !names(tests, id));
    expect(untested).toEqual([]);
  });

  it("shows a test for every mechanism", () => {
    const untested = mechanisms
      .map((mechanism) => mechanism.name)
      .filter((name) => !names(tests, name));
    expect(untested).toEqual([]);
  });

  it("knows the parameters and levers that each mechanism says it uses", () => {
    const unknown = mechanisms.flatMap((mechanism) => [
      ...mechanism.parameters.filter((name) => !parameters.includes(name)),
      ...mechanism.levers.filter((name) => !levers.includes(name)),
    ]);
    expect(unknown).toEqual([]);
  });

  it("finds each mechanism in a file of its name", () => {
    const files = filesBelow("src/mechanisms", ".ts");
    expect(
      mechanisms.map(fileOf).filter((path) => !files.includes(path)),
    ).toEqual([]);
  });

  it("is told by each mechanism of every parameter and lever its file asks for", () => {
    const all = asked(["parameter", "number", "word", "flag"]);
    const untold = mechanisms.flatMap((mechanism) =>
      all
        .filter(({ path }) => path === fileOf(mechanism))
        .filter(
          ({ name }) =>
            !mechanism.parameters.includes(name) &&
            !mechanism.levers.includes(name),
        ),
    );
    expect(untold).toEqual([]);
  });

  it("shows a test that makes every check of a plan fire", () => {
    const codes = filesBelow("src/inputs", ".ts").flatMap((path) =>
      codesOf(path),
    );
    expect(codes.length).toBeGreaterThan(20);
    const unfired = [...new Set(codes)].filter((code) => !names(tests, code));
    expect(unfired).toEqual([]);
  });
});

/** Texts given as the `code` of a problem or a warning. */
function codesOf(path: string): string[] {
  const found: string[] = [];
  walk(parse(path), (node) => {
    if (
      ts.isPropertyAssignment(node) &&
      ts.isIdentifier(node.name) &&
      node.name.text === "code" &&
      ts.isStringLiteralLike(node.initializer)
    )
      found.push(node.initializer.text);
  });
  return found;
}
