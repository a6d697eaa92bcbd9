import { describe, expect, it } from "vitest";
import { moreSheet } from "../../../web/levers/lever-sheet.ts";
import { labTexts } from "../../../web/text/lab-text.ts";
import { goodPlan, theMarket } from "../../support/inputs.ts";
import { briskPlan } from "../../support/tiny-world.ts";

const market = theMarket();
const sheet = moreSheet(market, goodPlan(briskPlan));

describe("the levers behind more", () => {
  it("are all the others, each once, in groups that have a name", () => {
    const ids = sheet.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(100);
    for (const one of ["take_back", "target_bonus", "mechanism_trust"])
      expect(ids).toContain(one);
    expect(ids).not.toContain("rsp");
    for (const { group } of sheet)
      expect(labTexts["zh-TW"].groups).toHaveProperty([group]);
  });

  it("have a value and a key of their own in every field", () => {
    const fields = sheet.flatMap((card) => card.fields);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    expect(
      fields.filter(({ loaded }) => loaded === "" || loaded === "NaN"),
    ).toEqual([]);
  });

  it("leave out SKUs that are not sold", () => {
    const plan = goodPlan([
      ...briskPlan,
      "sku_role,sold,,,,,main,,",
      "sku_role,extra,,,,,premium,,",
      "pack_use,extra,,,,,family,,",
      "portfolio_mode,,,,,,main_only,,",
    ]);
    const keys = moreSheet(market, plan).flatMap(({ fields }) =>
      fields.map(({ key }) => key),
    );
    expect(keys.filter((key) => key.includes("extra"))).toEqual([]);
  });
});
