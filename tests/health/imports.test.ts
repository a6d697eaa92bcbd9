import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  filesBelow,
  importsOf,
  runningImportsOf,
  resolveImport,
  root,
} from "../support/source.ts";

/** Left to right: a file imports from its own place and from places to its left. */
const ORDER = [
  "base",
  "inputs",
  "world",
  "ledger",
  "mechanisms",
  "kernel",
  "simulate",
  "report",
  "batch",
  "ensemble",
  "document",
  "evidence",
  "calibrate",
  "index",
  "shell",
];

function placeOf(path: string): string {
  if (path.startsWith("web/") || path.startsWith("src/cli/")) return "shell";
  if (path === "src/index.ts") return "index";
  const part = path.split("/")[1] ?? "";
  // The week loop and its repetitions stand in files of their own between mechanisms and report.
  return part.endsWith(".ts") ? "simulate" : part;
}

const SHELL_ONLY = /^(commander|cli-table3|cli-progress|picocolors)$/;

/** What is wrong with one import, or undefined; pure, so that it can be shown to catch what it should. */
export function fault(from: string, specifier: string): string | undefined {
  const target = resolveImport(from, specifier);
  const place = placeOf(from);
  if (target === undefined) {
    if (specifier.startsWith("node:") && !from.startsWith("src/cli/"))
      return "only src/cli may touch Node, so that the rest runs in a browser";
    if (/^(lit|@lit)(\/|$)/.test(specifier) && !from.startsWith("web/"))
      return "only web/ may use Lit";
    if (SHELL_ONLY.test(specifier) && !from.startsWith("src/cli/"))
      return "only src/cli may use the terminal's packages";
    return undefined;
  }
  const folder = from.startsWith("web/") ? "web/" : "src/cli/";
  if (/\.(csv|json|css|svg|md)$/.test(target)) {
    if (place !== "shell") return "only the shells read files";
    return [folder, "data/", "scenarios/"].some((own) => target.startsWith(own))
      ? undefined
      : "a shell reads its own files, the data and the scenarios";
  }
  if (!target.endsWith(".ts")) return "imports name the file with its ending";
  if (place === "shell")
    return target === "src/index.ts" || target.startsWith(folder)
      ? undefined
      : "a shell imports only src/index.ts and its own folder";
  const there = placeOf(target);
  if (!ORDER.includes(place) || !ORDER.includes(there))
    return `"${place}" or "${there}" is no place in the order of folders`;
  if (ORDER.indexOf(there) > ORDER.indexOf(place))
    return `imports run ${ORDER.join(" → ")}, never back`;
  if (place === "report" && there === "mechanisms")
    return "a report must be possible from a stored ledger alone";
  // The calibration measures with the experiments of the evidence; it reads no band.
  if (
    there === "evidence" &&
    (!["evidence", "calibrate", "index"].includes(place) ||
      (place === "calibrate" && target.endsWith("/patterns.ts")))
  )
    return "what the model is held against is known to nothing in the model";
  if (
    place === "mechanisms" &&
    there === "mechanisms" &&
    from !== "src/mechanisms/index.ts" &&
    target !== "src/mechanisms/mechanism.ts"
  )
    return "mechanisms never import one another: what they share goes to world/ or base/";
  return undefined;
}

const modules = [...filesBelow("src", ".ts"), ...filesBelow("web", ".ts")];

describe("imports", () => {
  it("are examined in every folder of the engine and in both shells", () => {
    const places = new Set(
      modules.map((path) => path.split("/").slice(0, -1).join("/")),
    );
    const expected = [
      ...["base", "inputs", "world", "ledger", "mechanisms", "kernel"],
    ].map((folder) => `src/${folder}`);
    expect([...places]).toEqual(
      expect.arrayContaining([...expected, "src/report", "src/cli", "web"]),
    );
    expect(modules.flatMap((path) => importsOf(path)).length).toBeGreaterThan(
      modules.length,
    );
  });

  it("run one way only, from base to the shells", () => {
    const faults = modules.flatMap((path) =>
      importsOf(path).flatMap((specifier) => {
        const wrong = fault(path, specifier);
        return wrong === undefined
          ? []
          : [`${path} imports ${specifier}: ${wrong}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it("name files that exist", () => {
    const missing = modules.flatMap((path) =>
      importsOf(path).filter((specifier) => {
        const target = resolveImport(path, specifier);
        return target !== undefined && !existsSync(join(root, target));
      }),
    );
    expect(missing).toEqual([]);
  });

  it("form no circle once types are erased", () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
        return;
      }
      if (done.has(path)) return;
      for (const specifier of runningImportsOf(path)) {
        const target = resolveImport(path, specifier);
        if (target?.endsWith(".ts") === true && modules.includes(target))
          visit(target, [...trail, path]);
      }
      done.add(path);
    };
    for (const path of modules) visit(path, []);
    expect(circles).toEqual([]);
  });

  it.each([
    ["src/base/csv.ts", "../inputs/plan.ts"],
    ["src/world/world.ts", "../mechanisms/listing.ts"],
    ["src/mechanisms/listing.ts", "./pricing.ts"],
    ["src/report/tables.ts", "../mechanisms/index.ts"],
    ["src/report/tables.ts", "../index.ts"],
    ["src/report/tables.ts", "../evidence/patterns.ts"],
    ["src/mechanisms/listing.ts", "../evidence/patterns.ts"],
    ["src/calibrate/solve.ts", "../evidence/patterns.ts"],
    ["src/evidence/laws.ts", "../calibrate/solve.ts"],
    ["src/cli/run.ts", "../simulate.ts"],
    ["src/cli/run.ts", "../index/run.ts"],
    ["src/simulate.ts", "./report/tables.ts"],
    ["web/shell/app-shell.ts", "../../src/base/units.ts"],
    ["web/shell/app-shell.ts", "../../src/cli/files.ts"],
    ["src/inputs/plan.ts", "node:fs"],
    ["src/report/charts.ts", "lit/html.js"],
    ["src/report/tables.ts", "cli-table3"],
    ["src/inputs/market.ts", "../../data/areas.csv"],
    ["src/cli/files.ts", "../../web/text/en.csv?raw"],
    ["src/base/csv.ts", "./problem"],
  ])("from %s of %s would be refused", (from, specifier) => {
    expect(fault(from, specifier)).toBeTypeOf("string");
  });

  it.each([
    ["src/mechanisms/index.ts", "./listing.ts"],
    ["src/mechanisms/listing.ts", "./mechanism.ts"],
    ["src/simulate.ts", "./mechanisms/index.ts"],
    ["src/evidence/laws.ts", "../report/panel.ts"],
    ["src/calibrate/measure.ts", "../evidence/mix-price.ts"],
    ["src/cli/run.ts", "node:fs"],
    ["src/cli/run.ts", "./files.ts"],
    ["web/workers/worker.ts", "../../src/index.ts"],
    ["web/data.ts", "../data/areas.csv?raw"],
    ["web/shell/app-shell.ts", "lit"],
    ["src/base/csv.ts", "papaparse"],
  ])("from %s of %s are welcome", (from, specifier) => {
    expect(fault(from, specifier)).toBeUndefined();
  });
});
