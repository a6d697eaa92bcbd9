/** The lever panel as it is made from the real market and the plans that ship with the page. */
import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/index.ts";
import { overridesOf } from "../../../web/levers/lever-edits.ts";
import { leverSheet, type FieldView } from "../../../web/levers/lever-sheet.ts";
import { theMarket } from "../../support/inputs.ts";
import { read, shippedPlans } from "../../support/source.ts";

const market = theMarket();
const plans = shippedPlans();

function fieldsOf(file: string): FieldView[] {
  const { plan } = readPlan({ name: file, text: read(file) }, market);
  return leverSheet(market, plan!).flatMap((card) => card.fields);
}

const demo = fieldsOf("scenarios/baseline.csv");
const field = (key: string): FieldView => demo.find((one) => one.key === key)!;

/** The demo with one field moved, read as the worker reads it. */
function moved(key: string, value: string) {
  const overrides = overridesOf(demo, { [key]: value });
  const found = readPlan(
    { name: "scenarios/baseline.csv", text: read("scenarios/baseline.csv") },
    market,
    overrides,
  );
  expect(found.problems).toEqual([]);
  return found.plan!;
}

describe("the panel of the demo", () => {
  it("has twelve cards that show every level-1 lever of the data", () => {
    const { plan } = readPlan(
      { name: "b", text: read("scenarios/baseline.csv") },
      market,
    );
    const cards = leverSheet(market, plan!);
    expect(cards).toHaveLength(12);
    const shown = new Set(
      cards.flatMap((card) => card.fields.map(({ lever }) => lever)),
    );
    const always = [...market.levers.values()].filter(
      ({ level }) => level === 1,
    );
    expect([...shown].sort()).toEqual(always.map(({ id }) => id).sort());
  });

  it("shows the plan's own values in the planner's units", () => {
    expect(field("rsp[main]").loaded).toBe("18000");
    expect(field("nd_target[tap_hoa]").loaded).toBe("4");
    expect(field("reps[south]").loaded).toBe("14");
    expect(field("start_date").loaded).toBe("2027-06-07");
    expect(field("portfolio_mode").loaded).toBe("three");
    expect(field("kwave_on").loaded).toBe("off");
  });

  it("shows the week a region opens", () => {
    expect(
      ["north", "central", "south"].map(
        (id) => field(`region_on[${id}]`).loaded,
      ),
    ).toEqual(["13", "27", "1"]);
    expect(field("channel_on[hypermarket]").loaded).toBe("off");
  });

  it("shows the deepest promotion where the plan has several", () => {
    expect(field("promo_depth").loaded).toBe("15");
  });

  it("knows the evidence behind every field", () => {
    for (const { key, evidence } of demo)
      expect(evidence?.grade, key).toMatch(/measured|reported|derived|assumed/);
  });
});

describe("moving a field of the demo", () => {
  it("reaches the plan in the engine's units", () => {
    expect(moved("rsp[main]", "21000").number("rsp", { sku: "main" })).toBe(
      21_000,
    );
    expect(
      moved("nd_target[tap_hoa]", "8").number("nd_target", {
        channel: "tap_hoa",
      }),
    ).toBeCloseTo(0.08, 12);
    expect(moved("kwave_on", "on").flag("kwave_on")).toBe(true);
    expect(moved("start_date", "2027-09-06").startDate).toBe("2027-09-06");
  });

  it("leaves alone what it is not about", () => {
    expect(moved("rsp[main]", "21000").number("rsp", { sku: "value" })).toBe(
      6000,
    );
  });

  it("opens a region later, and not before", () => {
    const plan = moved("region_on[north]", "20");
    const open = [12, 13, 19, 20, 104].map((week) =>
      plan.flag("region_on", { region: "north" }, week),
    );
    expect(open).toEqual([false, false, false, true, true]);
  });

  it("keeps the weeks of a promotion", () => {
    const plan = moved("promo_depth", "30");
    const depth = (week: number): number =>
      plan.number("promo_depth", { sku: "main", channel: "minimart" }, week);
    expect([16, 17, 20, 21].map(depth)).toEqual([0, 0.3, 0.3, 0]);
  });

  it("keeps the shape of media over the weeks", () => {
    const plan = moved("media_video[north]", "144000000");
    const spent = (week: number): number =>
      plan.number("media_video", { region: "north" }, week);
    expect([1, 12, 13, 104].map(spent)).toEqual([
      0, 0, 144_000_000, 144_000_000,
    ]);
  });
});

describe("every plan that ships with the page", () => {
  it("fits on the panel: its values lie within their sliders", () => {
    for (const file of plans)
      for (const { key, kind, loaded, slider } of fieldsOf(file))
        if (kind === "number") {
          expect(Number(loaded), `${file} ${key}`).toBeGreaterThanOrEqual(
            slider.min,
          );
          expect(Number(loaded), `${file} ${key}`).toBeLessThanOrEqual(
            slider.max,
          );
        }
  });
});
