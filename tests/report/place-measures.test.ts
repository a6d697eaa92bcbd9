import { describe, expect, it } from "vitest";
import { cellAt, outOfHomeAt } from "../../src/ledger/ledger.ts";
import { placeMeasures } from "../../src/report/place-measures.ts";
import { sliceOf } from "../../src/report/slice.ts";
import { missions } from "../../src/inputs/ids.ts";
import { theMarket } from "../support/inputs.ts";
import { blankRun, briskPlan, tinyRun } from "../support/tiny-world.ts";

describe("out_of_home", () => {
  it("is packs bought on the way ÷ sell-out: 30 ÷ 120 = 25%, and not known inside a channel", () => {
    const run = blankRun(4);
    const { ledger, world } = run;
    const k = world.skus.ownFrom;
    ledger.cells.sellOutUnits[cellAt(ledger, 2, k, 0, 2)] = 120;
    ledger.outOfHomeUnits[outOfHomeAt(ledger, 2, k, 2)] = 30;
    expect(placeMeasures(run, sliceOf(run))["out_of_home"]).toBe(0.25);
    const south = placeMeasures(run, sliceOf(run, { region: 2 }));
    expect(south["out_of_home"]).toBe(0.25);
    const shop = placeMeasures(run, sliceOf(run, { channel: 0 }));
    expect(shop["out_of_home"]).toBeNull();
    const north = placeMeasures(run, sliceOf(run, { region: 0 }));
    expect(north["out_of_home"]).toBeNull();
  });

  it("is largest in the South for all packs of the category, as the rate of the mission is", () => {
    const run = tinyRun(12, { rows: briskPlan });
    const { ledger, world } = run;
    const share = (r: number): number => {
      let [out, all] = [0, 0];
      for (let week = 1; week <= 12; week++)
        for (let k = 0; k < world.skus.count; k++) {
          out += ledger.outOfHomeUnits[outOfHomeAt(ledger, week, k, r)]!;
          for (let c = 0; c < world.channels; c++)
            all += ledger.cells.sellOutUnits[cellAt(ledger, week, k, c, r)]!;
        }
      return out / all;
    };
    expect(missions).toContain("on_the_go");
    const rate = (region: string) =>
      theMarket().fact("missions", "on_the_go", region);
    expect(rate("south")).toBeGreaterThan(rate("north"));
    expect(share(2)).toBeGreaterThan(share(0));
    expect(share(0)).toBeGreaterThan(0);
    expect(share(2)).toBeLessThan(1);
  });
});
