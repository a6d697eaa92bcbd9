import { describe, expect, it } from "vitest";
import { readDataNames } from "../../src/document/data-names.ts";
import { standingTable } from "../../src/document/standing-table.ts";
import { provenance } from "../../src/report/provenance.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";
import { briskPlan } from "../support/tiny-world.ts";
import { halfWidth, simplified } from "../support/taiwan.ts";

const names = readDataNames(read("data/words/names.csv"));
const inputs = provenance(goodPlan(briskPlan), theMarket(), "brief");

describe("the table of what is known", () => {
  it.each(["zh-TW", "en", "vi"] as const)(
    "in %s calls every table by a name, and counts every number once",
    (language) => {
      const { head, rows } = standingTable(inputs, language, names);
      expect(head).toHaveLength(6);
      expect(rows.map(([name]) => name)).not.toContainEqual(
        expect.stringMatching(/_/),
      );
      const count = (row: readonly string[]): number =>
        row
          .slice(1)
          .reduce((sum, cell) => sum + Number(cell.replace(",", "")), 0);
      const all = rows.at(-1) ?? [];
      expect(count(all)).toBe(inputs.length);
      expect(rows.slice(0, -1).reduce((sum, row) => sum + count(row), 0)).toBe(
        inputs.length,
      );
    },
  );

  it("says in Chinese of Taiwan what is assumed", () => {
    const { title, note } = standingTable(inputs, "zh-TW", names);
    expect(note).toMatch(/^市場的數字有 [\d.]+% 是猜測/);
    expect(title + note).not.toMatch(simplified);
    expect(note.replace(/taphoa.*$/, "")).not.toMatch(halfWidth);
  });
});
