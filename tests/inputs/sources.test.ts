import { describe, expect, it } from "vitest";
import { readSources } from "../../src/inputs/sources.ts";
import type { Reading } from "../../src/inputs/rows.ts";

const header =
  "id,publisher,title,published,accessed,address,locator,licence\n";

describe("sources", () => {
  it("are read by id, each once", () => {
    const text = `${header}GSO,Office,Survey,2024,2026-11-22,x,table 1,facts\nGSO,,,,,,,\n`;
    const reading: Reading = { files: { "sources.csv": text }, problems: [] };
    const sources = readSources(reading);
    expect([...sources.keys()]).toEqual(["GSO"]);
    expect(reading.problems.map((p) => p.code)).toEqual(["duplicate-row"]);
  });
});
