import { describe, expect, it } from "vitest";
import { misses } from "../../src/calibrate/misses.ts";
import { regionIds } from "../../src/inputs/ids.ts";
import { readCalibrationRows } from "../../src/inputs/calibration.ts";
import { dataFiles, theMarket } from "../support/inputs.ts";

describe("the reasons of sets that miss a target", () => {
  it("are sentences about shipped sets", () => {
    const { rows } = readCalibrationRows(dataFiles());
    const sets = new Set(
      rows.map(({ category, basis }) => `${category}, ${basis}`),
    );
    for (const [name, reason] of Object.entries(misses)) {
      expect(sets).toContain(name);
      expect(reason, name).toMatch(/^[A-Z].{40,}\.$/);
    }
  });

  it("blame the reach of the online channel where its target is above it", () => {
    const blamed = Object.keys(misses).filter((name) =>
      misses[name]!.includes("online_reach"),
    );
    expect(blamed.length).toBeGreaterThan(0);
    const { rows } = readCalibrationRows(dataFiles());
    for (const name of blamed)
      for (const region of regionIds) {
        const row = rows.find(
          ({ category, basis, part }) =>
            `${category}, ${basis}` === name &&
            part === `${region}_rural/online`,
        )!;
        const reach = theMarket().fact("online_reach", region, "rural");
        expect(row.target, `${name} ${region}`).toBeGreaterThan(reach);
      }
  });
});
