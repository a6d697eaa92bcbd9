import { describe, expect, it } from "vitest";
import { purposes } from "../../src/world/purposes.ts";

describe("the purposes of draws", () => {
  it("have a number each, so that no two share their luck", () => {
    const numbers = Object.values(purposes);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((n) => Number.isInteger(n) && n > 0)).toBe(true);
  });
});
