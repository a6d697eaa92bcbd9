import { describe, expect, it } from "vitest";
import {
  calibrateTable,
  calibrationCsv,
} from "../../src/calibrate/calibrate-table.ts";
import type { CalibrateDocument } from "../../src/calibrate/calibrate.ts";
import { readCalibrationRows } from "../../src/inputs/calibration.ts";

const figure = {
  constant: "channel" as const,
  part: "south_rural/tap_hoa",
  value: 1.0345,
  target: 0.61234,
  simulated: 0.6,
  seeds: [0.6],
  tolerance: 0.01,
  passes: false,
};

const document: CalibrateDocument = {
  schema: "taphoa.calibrate/1",
  model: { version: "0", inputs: "abc" },
  category: "snacks",
  channelBasis: "brief",
  scale: 1000,
  seeds: ["1"],
  traditional: { fmcg: 0.81, category: 0.75 },
  figures: [
    figure,
    { ...figure, part: "south_rural/specialty", target: 0, simulated: 0 },
    {
      ...figure,
      constant: "occasions",
      part: "north",
      target: 4.2e8,
      simulated: 4.25e8,
      passes: true,
    },
  ],
  totals: { pass: 1, "falls short": 2 },
};

describe("the table of a calibration", () => {
  it("shows target, simulated, difference and verdict, shares in percent and volumes in millions", () => {
    const { rows } = calibrateTable(document);
    expect(rows).toEqual([
      [
        "south_rural, tap_hoa: % of value",
        "1.03",
        "61.2",
        "60.0",
        "-1.2",
        "1.0",
        "falls short",
      ],
      [
        "north: million packs a year",
        "1.03",
        "420.0",
        "425.0",
        "5.0",
        "0.0",
        "pass",
      ],
    ]);
  });

  it("says what traditional trade sells of all goods and of the category", () => {
    expect(calibrateTable(document).note).toMatch(
      /81(\.0)?% of all FMCG.*assumed, 75(\.0)?%/,
    );
  });
});

describe("the file of a calibration", () => {
  it("is plain text that is read back as it was", () => {
    const rows = [
      {
        category: "snacks",
        basis: "brief",
        constant: "price" as const,
        part: "all",
        value: 1.385,
        target: -2.62,
        simulated: -2.41,
        allowed: 0.131,
        inputs: "0123456789abcdef",
      },
    ];
    const text = calibrationCsv(rows);
    expect(text).toBe(
      "category,basis,constant,part,value,target,simulated,allowed,inputs\nsnacks,brief,price,all,1.3850,-2.6200,-2.4100,0.1310,0123456789abcdef\n",
    );
    expect(readCalibrationRows({ "calibration.csv": text }).rows).toEqual(rows);
  });
});
