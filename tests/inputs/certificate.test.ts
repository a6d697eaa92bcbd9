import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  certificateColumns,
  checkCertificate,
  toCertificate,
  toOrigin,
} from "../../src/inputs/certificate.ts";
import type { Reading } from "../../src/inputs/rows.ts";

const schema = z.object(certificateColumns);
const good = {
  value: "5",
  low: "4",
  high: "6",
  unit: "%",
  as_of: "2025",
  checked_on: "2026-11-22",
  source: "GSO",
  grade: "measured",
  note: "",
};

function problems(change: Partial<typeof good>): string[] {
  const reading: Reading = { files: {}, problems: [] };
  const cells = schema.parse({ ...good, ...change });
  checkCertificate(reading, new Set(["GSO"]), "t.csv", 2, cells);
  return reading.problems.map((problem) => problem.code);
}

describe("a birth certificate", () => {
  it("is complete and true to itself", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ grade: "assumed", source: "", note: "why" })).toEqual([]);
  });

  it.each([
    ["outside-own-range", { value: "7" }],
    ["missing-source", { source: "" }],
    ["unknown-source", { source: "nobody" }],
    ["missing-reason", { grade: "assumed", source: "" }],
  ])("is refused as %s", (code, change) => {
    expect(problems(change)).toEqual([code]);
  });

  it("knows its unit and grade", () => {
    for (const change of [{ unit: "kVND" }, { grade: "sure" }])
      expect(schema.safeParse({ ...good, ...change }).success).toBe(false);
  });

  it("keeps every column", () => {
    const cells = schema.parse(good);
    expect(toCertificate(cells)).toEqual({
      value: 5,
      low: 4,
      high: 6,
      unit: "%",
      asOf: "2025",
      checkedOn: "2026-11-22",
      source: "GSO",
      grade: "measured",
      note: "",
    });
    expect(toOrigin(cells)).not.toHaveProperty("value");
  });
});
