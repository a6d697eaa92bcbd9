import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { taphoa, width } from "../support/command-line.ts";

describe("taphoa levers and measures", () => {
  it("list every lever with unit, range and meaning", () => {
    const { code, out } = taphoa(["levers"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^rsp +VND\/pack +1,000 to 2,000,000 +.*Recommended/m);
    expect(out.split("\n").filter((line) => width(line) > 100)).toEqual([]);
  });

  it("list only what a word names, and say so when there is none", () => {
    const { out } = taphoa(["levers", "media"]);
    expect(out).toMatch(/^media_video/m);
    expect(out).not.toMatch(/^rsp/m);
    const none = taphoa(["levers", "zebra"]);
    expect(none.code).toBe(1);
    expect(none.err).toMatch(/zebra/);
  });

  it("list every measure with its formula", () => {
    const { code, out } = taphoa(["measures"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^sell_through +/m);
    expect(out.split("\n").filter((line) => width(line) > 100)).toEqual([]);
  });

  it("come as JSON and CSV, too", () => {
    for (const command of ["levers", "measures"]) {
      const list = JSON.parse(taphoa([command, "--format", "json"]).out);
      const csv = taphoa([command, "--format", "csv"]).out;
      expect(parseCsv("list", csv).table!.rows).toHaveLength(list.length);
    }
  });
});
