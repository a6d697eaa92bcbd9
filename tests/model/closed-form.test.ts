import { describe, expect, it } from "vitest";
import { CELLS, TABLE_STEP, gammaTables } from "../../src/base/gamma-tables.ts";
import { readMarket, type Market } from "../../src/inputs/market.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { createLedger } from "../../src/ledger/ledger.ts";
import { awareness } from "../../src/mechanisms/awareness.ts";
import { calendar } from "../../src/mechanisms/calendar.ts";
import { experience } from "../../src/mechanisms/experience.ts";
import { counter } from "../../src/mechanisms/counter.ts";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { purchase } from "../../src/mechanisms/purchase.ts";
import { trips } from "../../src/mechanisms/trips.ts";
import { CLASSES, FIFTHS, classIndex } from "../../src/world/classes.ts";
import { KINDS } from "../../src/world/geography.ts";
import { rateShape } from "../../src/world/households.ts";
import { NOTHING } from "../../src/world/trips.ts";
import { buildWorld, type World } from "../../src/world/world.ts";
import { mixed, theory, type Theory } from "../support/dirichlet.ts";
import { dataFiles, planText } from "../support/inputs.ts";
import { band, errorOfShare, meanOfSums } from "../support/tolerance.ts";

/** Everything that gates or moves a choice is off; what is left is who buys how often, and lasting taste. */
const off = [
  "awareness",
  "noticing",
  "habit",
  "expectation",
  "pricing",
  "calendar",
  "counter",
  "social_proof",
  "m_shape",
  "life_stage",
].map((name) => `mechanism_${name},,,,,,0,ratio,`);

function neutralMarket(): Market {
  const files = dataFiles();
  files["mission_pack_use.csv"] = files["mission_pack_use.csv"]!.replace(
    /^(\w+,\w+),[\d.]+,[\d.]+,[\d.]+,/gm,
    "$1,1,1,1,",
  );
  const { market, problems } = readMarket(files);
  if (market === undefined) throw new Error(JSON.stringify(problems));
  return market;
}

const market = neutralMarket();
const plan = readPlan(
  { name: "neutral.csv", text: planText(off) },
  market,
).plan!;

function neutralWorld(seed: string): World {
  const options = { seed, scale: 1000, channelBasis: "brief" };
  return buildWorld(market, plan, options);
}

/** Every incumbent on every shelf, more than anyone can buy. */
function fillShelves(world: World): void {
  world.shelf.listed.fill((1 << world.skus.ownFrom) - 1);
  world.shelf.stock.fill(1_000_000);
}

interface Panel {
  /** Purchases of each household of each brand; and of the category. */
  readonly brand: Uint16Array;
  readonly category: Uint16Array;
}

/** Purchases after 13 and after 52 weeks. */
function observe(world: World): { quarter: Panel; year: Panel } {
  const brands = world.skus.ownBrand;
  const n = world.households.count;
  const year = {
    brand: new Uint16Array(n * brands),
    category: new Uint16Array(n),
  };
  let quarter = year;
  const ledger = createLedger({
    firstWeek: 1,
    weeks: 52,
    skus: world.skus.count,
    ownFrom: world.skus.ownFrom,
    channels: world.channels,
    areas: world.geography.areaIds.length,
    chains: world.market.chains.length,
  });
  for (let week = 1; week <= 52; week++) {
    for (const mechanism of [calendar, awareness, pricing, counter, trips])
      mechanism.step(world, week, ledger);
    fillShelves(world);
    for (const mechanism of [purchase, experience])
      mechanism.step(world, week, ledger);
    for (let i = 0; i < world.trips.count[0]!; i++) {
      const k = world.trips.bought[i]!;
      if (k === NOTHING) continue;
      const h = world.trips.household[i]!;
      year.brand[h * brands + world.skus.brand[k]!]! += 1;
      year.category[h]! += 1;
    }
    if (week === 13)
      quarter = { brand: year.brand.slice(), category: year.category.slice() };
  }
  return { quarter, year };
}

/** The shape a position on the grid stands for: the mean of its tables. */
function shapeAt(position: number): number {
  const meanOf = (t: number): number => {
    let sum = 0;
    for (let i = 0; i < CELLS; i++) sum += gammaTables()[t * CELLS + i]!;
    return sum / CELLS;
  };
  const t = Math.floor(position / TABLE_STEP);
  const share = position / TABLE_STEP - t;
  return share === 0
    ? meanOf(t)
    : (1 - share) * meanOf(t) + share * meanOf(t + 1);
}

function fact(name: string, segment: string): number {
  return market.fact("category_facts", "snacks", name, segment);
}

