import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { taphoa, workFolder } from "../support/command-line.ts";

const { path: folder, file } = workFolder();
const out = join(folder, "grid");
const SMALL = ["--scale", "100000", "--weeks", "2", "--runs", "2"];

describe("taphoa report of a batch", () => {
  it("compares its scenarios in page, workbook and slides", () => {
    const grid = file(
      "grid.csv",
      "name,rsp[main],reps\nA,15000 VND,\nB,,5\nwrong,-1,\n",
    );
    const made = ["batch", grid, "--out", out, ...SMALL, "--keep-going"];
    expect(taphoa(made).code).toBe(0);
    const target = join(folder, "r");
    const ended = taphoa([
      "report",
      out,
      ...["--html", "--xlsx", "--pptx", "--out", target],
    ]);
    expect(ended.code).toBe(0);
    const html = readFileSync(`${target}.html`, "utf8");
    expect(html).toContain("grid：情境比較");
    expect(html).toMatch(/沒有結果的情境[\s\S]*remove the minus sign/);
    expect(html).toMatch(
      /種子 20261122 1–2｜資料 [0-9a-f]{12}｜1:100000｜猜測占/,
    );
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
    for (const kind of ["xlsx", "pptx"])
      expect(readFileSync(`${target}.${kind}`).subarray(0, 2).toString()).toBe(
        "PK",
      );
  });

  it("reports what is there of a batch that was stopped, and says how far it is", () => {
    const journal = join(out, "journal.ndjson");
    const lines = readFileSync(journal, "utf8").split("\n");
    writeFileSync(journal, `${lines.slice(0, 2).join("\n")}\n`);
    const target = join(folder, "partial.html");
    const words = ["report", out, "--lang", "en", "--out", target];
    const ended = taphoa(words);
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(
      /2 of 4 runs are finished: the report is of these/,
    );
    expect(readFileSync(target, "utf8")).toMatch(
      /Not finished: 2 of 4 runs are there/,
    );
    writeFileSync(journal, "");
    const none = taphoa(words);
    expect(none.code).toBe(1);
    expect(none.err).toMatch(
      /no run is finished \(0 of 4\).*taphoa batch again/,
    );
  });

  it("refuses options that the batch itself has answered, all at once", () => {
    const ended = taphoa(["report", out, "--runs", "3", "--seed", "x"]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/--runs: found[\s\S]*--seed: found/);
  });
});
