import { describe, expect, it } from "vitest";
import { provenance } from "../../../src/index.ts";
import {
  chapterOf,
  chapters,
  chapterTables,
} from "../../../web/sources/chapters.ts";
import { goodPlan, theMarket } from "../../support/inputs.ts";
import { briskPlan } from "../../support/tiny-world.ts";

describe("the chapters of the sources", () => {
  const inputs = provenance(goodPlan(briskPlan), theMarket(), "brief");

  it("name every table that a run reads, once", () => {
    const read = new Set(inputs.map(({ table }) => table));
    expect([...read].filter((table) => !chapterTables.includes(table))).toEqual(
      [],
    );
    expect(new Set(chapterTables).size).toBe(chapterTables.length);
  });

  it("are none of them empty", () => {
    const used = new Set(inputs.map(({ table }) => chapterOf(table)));
    expect([...used].sort()).toEqual([...chapters].sort());
  });
});