/** Theory for a period: every fifth of every area is a group with its mean, its K and its class's shapes. */
function expected(world: World, weeks: number): Theory {
  const { geography, classes, skus, taste } = world;
  const elasticity = plan.parameter("incomeRateElasticity");
  const brands = skus.ownBrand;
  const tastes = Array.from({ length: CLASSES }, (_, c) =>
    Array.from({ length: brands }, (_, b) =>
      shapeAt(taste.shape[c * skus.brandIds.length + b]!),
    ),
  );
  const cells = market.areas.flatMap((_, a) =>
    Array.from({ length: FIFTHS }, (_, f) => {
      const households =
        (geography.firstHousehold[a + 1]! - geography.firstHousehold[a]!) /
        FIFTHS;
      const at = a * FIFTHS + f;
      const factor = classes.incomeRatio[at]! ** elasticity;
      const kind = geography.kind[a]!;
      const c = classIndex(kind, classes.nationalFifth[at]!);
      return { households, factor, kind, c };
    }),
  );
  const factors = new Float64Array(KINDS);
  const people = new Float64Array(KINDS);
  for (const { kind, households, factor } of cells) {
    factors[kind]! += households * factor;
    people[kind]! += households;
  }
  return mixed(
    cells.map(({ households, factor, kind, c }) => {
      const buyers = fact("penetration", kind % 2 === 0 ? "urban" : "rural");
      const perYear = buyers * fact("purchases_per_buyer", "all");
      return {
        share: households / world.households.count,
        theory: theory({
          mean:
            (perYear * weeks * factor * people[kind]!) / 52 / factors[kind]!,
          shape: rateShape(perYear, buyers),
          tastes: tastes[c]!,
        }),
      };
    }),
  );
}

/** Sums over households of a column with a stride: how many are above zero, Σ x, Σ x², and Σ x⁴. */
function sums(column: Uint16Array, first: number, stride: number) {
  let some = 0;
  let sum = 0;
  let squares = 0;
  let fourths = 0;
  for (let i = first; i < column.length; i += stride) {
    const x = column[i]!;
    if (x > 0) some += 1;
    sum += x;
    squares += x * x;
    fourths += x ** 4;
  }
  return { some, sum, squares, fourths };
}

/** |value − wanted| as a claim with a name. Each band is wrong once in 16,000 times. */
function near(name: string, value: number, wanted: number, error: number) {
  const off = Math.abs(value - wanted);
  return off <= band(error)
    ? []
    : [`${name}: ${value} instead of ${wanted}, ${off / error} errors off`];
}

describe("a market with every gate open and nothing passing", () => {
  const world = neutralWorld("closed form");
  const panels = observe(world);
  const n = world.households.count;
  const periods = [
    { name: "13 weeks", weeks: 13, panel: panels.quarter },
    { name: "52 weeks", weeks: 52, panel: panels.year },
  ];

  it("has the data's S in every region", () => {
    const { skus, taste, classes } = world;
    for (let r = 0; r < 3; r++) {
      let sum = 0;
      let households = 0;
      for (let c = (r * CLASSES) / 3; c < ((r + 1) * CLASSES) / 3; c++)
        for (let b = 0; b < skus.ownBrand; b++) {
          if (b === 0) households += classes.households[c]!;
          sum +=
            classes.households[c]! *
            shapeAt(taste.shape[c * skus.brandIds.length + b]!);
        }
      // Rounding of tables and positions to 32 bits.
      expect(sum / households).toBeCloseTo(fact("dirichlet_s", "all"), 4);
    }
  });

  it("buys the category as the NBD says: share of buyers, mean, mean square", () => {
    const wrong = periods.flatMap(({ name, weeks, panel }) => {
      const wanted = expected(world, weeks);
      const seen = sums(panel.category, 0, 1);
      const mean = meanOfSums(n, seen.sum, seen.squares);
      const square = meanOfSums(n, seen.squares, seen.fourths);
      return [
        ...near(
          `${name}, buyers`,
          seen.some / n,
          wanted.buyers,
          errorOfShare(wanted.buyers, n),
        ),
        ...near(`${name}, mean`, mean.mean, wanted.mean, mean.error),
        ...near(`${name}, square`, square.mean, wanted.square, square.error),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("buys every brand as the Dirichlet says: penetration b, purchases per buyer w, and share", () => {
    const brands = world.skus.ownBrand;
    const wrong = periods.flatMap(({ name, weeks, panel }) => {
      const wanted = expected(world, weeks);
      return Array.from({ length: brands }, (_, b) => b).flatMap((b) => {
        const seen = sums(panel.brand, b, brands);
        const title = `${name}, ${world.skus.brandIds[b]}`;
        const penetration = wanted.penetration[b]!;
        const volume = meanOfSums(n, seen.sum, seen.squares);
        const perBuyer = meanOfSums(seen.some, seen.sum, seen.squares);
        return [
          ...near(
            `${title}, b`,
            seen.some / n,
            penetration,
            errorOfShare(penetration, n),
          ),
          ...near(
            `${title}, w`,
            perBuyer.mean,
            wanted.volume[b]! / penetration,
            perBuyer.error,
          ),
          ...near(
            `${title}, purchases`,
            volume.mean,
            wanted.volume[b]!,
            volume.error,
          ),
        ];
      });
    });
    expect(wrong).toEqual([]);
  });
});
