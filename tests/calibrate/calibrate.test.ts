import { describe, expect, it } from "vitest";
import {
  type CalibrateDocument,
  merged,
  rowsOf,
} from "../../src/calibrate/calibrate.ts";
import type { CalibrationRow } from "../../src/inputs/calibration.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

function row(category: string, basis: string, value: number): CalibrationRow {
  return {
    category,
    basis,
    constant: "price",
    part: "all",
    value,
    target: -2.6,
    simulated: -2.5,
    allowed: 0.13,
    inputs: "0",
  };
}

describe("the rows of a calibration", () => {
  it("are one per figure, with the hash they rest on", () => {
    const document = {
      category: "snacks",
      channelBasis: "brief",
      model: { version: "0", inputs: "abc" },
      figures: [
        {
          constant: "price",
          part: "all",
          value: 1.5,
          target: -2.6,
          simulated: -2.5,
          seeds: [-2.5],
          tolerance: 0.13,
          passes: true,
        },
      ],
    } as unknown as CalibrateDocument;
    expect(rowsOf(document)).toEqual([
      { ...row("snacks", "brief", 1.5), inputs: "abc" },
    ]);
  });

  it("take the place of those of their category and basis, and leave the others", () => {
    const old = [
      row("toothpaste", "brief", 1),
      row("snacks", "panel", 2),
      row("snacks", "brief", 3),
    ];
    const fresh = [row("snacks", "brief", 4)];
    expect(merged(old, fresh, market)).toEqual([
      row("snacks", "brief", 4),
      row("snacks", "panel", 2),
      row("toothpaste", "brief", 1),
    ]);
  });
});
