import { describe, expect, it } from "vitest";
import {
  assumedShare,
  inputColumns,
  provenance,
  standingOrder,
  standings,
} from "../../src/report/provenance.ts";
import { factTables } from "../../src/inputs/tables.ts";
import type { Market } from "../../src/inputs/market.ts";
import { simulate } from "../../src/simulate.ts";
import { briskPlan } from "../support/tiny-world.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const inputs = provenance(
  goodPlan(["rsp,main,,,,,17000,VND,asked two shops"]),
  market,
  "brief",
);

describe("what a result rests on", () => {
  it("has every parameter and every row of the plan, each once", () => {
    const ids = inputs.map(({ table, name }) => `${table} ${name}`);
    for (const name of market.parameters.keys())
      expect(ids).toContain(`parameters ${name}`);
    const mine = inputs.filter(({ grade }) => grade === "decided");
    expect(
      mine.map(({ name, value, note }) => [name, value, note]),
    ).toContainEqual(["rsp/main", "17000", "asked two shops"]);
  });

  it("shows the numbers of a joint draw in place of the likely ones, with their range", () => {
    const [draw] = market.joint("snacks", "brief").draws;
    const drawn = provenance(
      goodPlan([`base_draw,,,,,,${draw?.draw ?? 0},n,`]),
      market,
      "brief",
    );
    const habit = (list: typeof inputs) =>
      list.find(({ name }) => name === "habitMultiplier")!;
    expect(Number(habit(drawn).value)).toBe(
      draw?.values.get("habitMultiplier"),
    );
    expect(habit(inputs).value).toBe("1.5");
    expect(habit(drawn).high).toBe(habit(inputs).high);
    expect(drawn).toHaveLength(inputs.length);
  });

  it("names the columns whose cells make a name", () => {
    for (const { table, name } of inputs) {
      const columns = inputColumns(table);
      expect(columns.length, table).toBeGreaterThan(0);
      if (!["plan", "levers"].includes(table))
        expect(name.split("/").length, name).toBeLessThanOrEqual(
          columns.length,
        );
    }
    expect(inputColumns("traits")).toEqual(["trait", "region"]);
    expect(inputColumns("no_table")).toEqual([]);
  });

  it("leaves out other categories and the bases of channels that were not chosen", () => {
    const names = inputs
      .filter(({ table }) => table === "category_facts")
      .map(({ name }) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !name.startsWith("snacks/"))).toEqual([]);
    const shares = inputs.filter(({ table }) => table === "channel_shares");
    expect(new Set(shares.map(({ name }) => name.split("/")[0]))).toEqual(
      new Set(["brief"]),
    );
  });

  it("has a source for all that is not assumed, derived or decided, and a range for numbers that are assumed", () => {
    const bare = inputs.filter(
      ({ grade, source }) =>
        (grade === "measured" || grade === "reported") && source === "",
    );
    expect(bare).toEqual([]);
    const loose = inputs.filter(
      ({ table, grade, low, high }) =>
        table === "parameters" &&
        grade === "assumed" &&
        (low === "" || high === ""),
    );
    expect(loose).toEqual([]);
  });

  it("counts: the standings add up to the inputs, and the share assumed is theirs", () => {
    let all = 0;
    let assumed = 0;
    let decided = 0;
    for (const counts of standings(inputs).values()) {
      for (const standing of standingOrder) all += counts[standing];
      assumed += counts.assumed;
      decided += counts.decided;
    }
    expect(all).toBe(inputs.length);
    expect(assumedShare(inputs)).toBeCloseTo(assumed / (all - decided), 12);
    expect(assumedShare(inputs)).toBeGreaterThan(0);
    expect(assumedShare(inputs)).toBeLessThan(1);
  });

  /** Facts that a run of a plan looks up, by a market that writes down what it is asked for. */
  function factsRead(rows: readonly string[]): Set<string> {
    const read = new Set<string>();
    const note = (table: string, key: readonly string[]): void => {
      read.add(`${table} ${key.join("/").replace(/\/+$/, "")}`);
    };
    const recording: Market = {
      ...market,
      fact: (table, ...key) => {
        note(table, key);
        return market.fact(table, ...key);
      },
      certificate: (table, ...key) => {
        note(table, key);
        return market.certificate(table, ...key);
      },
      facts: (table) =>
        market.facts(table).map(({ key, value, certificate }) => ({
          key,
          certificate,
          get value() {
            note(table, key);
            return value;
          },
        })),
    };
    const plan = goodPlan(rows, [], recording);
    read.clear();
    simulate(plan, recording, {
      seed: "sources",
      scale: 40_000,
      channelBasis: "brief",
    });
    return read;
  }

  it("lists every fact that a run reads, and none that it does not read unless the plan might have asked for it", () => {
    const read = factsRead(briskPlan);
    expect(read.size).toBeGreaterThan(500);
    const listed = new Set(
      provenance(goodPlan(briskPlan), market, "brief").map(
        ({ table, name }) => `${table} ${name.replace(/\/+$/, "")}`,
      ),
    );
    expect([...read].filter((fact) => !listed.has(fact))).toEqual([]);
    const facts = new Set(Object.keys(factTables));
    const idle = [...listed].filter(
      (fact) => facts.has(fact.split(" ")[0]!) && !read.has(fact),
    );
    // The value of all FMCG weighs kinds of area in the run's report.
    const ASKED_FOR = /^(promotions|message_fit|shocks|terms|fmcg_value) /;
    expect(idle.filter((fact) => !ASKED_FOR.test(fact))).toEqual([]);
  });

  it("leaves out brands of other categories, and duties of other categories and origins", () => {
    const brands = new Set(market.brands("snacks").map(({ id }) => id));
    const rows = inputs.filter(({ table }) => table === "brand_channels");
    expect(market.facts("brand_channels").length).toBeGreaterThan(0);
    for (const { name } of rows) expect(brands).toContain(name.split("/")[0]);
    const duties = inputs.filter(({ name }) => name.startsWith("duty/"));
    expect(duties.map(({ name }) => name).sort()).toEqual([
      "duty/snacks/other",
      "duty/snacks/taiwan",
    ]);
  });
});
