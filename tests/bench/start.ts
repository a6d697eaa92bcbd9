/**
 * `npm run bench:start`: how long a person waits for the first simulated week after Enter, and what the wait consists of.
 *   to the first week: `taphoa run` in a terminal of its own (the program `script`), until its bar is drawn
 *   the parts: the same path in a fresh process, with a clock between the steps
 * A report and no test, since machines differ; the least of several rounds, because others use the machine too.
 */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEFAULTS } from "../../src/cli/options.ts";
import { loadMarket, loadPlan, packageRoot } from "../../src/cli/files.ts";
import { simulate } from "../../src/index.ts";
import { leastOf, processorSeconds, say } from "./report.ts";

const ROUNDS = 7;
const PART = "--parts";
/** The bar of `taphoa run`: it is first drawn when the first week is done. */
const DRAWN = /\d+ %/;

/** One round in this process: milliseconds from its start to each step done. */
function parts(): Record<string, number> {
  const loaded = performance.now();
  const market = loadMarket();
  const read = performance.now();
  const { plan } = loadPlan(undefined, market);
  const planned = performance.now();
  let first = 0;
  const stop = new Error("the first week is done");
  try {
    simulate(plan, market, {
      ...DEFAULTS,
      onWeek: () => {
        first = performance.now();
        throw stop;
      },
    });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return {
    "node and the program": loaded,
    "the market's tables": read - loaded,
    "the plan": planned - read,
    "the world and its first week": first - planned,
    "all, without the terminal": first,
    "processor time of all": 1000 * processorSeconds(),
  };
}

/** Milliseconds from starting the built command line to its bar. */
function toFirstWeek(): Promise<number> {
  const program = join(packageRoot, "dist/cli/taphoa.js");
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const terminal = spawn(
      "script",
      ["-qec", `"${process.execPath}" "${program}" run`, "/dev/null"],
      { stdio: ["ignore", "pipe", "ignore"], detached: true },
    );
    terminal.on("error", reject);
    let shown = "";
    terminal.stdout.on("data", (bytes: Buffer) => {
      shown += bytes.toString("utf8");
      if (!DRAWN.test(shown)) return;
      resolve(performance.now() - began);
      terminal.stdout.removeAllListeners("data");
      if (terminal.pid !== undefined) process.kill(-terminal.pid);
    });
    terminal.on("exit", () =>
      reject(new Error("the run ended before its bar was drawn")),
    );
  });
}

async function main(): Promise<void> {
  const rounds: Record<string, number>[] = [];
  const waits: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { stdout } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), PART],
      { encoding: "utf8" },
    );
    rounds.push(JSON.parse(stdout) as Record<string, number>);
    waits.push(await toFirstWeek());
  }
  say(
    `taphoa run, from Enter to the first simulated week: ${leastOf(waits).toFixed(0)} ms (least of ${ROUNDS})`,
  );
  for (const name of Object.keys(rounds[0] ?? {})) {
    const least = leastOf(rounds.map((round) => round[name] ?? 0));
    say(`  ${name}: ${least.toFixed(0)} ms`);
  }
}

if (process.argv.includes(PART)) say(JSON.stringify(parts()));
else await main();
