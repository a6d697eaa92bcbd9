import { describe, expect, it } from "vitest";
import { measureYear } from "../../src/calibrate/base-year.ts";
import type { Seens } from "../../src/calibrate/figures.ts";
import type { measure } from "../../src/calibrate/measure.ts";
import {
  Joint,
  beside,
  drawScale,
  drawTolerance,
  drawnNumbers,
  drawnValues,
  drawsCsv,
  mergedDraws,
  offOf,
} from "../../src/calibrate/joint.ts";
import { movesBase } from "../../src/inputs/base-inputs.ts";
import { constantKinds, neutral } from "../../src/inputs/calibration.ts";
import {
  DRAWS_FILE,
  type JointDraw,
  drawColumns,
  readJointDrawRows,
} from "../../src/inputs/joint-draws.ts";
import { dataFiles, theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("the numbers that are drawn together", () => {
  it("are those the base market rests on that have a range, and S", () => {
    const names = drawnNumbers(market, "snacks").map(({ id }) => id);
    for (const name of [
      ...["habitMultiplier", "ownPriceElasticity", "dirichlet_s"],
      ...["outsideOptionWeight", "shopServiceChance", "shelfSizeExponent"],
    ])
      expect(names).toContain(name);
    expect(
      names.filter((name) => !movesBase(name) && name !== "dirichlet_s"),
    ).toEqual([]);
    expect(names).not.toContain("minimumSimulatedOutlets");
    expect(names.length).toBeGreaterThan(50);
  });

  it("are spread evenly over their ranges, a category's own where it has one", () => {
    const draws = drawnValues(market, "toothpaste", 32);
    const numbers = drawnNumbers(market, "toothpaste");
    for (const { id, low, high, whole, value } of numbers) {
      const values = draws.map((values) => values.get(id)!);
      expect(Math.min(...values), id).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values), id).toBeLessThanOrEqual(high);
      if (whole) expect(values.every(Number.isInteger), id).toBe(true);
      else expect(values.filter((each) => each < value).length, id).toBe(16);
    }
    const cover = draws.map((values) => values.get("outletCoverWeeks")!);
    expect(Math.max(...cover)).toBeGreaterThan(6);
    // More draws leave the first ones as they are.
    const more = drawnValues(market, "toothpaste", 40);
    expect(more.slice(0, 32)).toEqual(draws);
    expect(more[32]).not.toEqual(draws[0]);
  });
});

describe("the scale of a draw", () => {
  it("is coarse where a category is bought often and finer where it is not", () => {
    expect(drawScale(market, "instant_noodles")).toBe(4000);
    expect(drawScale(market, "snacks")).toBe(4000);
    const seldom = drawScale(market, "facial_cleanser");
    expect(seldom).toBeLessThan(4000);
    const never = { areas: market.areas, fact: () => 0 };
    expect(drawScale(never, "snacks")).toBe(1000);
    expect(seldom).toBeGreaterThanOrEqual(1000);
  });
});

describe("a draw beside the shipped set", () => {
  const seen = (target: number, simulated: number): Seens => ({
    channel: { target: [target, 0], simulated: [simulated, 0] },
    feature: { target: [1 + target], simulated: [1 + simulated] },
  });

  it("has its targets moved as far as the shipped set is off its own", () => {
    const moved = beside(seen(0.5, 0.3), seen(0.4, 0.44));
    expect(moved.channel?.target[0]).toBeCloseTo(0.55, 12);
    expect(moved.channel?.target[1]).toBe(0);
    expect(moved.channel?.simulated).toEqual([0.3, 0]);
    expect(moved.feature?.target[0]).toBeCloseTo(1.55, 12);
  });

  it("is as far off as its worst figure: shares in points, the rest in parts", () => {
    const off = offOf([
      {
        ...seen(0.5, 0.46),
        price: { target: [-2], simulated: [-1.8] },
      },
      seen(0.5, 0.52),
    ]);
    const of = (kind: (typeof constantKinds)[number]) =>
      off[constantKinds.indexOf(kind)];
    expect(of("channel")).toBeCloseTo(0.01, 6);
    expect(of("price")).toBeCloseTo(0.1, 6);
    expect(of("brand")).toBe(0);
  });
});

describe("solving a draw", () => {
  const shipped = market.calibration("snacks", "brief").constants;

  /** A market in which a figure is its constant to a power, times a bias of coarseness; brands cannot be moved beyond a cap. */
  function figuresOf(cap: number): typeof measure {
    return (task, constants, _scale, seeds, experiments) =>
      seeds.map((seed, s) => {
        const bias = seed.startsWith("draws") ? 1.1 : 0.95;
        const drawn = task.drawn?.targets;
        const level = drawn === undefined ? 1 : 1.3;
        const of = (value: number, power: number) =>
          bias * level * value ** power;
        const price = { target: [drawn?.price ?? -2.62] };
        const feature = { target: [drawn?.feature ?? 1.6] };
        return {
          occasions: {
            target: [10, 10, 10],
            simulated: [...constants.occasions].map((x) => of(10 * x, 1)),
          },
          diversity: {
            target: [drawn?.diversity ?? 1.2],
            simulated: [of(constants.diversity, 0.5)],
          },
          ...(s < (experiments ?? 0)
            ? {
                price: { ...price, simulated: [-of(constants.price, 0.8)] },
                feature: {
                  ...feature,
                  simulated: [1 + Math.min(cap, of(constants.feature, 0.7))],
                },
              }
            : {}),
        };
      });
  }

  const solved = (cap: number, signal: number) =>
    new Joint(
      {
        ...{ market, category: "snacks", basis: "brief" },
        ...{ scale: 4000, say: () => undefined },
      },
      shipped,
      figuresOf(cap),
    ).draw(
      5,
      new Map([
        ["dirichlet_s", 1.5],
        ["ownPriceElasticity", -3],
        ["promotionSignalMultiplier", signal],
      ]),
    );

  it("meets what was observed and the draw's own targets, the bias of coarseness taken out", () => {
    const { constants, off, verdict, draw } = solved(100, 1.9);
    expect([draw, verdict]).toEqual([5, "pass"]);
    expect(Math.max(...off)).toBeLessThan(0.05);
    // 1.3 times as much is sold under the draw: the shipped occasions ÷ 1.3.
    expect(constants.occasions[0]! / shipped.occasions[0]!).toBeCloseTo(
      1 / 1.3,
      2,
    );
    const ratio = constants.diversity / shipped.diversity;
    expect(ratio).toBeCloseTo((1.5 / 1.2 / 1.3) ** 2, 1);
  });

  it("falls short where no constant reaches a target", () => {
    const { off, verdict } = solved(2, 2.4);
    expect(verdict).toBe("falls short");
    expect(off[constantKinds.indexOf("feature")]).toBeGreaterThan(
      drawTolerance.feature,
    );
  });
});

