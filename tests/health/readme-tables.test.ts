import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  type ConstantKind,
  readCalibrationRows,
} from "../../src/inputs/calibration.ts";
import { measures } from "../../src/ledger/measures.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { buildWorld, mutableColumns } from "../../src/world/world.ts";
import { dataFiles, goodPlan, theMarket } from "../support/inputs.ts";
import { filesBelow, parse, read, root, walk } from "../support/source.ts";

/**
 * What src/README.md has in tables is written by the code: the week, the columns it changes, parameters, measures, and
 * how near the shipped calibration comes to its targets.
 * `TAPHOA_TABLES=write npx vitest run tests/health/readme-tables.test.ts` writes them; without it the test compares.
 */
const DOCUMENT = "src/README.md";

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).replace(/\|/g, "\\|")).join(" | ")} |`;
}

function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

function inCode(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(" ");
}

function mechanismTable(): string {
  const week = table(
    ["#", "mechanism", "in one sentence"],
    mechanisms.map((each, i) => [
      i + 1,
      `[${each.name}](mechanisms/${each.name}.ts)`,
      each.summary,
    ]),
  );
  const uses = mechanisms
    .filter((each) => each.levers.length > 0)
    .map((each) => `- **${each.name}**: ${inCode(each.levers)}`);
  return `${week}\n\nLevers each asks for by name:\n\n${uses.join("\n")}`;
}

/** Parameters by the mechanisms that ask for them, each once: `name` value (low–high unit, and a grade that is not assumed). */
function parameterList(): string {
  const groups = new Map<string, string[]>();
  for (const each of theMarket().parameters.values()) {
    const askers = mechanisms
      .filter(({ parameters }) => parameters.includes(each.name))
      .map(({ name }) => name);
    const by = askers.length === 0 ? "none of these" : askers.join(", ");
    const unit = ["ratio", "n"].includes(each.unit) ? "" : ` ${each.unit}`;
    const grade = each.grade === "assumed" ? "" : `, ${each.grade}`;
    groups.set(by, [
      ...(groups.get(by) ?? []),
      `\`${each.name}\` ${each.value} (${each.low}–${each.high}${unit}${grade})`,
    ]);
  }
  const place = (by: string): number =>
    mechanisms.findIndex(({ name }) => name === by.split(", ")[0]);
  return [...groups]
    .sort(([a], [b]) => (place(a) >>> 0) - (place(b) >>> 0))
    .map(([by, names]) => `- **${by}**: ${names.join(", ")}`)
    .join("\n");
}

/** First sentences of doc comments on the members of the world's tables, those they extend included: `Table.member` → text. */
function comments(): Map<string, string> {
  const found = new Map<string, string>();
  const bases: [string, string][] = [];
  for (const path of filesBelow("src/world", ".ts")) {
    const tree = parse(path);
    walk(tree, (node) => {
      if (!ts.isInterfaceDeclaration(node)) return;
      for (const { types } of node.heritageClauses ?? [])
        for (const base of types)
          bases.push([node.name.text, base.expression.getText(tree)]);
      for (const member of node.members) {
        if (!ts.isPropertySignature(member)) continue;
        const [doc] = ts.getJSDocCommentsAndTags(member);
        if (doc === undefined || !ts.isJSDoc(doc)) continue;
        const text = ts.getTextOfJSDocComment(doc.comment) ?? "";
        found.set(
          `${node.name.text}.${member.name.getText(tree)}`,
          text.replace(/\s+/g, " ").trim(),
        );
      }
    });
  }
  for (const [table, base] of bases)
    for (const [name, text] of [...found]) {
      const [owner, member = ""] = name.split(".");
      if (owner === base) found.set(`${table}.${member}`, text);
    }
  return found;
}

/** The interface that describes a group of columns: `households.known` → Households, `trade.tier.stock` → Depot. */
function interfaceOf(path: readonly string[]): string {
  if (path.length > 2) return "Depot";
  const [group = ""] = path;
  return group[0]!.toUpperCase() + group.slice(1);
}

/** Tiers of the trade have the same columns: one row stands for all of them. */
function shown(name: string): string {
  return name.replace(/^trade\.\w+\.(\w+)$/, "trade.tier.$1");
}

