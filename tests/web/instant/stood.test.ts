/** What stood before a lever was moved: which results are kept, and when they are seen behind what is shown. */
import { describe, expect, it } from "vitest";
import type { RunDocument } from "../../../src/index.ts";
import {
  ghostOf,
  withResult,
  type OnScreen,
} from "../../../web/instant/stood.ts";
import { deskState } from "../../support/desk-state.ts";
import { sampleRun } from "../../support/sample-run.ts";

const { plan: before, price } = deskState();
const after = { ...before, edits: { [price.key]: "25000" } };

const run = (name: string, scale: number): RunDocument => ({
  ...sampleRun(),
  scale,
  ledgerHash: name,
});
const full = run("old", 1000);
const sketch = run("old sketch", 8000);
const stood = withResult(withResult(undefined, before, sketch), before, full);

const now = (over: Partial<OnScreen> = {}): OnScreen => ({
  ...{ plan: after, document: full, preview: false, baselines: {} },
  ...over,
});

describe("what stood before a lever was moved", () => {
  it("is nothing as long as nothing is moved, and once the next result stands", () => {
    expect(ghostOf(stood, now({ plan: before }))).toBeUndefined();
    const next = withResult(stood, after, run("new", 1000));
    expect(ghostOf(next, now({ document: run("new", 1000) }))).toBeUndefined();
  });

  it("gives its full figures at once, and a line as soon as another run of its size is drawn", () => {
    expect(ghostOf(stood, now())).toEqual({
      document: full,
      drawn: undefined,
    });
    const sketched = { document: run("new sketch", 8000), preview: true };
    expect(ghostOf(stood, now(sketched))).toEqual({
      document: full,
      drawn: sketch,
    });
  });

  it("takes the baseline's sketch where the baseline stood without one", () => {
    const shipped = withResult(undefined, before, full);
    const seen = { document: run("new sketch", 8000), preview: true };
    const baselines = { 1000: full, 8000: sketch };
    expect(ghostOf(shipped, now(seen))?.drawn).toBeUndefined();
    expect(ghostOf(shipped, now({ ...seen, baselines }))?.drawn).toBe(sketch);
    // Of another plan it would be a lie.
    const others = { 1000: run("other", 1000), 8000: sketch };
    expect(
      ghostOf(shipped, now({ ...seen, baselines: others }))?.drawn,
    ).toBeUndefined();
  });

  it("lets go of the runs of another plan", () => {
    const { documents } = withResult(stood, after, run("new", 1000));
    expect(Object.keys(documents)).toEqual(["1000"]);
  });

  it("is no ghost of another file or of another seed", () => {
    const other = { ...after, sheet: undefined };
    expect(ghostOf(stood, now({ plan: other }))).toBeUndefined();
    const reseeded = { ...full, seed: "7" };
    expect(ghostOf(stood, now({ document: reseeded }))).toBeUndefined();
  });
});
