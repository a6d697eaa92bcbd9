/**
 * `npm run bench`: how long a household-week takes and how much memory a household needs, on one thread.
 * The baseline plan at scale 1,000: 28,000 households, 16 SKUs, 52 weeks of burn-in and 104 of the plan. A report, never
 * a test, since machines differ. One run goes before the one that is timed.
 * `-- --json` prints three figures for programs, `-- --profile` the functions in which the time goes.
 * Leaves out: the time to read the data and build the world, which is printed beside it but not counted.
 */
import {
  grouped,
  mechanisms,
  householdBytes,
  percent,
  simulate,
  type Run,
} from "../index.ts";
import { loadMarket, loadPlan } from "./files.ts";
import { DEFAULTS } from "./options.ts";
import { print } from "./output.ts";
import { profile } from "./profile.ts";

const WEEKS = 104;
const SHOWN = 15;

const market = loadMarket();
const { plan } = loadPlan(undefined, market, []);

function run(onWeek?: () => void): Run {
  return simulate(plan, market, {
    ...DEFAULTS,
    weeks: WEEKS,
    ...(onWeek === undefined ? {} : { onWeek }),
  });
}

function measure() {
  // Once through, so that what is timed is compiled code, as in a batch or a page that has run before.
  run();
  const began = performance.now();
  let firstWeek = 0;
  let weeks = 0;
  let lastWeek = 0;
  const done = run(() => {
    lastWeek = performance.now();
    // The first call marks the end of the first week: the clock starts there.
    if (firstWeek === 0) firstWeek = lastWeek;
    else weeks += 1;
  });
  const households = done.world.households.count;
  const seconds = (lastWeek - firstWeek) / 1000;
  return {
    households,
    weeks: weeks + 1,
    build: (firstWeek - began) / 1000,
    seconds,
    figures: {
      ns_per_household_week: (seconds * 1e9) / (households * weeks),
      bytes_per_household: householdBytes(done.world),
      household_weeks_per_second: (households * weeks) / seconds,
    },
  };
}

if (process.argv.includes("--profile")) {
  const shares = await profile(() => {
    run();
  });
  // The bundle numbers functions of one name; each mechanism knows its own.
  const called = new Map(mechanisms.map((each) => [each.step.name, each.name]));
  for (const { name, share } of shares.slice(0, SHOWN))
    print(`${percent(share).padStart(6)}  ${called.get(name) ?? name}`);
} else {
  const { households, weeks, build, seconds, figures } = measure();
  if (process.argv.includes("--json")) print(JSON.stringify(figures));
  else
    print(
      [
        `${grouped(households)} households, ${weeks} weeks with the burn-in, node ${process.version}`,
        `${grouped(figures.ns_per_household_week, 1)} ns per household and week (${grouped(figures.household_weeks_per_second)} household-weeks a second)`,
        `${grouped(figures.bytes_per_household)} bytes per household (its columns and the week's occasions)`,
        `${grouped(seconds, 2)} s of weeks, after ${grouped(build, 2)} s for the world and its first week`,
        "Where the time goes: npm run bench -- --profile",
      ].join("\n"),
    );
}
