import { describe, expect, it } from "vitest";
import {
  assumedShare,
  inputColumns,
  provenance,
  standingOrder,
  standings,
} from "../../src/report/provenance.ts";
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
});
