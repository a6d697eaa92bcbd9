import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { BatchRequest } from "../../../src/index.ts";
import { commandOf } from "../../../web/batch/command.ts";

const request: BatchRequest = {
  ...{ grids: ["grid.csv"], runs: 20, seed: "7", scale: 1000 },
  ...{ channelBasis: "brief", design: "grid", samples: 20 },
};

describe("the command of a batch", () => {
  it("names the file and everything that the result depends on", () => {
    expect(commandOf(request)).toBe(
      "npx taphoa batch grid.csv --out results/batch --runs 20 --seed 7 --scale 1000 --channel-basis brief --design grid",
    );
    expect(commandOf({ ...request, weeks: 9, design: "lhs" })).toContain(
      "--weeks 9 --channel-basis brief --design lhs --samples 20",
    );
  });

  it("leaves out scenarios with mistakes, as the page does", () => {
    expect(commandOf(request, true)).toBe(`${commandOf(request)} --keep-going`);
  });

  it("leaves a shell nothing to run in a file's name", () => {
    const name = "my 'grid' $(touch x);.csv";
    const line = commandOf({ ...request, grids: [name] });
    const said = execFileSync("sh", ["-c", line.replace("npx", "printf '%s|'")])
      .toString()
      .split("|");
    expect(said.slice(0, 3)).toEqual(["taphoa", "batch", name]);
  });
});
