import { describe, expect, it } from "vitest";
import { type Design, scenariosOf } from "../../src/batch/design.ts";
import { readGrid } from "../../src/batch/grid.ts";

function designed(text: string, design: Design, samples = 8, seed = "1") {
  const { grid, problems } = readGrid("grid.csv", text);
  if (grid === undefined) throw new Error(problems[0]?.found);
  return scenariosOf(grid, { design, samples, seed });
}

const values = (text: string, design: Design, samples?: number) =>
  designed(text, design, samples).scenarios.map((each) => each.values);

const TWO = "name,rsp,reps,safety_weeks\nA,1|2,10..30/3,4\n";

describe("designs", () => {
  it("grid: every combination, the last column fastest", () => {
    const all = values(TWO, "grid");
    expect(all.length).toBe(6);
    expect(all[0]).toEqual({ rsp: "1", reps: "10", safety_weeks: "4" });
    expect(all[1]).toEqual({ rsp: "1", reps: "20", safety_weeks: "4" });
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(6);
  });

  it("list: in step, and only where the lists are of one length", () => {
    expect(values("name,rsp,reps\nA,1|2,10|30\n", "list")).toEqual([
      { rsp: "1", reps: "10" },
      { rsp: "2", reps: "30" },
    ]);
    const { scenarios, problems } = designed(TWO, "list");
    expect(scenarios).toEqual([]);
    expect(problems[0]).toMatchObject({ code: "bad-design", row: 2 });
  });

  it("oat: the base, then each value alone", () => {
    expect(values("name,rsp,reps\nA,1|2,9|8\n", "oat")).toEqual([
      {},
      { rsp: "1" },
      { rsp: "2" },
      { reps: "9" },
      { reps: "8" },
    ]);
  });

  it("lhs: every slice of every column once, lists evenly", () => {
    const points = values("name,rsp,reps\nA,0..80,a|b\n", "lhs", 8);
    const slices = points.map((each) => Math.floor(Number(each["rsp"]) / 10));
    expect(slices.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(points.filter((each) => each["reps"] === "a").length).toBe(4);
  });

  it("lhs: is the same whatever the order of columns, and another with another seed", () => {
    const of = (text: string, seed: string) =>
      designed(text, "lhs", 8, seed).scenarios.map(
        (each) => each.values["rsp"],
      );
    const one = of("name,rsp,reps\nA,0..80,1..2\n", "1");
    expect(of("name,reps,rsp\nA,1..2,0..80\n", "1")).toEqual(one);
    expect(of("name,rsp,reps\nA,0..80,1..2\n", "2")).not.toEqual(one);
  });

  it("sobol: fills the square evenly, and takes up to eight columns", () => {
    const points = values("name,rsp,reps\nA,0..1,0..1\n", "sobol", 64);
    const boxes = new Set(
      points.map(
        (each) =>
          Math.floor(8 * Number(each["rsp"])) * 8 +
          Math.floor(8 * Number(each["reps"])),
      ),
    );
    // Any 64 points in a row of a (0, 2)-sequence in base 2 but for the origin's place leave hardly a box empty.
    expect(boxes.size).toBeGreaterThanOrEqual(60);
    const wide = Array.from({ length: 9 }, (_, i) => `l${i}`);
    const { problems } = designed(
      `name,${wide.join(",")}\nA,${wide.map(() => "0..1").join(",")}\n`,
      "sobol",
    );
    expect(problems[0]?.code).toBe("bad-design");
  });

  it("a range without steps is drawn from or refused", () => {
    const { problems } = designed("name,reps\nA,1..9\n", "grid");
    expect(problems[0]).toMatchObject({ code: "bad-design", column: "reps" });
  });

  it("numbers the scenarios of a row that stands for several", () => {
    const names = designed("name,reps\nA,1|2\nB,3\n", "grid").scenarios.map(
      ({ name }) => name,
    );
    expect(names).toEqual(["A #1", "A #2", "B"]);
  });
});
