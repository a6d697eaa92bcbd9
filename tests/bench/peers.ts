/**
 * `npm run bench:peers`: one small market, declared in README.md of this folder, with taphoa's choice, in plain objects, in
 * the packages flocc and agentscript, in numpy and in Mesa, each in a process of its own, in one session.
 *   time    processor time per household and week, the least of five rounds with other seeds; building comes apart
 *           once more with a million households and four weeks, where state no longer fits into the caches
 *   memory  growth of what is alive, per household, with that million
 *   sales   packs of each SKU and repeated purchases, held against forty runs of taphoa: four standard errors
 * A program that cannot run here is named with its reason. Nothing is fetched. Then consumer-abm's own task (`brand-duel.ts`).
 * A report and no test, since machines differ; but sales that disagree make it fail.
 */
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../../src/cli/files.ts";
import { brandDuel } from "./brand-duel.ts";
import { type Tally, declareMarket } from "./peers/market.ts";
import type { Answer, Round } from "./peers/program.ts";
import { leastOf, say, tableOf } from "./report.ts";

const HOUSEHOLDS = 10_000;
const WEEKS = 52;
const ROUNDS = 5;
const MANY_HOUSEHOLDS = 1_000_000;
const FEW_WEEKS = 4;
const RUNS_OF_TAPHOA = 40;
const STANDARD_ERRORS = 4;

interface Peer {
  readonly name: string;
  readonly title: string;
  readonly python?: true;
}

const peers: readonly Peer[] = [
  { name: "taphoa", title: "taphoa's choice" },
  { name: "objects", title: "plain objects, JavaScript" },
  { name: "flocc", title: "flocc" },
  { name: "agentscript", title: "agentscript" },
  { name: "numpy", title: "numpy", python: true },
  { name: "mesa", title: "Mesa", python: true },
];

interface Task {
  readonly households: number;
  readonly weeks: number;
  readonly rounds: number;
}

/** What a program made of the task, or the reason why it could not run here. */
function ask(peer: Peer, { households, weeks, rounds }: Task): Answer | string {
  const tasks = Array.from({ length: rounds }, (_, i) =>
    declareMarket(households, weeks, i + 1),
  );
  const sources = join(packageRoot, "tests/bench/peers");
  const program = fileURLToPath(new URL("program.js", import.meta.url));
  const [command, args] =
    peer.python === true
      ? ([
          "python3",
          [join(sources, "program.py"), `${peer.name}_market`],
        ] as const)
      : ([process.execPath, ["--expose-gc", program, peer.name]] as const);
  const { stdout, stderr, error, status } = spawnSync(command, args, {
    input: JSON.stringify(tasks),
    encoding: "utf8",
    maxBuffer: 1e8,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (status === 0) return JSON.parse(stdout) as Answer;
  const lines = typeof stderr === "string" ? stderr.trim().split("\n") : [];
  return (
    lines.findLast((line) => /Error/.test(line)) ??
    error?.message ??
    `exit code ${String(status)}`
  );
}

/** Packs by SKU, then repeated purchases. */
function counts({ packs, repeats }: Tally): number[] {
  return [...packs, repeats];
}

interface Expected {
  readonly mean: number;
  readonly deviation: number;
}

/** Mean and standard deviation over seeds of every count. */
function expectedOf(rounds: readonly Round[]): Expected[] {
  const all = rounds.map((round) => counts(round.tally));
  return (all[0] ?? []).map((_, i) => {
    const values = all.map((each) => each[i] ?? 0);
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
  });
}

/** Largest difference of a count from taphoa's, in standard errors of that difference. */
function farthest(
  rounds: readonly Round[],
  expected: readonly Expected[],
): number {
  const own = expectedOf(rounds);
  return Math.max(
    ...expected.map(({ mean, deviation }, i) => {
      const error =
        deviation * Math.sqrt(1 / rounds.length + 1 / RUNS_OF_TAPHOA);
      return Math.abs((own[i]?.mean ?? 0) - mean) / error;
    }),
  );
}

function main(): void {
  const [kernel] = peers;
  if (kernel === undefined) throw new Error("no programs");
  const many = ask(kernel, {
    households: HOUSEHOLDS,
    weeks: WEEKS,
    rounds: RUNS_OF_TAPHOA,
  });
  if (typeof many === "string") throw new Error(many);
  const expected = expectedOf(many.rounds);
  const rows: string[][] = [];
  const absent: string[] = [];
  const disagree: string[] = [];
  let ours = { run: 0, many: 0, bytes: 0 };
  for (const peer of peers) {
    const answer = ask(peer, {
      households: HOUSEHOLDS,
      weeks: WEEKS,
      rounds: ROUNDS,
    });
    const large = ask(peer, {
      households: MANY_HOUSEHOLDS,
      weeks: FEW_WEEKS,
      rounds: 1,
    });
    if (typeof answer === "string" || typeof large === "string") {
      const reason = typeof answer === "string" ? answer : large;
      absent.push(`${peer.title}: ${reason as string}`);
      continue;
    }
    const { rounds, version } = answer;
    const run =
      leastOf(rounds.map((round) => round.run.cpu)) / (HOUSEHOLDS * WEEKS);
    const build = leastOf(rounds.map((round) => round.build.cpu));
    const bytes = (large.rounds[0]?.bytes ?? 0) / MANY_HOUSEHOLDS;
    const many =
      (large.rounds[0]?.run.cpu ?? 0) / (MANY_HOUSEHOLDS * FEW_WEEKS);
    if (peer === kernel) ours = { run, many, bytes };
    const off = farthest(rounds, expected);
    if (off > STANDARD_ERRORS) disagree.push(peer.title);
    rows.push([
      `${peer.title} ${version}`,
      (run * 1e9).toFixed(0),
      (run / ours.run).toFixed(1),
      (many * 1e9).toFixed(0),
      (many / ours.many).toFixed(1),
      (build * 1000).toFixed(0),
      bytes.toFixed(0),
      (bytes / ours.bytes).toFixed(1),
      peer === kernel ? "–" : off.toFixed(1),
    ]);
  }
  say(
    `${HOUSEHOLDS} households, ${WEEKS} weeks, 12 SKUs, 200 outlets; ${cpus()[0]?.model.trim() ?? "?"}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}`,
  );
  say(
    tableOf(
      [
        "program",
        "ns per household-week",
        "× taphoa",
        "with a million",
        "× taphoa",
        "building, ms",
        "bytes per household",
        "× taphoa",
        "sales off by, s.e.",
      ],
      rows,
    ),
  );
  for (const line of absent) say(`Could not run here: ${line}`);
  brandDuel();
  if (disagree.length > 0)
    throw new Error(
      `sales differ by more than ${STANDARD_ERRORS} standard errors in: ${disagree.join(", ")}`,
    );
  say("Sales agree.");
}

main();
