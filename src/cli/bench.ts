/**
 * `npm run bench`: how long a household-week takes and how much memory a household needs, on one thread.
 * The baseline plan, 28,000 households, 156 weeks after the burn-in, which is timed with them; a report, never a test, since machines differ. With --json, three figures for programs.
 * Leaves out: the time to read the data and build the world, which is printed beside it but not counted.
 */
import { grouped, parseSet, runDocument, simulate } from "../index.ts";
import { loadMarket, loadPlan } from "./files.ts";
import { DEFAULTS } from "./options.ts";
import { print } from "./output.ts";

const HOUSEHOLDS = 28_000;
const WEEKS = 156;

const market = loadMarket();
const horizon = parseSet(`horizon_weeks=${WEEKS} weeks`);
if ("code" in horizon) throw new Error(horizon.found);
const { plan } = loadPlan(undefined, market, [horizon]);
const real = market.areas.reduce((sum, area) => sum + area.households, 0);

const buffers = (): number => process.memoryUsage().arrayBuffers;
const before = buffers();
const began = performance.now();
let firstWeek = 0;
let weeks = 0;
let largest = 0;
const run = simulate(plan, market, {
  ...DEFAULTS,
  scale: Math.round(real / HOUSEHOLDS),
  onWeek: () => {
    // The first call marks the end of the first week: the clock starts there.
    if (firstWeek === 0) firstWeek = performance.now();
    else weeks += 1;
    largest = Math.max(largest, buffers() - before);
  },
});
const ended = performance.now();
const households = runDocument(run).households.simulated;

const seconds = (ended - firstWeek) / 1000;
const figures = {
  ns_per_household_week: (seconds * 1e9) / (households * weeks),
  bytes_per_household: largest / households,
  household_weeks_per_second: (households * weeks) / seconds,
};

if (process.argv.includes("--json")) print(JSON.stringify(figures));
else
  print(
    [
      `${grouped(households)} households, ${weeks + 1} weeks with the burn-in, node ${process.version}`,
      `${grouped(figures.ns_per_household_week, 1)} ns per household and week (${grouped(figures.household_weeks_per_second)} household-weeks a second)`,
      `${grouped(figures.bytes_per_household)} bytes per household in columns, outlets, tables and ledger together`,
      `${grouped((ended - began) / 1000, 2)} s in all, ${grouped((firstWeek - began) / 1000, 2)} s of it building the world and its first week`,
      "Where the time goes: node --cpu-prof dist/cli/bench.js",
    ].join("\n"),
  );
