/**
 * consumer-abm's own task (1,000 households, 104 weeks, two brands, advertising, price, pantry) against the rate of its own
 * example, which took 99 s on two cores. Twice: with taphoa's choice, where households do that task and no more
 * (`peers/pantry.ts`), and in the whole engine, which cannot do less than its own model: one incumbent brand with two
 * SKUs against the entrant, with media, promotions and stock at home, but also outlets, trade and money. The whole engine's
 * time includes building the world and a year of burn-in; only the 104 weeks are counted as work.
 */
import { loadPlan } from "../../src/cli/files.ts";
import { DEFAULTS } from "../../src/cli/options.ts";
import { simulate } from "../../src/simulate.ts";
import { snackMarket } from "./markets.ts";
import { livePantries } from "./peers/pantry.ts";
import { leastOf, say, timed } from "./report.ts";

const HOUSEHOLDS = 1000;
const WEEKS = 104;
const TARGET = 1000;
/** Household-weeks a second of consumer-abm's example. */
const PUBLISHED = 1100;

/** Real households behind one, for about a thousand of them, and as usual. */
const scales = [27_871, DEFAULTS.scale];

function line(what: string, work: number, seconds: number): string {
  const rate = work / seconds;
  return `  ${what}: ${(seconds * 1000).toFixed(0)} ms, ${(rate / 1e6).toFixed(2)} million household-weeks a second, ${(rate / PUBLISHED).toFixed(0)} times`;
}

export function brandDuel(): void {
  say(
    `consumer-abm's task, against ${PUBLISHED} household-weeks a second (target: ${TARGET} times), processor time:`,
  );
  const kernel = Array.from({ length: 30 }, (_, seed) => {
    const { cpu, result } = timed(() => livePantries(HOUSEHOLDS, WEEKS, seed));
    const brands = Math.min(...result.plain, ...result.promoted);
    if (!(brands > 0)) throw new Error("a brand sold nothing");
    return cpu;
  });
  const work = HOUSEHOLDS * WEEKS;
  say(
    line(`choice, ${HOUSEHOLDS} households, first run`, work, kernel[0] ?? 0),
  );
  say(line("the same, least of 30 runs in one process", work, leastOf(kernel)));
  const market = snackMarket(2, 1);
  const { plan } = loadPlan(undefined, market, []);
  for (const scale of scales) {
    const rounds = Array.from({ length: 3 }, () =>
      timed(() => simulate(plan, market, { ...DEFAULTS, scale, weeks: WEEKS })),
    );
    const { count } = rounds[0]?.result.world.households ?? { count: 0 };
    say(
      line(
        `whole engine, ${count} households`,
        count * WEEKS,
        leastOf(rounds.map((round) => round.cpu)),
      ),
    );
  }
}
