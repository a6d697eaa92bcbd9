/** A result folder as text: the ledger's cells are all there, money has its twin, the manifest names the run. */
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { measures } from "../../src/ledger/measures.ts";
import { ledgerCsv, manifest, summaryCsv } from "../../src/report/exports.ts";
import { runDocument } from "../../src/report/run-document.ts";
import { sliceOf, sumCells } from "../../src/report/slice.ts";
import { ledgerHash } from "../../src/simulate.ts";
import { smallRun } from "../support/small-run.ts";

describe("the exports", () => {
  const run = smallRun();

  it("keeps every pack sold in ledger.csv", () => {
    const { table } = parseCsv("ledger.csv", ledgerCsv(run));
    const own = new Set(run.plan.skus.map(({ id }) => id));
    const sold = table!.rows
      .filter(
        ({ cells }) =>
          cells["field"] === "sellOutUnits" && own.has(cells["sku"]!),
      )
      .reduce((sum, { cells }) => sum + Number(cells["value"]), 0);
    expect(sold).toBe(sumCells(run.ledger, "sellOutUnits", sliceOf(run)));
  });

  it("writes each measure of the total once, money with a TWD twin", () => {
    const document = runDocument(run);
    const { table } = parseCsv("summary.csv", summaryCsv(document));
    const total = table!.rows.filter(({ cells }) => cells["slice"] === "total");
    const ids = total.map(({ cells }) => cells["measure"]);
    expect(new Set(ids).size).toBe(ids.length);
    const money = new Set(
      measures.filter(({ unit }) => unit === "VND").map(({ id }) => id),
    );
    for (const { cells } of total)
      if (money.has(cells["measure"]!))
        expect(Number(cells["twd"])).toBeCloseTo(
          Number(cells["value"]) / document.vndPerTwd,
          6,
        );
      else expect(cells["twd"]).toBe("");
  });

  it("names version, data, seed, scale and hash in the manifest", () => {
    const made = manifest(run);
    expect(made.ledgerHash).toBe(ledgerHash(run.ledger));
    expect(made.dataHash).toBe(run.market.dataHash);
    expect(made.seed).toBe("small run");
    expect(made.householdsSimulated).toBe(run.world.households.count);
  });
});