function columnTable(): string {
  const market = theMarket();
  const world = buildWorld(market, goodPlan(["category,,,,,,snacks,,"]), {
    seed: "1",
    scale: 20_000,
    channelBasis: "brief",
  });
  const meaning = comments();
  const rows = new Map<string, { cells: string; writers: Set<string> }>();
  for (const [name, column] of mutableColumns(world))
    for (const each of mechanisms)
      if (each.writes.includes(name)) {
        const at = shown(name);
        const cells = column.constructor.name.replace("Array", "");
        const kept = rows.get(at) ?? { cells, writers: new Set() };
        rows.set(at, kept);
        kept.writers.add(each.name);
      }
  return table(
    ["column", "cells", "meaning", "written by"],
    [...rows].map(([name, { cells, writers }]) => {
      const path = name.split(".");
      const text = meaning.get(`${interfaceOf(path)}.${path.at(-1)}`) ?? "";
      return [`\`${name}\``, cells, text, [...writers].join(", ")];
    }),
  );
}

function measureTable(): string {
  return table(
    ["measure", "unit", "formula", "definition from"],
    measures.map((each) => [
      `\`${each.id}\``,
      each.unit,
      each.formula,
      each.source,
    ]),
  );
}

/** Figures of every shipped set against what they may differ by. */
function calibrationTable(): string {
  const { rows } = readCalibrationRows(dataFiles());
  const sets = new Map<string, Target[]>();
  for (const each of rows) {
    const { category, basis, constant, part, target, simulated } = each;
    // A channel that a kind of area does not have is no target.
    if (target === 0 && simulated === 0) continue;
    const off = Math.abs(simulated - target) / each.allowed;
    const name = `${category}, ${basis}`;
    const entry = { constant, part, target, simulated, off };
    sets.set(name, [...(sets.get(name) ?? []), entry]);
  }
  const lines = [...sets].map(([name, targets]) => {
    const outside = targets.filter(({ off }) => off > 1);
    const worst = targets.reduce((a, b) => (a.off > b.off ? a : b));
    return [
      ...name.split(", "),
      String(targets.length),
      String(outside.length),
      `${worst.constant}${worst.part === "all" ? "" : ` ${worst.part}`}: ${figure(worst, worst.simulated)} for ${figure(worst, worst.target)}`,
    ];
  });
  const head = ["category", "basis", "targets", "outside", "farthest off"];
  return table(head, lines);
}

interface Target {
  readonly constant: ConstantKind;
  readonly part: string;
  readonly target: number;
  readonly simulated: number;
  /** Difference ÷ what is allowed. */
  readonly off: number;
}

function figure({ constant }: Target, value: number): string {
  if (constant === "occasions") return `${(value / 1e6).toFixed(1)} m packs`;
  if (constant === "channel" || constant === "brand")
    return `${(value * 100).toFixed(1)}%`;
  return value.toFixed(2);
}

const blocks: Readonly<Record<string, () => string>> = {
  mechanisms: mechanismTable,
  columns: columnTable,
  parameters: parameterList,
  measures: measureTable,
  calibration: calibrationTable,
};

/** What stands between the markers of a name, with the markers. */
function between(name: string): RegExp {
  return new RegExp(`<!-- ${name}:start -->[\\s\\S]*?<!-- ${name}:end -->`);
}

function block(name: string, body: string): string {
  return `<!-- ${name}:start -->\n\n${body}\n\n<!-- ${name}:end -->`;
}

describe("the tables of the model's description", () => {
  it("are those the code would write today", async () => {
    const before = read(DOCUMENT);
    let after = before;
    for (const [name, build] of Object.entries(blocks)) {
      expect(before).toMatch(between(name));
      after = after.replace(between(name), () => block(name, build()));
    }
    const wanted = await format(after, { parser: "markdown" });
    if (process.env["TAPHOA_TABLES"] === "write")
      writeFileSync(join(root, DOCUMENT), wanted);
    expect(read(DOCUMENT)).toBe(wanted);
  });

  it("name every parameter once", () => {
    const text = parameterList();
    for (const name of theMarket().parameters.keys())
      expect(text.split(`\`${name}\``).length, name).toBe(2);
  });

  it("name every column that a mechanism says it writes", () => {
    const text = columnTable();
    const absent = mechanisms
      .flatMap((each) => each.writes)
      .filter((name) => !text.includes(`\`${shown(name)}\``));
    expect(absent).toEqual([]);
  });
});
