import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import type { Market } from "../../src/inputs/market.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { ledgerHash } from "../../src/simulate.ts";
import type { World } from "../../src/world/world.ts";
import { changedMarket, theMarket } from "../support/inputs.ts";
import { tinyWorld } from "../support/tiny-world.ts";

type Cells = Readonly<Record<string, string>>;
type Change = (cells: Cells) => Cells;
type Hand = (world: World) => void;

/** What a life is lived under: data, settings, a step left out, and where an experimenter's hand goes in. */
interface Life {
  readonly data?: Readonly<Record<string, Change>>;
  readonly sets?: readonly string[];
  readonly without?: string;
  readonly before?: Readonly<Record<string, Hand>>;
  readonly after?: Readonly<Record<string, Hand>>;
}

/** A table with each row changed; a value that is set is sure. */
function rewritten(change: Change): (text: string) => string {
  return (text) => {
    const { header, rows } = parseCsv("table.csv", text).table!;
    const lines = rows.map((row) => {
      const changed = change(row.cells);
      const { value } = changed;
      const sure = value === undefined ? {} : { low: value, high: value };
      const cells: Cells = { ...row.cells, ...sure, ...changed };
      return header.map(
        (column) => `"${(cells[column] ?? "").replaceAll('"', '""')}"`,
      );
    });
    return [header, ...lines].join("\n");
  };
}

function marketOf(data: Readonly<Record<string, Change>>): Market {
  const changes = Object.entries(data);
  if (changes.length === 0) return theMarket();
  return changedMarket(
    Object.fromEntries(
      changes.map(([file, change]) => [file, rewritten(change)]),
    ),
  );
}

/** Settings of both; the second wins where they speak of the same. */
function settings(
  first: readonly string[],
  second: readonly string[],
): string[] {
  const name = (set: string): string => set.split("=")[0] ?? "";
  const said = second.map(name);
  return [...first.filter((set) => !said.includes(name(set))), ...second];
}

/** Hash of the ledger after a burn-in of two weeks and some more. */
function hashOf(given: Life, life: Life, weeks: number): string {
  const tiny = tinyWorld({
    market: marketOf({ ...given.data, ...life.data }),
    // Buyers decide soon, so that chains list within the weeks.
    sets: settings(["listing_weeks=1", ...(given.sets ?? [])], life.sets ?? []),
    burnIn: 2,
    weeks: -2,
    room: weeks + 2,
  });
  for (; tiny.week <= weeks; tiny.week++)
    for (const mechanism of mechanisms) {
      const { name } = mechanism;
      if (name === life.without) continue;
      life.before?.[name]?.(tiny.world);
      mechanism.step(tiny.world, tiny.week, tiny.ledger);
      life.after?.[name]?.(tiny.world);
    }
  return ledgerHash(tiny.ledger);
}

const of =
  (column: string, names: readonly string[], value: string) =>
  (cells: Cells): Cells =>
    names.includes(cells[column] ?? "") ? { value } : {};

/** Another content of a column while a step goes on. */
function during(
  name: string,
  column: (world: World) => Float64Array | Int32Array | Int16Array,
  value: number,
): Pick<Life, "before" | "after"> {
  let kept: ArrayLike<number> = [];
  return {
    before: {
      [name]: (world) => {
        kept = column(world).slice();
        column(world).fill(value);
      },
    },
    after: { [name]: (world) => column(world).set(kept) },
  };
}

interface Row {
  readonly lever: string;
  /** What makes it act within the weeks. */
  readonly given?: Life;
  readonly weeks?: number;
  /** What "off" means, said without the switch. */
  readonly neutral: Life;
}

/** Hash of the life with the switch at 1, of which several rows look at the same. */
const plain = new Map<string, string>();

function plainHash(given: Life, weeks: number): string {
  if (given.data !== undefined) return hashOf(given, {}, weeks);
  const key = [weeks, ...(given.sets ?? [])].join();
  const hash = plain.get(key) ?? hashOf(given, {}, weeks);
  plain.set(key, hash);
  return hash;
}

