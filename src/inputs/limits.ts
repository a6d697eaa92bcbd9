/**
 * What a lever's number can be at all (a problem if not) and what it is likely to be (a warning if not).
 * Impossible: negative, a share above 100 %, zero where something is divided by it, a broken count, a price under
 * 500 VND, an amount written in đồng that only thousands or millions of đồng explain. Unlikely: outside the slider, or
 * so far below the default that thousands of đồng or a fraction for a percentage explain it better. Numbers here are in
 * the lever's own unit.
 */
import { parseUnit } from "../base/units.ts";
import type { Lever } from "./market-types.ts";
import type { Mistake } from "./mistake.ts";

export interface Finding {
  readonly stops: boolean;
  readonly mistake: Mistake;
  /** What the mistake rests on, for shells that write their own sentence; of what does not stop. */
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** Levers something is divided by, or that make no sense at zero. */
const positive: ReadonlySet<string> = new Set([
  "case_cbm",
  "category_frequency",
  "category_penetration",
  "category_tet_index",
  "channel_price_idx",
  "country_image",
  "drop_size",
  "facings",
  "fx_twd_vnd",
  "fx_usd_vnd",
  "horizon_weeks",
  "incumbent_price",
  "inner_pack",
  "kwave_decay",
  "lines_per_call",
  "nd_ramp_weeks",
  "pack_size",
  "price_parity",
  "review_weeks",
  "rsp",
  "shelf_life_days",
  "taste_fit",
  "units_per_case",
  "visit_cycle",
  "work_days",
]);

/** Prices of one pack on the shelf. */
const prices: ReadonlySet<string> = new Set(["rsp", "incumbent_price"]);

const whole: ReadonlySet<string> = new Set([
  "horizon_weeks",
  "inner_pack",
  "units_per_case",
]);

export const MAX_HORIZON_WEEKS = 260;
const LOWEST_PRICE_VND = 500;
/** A price this many times below its default, or other money that many, is taken for thousands of đồng. */
const PRICE_GAP = 20;
const MONEY_GAP = 500;
/** Money that many times below its default and below its slider is a thousandth of something sensible: it stops. */
const THOUSANDTH_GAP = 200;
/** Sums that may be meant that small: little cash, a founding that is paid for, a clip made with a telephone. */
const mayBeSmall: ReadonlySet<string> = new Set([
  "cash_open",
  "message_cost",
  "setup",
]);
/** Percent from which a default makes a value under 1 suspicious. */
const PLAIN_PERCENT = 5;
const LARGEST = 1e15;
const FRACTION = "fraction-for-percent";
/** Codes of what is odd and does not stop. */
export const oddNumberCodes = [
  "outside-range",
  FRACTION,
  "thousand-dong",
] as const;
type OddCode = (typeof oddNumberCodes)[number];

/**
 * Judges one number. `usual` is the smallest default where the row applies, if there is one; `when` names the week
 * of a number that changes, such as " in week 12"; `inDong` says that a person wrote this very number, in đồng.
 */
export function judgeNumber(
  lever: Pick<Lever, "id" | "unit" | "min" | "max">,
  value: number,
  usual: number | undefined,
  when = "",
  inDong = false,
): Finding | undefined {
  return (
    impossible(lever, value, when) ??
    (inDong ? thousandthOfDefault(lever, value, usual) : undefined) ??
    farBelowDefault(lever, value, usual, when) ??
    outsideSlider(lever, value, when)
  );
}

function impossible(
  lever: Pick<Lever, "id" | "unit" | "min">,
  value: number,
  when: string,
): Finding | undefined {
  const { id, unit } = lever;
  const found = `${show(value)} ${unit} for ${id}${when}`;
  const stop = (code: string, expected: string, fix: string): Finding => ({
    stops: true,
    mistake: { code, found, expected, fix },
  });
  if (!Number.isFinite(value))
    return {
      stops: true,
      mistake: {
        code: "not-finite",
        found: `${value !== value ? "no number" : "an infinite number"} for ${id}${when}`,
        expected: "a finite number in every week of the horizon",
        fix: "check for a division by zero, or limit the weeks of the row",
      },
    };
  if (value > LARGEST || value < -LARGEST)
    return stop("too-large", "a number of ordinary size", "check the digits");
  if (value < 0 && (lever.min ?? 0) >= 0)
    return stop(
      "negative-number",
      "0 or more",
      when === ""
        ? "remove the minus sign"
        : "change the expression, or limit the weeks of the row",
    );
  if (value <= 0 && positive.has(id))
    return stop("not-positive", "a number above 0", "write the true value");
  if (unit.startsWith("%") && value > 100)
    return stop("share-above-100", "at most 100 %", "write 35 for 35 %");
  if (whole.has(id) && value !== Math.floor(value))
    return stop("not-whole", "a whole number", `write ${Math.round(value)}`);
  if (id === "horizon_weeks" && value > MAX_HORIZON_WEEKS)
    return stop(
      "too-long",
      `at most ${MAX_HORIZON_WEEKS} weeks`,
      "write fewer",
    );
  if (prices.has(id) && value < LOWEST_PRICE_VND)
    return stop(
      "thousand-dong",
      `a price of at least ${LOWEST_PRICE_VND} VND`,
      `if it is in thousands, multiply by 1,000: write ${show(value * 1000)}`,
    );
  return undefined;
}

/** Thousands or millions of đồng for đồng: below any slider and some thousandth of what is usual. */
function thousandthOfDefault(
  { id, unit, min }: Pick<Lever, "id" | "unit" | "min">,
  value: number,
  usual: number | undefined,
): Finding | undefined {
  if (usual === undefined || value <= 0 || mayBeSmall.has(id)) return undefined;
  const plausible = min !== undefined && min > 0 && value >= min;
  if (plausible || value * THOUSANDTH_GAP > usual) return undefined;
  return {
    stops: true,
    mistake: {
      code: "thousand-dong",
      found: `${show(value)} ${unit} for ${id}`,
      expected: `an amount in đồng, such as the default of ${show(usual)} ${unit}`,
      fix: `did you mean ${show(meantAmount(value, usual))}? write the value in đồng`,
    },
  };
}

/** The amount in thousands, millions or billions, whichever comes nearest to the default. */
function meantAmount(value: number, usual: number): number {
  const off = (amount: number): number =>
    amount > usual ? amount / usual : usual / amount;
  return [1e6, 1e9]
    .map((times) => value * times)
    .reduce(
      (best, next) => (off(next) < off(best) ? next : best),
      value * 1000,
    );
}

function farBelowDefault(
  lever: Pick<Lever, "id" | "unit">,
  value: number,
  usual: number | undefined,
  when: string,
): Finding | undefined {
  if (usual === undefined || value <= 0) return undefined;
  const { id, unit } = lever;
  const warn = (code: OddCode, fix: string): Finding => ({
    stops: false,
    figures: {
      value,
      unit,
      usual,
      meant: rounded(value * (code === FRACTION ? 100 : 1000)),
    },
    mistake: {
      code,
      found: `${show(value)} ${unit} for ${id}${when}`,
      expected: `something nearer the default of ${show(usual)} ${unit}`,
      fix,
    },
  });
  if (unit.startsWith("%") && value < 1 && usual >= PLAIN_PERCENT)
    return warn(
      FRACTION,
      `${show(value)} % is taken as it stands; for ${show(value * 100)} % write ${show(value * 100)}`,
    );
  const gap = prices.has(id) ? PRICE_GAP : MONEY_GAP;
  if (parseUnit(unit)?.dimension === "money" && value * gap < usual)
    return warn(
      "thousand-dong",
      `if it is in thousands, multiply by 1,000: write ${show(value * 1000)}`,
    );
  return undefined;
}

function outsideSlider(
  lever: Pick<Lever, "id" | "unit" | "min" | "max">,
  value: number,
  when: string,
): Finding | undefined {
  const { id, unit, min, max } = lever;
  const low = min !== undefined && value < min;
  const high = max !== undefined && value > max;
  if (!low && !high) return undefined;
  return {
    stops: false,
    figures: { value, unit, low: min ?? 0, high: max ?? value },
    mistake: {
      code: "outside-range",
      found: `${show(value)} ${unit} for ${id}${when}`,
      expected: `usually ${show(min ?? 0)} to ${max === undefined ? "any" : show(max)}`,
      fix: "it is used as written; check it",
    },
  };
}

/** A number without the noise of binary fractions. */
export function show(value: number): string {
  return String(rounded(value));
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
