import { describe, expect, it } from "vitest";
import { measures } from "../../src/ledger/measures.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import {
  type MeasureValues,
  runDocument,
} from "../../src/report/run-document.ts";
import { ledgerHash } from "../../src/simulate.ts";
import { briskPlan, tinyRun, total } from "../support/tiny-world.ts";

const run = tinyRun(9);
const document = runDocument(run);

/** Every table of measures in the document. */
const tables: MeasureValues[] = [
  document.measures,
  ...Object.values(document.by).flatMap((table) => Object.values(table)),
];

describe("the run document", () => {
  it("is plain data: as JSON and back it is the same", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it("says what made it: plan, seed, scale, weeks, basis, versions and the ledger's hash", () => {
    expect(document).toMatchObject({
      schema: "taphoa.run/1",
      seed: "tiny",
      scale: 20_000,
      weeks: 9,
      channelBasis: "brief",
      ledgerHash: ledgerHash(run.ledger),
      model: { dataHash: run.market.dataHash },
    });
    expect(document.plan.skus.map(({ id }) => id)).toEqual([
      "gift",
      "main",
      "value",
    ]);
    expect(
      document.households.real / document.households.simulated,
    ).toBeCloseTo(20_000, -2);
  });

  it("has these keys and no others: a reader of taphoa.run/1 may count on them", () => {
    expect(Object.keys(document).sort()).toEqual(
      [
        ...["schema", "plan", "model", "seed", "scale", "weeks"],
        ...["channelBasis", "sketch", "households", "outlets"],
        ...["measures", "by", "base", "funnel", "partners", "shipments"],
        ...["import_vat", "chains", "listing_fees", "base_rates"],
        ...["contribution_lines", "vndPerTwd", "warnings", "ledgerHash"],
      ].sort(),
    );
    expect(Object.keys(document.model).sort()).toEqual(["dataHash", "version"]);
    expect(Object.keys(document.base).sort()).toEqual([
      "category_tt_share",
      "channel_shares",
      "tt_share",
    ]);
  });

  it("leaves the hash out for whoever has no time for it, and nothing else", () => {
    expect(runDocument(run, { hashed: false })).toEqual({
      ...document,
      ledgerHash: "",
    });
  });

  it("has only measures that are defined, and every measure somewhere", () => {
    const defined = new Set(measures.map((measure) => measure.id));
    const used = new Set(tables.flatMap((values) => Object.keys(values)));
    expect([...used].filter((id) => !defined.has(id))).toEqual([]);
    expect([...defined].filter((id) => !used.has(id))).toEqual([]);
  });

  it("has null and never a number that is none", () => {
    for (const values of tables)
      for (const [id, value] of Object.entries(values))
        expect(value === null || Number.isFinite(value), id).toBe(true);
  });

  it("is cut by every region, channel, own SKU, week and pair of region and channel", () => {
    expect(Object.keys(document.by.region)).toEqual([
      "north",
      "central",
      "south",
    ]);
    expect(Object.keys(document.by.channel).length).toBe(8);
    expect(Object.keys(document.by.sku)).toEqual(["gift", "main", "value"]);
    expect(Object.keys(document.by.week).length).toBe(9);
    expect(Object.keys(document.by.region_channel).length).toBe(24);
    expect(document.by.region_channel["south/minimart"]).toEqual(
      measureValues(run, { region: 2, channel: 3 }),
    );
    expect(run.market.channels[3]!.id).toBe("minimart");
  });

  it("puts a week into the month and quarter of its Monday, and loses none", () => {
    // Mondays from 7 June 2027: four in June, four in July (5 to 26), one in August (the 2nd).
    expect(Object.keys(document.by.month)).toEqual([
      "2027-06",
      "2027-07",
      "2027-08",
    ]);
    expect(Object.keys(document.by.quarter)).toEqual(["2027-Q2", "2027-Q3"]);
    for (const table of [
      document.by.week,
      document.by.month,
      document.by.quarter,
    ])
      expect(
        total(Object.values(table).map((values) => values["sellout_units"]!)),
      ).toBe(document.measures["sellout_units"]);
  });

  it("has contribution by line that adds up to the measure", () => {
    const sum = total(Object.values(document.contribution_lines));
    expect(sum / document.measures["contribution"]!).toBeCloseTo(1, 12);
  });

  it("shows channel shares of the market before the entrant, and traditional trade as their sum", () => {
    const { channel_shares, category_tt_share } = document.base;
    const shares = Object.values(channel_shares);
    expect(total(shares.map(({ simulated }) => simulated))).toBeCloseTo(1, 12);
    expect(total(shares.map(({ target }) => target))).toBeCloseTo(1, 12);
    expect(category_tt_share).toBeCloseTo(
      channel_shares["tap_hoa"]!.simulated +
        channel_shares["wet_market"]!.simulated,
      12,
    );
    expect(document.base.tt_share).toBeGreaterThan(0);
    expect(document.base.tt_share).toBeLessThan(1);
  });

  it("carries every row that the plan set itself, and no default", () => {
    expect(document.plan.rows.length).toBe(briskPlan.length);
    expect(document.plan.rows.map((row) => row.lever)).toContain("strike_rate");
    expect(document.plan.rows.map((row) => row.lever)).not.toContain("rsp");
  });

  it("warns when the plan needs more cash than it has", () => {
    const codes = (cash: number) =>
      runDocument({
        ...run,
        plan: {
          ...run.plan,
          number: (lever, scope, week) =>
            lever === "cash_open" ? cash : run.plan.number(lever, scope, week),
        },
      }).warnings.map((warning) => warning.code);
    const need = document.measures["peak_cash"]!;
    expect(need).toBeGreaterThan(0);
    expect(codes(need - 1)).toEqual(["cash-short"]);
    expect(codes(need)).toEqual([]);
  });
});
