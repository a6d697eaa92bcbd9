/**
 * `npm run bench:scaling`: what a household-week of the whole model costs when there are more households, and when there are
 * more SKUs. Target: linear within 20 %, that is, the cost per household-week stays what it is at 280,000 households, and
 * over SKUs it keeps to a straight line.
 *   households  28,000, 93,000, 280,000; with `-- --large` also 2.8 million (minutes, 1 GB). Below 280,000 the cost is shown
 *               apart: coarse markets have more outlets to a household, and weekly tables weigh on fewer
 *   SKUs        8, 16, 24 and 32: the entrant's three and incumbents dealt to the market's brands (`markets.ts`)
 * Processor time of the plan's weeks 9 to 40 after a burn-in of 12; each week's least of several rounds, summed.
 * `-- --csv` prints comma-separated rows instead of tables and bars. A report and no test, since machines differ.
 */
import { parseSet } from "../../src/inputs/overrides.ts";
import { loadMarket, loadPlan } from "../../src/cli/files.ts";
import { DEFAULTS } from "../../src/cli/options.ts";
import type { Market } from "../../src/inputs/market.ts";
import { simulate } from "../../src/simulate.ts";
import { snackMarket } from "./markets.ts";
import { leastOf, processorSeconds, say, tableOf } from "./report.ts";

const BURN_IN = 12;
const WEEKS = 40;
const FIRST = 9;
const OWN_SKUS = 3;
const LIMIT = 0.2;
const BAR = 40;

interface Point {
  readonly households: number;
  readonly skus: number;
  readonly nanoseconds: number;
}

function measure(market: Market, scale: number, rounds: number): Point {
  const burnIn = parseSet(`burnInWeeks=${BURN_IN}`);
  if ("code" in burnIn) throw new Error(burnIn.found);
  const { plan } = loadPlan(undefined, market, [burnIn]);
  const weeks: number[][] = [];
  let point = { households: 0, skus: 0 };
  for (let round = 0; round < rounds; round++) {
    let before = processorSeconds();
    const { world } = simulate(plan, market, {
      ...DEFAULTS,
      scale,
      weeks: WEEKS,
      onWeek: (done) => {
        const now = processorSeconds();
        (weeks[done] ??= []).push(now - before);
        before = now;
      },
    });
    point = { households: world.households.count, skus: world.skus.count };
  }
  const counted = weeks.slice(BURN_IN + FIRST).map(leastOf);
  const seconds = counted.reduce((sum, x) => sum + x, 0);
  return {
    ...point,
    nanoseconds: (seconds * 1e9) / (counted.length * point.households),
  };
}

function bar(value: number, most: number): string {
  return "█".repeat(Math.max(1, Math.round((BAR * value) / most)));
}

/** One table with a bar per row; `expected` is what linear cost would be. */
function show(
  title: string,
  points: readonly Point[],
  name: (point: Point) => string,
  expected: (point: Point) => number,
  isJudged: (point: Point) => boolean = () => true,
): void {
  const most = Math.max(...points.map((point) => point.nanoseconds));
  const off = points.map((point) => point.nanoseconds / expected(point) - 1);
  if (process.argv.includes("--csv")) {
    say("series,households,skus,ns_per_household_week,off_linear");
    points.forEach(({ households, skus, nanoseconds }, i) =>
      say(
        [
          title,
          households,
          skus,
          nanoseconds.toFixed(1),
          (off[i] ?? 0).toFixed(3),
        ].join(),
      ),
    );
    return;
  }
  say(
    tableOf(
      [title, "ns per household-week", "off linear", ""],
      points.map((point, i) => [
        name(point),
        point.nanoseconds.toFixed(0),
        `${(100 * (off[i] ?? 0)).toFixed(0)} %`,
        bar(point.nanoseconds, most).padEnd(BAR),
      ]),
    ),
  );
  const judged = points.flatMap((point, i) =>
    isJudged(point) ? [off[i] ?? 0] : [],
  );
  const worst = Math.max(...judged.map(Math.abs));
  if (judged.length < 2) {
    say("One point is no line: -- --large adds the next.\n");
    return;
  }
  say(
    `Linear within ${(100 * worst).toFixed(0)} %: target ${100 * LIMIT} %, ${worst <= LIMIT ? "met" : "missed"}.\n`,
  );
}

/** Straight line of least squares through the points: cost by SKUs. */
function lineThrough(points: readonly Point[]): (point: Point) => number {
  const n = points.length;
  const x = points.reduce((sum, point) => sum + point.skus, 0) / n;
  const y = points.reduce((sum, point) => sum + point.nanoseconds, 0) / n;
  let cross = 0;
  let square = 0;
  for (const { skus, nanoseconds } of points) {
    cross += (skus - x) * (nanoseconds - y);
    square += (skus - x) ** 2;
  }
  return ({ skus }) => y + (cross / square) * (skus - x);
}

function main(): void {
  const market = loadMarket();
  const households = [
    measure(market, DEFAULTS.scale, 4),
    measure(market, 300, 2),
    measure(market, 100, 2),
  ];
  const reference = households[2]?.nanoseconds ?? 0;
  if (process.argv.includes("--large")) households.push(measure(market, 10, 1));
  show(
    "households",
    households,
    (point) => point.households.toLocaleString("en"),
    () => reference,
    (point) => point.households >= (households[2]?.households ?? 0),
  );
  const skus = [8, 16, 24, 32].map((count) =>
    measure(snackMarket(count - OWN_SKUS), DEFAULTS.scale, 3),
  );
  show("SKUs", skus, (point) => String(point.skus), lineThrough(skus));
}

main();
