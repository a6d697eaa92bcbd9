/**
 * Runs one JavaScript program of `bench:peers` in a process of its own: its name as argument, the task (a list of markets,
 * one per round) on stdin, what came of it on stdout, as JSON. Memory is what is alive at the end of a round.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { processorSeconds, timed } from "../report.ts";
import { inAgentscript } from "./agentscript.ts";
import { inFlocc } from "./flocc.ts";
import type { Program, SmallMarket, Tally } from "./market.ts";
import { inObjects } from "./objects.ts";
import { inTaphoa } from "./taphoa.ts";

export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

export interface Round {
  readonly tally: Tally;
  readonly build: Time;
  readonly run: Time;
  /** Growth of what is alive in memory. */
  readonly bytes: number;
}

export interface Answer {
  readonly version: string;
  readonly rounds: readonly Round[];
}

const programs: Readonly<Record<string, Program>> = {
  taphoa: inTaphoa,
  objects: inObjects,
  flocc: inFlocc,
  agentscript: inAgentscript,
};

function alive(): number {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Version of a package that the program stands for; the language's own for the others. */
function versionOf(name: string): string {
  if (name !== "flocc" && name !== "agentscript") return process.version;
  const require = createRequire(import.meta.url);
  const file =
    require.resolve.paths(name)?.map((at) => `${at}/${name}/package.json`) ??
    [];
  for (const path of file)
    try {
      return (JSON.parse(readFileSync(path, "utf8")) as { version: string })
        .version;
    } catch {
      continue;
    }
  return "?";
}

async function main(): Promise<void> {
  const name = process.argv[2] ?? "";
  const program = programs[name];
  if (program === undefined) throw new Error(`no program "${name}"`);
  const markets = JSON.parse(readFileSync(0, "utf8")) as SmallMarket[];
  const rounds: Round[] = [];
  for (const market of markets) {
    const before = alive();
    const began = performance.now();
    const idle = processorSeconds();
    const living = await program(market);
    const build = {
      wall: (performance.now() - began) / 1000,
      cpu: processorSeconds() - idle,
    };
    const { wall, cpu } = timed(() => {
      for (let week = 0; week < market.weeks; week++) living.live(week);
    });
    const bytes = alive() - before;
    rounds.push({ tally: living.tally, build, run: { wall, cpu }, bytes });
  }
  const answer: Answer = { version: versionOf(name), rounds };
  process.stdout.write(JSON.stringify(answer));
}

await main();
