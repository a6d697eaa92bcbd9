import { describe, expect, it } from "vitest";
import { readEntryModes } from "../../src/inputs/entry-modes.ts";
import { dataProblems, goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const any = ["damage,,,,,,1,%,"];

describe("an entry mode", () => {
  it("sets the defaults its rows name, for every mode of the lever", () => {
    const modes = market.levers.get("entity_mode")!.choices;
    expect(new Set(market.entryModes.map((row) => row.mode))).toEqual(
      new Set(modes),
    );
    const agent = goodPlan(any, ["entity_mode=importer_agent"]);
    expect(agent.number("importer_margin")).toBeGreaterThan(0);
    expect(agent.number("stock_borne")).toBe(0);
    expect(agent.word("rep_employer")).toBe("shared");
    const own = goodPlan(any);
    expect(own.number("importer_margin")).toBe(0);
    expect(own.number("stock_borne")).toBe(1);
  });

  it("replaces the defaults of every channel or region with a row of none, and one of a channel there alone", () => {
    const online = goodPlan(any, ["entity_mode=online_only"]);
    for (const { id, trade } of market.channels)
      expect(online.flag("channel_on", { channel: id })).toBe(
        trade === "online",
      );
    for (const region of ["north", "central", "south"])
      expect(online.number("reps", { region })).toBe(0);
  });

  it("makes a local plant free of duty and quick to deliver", () => {
    const plant = goodPlan(any, ["entity_mode=local_plant"]);
    const own = goodPlan(any);
    expect(plant.word("origin")).toBe("vietnam");
    expect(plant.number("prod_weeks")).toBeLessThan(own.number("prod_weeks"));
    expect(plant.number("setup")).toBeGreaterThan(own.number("setup"));
  });

  it("gives way to what the plan says itself, and the last word on the mode is the override's", () => {
    const rows = ["entity_mode,,,,,,joint_venture,,", "stock_borne,,,,,,90,%,"];
    expect(goodPlan(rows).number("stock_borne")).toBe(0.9);
    expect(goodPlan(rows).number("pos_data")).toBe(1);
    expect(goodPlan(rows, ["entity_mode=own_company"]).number("pos_data")).toBe(
      0,
    );
  });

  it("is refused in the data with an unknown mode or lever, or no number", () => {
    const first = (change: (row: string) => string) => (text: string) => {
      const lines = text.split("\n");
      lines[1] = change(lines[1]!);
      return lines.join("\n");
    };
    const bad = ["bad-default entry_modes.csv"];
    const change = (from: RegExp, to: string) =>
      dataProblems(
        "entry_modes.csv",
        first((row) => row.replace(from, to)),
      );
    expect(change(/^\w+/, "by_parachute")).toEqual(bad);
    expect(change(/,\w+,/, ",no_such_lever,")).toEqual(bad);
    expect(change(/,,,\d+,/, ",,,many,")).toEqual(bad);
  });

  it("is none without its file", () => {
    const reading = { files: {}, problems: [] };
    expect(readEntryModes(reading, new Set(), new Map())).toEqual([]);
    expect(reading.problems).toHaveLength(1);
  });
});
