/**
 * `npm run bench:choice`: the choice step of the engine (`weigh` and `drawSku` of `world/choice.ts`) against the same step
 * written in C (`reference/choice.c`), over the columns and the occasions of one week of the baseline market.
 * The kernel's choice (`src/kernel/assembly/choice.ts`, WebAssembly), which runs use, stands beside both.
 * Every chosen SKU and every sum of weights must be the same, bit for bit; then nanoseconds per occasion are compared.
 * The least of many passes counts, on both sides, by turns: others use the machine too.
 * `-- --scale 100` takes a larger market (default 1000). A report and no test: it needs a C compiler (`cc`).
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileAssembly } from "../../.config/assembly.ts";
import { uniform } from "../../src/base/random.ts";
import { loadMarket, loadPlan, packageRoot } from "../../src/cli/files.ts";
import { DEFAULTS } from "../../src/cli/options.ts";
import { startKernel } from "../../src/kernel/kernel.ts";
import { bytesOf, lay, openGround } from "../../src/kernel/memory.ts";
import { createLedger } from "../../src/ledger/ledger.ts";
import type { Sheet } from "../../src/mechanisms/mechanism.ts";
import { simulate } from "../../src/simulate.ts";
import { drawSku, weigh } from "../../src/world/choice.ts";
import type { World } from "../../src/world/world.ts";
import {
  type Occasions,
  columnFile,
  emptyOccasion,
  layout,
  occasionsOf,
} from "./occasions.ts";
import { leastOf, option, say } from "./report.ts";

/** Weeks of the plan lived through: the entrant is in all regions by then. */
const WEEKS = 30;
const TURNS = 5;
const PASSES = 40;
const TARGET = 2;
/** Bytes for what the kernel lays out besides. */
const SPARE = 65_536;
const FLAGS = ["-O3", "-march=native", "-ffp-contract=off"];
const folder = join(packageRoot, "dist/bench/reference");

/** The reference as its name says, with what it is built with beside the common flags. */
const builds = {
  scalar: ["-fno-tree-vectorize"],
  vectorised: [],
} as const;
type Build = keyof typeof builds;

/** The SKU of each occasion and the sum of the weights it was drawn from. */
interface Answers {
  readonly chosen: Uint8Array;
  readonly total: Float64Array;
}

/** One pass of the engine over the week's occasions. */
function chooseAll(world: World, given: Occasions, answers: Answers): void {
  const { scales, choice, count } = given;
  const { household, id, region, zone, fitAt, oddsAt, streetAt } = given;
  const { known, mask, sought, number } = given;
  const { chosen, total } = answers;
  const occasion = emptyOccasion();
  for (let i = 0; i < count; i++) {
    occasion.household = household[i] ?? 0;
    occasion.id = id[i] ?? 0;
    occasion.region = region[i] ?? 0;
    occasion.zone = zone[i] ?? 0;
    occasion.fitAt = fitAt[i] ?? 0;
    occasion.oddsAt = oddsAt[i] ?? 0;
    occasion.streetAt = streetAt[i] ?? 0;
    occasion.known = known[i] ?? 0;
    occasion.mask = mask[i] ?? 0;
    occasion.sought = sought[i] ?? 0;
    weigh(world, scales, occasion);
    const u = uniform(choice, occasion.id, number[i] ?? 0);
    total[i] = occasion.total;
    chosen[i] = drawSku(
      scales.weight,
      occasion.mask | occasion.missing,
      occasion.total,
      u,
    );
  }
}

/** A pass of the kernel over the same occasions, and the answers it writes. */
function kernelPass(
  world: World,
  { scales, ...occasions }: Occasions,
): { pass: () => void; answers: Answers } {
  const { market, plan, ...rest } = world;
  const sheet: Sheet = { ...scales, ...occasions };
  const ledger = createLedger({
    skus: world.skus.count,
    ownFrom: world.skus.ownFrom,
    channels: world.channels,
    areas: world.geography.areaIds.length,
    chains: market.chains.length,
    firstWeek: WEEKS,
    weeks: 1,
  });
  const plain = { rest, ledger, answers: emptyAnswers(occasions.count) };
  const ground = openGround(bytesOf([plain, sheet]) + SPARE, false, true);
  const { answers, rest: columns, ledger: books } = lay(ground, plain);
  const kernel = startKernel(
    ground,
    { ...columns, market, plan },
    new WebAssembly.Module(compileAssembly("tests/bench/assembly/choice.ts")),
  );
  const parts = kernel.partsOf({
    name: "choose",
    parts: { sheet: () => sheet, inAreas: () => undefined },
  });
  // The answers stand where a step finds its ledger.
  const found = { ...books, answers };
  return { pass: () => parts?.inAreas(world, WEEKS, found, []), answers };
}

