import { describe, expect, it } from "vitest";
import { readPatterns } from "../../src/evidence/patterns.ts";
import { shortfalls } from "../../src/evidence/shortfalls.ts";
import { rowIds } from "../../src/evidence/validate.ts";
import { dataFiles } from "../support/inputs.ts";

describe("the reasons of rows that fall short", () => {
  it("are sentences about rows of the report", () => {
    const { patterns } = readPatterns(dataFiles());
    for (const [id, reason] of Object.entries(shortfalls)) {
      expect(rowIds(patterns)).toContain(id);
      expect(reason, id).toMatch(/^[A-Z].{40,}\.$/);
    }
  });
});
