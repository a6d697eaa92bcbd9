/**
 * A run document made up for tests of reports and the page: smooth curves with round numbers, so that a test can say what
 * it expects. Not a simulation: nothing in it is evidence of anything.
 */
import type {
  MeasureValues,
  RunDocument,
} from "../../src/report/run-document.ts";

const channels = [
  "tap_hoa",
  "wet_market",
  "convenience",
  "minimart",
  "supermarket",
  "online",
];
const regions = ["north", "central", "south"];

/** `factor` scales what is bought; 1 is the plain sample. */
export function sampleRun(factor = 1, weeks = 104): RunDocument {
  const week: Record<string, MeasureValues> = {};
  let cash = 0;
  let sold = 0;
  let shipped = 0;
  for (let w = 1; w <= weeks; w++) {
    const ramp = Math.min(1, w / 40);
    const tet = w >= 31 && w <= 34 ? 2.4 : w >= 86 && w <= 89 ? 2.2 : 1;
    const sellout = Math.round(30_000 * ramp * tet * factor);
    const sellin =
      w % 2 === 1 ? Math.round(70_000 * Math.min(1, (w + 12) / 40)) : 0;
    const contribution = w <= 13 ? -400_000_000 : -150_000_000 + sellout * 5000;
    cash += contribution * 0.9;
    sold += sellout;
    shipped += sellin;
    week[String(w)] = {
      sellin_units: sellin,
      secondary_units: Math.round((sellout + sellin / 2) / 1.6),
      sellout_units: sellout,
      sellout_value: sellout * 16_000,
      nd: 0.012 * ramp,
      wd: 0.034 * ramp,
      oos_rate: w < 3 ? null : 0.08 * tet,
      awareness: 0.22 * ramp,
      trial: 0.05 * ramp,
      repeat: w < 6 ? null : 0.34 * ramp,
      weeks_cover_dist: 5,
      weeks_cover_store: 3,
      contribution,
      cash,
    };
  }
  const share = (index: number): number =>
    Math.min(0.97, (0.42 + 0.09 * index) * factor);
  const cell = (index: number): MeasureValues => ({
    sellout_units: 40_000 * (index + 1),
    sellin_units: 60_000 * (index + 1),
    sell_through: share(index),
  });
  const cells = regions.flatMap((region, r) =>
    channels.map((channel, c): [string, MeasureValues] => [
      `${region}/${channel}`,
      region === "central" && channel === "online"
        ? { sellout_units: 0, sellin_units: 0, sell_through: null }
        : cell((r + c) % 6),
    ]),
  );
  const lowest = Math.min(...Object.values(week).map((v) => v["cash"] ?? 0));
  const lowestWeek = Object.entries(week).find(([, v]) => v["cash"] === lowest);
  return {
    schema: "taphoa.run/1",
    plan: {
      name: "baseline",
      category: "snacks",
      startDate: "2027-06-07",
      skus: [
        { id: "gift", role: "gift" },
        { id: "main", role: "main" },
        { id: "value", role: "value" },
      ],
      rows: [],
    },
    model: { version: "0.1.0", dataHash: "a".repeat(64) },
    seed: "20261122",
    scale: 1000,
    weeks,
    channelBasis: "brief",
    sketch: false,
    households: { simulated: 27_900, real: 27_900_000 },
    outlets: { simulated: 1600, real: 1_412_000 },
    measures: {
      sellin_units: shipped,
      sellin_value: shipped * 12_000,
      secondary_units: Math.round(shipped * 0.93),
      sellout_units: sold,
      sellout_value: sold * 16_000,
      sellout_cases: Math.round(sold / 45),
      sell_through: Math.min(1, 0.78 * factor),
      sell_through_w13: 0.41,
      sell_through_w26: 0.58,
      sell_through_w52: 0.74,
      sell_through_brand: sold / shipped,
      nd: 0.012,
      wd: 0.034,
      nd_reach: 0.041,
      tdp: 2.6,
      ros: 3.4,
      oos_rate: 0.083,
      lost_sales: 120_000,
      switched_sales: 60_000,
      weeks_cover_dist: 5.2,
      weeks_cover_store: 3.1,
      stuffing_index: 0.06,
      awareness: 0.22,
      trial: 0.05,
      repeat: 0.34,
      depth: 1.8,
      penetration: 0.05,
      share_vol: 0.004,
      share_val: 0.006,
      price_index: 1.34,
      cost_per_trier: 120_000,
      nsv: 22_000_000_000,
      landed_cost: 13_000_000_000,
      fx_loss: 200_000_000,
      trade_rate: 0.21,
      contribution_y1: -6_200_000_000 * (2 - factor),
      contribution: -3_100_000_000 * (2 - factor),
      peak_cash: -lowest,
      peak_week: Number(lowestWeek?.[0] ?? 0),
      payback_weeks: null,
      returns_units: 12_000,
      write_off_units: 4000,
      price_dispersion: 1.16,
      diverted_units: 2000,
      leakage: 0.004,
      dist_roi: 0.24,
      listing_survival: 0.6,
      retailer_pnl: 21_000,
      retailer_pnl_index: 0.7,
      tet_dependency: 0.28,
      tet_leftover: 1400,
      tet_leftover_share: 0.12,
      gift_tasters: 0.004,
      out_of_home: 0.31,
      company_gift_units: 2000,
    },
    by: {
      region: Object.fromEntries(regions.map((id, i) => [id, cell(i + 1)])),
      channel: Object.fromEntries(channels.map((id, i) => [id, cell(i)])),
      chain: { circle_k: cell(2) },
      sku: { main: cell(3), value: cell(2), gift: cell(1) },
      region_channel: Object.fromEntries(cells),
      week,
      month: {},
      quarter: {},
    },
    chains: {
      circle_k: {
        skus: { main: { status: "listed", listed: 6 } },
        stores_open: 447,
        stores_listing: 180,
        short_units: 1200,
      },
    },
    listing_fees: {
      per_banner: 180_000_000,
      per_store: 540_000_000,
      paid: 180_000_000,
    },
    base_rates: [
      {
        id: "us_skus_gone_1",
        after_weeks: 52,
        value: 0.25,
        definition: "new SKUs without a sale after a year",
        source: "Marketing Letters",
      },
    ],
    base: { tt_share: 0.81, category_tt_share: 0.72, channel_shares: {} },
    shipments: [],
    import_vat: { paid: 0, credited: 0, open: 0 },
    partners: [],
    contribution_lines: {
      sellin_value: 28_000_000_000,
      trade_terms: -6_000_000_000,
      landed_cost: -13_000_000_000,
      media: -6_500_000_000,
      sales_force: -4_100_000_000,
      returns: -1_500_000_000,
    },
    vndPerTwd: 838,
    warnings: [
      {
        code: "call-capacity",
        message: "The reps can serve 7,800 shops; the target needs 12,000.",
        params: { served: 7800, needed: 12_000 },
      },
    ],
    funnel: {},
    ledgerHash: `${"0123456789abcdef".repeat(4)}${factor === 1 ? "" : factor}`,
  };
}