const rows: readonly Row[] = [
  {
    lever: "awareness",
    neutral: {
      data: { "brands.csv": () => ({ awareness: "1" }) },
      sets: ["forgettingRate=0"],
      before: { awareness: ({ marketing }) => void marketing.reach.fill(1) },
    },
  },
  { lever: "noticing", neutral: { sets: ["noticeChance=1"] } },
  { lever: "habit", neutral: { sets: ["habitMultiplier=1"] } },
  {
    lever: "expectation",
    neutral: {
      data: { "traits.csv": of("trait", ["trust_untried"], "1") },
      sets: ["expectationClassWeight=0"],
    },
  },
  {
    lever: "trust",
    neutral: {
      data: { "traits.csv": of("trait", ["word_of_mouth"], "0") },
      sets: [
        "noveltyDoubt=1",
        "trustImageExponent=0",
        "chainPresenceTrust=0",
        "outlayDoubtExponent=0",
      ],
    },
  },
  {
    lever: "pricing",
    given: { sets: ["promo_depth=20"] },
    neutral: {
      data: { "traits.csv": of("trait", ["price_exponent"], "0") },
      sets: ["promotionSignalMultiplier=1"],
    },
  },
  {
    lever: "calendar",
    given: { sets: ["start_date=2027-12-06", "category_growth=8"] },
    neutral: {
      data: {
        "category_season.csv": () => ({ value: "100" }),
        "tet_weeks.csv": () => ({ value: "100" }),
        "festival_days.csv": ({ effect }) => ({
          value: effect === "gift" ? "0" : "100",
        }),
        "category_facts.csv": of("fact", ["tet_index"], "100"),
      },
      sets: ["tetDeliveryStopDays=0", "category_growth=0"],
    },
  },
  {
    lever: "life_stage",
    neutral: {
      data: {
        "life_stages.csv": ({ fact }) =>
          fact === "share" ? {} : { value: "1" },
        "category_life_stages.csv": () => ({ value: "1" }),
      },
    },
  },
  {
    lever: "chain_listing",
    given: { sets: ["buyerHurdle=9"] },
    neutral: { sets: ["buyerHurdle=0"] },
  },
  {
    lever: "chain_review",
    weeks: 10,
    given: {
      data: { "terms.csv": of("term", ["grace_weeks"], "1") },
      sets: ["delistHurdle=5"],
    },
    // A review that never comes. (A hurdle of 0 would make opening loads smaller, too.)
    neutral: { data: { "terms.csv": of("term", ["grace_weeks"], "999") } },
  },
  {
    lever: "roll_out",
    // As if every listing were long ago.
    neutral: during("roll-out", ({ trade }) => trade.listedWeek, -1000),
  },
  {
    lever: "promotion_slots",
    given: { sets: ["promo_depth=20"] },
    neutral: { data: { "terms.csv": of("term", ["promotion_slots"], "999") } },
  },
  { lever: "shop_cash", neutral: { sets: ["shopOrderCashShare=1000000"] } },
  {
    lever: "door_life",
    given: { sets: ["shelf_life_days=60"] },
    neutral: { sets: ["min_life_at_receipt=0"] },
  },
  {
    lever: "gifts",
    given: { sets: ["start_date=2027-12-06"] },
    neutral: {
      without: "gifts",
      ...during("purchase", ({ taste }) => taste.outlay, 0),
    },
  },
  {
    lever: "presence",
    weeks: 10,
    given: { sets: ["strike_rate=10", "presenceAcceptanceGain=1"] },
    neutral: { sets: ["presenceAcceptanceGain=0"] },
  },
  {
    lever: "online",
    given: { sets: ["livestream=500000000"] },
    neutral: {
      data: {
        "online_reach.csv": () => ({ value: "100" }),
        "festival_days.csv": of("effect", ["online"], "100"),
      },
      sets: [
        "livestream=0",
        "onlineNewcomerVisibility=1",
        "onlineConflictMost=0",
      ],
    },
  },
];

describe("a mechanism at 0", () => {
  it.each(rows)(
    "$lever: its effect is gone, and nothing else",
    ({ lever, given = {}, weeks = 6, neutral }) => {
      const off = hashOf(given, { sets: [`mechanism_${lever}=0`] }, weeks);
      expect(plainHash(given, weeks)).not.toBe(off);
      expect(hashOf(given, neutral, weeks)).toBe(off);
    },
    60_000,
  );
});

describe("mechanisms without a switch of their own name", () => {
  const switchesOf = (levers: readonly string[]): string[] =>
    levers
      .filter((lever) => lever.startsWith("mechanism_"))
      .map((lever) => lever.replace("mechanism_", ""));

  it("are books and logistics, which cannot be left out", () => {
    const bare = mechanisms.filter(
      ({ levers }) => switchesOf(levers).length === 0,
    );
    expect(bare.map(({ name }) => name)).toEqual([
      "imports",
      "sales-memory",
      "close",
      "signals",
      "chain-accounts",
      "accounts",
      "import-vat",
    ]);
  });

  it("or the flow of goods and people, of which switches turn off a part", () => {
    const parts = mechanisms.flatMap(({ name, levers }) => {
      const named = switchesOf(levers);
      const own = name.replaceAll("-", "_");
      return named.length === 0 || named.includes(own) ? [] : [[name, named]];
    });
    expect(parts).toEqual([
      ["trading", ["m_shape"]],
      ["traditional-listing", ["acceptance", "presence"]],
      ["supply", ["door_life"]],
      ["replenishment", ["shop_cash"]],
      ["stocking-up", ["stock_at_home"]],
      ["trips", ["online"]],
      ["purchase", ["habit", "expectation", "awareness"]],
      ["experience", ["expectation"]],
    ]);
  });
});
