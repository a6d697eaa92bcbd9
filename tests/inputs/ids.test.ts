import { describe, expect, it } from "vitest";
import * as ids from "../../src/inputs/ids.ts";

describe("the closed lists", () => {
  it("hold each id once, in lower case", () => {
    const lists = Object.values(ids);
    expect(lists.length).toBeGreaterThan(5);
    for (const list of lists) {
      expect(new Set(list).size).toBe(list.length);
      for (const id of list) expect(id).toMatch(/^[a-z][a-z_]*$/);
    }
  });
});
