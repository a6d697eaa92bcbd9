import { describe, expect, it } from "vitest";
import { inputsHash } from "../../src/inputs/base-inputs.ts";
import {
  CALIBRATION_FILE,
  calibrationWarnings,
  constantKinds,
  constantsFrom,
  neutral,
  partsOf,
  readCalibrationRows,
  valuesOf,
} from "../../src/inputs/calibration.ts";
import { readMarket } from "../../src/inputs/market.ts";
import { dataFiles, theMarket } from "../support/inputs.ts";

const HEAD =
  "category,basis,constant,part,value,target,simulated,allowed,inputs";

/** A whole set for snacks: constant number i is 1 + i ÷ 1,000. */
function wholeSet(basis: string, inputs: string): string[] {
  const market = theMarket();
  let i = 0;
  return constantKinds.flatMap((constant) =>
    partsOf(market, "snacks", constant).map(
      (part) =>
        `snacks,${basis},${constant},${part},${1 + ++i / 1000},1,1,1,${inputs}`,
    ),
  );
}

function marketWith(
  lines: readonly string[],
  change: (files: Record<string, string>) => void = () => undefined,
) {
  const files = dataFiles();
  files[CALIBRATION_FILE] = [HEAD, ...lines, ""].join("\n");
  change(files);
  const { market, problems } = readMarket(files);
  expect(problems).toEqual([]);
  return market!;
}

describe("a set of constants", () => {
  it("has one value per region, kind of area and channel, region and brand", () => {
    const market = theMarket();
    const plain = neutral(market, "snacks");
    expect(plain.occasions).toHaveLength(3);
    expect(plain.channel).toHaveLength(6 * market.channels.length);
    expect(plain.brand).toHaveLength(3 * market.brands("snacks").length);
    for (const constant of constantKinds)
      expect(new Set(valuesOf(plain, constant))).toEqual(new Set([1]));
  });

  it("is its values and back", () => {
    let n = 0;
    const made = constantsFrom((constant) =>
      partsOf(theMarket(), "snacks", constant).map(() => ++n),
    );
    const again = constantsFrom((constant) => valuesOf(made, constant));
    expect(again).toEqual(made);
    expect(made.diversity).toBeGreaterThan(made.brand[0]!);
  });
});

describe("the file of constants", () => {
  const hash = inputsHash(theMarket(), "snacks", "panel");

  it("holds for the data it was solved from", () => {
    const market = marketWith(wholeSet("panel", hash));
    const { state, constants } = market.calibration("snacks", "panel");
    expect(state).toBe("fits");
    expect(constants.occasions[0]).toBe(1.001);
    expect(constants.channel[0]).toBe(1.004);
    expect(market.calibration("snacks", "abstract").state).toBe("absent");
  });

  it("is not used for other data, and leaves the world as on paper", () => {
    const market = marketWith(wholeSet("panel", hash), (files) => {
      files["parameters.csv"] = files["parameters.csv"]!.replace(
        "habitMultiplier,1.5",
        "habitMultiplier,1.6",
      );
    });
    const { state, constants } = market.calibration("snacks", "panel");
    expect(state).toBe("stale");
    expect(constants).toEqual(neutral(market, "snacks"));
  });

  it("is not used if a constant is missing", () => {
    const market = marketWith(wholeSet("panel", hash).slice(1));
    expect(market.calibration("snacks", "panel").state).toBe("stale");
  });

  it("may be absent: then nothing is calibrated and nothing is wrong", () => {
    const files = dataFiles();
    delete files[CALIBRATION_FILE];
    const { market, problems } = readMarket(files);
    expect(problems).toEqual([]);
    expect(market?.calibration("snacks", "brief").state).toBe("absent");
  });

  it("says which row is wrong", () => {
    const { problems } = readCalibrationRows({
      [CALIBRATION_FILE]: [
        HEAD,
        "snacks,brief,price,all,-1,1,1,1,x",
        "snacks,nowhere,price,all,1,1,1,1,x",
      ].join("\n"),
    });
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, "value"],
      [3, "basis"],
    ]);
  });
});

describe("a warning about the calibration", () => {
  const codes = (state: "fits" | "stale" | "absent", moved: string[]) =>
    calibrationWarnings({ state }, "snacks", "brief", moved).map(
      ({ code }) => code,
    );

  it("comes with a set that is absent or stale, and with a plan that moves the base market", () => {
    expect(codes("fits", [])).toEqual([]);
    expect(codes("stale", [])).toEqual(["not-calibrated"]);
    expect(codes("absent", ["habitMultiplier"])).toEqual(["not-calibrated"]);
    expect(codes("fits", ["habitMultiplier"])).toEqual([
      "calibrated-otherwise",
    ]);
  });

  it("names the command or the levers", () => {
    const [stale] = calibrationWarnings(
      { state: "stale" },
      "snacks",
      "brief",
      [],
    );
    expect(stale?.message).toContain(
      "taphoa calibrate --category snacks --channel-basis brief",
    );
    const [moved] = calibrationWarnings({ state: "fits" }, "snacks", "brief", [
      "habitMultiplier",
    ]);
    expect(moved?.message).toContain("habitMultiplier");
  });
});
