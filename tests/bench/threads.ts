/**
 * `npm run bench:threads`: one run of the built program on one thread and on two, from Enter to the result: seconds of the
 * clock, the most memory it held, and whether both left the same bytes.
 *   `-- --scale 1 --weeks 104 --threads 2` is all of Vietnam, one to one: a single run when only one number is given
 * A report and no test, since machines differ.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../../src/cli/files.ts";
import { option, say, tableOf } from "./report.ts";

/** Makes the program say at its end how much memory it held at most, in kilobytes. */
const TELLING = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write(`\\nheld ${process.resourceUsage().maxRSS}\\n`));',
)}`;

interface Measured {
  readonly threads: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly hash: string;
}

function measure(threads: number, scale: string, weeks: string): Measured {
  const began = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...["--import", TELLING, join(packageRoot, "dist/cli/taphoa.js"), "run"],
      ...["--threads", String(threads), "--scale", scale, "--weeks", weeks],
      ...["--format", "json"],
    ],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stderr);
  const held = /^held (\d+)$/m.exec(stderr)?.[1] ?? "0";
  return {
    threads,
    seconds: (performance.now() - began) / 1000,
    megabytes: Number(held) / 1000,
    hash: (JSON.parse(stdout) as { readonly ledgerHash: string }).ledgerHash,
  };
}

const scale = option("--scale") ?? "20";
const weeks = option("--weeks") ?? "26";
const asked = option("--threads") ?? "1,2";
const measured = asked
  .split(",")
  .map((threads) => measure(Number(threads), scale, weeks));
const [first] = measured;
say(`1 : ${scale}, ${weeks} weeks after the burn-in of a year, snacks\n`);
say(
  tableOf(
    ["threads", "seconds", "times as fast", "MB"],
    measured.map(({ threads, seconds, megabytes }) => [
      String(threads),
      seconds.toFixed(1),
      ((first?.seconds ?? 0) / seconds).toFixed(2),
      megabytes.toFixed(0),
    ]),
  ),
);
const hashes = new Set(measured.map(({ hash }) => hash));
say(
  `\n${hashes.size === 1 ? "The same bytes" : "DIFFERENT BYTES"}: ${[...hashes].join(" ")}`,
);
