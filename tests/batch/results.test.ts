import { describe, expect, it } from "vitest";
import { wantedRun, type BatchDocument } from "../../src/batch/document.ts";
import { resultsOf } from "../../src/batch/results.ts";

const scenario = {
  ...{ name: "A", base: "", group: "", note: "", line: 2 },
  ...{ values: {}, weeks: 2, plan: "p", error: "" },
};

const document: BatchDocument = {
  schema: "taphoa.batch/1",
  model: "1",
  data: "d",
  request: {
    ...{ grids: [], runs: 2, seed: "s", scale: 1000, samples: 1 },
    channelBasis: "brief",
    design: "grid",
  },
  seeds: ["s 1", "s 2"],
  levers: [],
  scenarios: [scenario, { ...scenario, name: "B", error: "wrong" }],
};

describe("the results of a batch", () => {
  it("are its scenarios in order, each with the runs that are there and the first failure", () => {
    const [one, two] = document.seeds.map(
      (seed) => wantedRun(document, scenario, seed).id,
    );
    const measures = { nd: 0.5 };
    const results = [
      ...resultsOf(document, {
        result: (id) => (id === one ? { measures } : undefined),
        failure: (id) => (id === two ? "no room" : undefined),
      }),
    ];
    expect(results.map(({ runs }) => runs)).toEqual([
      [measures, undefined],
      [],
    ]);
    expect(results.map(({ error }) => error)).toEqual(["no room", "wrong"]);
  });
});
