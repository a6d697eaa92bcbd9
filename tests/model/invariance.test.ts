import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { hash32 } from "../../src/base/random.ts";
import { readMarket, type Market } from "../../src/inputs/market.ts";
import { readPlan, type Plan } from "../../src/inputs/plan.ts";
import { ledgerColumns, type Ledger } from "../../src/ledger/ledger.ts";
import {
  createBaseCache,
  ledgerHash,
  simulate,
  type RunOptions,
} from "../../src/simulate.ts";
import { dataFiles, sets, theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const demo = read("scenarios/baseline.csv");

function planFrom(
  text: string,
  market: Market = theMarket(),
  changes: readonly string[] = [],
): Plan {
  const { plan, problems } = readPlan(
    { name: "demo.csv", text },
    market,
    sets(changes),
  );
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return plan;
}

function marketFrom(change: (text: string) => string): Market {
  const files = Object.entries(dataFiles()).map(([name, text]) => [
    name,
    change(text),
  ]);
  const { market, problems } = readMarket(
    Object.fromEntries(files) as Record<string, string>,
  );
  if (market === undefined) throw new Error(JSON.stringify(problems));
  return market;
}

function live(
  plan: Plan,
  market: Market = theMarket(),
  options: Partial<RunOptions> = {},
): Ledger {
  return simulate(plan, market, {
    seed: "7",
    scale: 20_000,
    channelBasis: "brief",
    weeks: 20,
    ...options,
  }).ledger;
}

/** The rows of a table in a fixed disorder. */
function shuffled(text: string): string {
  const table = parseCsv("table.csv", text).table!;
  const rows = table.rows
    .map((row, i) => ({ row, at: hash32(20_261_122, i, 0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => table.header.map((column) => row.cells[column] ?? ""));
  const quoted = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return [table.header, ...rows].map(quoted).join("\n");
}

/** Names of columns whose first `weeks` weeks differ between two ledgers. */
function differences(long: Ledger, short: Ledger): string[] {
  const other = new Map(ledgerColumns(short));
  return ledgerColumns(long)
    .filter(([name, column]) => {
      const cells = other.get(name)!;
      return (
        cells.length / short.shape.weeks !== column.length / long.shape.weeks ||
        cells.some((value, i) => value !== column[i])
      );
    })
    .map(([name]) => name);
}

describe("the same inputs", () => {
  const ledger = live(planFrom(demo));
  const hash = ledgerHash(ledger);

  it("give the same ledger to the byte", () => {
    expect(ledgerHash(live(planFrom(demo)))).toBe(hash);
    expect(ledger.cells.sellOutUnits.some((units) => units > 0)).toBe(true);
  });

  it("give another ledger under another seed", () => {
    expect(
      ledgerHash(live(planFrom(demo), theMarket(), { seed: "8" })),
    ).not.toBe(hash);
  });

  it("give the same ledger whatever the order of the plan's rows", () => {
    const text = shuffled(demo);
    expect(text).not.toBe(demo);
    expect(ledgerHash(live(planFrom(text)))).toBe(hash);
  });

  it("give the same ledger whatever the order of the data's rows", () => {
    const market = marketFrom(shuffled);
    expect(market.dataHash).not.toBe(theMarket().dataHash);
    expect(ledgerHash(live(planFrom(demo, market), market))).toBe(hash);
  });

  it("give the same data hash and ledger with Windows line ends", () => {
    const windows = (text: string): string => text.replace(/\r?\n/g, "\r\n");
    const market = marketFrom(windows);
    expect(market.dataHash).toBe(theMarket().dataHash);
    expect(ledgerHash(live(planFrom(windows(demo), market), market))).toBe(
      hash,
    );
  });

  it("live the first 10 of 20 weeks as a run of 10 weeks does, cell by cell", () => {
    const short = live(planFrom(demo), theMarket(), { weeks: 10 });
    expect(short.shape.weeks).toBe(10);
    expect(differences(ledger, short)).toEqual([]);
  });

  it("live the first weeks alike under a longer horizon", () => {
    const longer = planFrom(demo, theMarket(), ["horizon_weeks=156"]);
    expect(differences(live(longer), ledger)).toEqual([]);
  });

  it("give the same ledger audited or not", () => {
    expect(ledgerHash(live(planFrom(demo), theMarket(), { audit: true }))).toBe(
      hash,
    );
  });
});

describe("a kept base market", () => {
  const other = ["rsp[main]=12000 VND", "reps[south]=60", "opening_load=30"];

  it("gives what a fresh one gives, as often as it is used", () => {
    const fresh = ledgerHash(live(planFrom(demo)));
    const base = createBaseCache();
    for (let i = 0; i < 3; i++)
      expect(ledgerHash(live(planFrom(demo), theMarket(), { base }))).toBe(
        fresh,
      );
    expect(base.entries.size).toBe(1);
  });

  it("gives what a fresh one gives, even if another plan made it", () => {
    const base = createBaseCache();
    live(planFrom(demo, theMarket(), other), theMarket(), { base });
    expect(base.entries.size).toBe(1);
    const kept = live(planFrom(demo), theMarket(), { base });
    expect(base.entries.size).toBe(1);
    expect(differences(live(planFrom(demo)), kept)).toEqual([]);
  });

  it("is made anew for another setting of the world it was burned in with", () => {
    const base = createBaseCache();
    const changes = [
      "mechanism_habit=0",
      "mechanism_calendar=0",
      "shoppingHabit=0.4",
      "channel_price_idx[minimart]=120",
      "start_date=2027-09-06",
    ];
    for (const change of changes) {
      live(planFrom(demo), theMarket(), { base });
      const plan = planFrom(demo, theMarket(), [change]);
      const kept = live(plan, theMarket(), { base });
      expect(differences(live(plan), kept), change).toEqual([]);
    }
  });
});
