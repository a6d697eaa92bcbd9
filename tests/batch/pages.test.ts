import { describe, expect, it } from "vitest";
import type { BatchDocument } from "../../src/batch/document.ts";
import { batchPages, MOST_ROWS, pageSheet } from "../../src/batch/pages.ts";

const document: BatchDocument = {
  schema: "taphoa.batch/1",
  ...{ model: "1", data: "d", levers: ["reps"], seeds: ["s 1"] },
  request: {
    ...{ grids: ["g.csv"], runs: 1, seed: "s", scale: 1000, samples: 1 },
    ...{ channelBasis: "brief", design: "grid" },
  },
  scenarios: [
    {
      ...{ name: "=cmd()", base: "", group: "", note: "", line: 2 },
      ...{ values: { reps: "60" }, weeks: 2, plan: "p", error: "" },
    },
  ],
};

describe("a batch as sheets", () => {
  const pages = batchPages(document, {
    result: () => ({ measures: { nd: 0.5 }, weekly: {} }),
    failure: () => undefined,
  });

  it("has the summary first, its tables, and last what it is", () => {
    expect(pages.map(({ name }) => name)).toEqual([
      "summary",
      "runs",
      "measures",
      "weekly",
      "inputs",
      "about",
    ]);
    expect([...(pages.at(-1)?.rows() ?? [])]).toContainEqual(["scale", 1000]);
  });

  it("writes a text that begins like a formula as text, and nothing where nothing is", () => {
    const [summary] = pages;
    if (summary === undefined) throw new Error("no summary");
    const sheet = pageSheet(summary);
    expect(sheet?.stickyRowsCount).toBe(1);
    const [head = [], row = []] = sheet?.data ?? [];
    const cell = (column: string) =>
      row[head.findIndex((each) => each?.value === column)];
    expect(cell("name")).toEqual({ type: String, value: "=cmd()" });
    expect(cell("base")).toBeNull();
    expect(cell("nd_p50")).toEqual({ type: Number, value: 0.5 });
    expect(cell("trial_p50")).toBeNull();
  });

  it("makes no sheet of more rows than one holds", () => {
    const rows = function* () {
      for (let i = 0; i < MOST_ROWS; i++) yield [];
    };
    expect(pageSheet({ name: "long", head: ["a"], rows })).toBeUndefined();
  });
});
