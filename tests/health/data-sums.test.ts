/**
 * Holds the tables of data/ to their sums and splits: shares add up, stores and households meet their totals, areas and
 * levers are whole. Each claim also fails when it has examined nothing.
 */
import { describe, expect, test } from "vitest";
import { parseIsoDate } from "../../src/base/calendar-date.ts";
import {
  type Row,
  rowsOf,
  everyRow,
  sums,
  notOne,
} from "../support/data-tables.ts";

describe("sums and splits", () => {
  test("channel shares sum to 1 in every kind of area on every basis", () => {
    const total = sums(
      rowsOf("channel_shares.csv"),
      (row) => `${row.basis} ${row.region} ${row.area_type}`,
      (row) => Number(row.value) / 100,
    );
    expect(total.size).toBe(18);
    expect(notOne(total)).toEqual([]);
  });

  test.each([
    ["brief", 0.8, 0.82],
    ["panel", 0.69, 0.71],
    ["abstract", 0.51, 0.53],
  ])(
    "on the basis %s traditional trade sells between %d and %d of FMCG",
    (basis, low, high) => {
      const households = sums(
        rowsOf("areas.csv"),
        (row) => `${row.region} ${row.area_type}`,
        (row) => Number(row.households),
      );
      const weight = new Map(
        rowsOf("fmcg_value.csv").map((row) => {
          const key = `${row.region} ${row.area_type}`;
          return [key, Number(row.value) * (households.get(key) ?? 0)];
        }),
      );
      const shares = rowsOf("channel_shares.csv").filter(
        (row) => row.basis === basis,
      );
      let [traditional, all] = [0, 0];
      for (const row of shares) {
        const value =
          Number(row.value) *
          (weight.get(`${row.region} ${row.area_type}`) ?? 0);
        all += value;
        if (row.channel === "tap_hoa" || row.channel === "wet_market")
          traditional += value;
      }
      expect(all).toBeGreaterThan(0);
      expect(traditional / all).toBeGreaterThan(low);
      expect(traditional / all).toBeLessThan(high);
    },
  );

  test("missions sum to 1 in every region", () => {
    const total = sums(
      rowsOf("missions.csv"),
      (row) => row.region ?? "",
      (row) => Number(row.value) / 100,
    );
    expect(total.size).toBe(3);
    expect(notOne(total)).toEqual([]);
  });

  test("brand shares sum to 1 in every region and lie in their range", () => {
    const brands = rowsOf("brands.csv");
    for (const region of ["share_north", "share_central", "share_south"]) {
      const total = sums(
        brands,
        (row) => `${row.category} ${region}`,
        (row) => Number(row[region]),
      );
      expect(notOne(total)).toEqual([]);
      const outside = brands.filter(
        (row) =>
          !(Number(row.low_share) <= Number(row[region])) ||
          !(Number(row[region]) <= Number(row.high_share)),
      );
      expect(outside).toEqual([]);
    }
  });

  test("shares of SKUs sum to 1 within each brand, and each brand has one", () => {
    const total = sums(
      rowsOf("skus.csv"),
      (row) => row.brand ?? "",
      (row) => Number(row.share_of_brand),
    );
    expect(notOne(total)).toEqual([]);
    const brands = rowsOf("brands.csv").map((row) => row.brand ?? "");
    expect([...total.keys()].sort()).toEqual(brands.sort());
  });

  test("the stores of a chain add up to its national count", () => {
    const total = sums(
      rowsOf("chain_stores.csv"),
      (row) => row.chain ?? "",
      (row) => Number(row.value),
    );
    const counted = rowsOf("chains.csv").flatMap((row) => {
      const count = /^national count (\d+)/.exec(row.note ?? "")?.[1];
      return count === undefined ? [] : [[row.chain ?? "", Number(count)]];
    });
    expect(counted.length).toBe(17);
    expect(counted).toEqual(
      counted.map(([chain]) => [chain, total.get(String(chain))]),
    );
  });

  test("a channel with a share in a kind of area has a store in each of its zones", () => {
    const channelOf = new Map(
      rowsOf("chains.csv").map((row) => [row.chain, row.channel]),
    );
    const stocked = new Set(
      rowsOf("chain_stores.csv").map(
        (row) => `${channelOf.get(row.chain)} ${row.region6} ${row.area_type}`,
      ),
    );
    const zones = rowsOf("areas.csv").map((row) => ({
      kind: `${row.region} ${row.area_type}`,
      zone: `${row.region6} ${row.area_type}`,
    }));
    const chained = new Set(channelOf.values());
    const needed = rowsOf("channel_shares.csv")
      .filter((row) => Number(row.value) > 0 && chained.has(row.channel))
      .flatMap((row) =>
        zones
          .filter(({ kind }) => kind === `${row.region} ${row.area_type}`)
          .map(({ zone }) => `${row.channel} ${zone}`),
      );
    expect(needed.length).toBeGreaterThan(0);
    expect([...new Set(needed)].filter((each) => !stocked.has(each))).toEqual(
      [],
    );
  });
});

