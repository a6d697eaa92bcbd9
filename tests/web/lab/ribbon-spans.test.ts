import { describe, expect, it } from "vitest";
import type { BottleneckWeek } from "../../../src/index.ts";
import { longest, spansOf } from "../../../web/lab/ribbon-spans.ts";

const weeks: BottleneckWeek[] = [
  { week: 1, link: undefined, passed: {} },
  { week: 2, link: "known", passed: { known: 0.1 } },
  { week: 3, link: "known", passed: { known: 0.3 } },
  { week: 4, link: "cash", passed: { known: 0.9 } },
  { week: 5, link: "known", passed: { known: 0.5 } },
];

describe("the ribbon", () => {
  it("gathers weeks in a row, with the share that passed on average", () => {
    expect(spansOf(weeks)).toEqual([
      { link: undefined, from: 1, to: 1, passed: undefined },
      { link: "known", from: 2, to: 3, passed: 0.2 },
      { link: "cash", from: 4, to: 4, passed: undefined },
      { link: "known", from: 5, to: 5, passed: 0.5 },
    ]);
  });

  it("names the link that held in most weeks", () => {
    expect(longest(weeks)).toEqual({ link: "known", weeks: 3 });
    expect(longest(weeks.slice(0, 1))).toBeUndefined();
  });
});