describe("the shipped draws", () => {
  const { draws, tried } = market.joint("snacks", "brief");
  const { rows } = readJointDrawRows(dataFiles(), market);

  it("hold for the data, and are enough to draw from", () => {
    // Holds: the hash of the data, every number in its certified range, a constant for every part.
    for (const category of market.categories) {
      const known = market.joint(category, "brief");
      expect(known.state, category).toBe("fits");
      expect(known.draws.length, category).toBeGreaterThanOrEqual(8);
    }
    expect(draws.length).toBeGreaterThanOrEqual(12);
    expect(tried).toBeGreaterThanOrEqual(32);
  });

  it("meet their targets within the stated tolerance, and those that do not are not used", () => {
    for (const { off, verdict, draw } of rows) {
      const good = constantKinds.every(
        (constant, i) => off[i]! <= drawTolerance[constant],
      );
      expect(verdict, `draw ${draw}`).toBe(good ? "pass" : "falls short");
    }
    expect(draws.every(({ verdict }) => verdict === "pass")).toBe(true);
  });

  it("are those the generator would draw", () => {
    for (const category of market.categories) {
      const own = rows.filter((row) => row.category === category);
      expect(own).toHaveLength(market.joint(category, "brief").tried);
      const values = drawnValues(market, category, own.length);
      for (const row of own)
        expect(row.values, `${category}, draw ${row.draw}`).toEqual(
          values[row.draw - 1],
        );
    }
  });

  it("move the numbers of the base market and keep what it sells and where", () => {
    const far = [...draws].sort(
      (a, b) =>
        b.values.get("habitMultiplier")! - a.values.get("habitMultiplier")!,
    )[0]!;
    const year = (draw: number) =>
      measureYear(
        {
          ...{ market, category: "snacks", channelBasis: "brief" as const },
          settings: [
            "mechanism_openings,,,,,,0,,",
            `base_draw,,,,,,${draw},n,`,
          ],
          ...{ scale: 16_000, kept: new Map(), say: () => undefined },
        },
        "1",
      );
    const [likely, drawn] = [year(0), year(far.draw)];
    const sum = (values: readonly number[]) =>
      values.reduce((total, x) => total + x, 0);
    const packs = (seen: typeof drawn) => sum(seen.occasions!.simulated);
    expect(packs(drawn)).not.toBe(packs(likely));
    expect(packs(drawn) / packs(likely)).toBeGreaterThan(0.95);
    expect(packs(drawn) / packs(likely)).toBeLessThan(1.05);
    const own = (seen: typeof drawn, channel: number) =>
      sum(
        seen.channel!.simulated.filter(
          (_, i) => i % market.channels.length === channel,
        ),
      ) / 6;
    for (const [c, { id }] of market.channels.entries())
      expect(Math.abs(own(drawn, c) - own(likely, c)), id).toBeLessThan(0.02);
  });
});

describe("the rows of joint draws", () => {
  const row = (category: string, basis: string, draw: number): JointDraw => ({
    ...{ category, basis, draw, verdict: "pass", inputs: "abc" },
    constants: { ...neutral(market, category), diversity: 4.125, price: 1.4 },
    off: [0.01, 0.012, 0, 0.1, 0.05, 0],
    values: new Map([
      ["dirichlet_s", 1.25],
      ["habitMultiplier", 1.125],
    ]),
  });

  it("are read back as they were written", () => {
    const rows = [row("snacks", "brief", 1), row("snacks", "panel", 1)];
    const text = drawsCsv(rows, drawColumns);
    expect(text).toContain(",4.1250,");
    const read = readJointDrawRows({ [DRAWS_FILE]: text }, market);
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual(rows);
  });

  it("take the place of the same draw, in the order of the file", () => {
    const old = [
      row("toothpaste", "brief", 1),
      row("snacks", "panel", 1),
      row("snacks", "brief", 2),
    ];
    const fresh = { ...row("snacks", "brief", 2), verdict: "falls short" };
    const rows = mergedDraws(
      old,
      [fresh as JointDraw, row("snacks", "brief", 1)],
      market,
    );
    expect(
      rows.map(({ category, basis, draw }) => [category, basis, draw]),
    ).toEqual([
      ["snacks", "brief", 1],
      ["snacks", "brief", 2],
      ["snacks", "panel", 1],
      ["toothpaste", "brief", 1],
    ]);
    expect(rows[1]?.verdict).toBe("falls short");
  });
});
