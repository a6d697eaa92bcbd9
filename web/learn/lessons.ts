/**
 * The eight lessons as experiments: what is set on top of a plan in each variant, what is looked at, and what must be seen for
 * the lesson to stand. The same list is played in the page and held by a test: each claim in nine of ten seeds. Pure data.
 */
import type { OverlayId } from "../compare/overlay.ts";
import { valuesOf } from "./gift-batch.ts";

/** How sure a guess is before anyone says so, percent. */
export const SURE = 70;

export interface Variant {
  readonly id: string;
  /** Another shipped plan in the place of the demo. */
  readonly plan?: string;
  /** Levers by column, as `--set` would say them. */
  readonly values: Readonly<Record<string, string>>;
}

/** A difference that must show: a variant against the first, as a share of the first (or in points where it is a share itself). */
export interface Claim {
  readonly variant: string;
  readonly measure: string;
  readonly is: "higher" | "lower";
  /** At least by this share of the first variant's value. */
  readonly by: number;
}

export interface Lesson {
  readonly id: number;
  /** The first is what the others are held against. */
  readonly variants: readonly Variant[];
  readonly measures: readonly string[];
  readonly weeks: number;
  readonly claims: readonly Claim[];
  /** The question: which variant has most of this measure? */
  readonly asked: string;
  /** What is drawn week by week first. */
  readonly drawn: OverlayId;
  /** Levers to move at the desk, two to four; all others are locked unless a teacher opens them. */
  readonly open: readonly string[];
}

const variant = (
  id: string,
  values: Readonly<Record<string, string>> = {},
  plan?: string,
): Variant => ({ id, values, ...(plan === undefined ? {} : { plan }) });

/** The lesson on Tết. */
export const TET_LESSON = 5;
/** What its desk shows: Tết, and all weeks that the demo's rows name. */
const TET_DESK_WEEKS = 34;

const off = (...channels: string[]): Record<string, string> =>
  Object.fromEntries(channels.map((id) => [`channel_on[${id}]`, "off"]));

export const lessons: readonly Lesson[] = [
  {
    id: 1,
    variants: [variant("usual"), variant("loaded", { opening_load: "60" })],
    measures: ["sellin_units", "sellout_units", "sell_through", "expiry_units"],
    weeks: 26,
    claims: [
      { variant: "loaded", measure: "sell_through", is: "lower", by: 0.03 },
      { variant: "loaded", measure: "sellin_units", is: "higher", by: 0.25 },
    ],
    asked: "sell_through",
    drawn: "sellin_units",
    open: ["opening_load", "target_bonus"],
  },
  {
    id: 2,
    variants: [
      variant("both"),
      variant(
        "traditional",
        off("convenience", "minimart", "supermarket", "online"),
      ),
      variant("modern", off("tap_hoa", "wet_market")),
    ],
    measures: ["nd", "wd", "sellout_units", "contribution"],
    weeks: 52,
    claims: [
      {
        variant: "traditional",
        measure: "sellout_units",
        is: "lower",
        by: 0.4,
      },
      { variant: "modern", measure: "nd", is: "lower", by: 0.2 },
    ],
    asked: "sellout_units",
    drawn: "sellout_units",
    open: ["channel_on", "reps", "listing_fee"],
  },
  {
    id: 3,
    variants: [
      variant("three"),
      variant("barbell", {}, "barbell"),
      variant("single", {}, "single-band"),
    ],
    measures: ["sellout_value", "sellout_units", "contribution"],
    weeks: 52,
    claims: [
      { variant: "barbell", measure: "sellout_value", is: "higher", by: 0.03 },
      { variant: "single", measure: "sellout_value", is: "lower", by: 0.2 },
    ],
    asked: "sellout_value",
    drawn: "sellout_units",
    open: ["portfolio_mode", "rsp"],
  },
  {
    id: 4,
    variants: [
      variant("national", { message_mode: "national" }),
      variant("regional", { message_mode: "regional" }),
      variant("segment", { message_mode: "segment" }),
    ],
    measures: ["trial", "sellout_units", "contribution"],
    weeks: 52,
    claims: [
      { variant: "segment", measure: "contribution", is: "lower", by: 0.1 },
    ],
    asked: "contribution",
    drawn: "cash",
    open: ["message_mode", "media_video"],
  },
  // Its guess is a batch of gift boxes in numbers; what must show is `tetShows` of `gift-batch.ts`.
  {
    id: 5,
    variants: [
      variant("batch", {
        ...valuesOf({ cases: 3000, weeks: 9, returns: 0 }),
        horizon_weeks: String(TET_DESK_WEEKS),
      }),
    ],
    measures: [],
    weeks: 12,
    claims: [],
    asked: "cash",
    drawn: "sellout_units",
    open: ["capacity_week", "start_date", "tet_return"],
  },
  {
    id: 6,
    variants: [
      variant("usual"),
      variant("bonus", { target_bonus: "8" }),
      variant("deal", { wholesale_deal: "12" }),
    ],
    measures: ["price_dispersion", "leakage", "sellout_units", "contribution"],
    weeks: 52,
    claims: [
      { variant: "bonus", measure: "contribution", is: "lower", by: 0.005 },
    ],
    asked: "contribution",
    drawn: "cash",
    open: ["target_bonus", "wholesale_deal", "n_distributors"],
  },
  {
    id: 7,
    variants: [
      variant("usual", { capacity_week: "2500" }),
      variant("capacity", { capacity_week: "8000" }),
      variant("stock", { capacity_week: "2500", safety_weeks: "12" }),
    ],
    measures: [
      "oos_rate",
      "sellout_units",
      "trial",
      "repeat",
      "expiry_units",
      "contribution",
    ],
    weeks: 52,
    claims: [
      { variant: "capacity", measure: "sellout_units", is: "higher", by: 0.1 },
      { variant: "stock", measure: "sellout_units", is: "higher", by: 0.05 },
      { variant: "stock", measure: "expiry_units", is: "higher", by: 0.05 },
    ],
    asked: "sellout_units",
    drawn: "sellout_units",
    open: ["capacity_week", "safety_weeks", "clearance_days"],
  },
  {
    id: 8,
    variants: [
      variant("none"),
      variant("idol", { kwave_on: "on" }),
      variant("misfit", { kwave_on: "on", kwave_fit: "50" }),
    ],
    measures: ["awareness", "trial", "repeat", "contribution"],
    weeks: 52,
    claims: [
      { variant: "idol", measure: "awareness", is: "higher", by: 0.3 },
      { variant: "idol", measure: "contribution", is: "lower", by: 0.5 },
    ],
    asked: "contribution",
    drawn: "cash",
    open: ["kwave_on", "kwave_fit", "nd_target"],
  },
];
