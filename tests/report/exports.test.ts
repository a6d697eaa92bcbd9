import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { moneyLines } from "../../src/ledger/ledger.ts";
import { measures } from "../../src/ledger/measures.ts";
import { funnelBoxes } from "../../src/world/why-not.ts";
import { ledgerCsv, manifest, summaryCsv } from "../../src/report/exports.ts";
import { runDocument } from "../../src/report/run-document.ts";
import { ledgerHash } from "../../src/simulate.ts";
import { tinyRun, total } from "../support/tiny-world.ts";

const run = tinyRun(4);
const document = runDocument(run);

function rowsOf(text: string): Record<string, string>[] {
  const { table, problems } = parseCsv("export.csv", text);
  expect(problems).toEqual([]);
  return table!.rows.map((row) => row.cells as Record<string, string>);
}

describe("the ledger as CSV", () => {
  const rows = rowsOf(ledgerCsv(run));
  const sum = (table: string, field: string) =>
    total(
      rows
        .filter((row) => row["table"] === table && row["field"] === field)
        .map((row) => Number(row["value"])),
    );

  it("has every cell that is not empty: its sums are the ledger's", () => {
    const { cells, stock, money, cash } = run.ledger;
    for (const [field, column] of Object.entries(cells))
      expect(sum("cells", field)).toBeCloseTo(total(column), 3);
    expect(sum("stock", "closing")).toBe(total(stock.closing));
    for (const line of moneyLines)
      expect(sum("money", line)).toBeCloseTo(total(money[line]), 1);
    expect(sum("money", "cash")).toBeCloseTo(total(cash), 1);
  });

  it("has no empty cell but the cash of a week, which is there every week", () => {
    const empty = rows.filter((row) => Number(row["value"]) === 0);
    expect(empty.every((row) => row["field"] === "cash")).toBe(true);
    expect(rows.filter((row) => row["field"] === "cash").length).toBe(4);
  });

  it("names SKUs, channels, tiers and regions by their ids", () => {
    const cell = rows.find((row) => row["table"] === "cells")!;
    expect(run.world.skus.ids).toContain(cell["sku"]);
    expect(run.market.channels.map(({ id }) => id)).toContain(cell["place"]);
    expect(["north", "central", "south"]).toContain(cell["region"]);
    const all = new Map<string, Set<string>>();
    for (const { table, sku } of rows)
      all.set(table!, (all.get(table!) ?? new Set()).add(sku!));
    expect([...all.keys()].sort()).toEqual([
      ...["areas", "cells", "chains", "funnel_channel", "funnel_income"],
      ...["money", "people", "stock"],
    ]);
    const own = run.world.skus.ids.slice(run.world.skus.ownFrom);
    const places = new Set([...own, "own", "incumbents"]);
    for (const table of ["people", "chains", "areas", "funnel_channel"])
      for (const sku of all.get(table)!) expect(places).toContain(sku);
    expect(all.get("people")).toContain("own");
    expect(all.get("chains")).toContain("incumbents");
  });

  it("has households, areas, chains and the funnel week by week: sums are the ledger's", () => {
    const { people, area, chain, funnel } = run.ledger;
    for (const [table, columns] of Object.entries({
      people,
      areas: area,
      chains: chain,
    }))
      for (const [field, column] of Object.entries(columns))
        expect(sum(table, field)).toBeCloseTo(total(column), 3);
    funnelBoxes.forEach((box, b) => {
      expect(sum("funnel_channel", box)).toBeCloseTo(
        total(funnel.byChannel[b]!),
        3,
      );
      expect(sum("funnel_income", box)).toBeCloseTo(
        total(funnel.bySegment[b]!),
        3,
      );
    });
    expect(sum("people", "triers")).toBeGreaterThan(0);
    expect(sum("areas", "sellOutUnits")).toBeGreaterThan(0);
    expect(sum("chains", "sellOutUnits")).toBeGreaterThan(0);
    expect(sum("funnel_channel", "bought")).toBeGreaterThan(0);
  });

  it("agrees with itself: triers are the document's, areas and channels sell the same packs", () => {
    const at = (wanted: Record<string, string>): number =>
      total(
        rows
          .filter((row) =>
            Object.entries(wanted).every(([key, value]) => row[key] === value),
          )
          .map((row) => Number(row["value"])),
      );
    const sku = run.world.skus.ids[run.world.skus.ownFrom]!;
    expect(at({ table: "areas", sku, field: "sellOutUnits" })).toBeCloseTo(
      at({ table: "cells", sku, field: "sellOutUnits" }),
      3,
    );
    const triers = at({
      ...{ table: "people", week: "4", sku: "own", field: "triers" },
    });
    expect(triers).toBeCloseTo(
      (document.measures["trial"] ?? 0) * document.households.real,
      -3,
    );
    const needs = document.funnel[sku]!;
    expect(
      at({ table: "funnel_income", sku, field: "bought", place: "q1" }),
    ).toBeCloseTo(needs.by.segment["q1"]!.boxes.bought, 3);
    const minimart = needs.by.channel["minimart"]!;
    expect(at({ table: "funnel_channel", sku, place: "minimart" })).toBeCloseTo(
      minimart.needs,
      3,
    );
  });
});

describe("the summary as CSV", () => {
  const rows = rowsOf(summaryCsv(document));
  const units = new Map(measures.map((m) => [m.id, m.unit]));

  it("has every defined value of every slice, with its unit", () => {
    const defined = [
      document.measures,
      ...Object.values(document.by).flatMap((table) => Object.values(table)),
    ].flatMap((values) => Object.values(values).filter((v) => v !== null));
    expect(rows.length).toBe(defined.length);
    for (const row of rows)
      expect(row["unit"]).toBe(units.get(row["measure"]!));
  });

  it("has a TWD twin of money and of nothing else", () => {
    for (const row of rows)
      if (row["unit"] === "VND")
        expect(Number(row["twd"]) * document.vndPerTwd).toBeCloseTo(
          Number(row["value"]),
          1,
        );
      else expect(row["twd"]).toBe("");
  });
});

describe("the manifest", () => {
  it("says all that is needed for the same bytes again", () => {
    expect(manifest(run)).toMatchObject({
      schema: "taphoa.manifest/1",
      dataHash: run.market.dataHash,
      seed: "tiny",
      scale: 20_000,
      weeks: 4,
      channelBasis: "brief",
      householdsSimulated: run.world.households.count,
      ledgerHash: ledgerHash(run.ledger),
    });
  });
});
