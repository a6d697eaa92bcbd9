/** What paper says of a plan: a code whose squares can be told apart, and the hash of what the plan sets. */
import { describe, expect, it } from "vitest";
import { paperCode, planHash } from "../../../web/share/paper-code.ts";
import { sampleRun } from "../../support/sample-run.ts";

describe("the code on paper", () => {
  it("is a square with the three finders and a quiet edge", () => {
    const code = paperCode("https://example.org/taphoa/#/lab?plan=abc");
    const side = code?.side ?? 0;
    // Version v has 17 + 4v squares a side, and four at each edge.
    expect((side - 8 - 17) % 4).toBe(0);
    const dark = (x: number, y: number): boolean =>
      (code?.path ?? "").includes(`M${x} ${y}h`);
    for (const [x, y] of [
      [4, 4],
      [side - 5, 4],
      [4, side - 5],
    ] as const)
      expect([x, y, dark(x, y)]).toEqual([x, y, true]);
    expect(dark(side - 5, side - 12) && dark(3, 3)).toBe(false);
  });

  it("is none for a link whose squares could not be told apart", () => {
    expect(paperCode(`https://example.org/#${"x".repeat(600)}`)).toBeDefined();
    expect(
      paperCode(`https://example.org/#${"x".repeat(900)}`),
    ).toBeUndefined();
    expect(paperCode("x".repeat(8192))).toBeUndefined();
  });
});

describe("the hash of a plan", () => {
  const run = sampleRun();
  const row = {
    ...{ lever: "reps", sku: "", channel: "", region: "south" },
    ...{ from_week: "", to_week: "", value: "9", unit: "n", note: "" },
  };
  const of = (change: object): string =>
    planHash({ plan: { ...run.plan, rows: [{ ...row, ...change }] } });

  it("moves with what is set, not with a note or the plan's name", () => {
    expect(of({})).toMatch(/^[0-9a-f]{64}$/);
    expect(of({ value: "10" })).not.toBe(of({}));
    expect(of({ region: "north" })).not.toBe(of({}));
    expect(of({ note: "why" })).toBe(of({}));
  });
});
