import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/inputs/plan.ts";
import {
  type RunDocument,
  runDocument,
} from "../../src/report/run-document.ts";
import { simulate } from "../../src/simulate.ts";
import { theMarket } from "../support/inputs.ts";
import { read, root, shippedPlans } from "../support/source.ts";

/**
 * One short, coarse run of every scenario, its figures kept beside this file to six significant digits. A figure that
 * moves fails here, with both values. `npm run golden` writes them anew; then MOVES.md must say, on a line that names
 * the day and the scenario, what moved, by how much and why that is right, or the test goes on failing.
 */
const SEED = "golden";
const SCALE = 5000;
const WEEKS = 52;

const folder = join(root, "tests/golden");
const writing = process.env["TAPHOA_GOLDEN"] === "write";
const today = new Date().toISOString().slice(0, 10);
const scenarios = shippedPlans();

function nameOf(scenario: string): string {
  return scenario.replace(/^.*\//, "").replace(/\.csv$/, "");
}

function goldenPath(scenario: string): string {
  return join(folder, `${nameOf(scenario)}.csv`);
}

/** Figures as lines `slice,key,measure,value`; undefined measures are left out. */
function figures(document: RunDocument): string[] {
  const slices = {
    total: { "": document.measures },
    base: { "": { tt_share: document.base.tt_share } },
    region: document.by.region,
    channel: document.by.channel,
    sku: document.by.sku,
    quarter: document.by.quarter,
  };
  return Object.entries(slices).flatMap(([slice, table]) =>
    Object.entries(table).flatMap(([key, values]) =>
      Object.entries(values)
        .filter(([, value]) => value !== null)
        .map(
          ([id, value]) =>
            `${slice},${key},${id},${Number(Number(value).toPrecision(6))}`,
        ),
    ),
  );
}

function simulated(scenario: string): string[] {
  const { plan, problems } = readPlan(
    { name: scenario, text: read(scenario) },
    theMarket(),
  );
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return figures(
    runDocument(
      simulate(plan, theMarket(), {
        seed: SEED,
        scale: SCALE,
        channelBasis: "brief",
        weeks: WEEKS,
      }),
    ),
  );
}

const HEADER = "slice,key,measure,value";

/** The day a golden run was written (its first line) and its figures. */
function golden(scenario: string): { day: string; lines: string[] } {
  const path = goldenPath(scenario);
  if (!existsSync(path)) return { day: "never", lines: [] };
  const [day = "", , ...lines] = readFileSync(path, "utf8").trim().split("\n");
  return { day: day.replace("written,", ""), lines };
}

function store(scenario: string, lines: readonly string[]): void {
  writeFileSync(
    goldenPath(scenario),
    [`written,${today}`, HEADER, ...lines].join("\n") + "\n",
  );
}

/** Figures that differ, as `slice,key,measure: then → now`. */
function moves(then: readonly string[], now: readonly string[]): string[] {
  const split = (line: string): [string, string] => {
    const at = line.lastIndexOf(",");
    return [line.slice(0, at), line.slice(at + 1)];
  };
  const before = new Map(then.map(split));
  const after = new Map(now.map(split));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map(
      (key) =>
        `${key}: ${before.get(key) ?? "nothing"} → ${after.get(key) ?? "nothing"}`,
    );
}

/** Whether MOVES.md has a line of a day that names a scenario, or `all`. */
function isTold(day: string, scenario: string): boolean {
  const path = join(folder, "MOVES.md");
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  const name = new RegExp(`(?<![\\w-])(${nameOf(scenario)}|all)(?![\\w-])`);
  return lines.some((line) => line.includes(day) && name.test(line));
}

describe("golden runs", () => {
  it("exist for every scenario and for nothing else", () => {
    expect(scenarios.length).toBeGreaterThan(0);
    if (writing) return;
    const kept = readdirSync(folder).filter((file) => file.endsWith(".csv"));
    expect(kept.sort()).toEqual(
      scenarios.map((s) => `${nameOf(s)}.csv`).sort(),
    );
  });

  it.each(scenarios)(
    "%s gives the figures kept, and their last move is told",
    (scenario) => {
      const now = simulated(scenario);
      expect(now.length).toBeGreaterThan(100);
      if (writing && moves(golden(scenario).lines, now).length > 0)
        store(scenario, now);
      const { day, lines } = golden(scenario);
      expect(moves(lines, now)).toEqual([]);
      expect(
        isTold(day, scenario),
        `MOVES.md has no line of ${day} that names ${nameOf(scenario)}: say what moved, by how much, why it is right`,
      ).toBe(true);
    },
  );
});
