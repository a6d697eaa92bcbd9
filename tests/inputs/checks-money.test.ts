import { describe, expect, it } from "vitest";
import { budget, packMargin, payback } from "../../src/inputs/checks-money.ts";
import { fixedSpending } from "../../src/inputs/spending.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("the checks of money", () => {
  it("compare fixed spending with the budget to the đồng", () => {
    const spent = fixedSpending(goodPlan(["moq,,,,,,600,,"]), market).totalVnd;
    const at = (limit: number) =>
      budget.find(goodPlan([`budget_total,,,,,,${limit},,`]), market);
    expect(at(Math.ceil(spent))).toEqual([]);
    expect(at(Math.floor(spent) - 1)).toHaveLength(1);
  });

  it("name each SKU and open channel whose pack loses money", () => {
    const plan = goodPlan([
      "exw_cost,main,,,,,20,TWD,",
      "channel_on,,,,,,off,,",
      "channel_on,,minimart,,,,on,,",
    ]);
    const found = packMargin.find(plan, market);
    expect(
      found.map(({ params }) => [params["sku"], params["channel"]]),
    ).toEqual([["main", "minimart"]]);
  });

  it("find the week in which a pack loses money, be it years after the launch", () => {
    const found = (...rows: string[]) =>
      packMargin
        .find(
          goodPlan([
            "start_date,,,,,,2027-06-07,,",
            "channel_on,,,,,,off,,",
            "channel_on,,minimart,,10,,on,,",
            ...rows,
          ]),
          market,
        )
        .map(({ params }) => params);
    const cheap = "rsp,main,,,40,43,5000,VND,";
    expect(found()).toEqual([]);
    expect(found(cheap)).toMatchObject([
      { sku: "main", channel: "minimart", date: "2028-03-06" },
    ]);
    // A price before the channel opens harms nobody.
    expect(found("rsp,main,,,1,9,5000,VND,")).toEqual([]);
  });

  it("see what stands between the brand and the shelf: an order's fee, a distributor with the vendor code, an importer", () => {
    const closed = ["channel_on,,,,,,off,,"];
    const losing = (rsp: number, ...rows: string[]) =>
      packMargin
        .find(goodPlan([...closed, `rsp,value,,,,,${rsp},,`, ...rows]), market)
        .map(({ params }) => `${params["sku"]} ${params["channel"]}`);
    const shop = "channel_on,,tap_hoa,,,,on,,";
    const store = "channel_on,,supermarket,,,,on,,";
    const platform = "channel_on,,online,,,,on,,";
    expect(losing(4000, shop)).toEqual([]);
    expect(losing(4000, shop, "importer_margin,,,,,,20,%,")).toEqual([
      "value tap_hoa",
    ]);
    expect(losing(4000, store, "vendor_code,,,,,,own,,")).toEqual([]);
    expect(losing(4000, store, "vendor_code,,,,,,distributor,,")).toEqual([
      "value supermarket",
    ]);
    expect(losing(4500, platform, "order_fee,,,,,,0,,")).toEqual([]);
    expect(losing(4500, platform)).toEqual(["value online"]);
  });

  it("say in which year the target pays back, and nothing when no pack earns", () => {
    const [warning] = payback.find(
      goodPlan(["target_cases,,,,,,10000,,"]),
      market,
    );
    const { cases, target, years } = warning!.params;
    expect(years).toBe(Math.ceil(Number(cases) / Number(target)));
    expect(payback.find(goodPlan(["exw_cost,,,,,,400,TWD,"]), market)).toEqual(
      [],
    );
  });
});