describe("areas", () => {
  const areas = rowsOf("areas.csv");
  const incomes = (row: Row): number[] =>
    [1, 2, 3, 4, 5].map((fifth) => Number(row[`income_q${fifth}`]));

  test("are 63 provinces, each urban and rural", () => {
    expect(areas.length).toBe(126);
    expect(new Set(areas.map((row) => row.province)).size).toBe(63);
    expect(new Set(areas.map((row) => row.province_34)).size).toBe(34);
  });

  test("hold the regions' households", () => {
    const total = sums(
      areas,
      (row) => row.region ?? "",
      (row) => Number(row.households),
    );
    expect(Object.fromEntries(total)).toEqual({
      north: 10_156_000,
      central: 7_270_000,
      south: 10_445_000,
    });
  });

  test("have fifths of income that rise, with the national mean near 5.4 million", () => {
    expect(areas.length).toBeGreaterThan(0);
    const falling = areas.filter((row) =>
      incomes(row).some((income, i, all) => income < (all[i - 1] ?? 0)),
    );
    expect(falling).toEqual([]);
    let [households, income] = [0, 0];
    for (const row of areas) {
      const mean = incomes(row).reduce((sum, each) => sum + each, 0) / 5;
      households += Number(row.households);
      income += Number(row.households) * mean;
    }
    expect(income / households).toBeGreaterThan(5250);
    expect(income / households).toBeLessThan(5550);
  });
});

describe("levers", () => {
  const levers = rowsOf("levers.csv");
  const defaults = [
    ...rowsOf("lever_defaults.csv"),
    ...rowsOf("category_lever_defaults.csv"),
  ];

  test("twelve are always visible", () => {
    const visible = levers.filter((row) => row.level === "1");
    expect(visible.map((row) => row.lever)).toEqual(
      "channel_on kwave_on media_video nd_target origin portfolio_mode promo_depth region_on reps rsp safety_weeks start_date".split(
        " ",
      ),
    );
  });

  test("each has a name in three languages, a help text and a default", () => {
    expect(levers.length).toBeGreaterThan(0);
    const texts = ["zh_tw", "en", "vi"].map((language) => `label_${language}`);
    const mute = levers.filter((row) =>
      [...texts, "help_zh_tw", "help_en"].some((column) => row[column] === ""),
    );
    expect(mute).toEqual([]);
    // Of the incumbents, what the tables say of them is the default.
    const given = new Set(defaults.map((row) => row.lever));
    expect(
      levers
        .filter((row) => row.group !== "incumbents")
        .map((row) => row.lever)
        .filter((lever) => !given.has(lever)),
    ).toEqual([]);
  });

  test("a default keeps its lever's unit, range and words", () => {
    const byId = new Map(levers.map((row) => [row.lever, row]));
    expect(defaults.length).toBeGreaterThan(0);
    const wrong = defaults.filter((row) => {
      const lever = byId.get(row.lever);
      if (lever === undefined || lever.unit !== row.unit) return true;
      if (lever.kind === "flag")
        return row.value !== "on" && row.value !== "off";
      if (lever.kind === "date")
        return parseIsoDate(row.value ?? "") === undefined;
      if ((lever.choices ?? "").split(" ").includes(row.value ?? ""))
        return false;
      if (lever.kind === "word") return true;
      const value = Number(row.value);
      return !(Number(lever.min) <= value && value <= Number(lever.max));
    });
    expect(wrong).toEqual([]);
  });

  test("a trade term that is also a lever has the same default in both tables", () => {
    const terms = new Map(
      rowsOf("terms.csv").map((row) => [
        `${row.term} ${row.chain || row.channel}`,
        row.value,
      ]),
    );
    const names = new Map(
      "front_margin back_margin listing_fee listing_weeks"
        .split(" ")
        .map((name) => [name, name]),
    ).set("payment_days_mt", "payment_days");
    const shared = defaults.filter((row) => names.has(row.lever ?? ""));
    expect(shared.length).toBeGreaterThan(0);
    const differing = shared.filter(
      (row) =>
        terms.get(`${names.get(row.lever ?? "")} ${row.channel}`) !== row.value,
    );
    expect(differing).toEqual([]);
    const known = new Set(
      shared.map((row) => `${names.get(row.lever ?? "")} ${row.channel}`),
    );
    const shown = new Set(names.values());
    const unheard = rowsOf("terms.csv")
      .filter((row) => shown.has(row.term ?? ""))
      .map((row) => `${row.term} ${row.chain || row.channel}`)
      .filter((row) => !known.has(row));
    // Small shops pay by levers of their own.
    expect(unheard).toEqual([
      "payment_days tap_hoa",
      "payment_days wet_market",
    ]);
  });

  test("no label or help uses a word of the mainland for Taiwan's", () => {
    const mainland =
      /渠道|終端|動銷|堆頭|門店|默認|保存(?!期限|方式)|用戶|導出|導入|模板|信息|數據(?!機)|屏幕|質量|視頻|反饋|鏈接|周(?!年|邊)|舖/;
    const chinese = everyRow.flatMap(({ row, at }) =>
      Object.entries(row)
        .filter(([column]) => column.endsWith("_zh_tw"))
        .map(([, text]) => ({ text, at })),
    );
    expect(chinese.length).toBeGreaterThan(0);
    expect(chinese.filter(({ text }) => mainland.test(text))).toEqual([]);
  });
});
