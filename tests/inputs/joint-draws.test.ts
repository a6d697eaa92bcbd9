import { describe, expect, it } from "vitest";
import { inputsHash } from "../../src/inputs/base-inputs.ts";
import { constantKinds, partsOf } from "../../src/inputs/calibration.ts";
import {
  DRAWS_FILE,
  certificatesOf,
  drawColumns,
  factorColumn,
  readJointDrawRows,
} from "../../src/inputs/joint-draws.ts";
import { type Market, readMarket } from "../../src/inputs/market.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { planCsv } from "../../src/inputs/trail.ts";
import { simulate } from "../../src/simulate.ts";
import { dataFiles, planText, sets, theMarket } from "../support/inputs.ts";

const market = theMarket();
const hash = (basis: string) => inputsHash(market, "snacks", basis);

interface Cells {
  readonly basis?: string;
  readonly draw: number;
  readonly verdict?: string;
  readonly habit?: string;
  readonly inputs?: string;
}

/** A row with all constants at 1 + draw ÷ 100. */
function row({
  basis = "brief",
  draw,
  verdict = "pass",
  habit = "2",
  inputs = hash(basis),
}: Cells): string {
  const list = (constant: (typeof constantKinds)[number]) =>
    partsOf(market, "snacks", constant)
      .map(() => 1 + draw / 100)
      .join(" ");
  const cells: Record<string, string | number> = {
    ...{ category: "snacks", basis, draw, inputs, verdict, off: "0 0 0 0 0 0" },
    ...Object.fromEntries(
      constantKinds.map((each) => [factorColumn(each), list(each)]),
    ),
  };
  return [
    ...drawColumns.map((column) => String(cells[column])),
    habit,
    "1.5",
  ].join(",");
}

const HEAD = [...drawColumns, "habitMultiplier", "dirichlet_s"].join(",");
const fileOf = (rows: readonly Cells[]) =>
  [HEAD, ...rows.map(row), ""].join("\n");

function marketWith(rows: readonly Cells[]): Market {
  const read = readMarket({ ...dataFiles(), [DRAWS_FILE]: fileOf(rows) });
  expect(read.problems).toEqual([]);
  return read.market!;
}

const plain = planText(["damage,,,,,,1,%,"]);
const planIn = (own: Market, texts: readonly string[], text = plain) =>
  readPlan({ name: "plan.csv", text }, own, sets(texts));