function emptyAnswers(count: number): Answers {
  return { chosen: new Uint8Array(count), total: new Float64Array(count) };
}

function compile(build: Build): string {
  const program = join(folder, `choice-${build}`);
  execFileSync("cc", [
    ...FLAGS,
    ...builds[build],
    "-std=c11",
    "-Wall",
    `-I${folder}`,
    "-o",
    program,
    join(packageRoot, "tests/bench/reference/choice.c"),
  ]);
  return program;
}

/** Runs the reference: nanoseconds per occasion; its answers must be the engine's. */
function reference(build: Build, expected: Answers): number {
  const answers = join(folder, "answers.bin");
  const printed = execFileSync(
    join(folder, `choice-${build}`),
    [join(folder, "columns.bin"), answers, String(PASSES)],
    { encoding: "utf8" },
  );
  const bytes = readFileSync(answers);
  const { chosen, total } = expected;
  const sums = Buffer.from(total.buffer, 0, total.byteLength);
  let differ = 0;
  chosen.forEach((sku, i) => {
    if (
      bytes[i] !== sku ||
      bytes.compare(
        sums,
        8 * i,
        8 * i + 8,
        chosen.length + 8 * i,
        chosen.length + 8 * i + 8,
      ) !== 0
    )
      differ += 1;
  });
  if (differ > 0 || bytes.length !== 9 * chosen.length)
    throw new Error(
      `${build}: ${differ} of ${chosen.length} choices or sums differ from the engine's`,
    );
  return Number(printed);
}

function main(): void {
  mkdirSync(folder, { recursive: true });
  const market = loadMarket();
  const { plan } = loadPlan(undefined, market);
  const scale = Number(option("--scale") ?? DEFAULTS.scale);
  const run = simulate(plan, market, { ...DEFAULTS, scale, weeks: WEEKS });
  const { world } = run;
  const occasions = occasionsOf(world, WEEKS);
  writeFileSync(
    join(folder, "layout.h"),
    Object.entries(layout())
      .map(([name, value]) => `#define ${name} ${value}\n`)
      .join(""),
  );
  writeFileSync(join(folder, "columns.bin"), columnFile(world, occasions));
  compile("scalar");
  compile("vectorised");
  const answers = emptyAnswers(occasions.count);
  const kernel = kernelPass(world, occasions);
  const engine: number[] = [];
  const compiled: number[] = [];
  const c: Record<Build, number[]> = { scalar: [], vectorised: [] };
  for (let turn = 0; turn < TURNS; turn++) {
    for (let pass = 0; pass < PASSES; pass++) {
      const began = performance.now();
      chooseAll(world, occasions, answers);
      const spent = performance.now() - began;
      engine.push((spent * 1e6) / occasions.count);
    }
    for (let pass = 0; pass < PASSES; pass++) {
      const began = performance.now();
      kernel.pass();
      const spent = performance.now() - began;
      compiled.push((spent * 1e6) / occasions.count);
    }
    for (const name of ["chosen", "total"] as const)
      if (String(kernel.answers[name]) !== String(answers[name]))
        throw new Error(`the kernel's answers differ: ${name}`);
    c.scalar.push(reference("scalar", answers));
    c.vectorised.push(reference("vectorised", answers));
  }
  const plain = leastOf(engine);
  const ours = leastOf(compiled);
  const bought = answers.chosen.filter((sku) => sku < world.skus.count).length;
  say(
    `${occasions.count} occasions of week ${WEEKS}, ${world.households.count} households, ${world.skus.count} SKUs; a SKU was chosen on ${bought}`,
  );
  say("All choices and all sums of weights are the same, bit for bit.");
  say(
    `${execFileSync("cc", ["--version"], { encoding: "utf8" }).split("\n")[0] ?? ""}, ${FLAGS.join(" ")}; node ${process.version}`,
  );
  say(
    `as written, TypeScript  ${plain.toFixed(1).padStart(7)} ns per occasion`,
  );
  say(`kernel, WebAssembly     ${ours.toFixed(1).padStart(7)} ns per occasion`);
  for (const build of ["scalar", "vectorised"] as const) {
    const theirs = leastOf(c[build]);
    say(
      `C, ${build.padEnd(21)}${theirs.toFixed(1).padStart(7)} ns per occasion; the kernel takes ${(ours / theirs).toFixed(2)} times as long`,
    );
  }
  const ratio = ours / leastOf(c.scalar);
  say(
    `Target: at most ${TARGET.toFixed(1)} times the scalar C: ${ratio <= TARGET ? "met" : "missed"}.`,
  );
}

main();
