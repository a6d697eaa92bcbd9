import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { householdsOf } from "../../src/inputs/incumbent-defaults.ts";
import { fullShares } from "../../src/inputs/incumbents.ts";
import { goodPlan, planOf, theMarket } from "../support/inputs.ts";

const market = theMarket();
const CATEGORY = "category,,,,,,toothpaste,,";
const share = (rows: readonly string[], brand: string, region: "north") =>
  goodPlan([CATEGORY, ...rows]).brands.find(({ id }) => id === brand)!.share[
    region
  ];

describe("shares of the incumbents", () => {
  it("stay as the plan says, and the others share the rest in proportion", () => {
    const rows = ["incumbent_share,paste_japanese,,north,,,20,%,own panel"];
    expect(share(rows, "paste_japanese", "north")).toBe(0.2);
    const before = (brand: string) => share([], brand, "north");
    const factor = (1 - 0.2) / (1 - before("paste_japanese"));
    expect(share(rows, "paste_local_herbal", "north")).toBeCloseTo(
      before("paste_local_herbal") * factor,
      12,
    );
    const south = goodPlan([CATEGORY, ...rows]).brands.map(
      (b) => b.share.south,
    );
    expect(south).toEqual(
      market.brands("toothpaste").map((b) => b.share.south),
    );
  });

  it("that do not make a whole are made to, and a warning says so", () => {
    const rows = ["incumbent_share,,,north,,,20,%,"];
    const { plan, warnings } = planOf([CATEGORY, ...rows]);
    const north = plan!.brands.map((brand) => brand.share.north);
    for (const each of north) expect(each).toBeCloseTo(1 / north.length, 12);
    const said = warnings.filter(({ code }) => code === "incumbent-shares");
    expect(said.map(({ params }) => params)).toEqual([
      expect.objectContaining({ region: "north", percent: 200 }),
    ]);
  });

  it("sum to one whatever is known of them, and none is negative", () => {
    const brand = fc.record({
      data: fc.double({ min: 0, max: 1, noNaN: true }),
      known: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(
        fc.array(brand, { minLength: 1, maxLength: 12 }),
        (brands) => {
          const total = brands.reduce((sum, each) => sum + each.data, 0);
          if (total === 0) return;
          const whole = brands.map(({ data, known }) => ({
            data: data / total,
            known,
          }));
          const shares = fullShares(whole);
          const sum = shares.reduce((total, x) => total + x, 0);
          // As near as the data's own shares must come.
          expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-9 + Number.EPSILON);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("lose nothing where the others' shares are the smallest there are", () => {
    const shares = fullShares([
      { data: 0, known: 1e-9 },
      { data: 1, known: 0 },
      { data: Number.MIN_VALUE, known: undefined },
    ]);
    expect(shares[2]).toBe(1 - 1e-9);
  });

  it("come from the row of the plan, whose note stays in the trail", () => {
    const { settings } = goodPlan([
      CATEGORY,
      "incumbent_share,paste_japanese,,north,,,20,%,household panel 2026",
    ]);
    expect(
      settings.filter(
        ({ lever, sku, region }) =>
          lever === "incumbent_share" &&
          sku === "paste_japanese" &&
          region === "north",
      ),
    ).toEqual([
      expect.objectContaining({
        from: "plan file",
        note: "household panel 2026",
      }),
    ]);
  });
});

describe("what else a plan may know of the market", () => {
  it("is the price of an incumbent, in any currency", () => {
    const plan = goodPlan([
      CATEGORY,
      "incumbent_price,sensitive_100,,,,,100,TWD,",
    ]);
    const sku = plan.incumbents.find(({ id }) => id === "sensitive_100")!;
    expect(sku.priceVnd).toBe(100 * plan.number("fx_twd_vnd"));
  });

  it("is how known a brand is and where it is sold, down to a chain", () => {
    const plan = goodPlan([
      CATEGORY,
      "incumbent_awareness,paste_kids,,,,,90,%,",
      "incumbent_nd,paste_kids,con_cung,,,,100,%,",
    ]);
    const brand = plan.brands.find(({ id }) => id === "paste_kids")!;
    expect(brand.awareness).toBe(0.9);
    const nd = (chain: string): number =>
      plan.number("incumbent_nd", { sku: brand.id, chain });
    expect(nd("con_cung")).toBe(1);
    expect(nd("long_chau")).toBe(brand.ndModern);
  });

  it("is the size of the category: households, purchases and the height of Tết", () => {
    const plan = goodPlan([
      "category,,,,,,facial_cleanser,,",
      "category_penetration,,,,,,60,%,",
      "category_frequency,,,,,,6,n,",
      "category_tet_index,,,,,,150,index,",
    ]);
    const [urban, rural] = ["urban", "rural"].map((type) => ({
      households: householdsOf(market, type),
      penetration: plan.categoryFact("penetration", type),
    })) as [Part, Part];
    expect(
      (urban.households * urban.penetration +
        rural.households * rural.penetration) /
        (urban.households + rural.households),
    ).toBeCloseTo(0.6, 9);
    const odds = (p: number): number => p / (1 - p);
    const data = (type: string): number =>
      market.fact("category_facts", "facial_cleanser", "penetration", type);
    expect(odds(urban.penetration) / odds(rural.penetration)).toBeCloseTo(
      odds(data("urban")) / odds(data("rural")),
      6,
    );
    expect(plan.categoryFact("purchases_per_buyer")).toBe(6);
    expect(plan.categoryFact("tet_index")).toBe(1.5);
  });

  it("is told apart by its key, and nothing else of the plan is in it", () => {
    const key = (row: string): string => goodPlan([CATEGORY, row]).incumbentKey;
    const plain = key("moq,,,,,,600,,");
    for (const row of [
      "incumbent_share,paste_kids,,,,,5,%,",
      "incumbent_price,kids_50,,,,,30000,,",
      "incumbent_nd,paste_kids,tap_hoa,,,,5,%,",
      "incumbent_awareness,paste_kids,,,,,5,%,",
      "category_penetration,,,,,,90,%,",
      "category_frequency,,,,,,9,n,",
      "category_tet_index,,,,,,150,index,",
    ])
      expect(key(row), row).not.toBe(plain);
    expect(key("rsp,main,,,,,70000,,")).toBe(plain);
  });

  it("may be set on the command line by id alone", () => {
    const plan = goodPlan([CATEGORY], ["incumbent_price[kids_50]=40000 VND"]);
    expect(plan.number("incumbent_price", { sku: "kids_50" })).toBe(40_000);
  });

  it("meets a clear answer where a name is wrong", () => {
    const { problems } = planOf([
      CATEGORY,
      "incumbent_share,paste_japanes,,north,,,20,%,",
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "unknown-brand",
        column: "sku",
        fix: expect.stringContaining("paste_japanese") as string,
      }),
    ]);
  });
});

interface Part {
  readonly households: number;
  readonly penetration: number;
}
