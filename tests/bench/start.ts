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

/** Milliseconds of the clock and of the processor from the start of this process to each step done. */
function parts(): [string, number, number][] {
  const marks: [string, number, number][] = [];
  const mark = (name: string): void => {
    marks.push([name, performance.now(), 1000 * processorSeconds()]);
  };
  mark("node and the program");
  const market = loadMarket();
  mark("the market's tables");
  const { plan } = loadPlan(undefined, market);
  mark("the plan");
  const stop = new Error("the first week is done");
  try {
    simulate(plan, market, {
      ...DEFAULTS,
      onWeek: () => {
        mark("the world and its first week");
        throw stop;
      },
    });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return marks;
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
  const rounds: [string, number, number][][] = [];
  const waits: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { stdout } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), PART],
      { encoding: "utf8" },
    );
    rounds.push(JSON.parse(stdout) as [string, number, number][]);
    waits.push(await toFirstWeek());
  }
  say(
    `taphoa run, from Enter to the first simulated week: ${leastOf(waits).toFixed(0)} ms (least of ${ROUNDS})`,
  );
  say("Its parts, without the terminal: ms of the clock, of the processor");
  const [first = []] = rounds;
  first.forEach(([name], i) => {
    const spent = (which: 1 | 2): string =>
      leastOf(
        rounds.map((marks) => {
          const before = i === 0 ? 0 : (marks[i - 1]?.[which] ?? 0);
          return (marks[i]?.[which] ?? 0) - before;
        }),
      )
        .toFixed(0)
        .padStart(6);
    say(`  ${name.padEnd(30)}${spent(1)}${spent(2)}`);
  });
  const last = first.length - 1;
  const whole = (which: 1 | 2): string =>
    leastOf(rounds.map((marks) => marks[last]?.[which] ?? 0))
      .toFixed(0)
      .padStart(6);
  say(`  ${"all".padEnd(30)}${whole(1)}${whole(2)}`);
}

if (process.argv.includes(PART)) say(JSON.stringify(parts()));
else await main();
