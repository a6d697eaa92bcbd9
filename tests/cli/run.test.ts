import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import type { StoredFutures } from "../../src/ensemble/stored.ts";
import {
  baseline,
  SMALL,
  spawned,
  taphoa,
  width,
  workFolder,
} from "../support/command-line.ts";
import { root } from "../support/source.ts";

const folder = workFolder();

describe("taphoa run", () => {
  it("without a plan simulates the baseline and prints a page for a stranger", () => {
    const { code, out, err } = spawned(["run", ...SMALL]);
    expect(code).toBe(0);
    for (const told of [
      /12 weeks from 2027-06-07/,
      /model \S+, data [0-9a-f]{12}, seed 20261122, channel basis brief/,
      /households simulated for [\d,]+ \(scale 1:20000\)/,
      /Sell-through by region and channel/,
      /South +\S/,
      /By SKU/,
      /Net sales +\S+.* VND +\S+.* TWD/,
      /traditional trade holds \d+\.\d% of all FMCG under the channel basis "brief"/,
      /This is one seed \(20261122\)/,
    ])
      expect(out).toMatch(told);
    expect(err).toMatch(/^Simulating .*12 weeks …\n$/);
  });

  it("keeps within 100 columns", () => {
    const { out } = taphoa(["run", ...SMALL]);
    const long = out.split("\n").filter((line) => width(line) > 100);
    expect(long).toEqual([]);
  });

  it("prints one JSON document and nothing else with --format json", () => {
    const { code, out } = taphoa(["run", "--format", "json", ...SMALL]);
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      schema: "taphoa.run/1",
      seed: "20261122",
      scale: 20000,
      weeks: 12,
      channelBasis: "brief",
    });
    expect(Object.keys(document.by)).toEqual(
      expect.arrayContaining(["region", "channel", "sku", "week"]),
    );
    expect(document.base.tt_share).toBeGreaterThan(0.8);
    expect(document.measures.sellout_units).toBeGreaterThan(0);
  });

  it("gives the same bytes for the same seed and others for another", () => {
    const json = ["run", "--format", "json", ...SMALL];
    const once = taphoa(json).out;
    // A process of its own, with nothing lived before, says the same.
    expect(spawned(json).out).toBe(once);
    expect(taphoa([...json, "--seed", "2"]).out).not.toBe(once);
  });

  it("prints the summary as CSV with --format csv", () => {
    const { code, out, err } = taphoa(["run", "--format", "csv", ...SMALL]);
    expect(code).toBe(0);
    expect(err).toMatch(/^Warnings\n\n- /m);
    const { table, problems } = parseCsv("summary.csv", out);
    expect(problems).toEqual([]);
    expect(table!.rows.length).toBeGreaterThan(20);
    expect(out).toContain("sell_through");
  });

  it("lets --set change a lever, and the result shows who set it", () => {
    const out = join(folder.path, "set");
    const { code } = taphoa([
      "run",
      ...SMALL,
      ...["--set", "rsp[main,south]=19000 VND", "--out", out],
    ]);
    expect(code).toBe(0);
    const plan = parseCsv(
      "plan.csv",
      readFileSync(join(out, "plan.csv"), "utf8"),
    );
    const row = plan.table!.rows.find(
      ({ cells }) => cells["lever"] === "rsp" && cells["region"] === "south",
    );
    expect(Object.values(row!.cells).join(" ")).toMatch(/19000.*VND.*--set/);
  });

  it("follows --channel-basis and says so", () => {
    const { out } = taphoa(["run", ...SMALL, "--channel-basis", "abstract"]);
    expect(out).toMatch(/under the channel basis "abstract"/);
  });

  it("proves the stock identity with --audit", () => {
    const { code, err } = taphoa(["run", ...SMALL, "--audit"]);
    expect(code).toBe(0);
    expect(err).toMatch(/stock identity held in each of 12 weeks/);
  });

  it("runs as the README's npm script, with a plan of one's own", () => {
    const plan = folder.file("own.csv", baseline);
    const ended = spawnSync(
      "npm",
      ["run", "--silent", "sim", "--", plan, ...SMALL],
      { cwd: root, encoding: "utf8" },
    );
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/Sell-through by region and channel/);
  });
});

describe("taphoa asset", () => {
  it("writes what a bare run prints as JSON", () => {
    const asset = join(folder.path, "demo.json");
    expect(taphoa(["asset", asset])).toMatchObject({ code: 0, out: "" });
    const { out } = taphoa(["run", "--format", "json"]);
    expect(`${readFileSync(asset, "utf8")}\n`).toBe(out);
  });

  it("writes futures of the demo, with what made them", () => {
    const file = join(folder.path, "futures.json");
    const few = [
      "--runs",
      "2",
      "--scale",
      "100000",
      "--weeks",
      "1",
      "--threads",
      "1",
    ];
    const ended = taphoa(["asset", "--futures", file, ...few]);
    expect(ended.code, ended.err).toBe(0);
    const stored = JSON.parse(readFileSync(file, "utf8")) as StoredFutures;
    expect(stored).toMatchObject({
      schema: "taphoa.futures/1",
      scale: 100_000,
    });
    expect(stored.plan.name).toBe("baseline");
    expect(stored.result.values).toHaveLength(2);
    expect(stored.result.fans["cash"]!.p50).toHaveLength(1);
    const again = taphoa(["asset", "--futures", file, ...few]);
    expect(again.err).toMatch(/only the stamp is new/);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(stored);
  });
});