describe("joint draws of the base market", () => {
  const own = marketWith([
    { draw: 1 },
    { draw: 3, habit: "1.1250" },
    { draw: 2, verdict: "falls short" },
    { draw: 1, basis: "panel" },
  ]);

  it("are used if they were brought to the targets, in order of number", () => {
    const { state, draws, tried } = own.joint("snacks", "brief");
    expect(state).toBe("fits");
    expect(draws.map(({ draw }) => draw)).toEqual([1, 3]);
    expect(tried).toBe(3);
    expect(own.calibration("snacks", "brief", 3)).toMatchObject({
      state: "fits",
      constants: { diversity: 1.03 },
    });
    expect(own.calibration("snacks", "brief", 2).state).toBe("absent");
    expect(own.calibration("snacks", "panel", 3).state).toBe("absent");
    expect(own.joint("toothpaste", "brief").state).toBe("absent");
  });

  it("set the numbers of a plan, above what the data say and below what the plan says", () => {
    expect(
      planIn(own, ["base_draw=3"]).plan?.parameter("habitMultiplier"),
    ).toBe(1.125);
    const { plan } = planIn(own, ["base_draw=1"]);
    expect(plan?.parameter("habitMultiplier")).toBe(2);
    expect(
      plan?.settings.find(({ lever }) => lever === "habitMultiplier"),
    ).toMatchObject({ value: "2", from: "data", file: DRAWS_FILE });
    expect(
      planIn(own, ["base_draw=1", "habitMultiplier=1.1"]).plan?.parameter(
        "habitMultiplier",
      ),
    ).toBe(1.1);
    expect(
      planIn(own, ["base_draw=0"]).plan?.parameter("habitMultiplier"),
    ).toBe(1.5);
  });

  it("are kept by the plan of a result, and win over the defaults it was written with", () => {
    const { plan } = planIn(own, ["base_draw=3"]);
    const again = planIn(own, [], planCsv(plan!));
    expect(again.problems).toEqual([]);
    expect(again.plan?.parameter("habitMultiplier")).toBe(1.125);
    const moved = planIn(own, ["base_draw=1"], planCsv(planIn(own, []).plan!));
    expect(moved.plan?.parameter("habitMultiplier")).toBe(2);
  });

  it("bring their own constants, and another burned-in market than the likely one", () => {
    const brief = "burnInWeeks=4 weeks";
    const options = {
      ...{ seed: "1", scale: 40_000, channelBasis: "brief" as const },
      weeks: 1,
      base: { entries: new Map() },
    };
    const run = (texts: readonly string[]) =>
      simulate(planIn(own, [...texts, brief]).plan!, own, options);
    const drawn = run(["base_draw=3"]);
    expect(drawn.world.constants.diversity).toBe(1.03);
    expect(drawn.warnings.map(({ code }) => code)).toEqual([]);
    run([]);
    expect(options.base.entries.size).toBe(2);
    const elsewhere = simulate(planIn(own, ["base_draw=3", brief]).plan!, own, {
      ...options,
      channelBasis: "panel",
    });
    expect(elsewhere.warnings.map(({ code }) => code)).toEqual([
      "not-calibrated",
    ]);
  });

  it("refuse a number that is none, and name those there are", () => {
    const { problems } = planIn(own, ["base_draw=2"]);
    expect(problems).toMatchObject([
      {
        code: "unknown-draw",
        found: '"2"',
        expected: "0, or a joint draw of the base market of snacks: 1, 3",
      },
    ]);
    const none = planIn(own, ["base_draw=1", "category=toothpaste"]).problems;
    expect(none[0]?.expected).toContain("there is no joint draw");
    expect(none[0]?.fix).toContain("taphoa calibrate --draws 32");
  });

  it("are not used for other data, or outside a range", () => {
    const state = (rows: readonly Cells[]) =>
      marketWith(rows).joint("snacks", "brief");
    expect(state([{ draw: 1, inputs: "0" }])).toMatchObject({
      state: "stale",
      draws: [],
    });
    const { high } = certificatesOf(market, "snacks").get("habitMultiplier")!;
    expect(state([{ draw: 1, habit: String(high) }]).state).toBe("fits");
    expect(state([{ draw: 1, habit: String(high + 1) }]).state).toBe("stale");
  });

  it("are none where the file is damaged, which the shipped one is not", () => {
    const damaged = fileOf([{ draw: 1 }]).replace(",1,", ",one,");
    const files = { ...dataFiles(), [DRAWS_FILE]: damaged };
    expect(readMarket(files).market!.joint("snacks", "brief")).toEqual({
      state: "stale",
      draws: [],
      tried: 0,
    });
    expect(readJointDrawRows(dataFiles(), market).problems).toEqual([]);
  });

  it("may be absent: then nothing is wrong, and no plan can name one", () => {
    const files = dataFiles();
    delete files[DRAWS_FILE];
    const bare = readMarket(files).market!;
    expect(bare.joint("snacks", "brief").state).toBe("absent");
    expect(planIn(bare, ["base_draw=1"]).problems[0]?.code).toBe(
      "unknown-draw",
    );
    expect(planIn(bare, []).problems).toEqual([]);
  });
});

describe("the file of joint draws", () => {
  const problemsOf = (text: string) =>
    readJointDrawRows({ [DRAWS_FILE]: text }, market).problems.map(
      ({ code, row: at, column }) => [code, at, column],
    );

  it("says which cell is wrong", () => {
    const bad = fileOf([{ draw: 1 }])
      .replace(",1,", ",one,")
      .replace("0 0 0 0 0 0", "0 0 x");
    expect(problemsOf(bad)).toEqual([
      ["bad-cell", 2, "draw"],
      ["bad-cell", 2, "off"],
    ]);
    expect(
      problemsOf(
        fileOf([{ draw: 1 }]).replace("habitMultiplier", "habitMultiply"),
      ),
    ).toEqual([["unknown-column", 1, "habitMultiply"]]);
  });

  it("has a draw once, with the same numbers on every basis", () => {
    expect(problemsOf(fileOf([{ draw: 1 }, { draw: 1 }]))).toEqual([
      ["duplicate-row", 3, undefined],
    ]);
    expect(
      problemsOf(
        fileOf([{ draw: 1 }, { draw: 1, basis: "panel", habit: "2.5" }]),
      ),
    ).toEqual([["draws-disagree", 3, "habitMultiplier"]]);
  });
});
