/**
 * What it is worth to know a number before choosing between two plans, from the bars of a tornado of their difference: where
 * within its range the better plan changes, what knowing it would gain on average (expected value of perfect information about
 * one number, the difference taken as straight between low, likely and high), and the cheapest check that would settle it.
 */
import { mechanisms } from "../mechanisms/index.ts";
import type { Language } from "../report/speech.ts";
import type { Factor } from "./factors.ts";
import type { Tornado } from "./tornado.ts";
import { switchValue, worthOf } from "./turning.ts";

export interface Knowing {
  readonly factor: Factor;
  /** Value at which the better plan changes; undefined if none within the range. */
  readonly switchAt: number | undefined;
  /** Gain of the measure by knowing the number before choosing; 0 if the choice never changes. */
  readonly worth: number;
  readonly check: Check;
}

/** A check in each language. */
export type Check = Readonly<Record<Language, string>>;

export function knowing(result: Tornado, sign: 1 | -1): Knowing[] {
  return result.bars
    .map((bar) => ({
      factor: bar.factor,
      switchAt: switchValue(bar, result.base.mean),
      worth: worthOf(bar, result.base.mean, sign),
      check: checkFor(bar.factor),
    }))
    .sort((a, b) => b.worth - a.worth);
}

/** Checks from the cheapest to the dearest, with the mechanisms and levers whose numbers each can settle. */
const checks: readonly (Check & { readonly settles: readonly string[] })[] = [
  {
    en: "ask two forwarders and the customs broker for their last ten clearances",
    "zh-TW": "向兩家海運承攬業者和報關行要最近十次的通關天數",
    vi: "hỏi hai hãng giao nhận và đại lý hải quan về mười lần thông quan gần nhất",
    settles: ["imports", "import-vat", "clearance_days", "sea_days"],
  },
  {
    en: "call one chain's buyer",
    "zh-TW": "打一通電話給一位連鎖採購",
    vi: "gọi cho một người mua hàng của chuỗi",
    settles: [
      "chain-listing",
      "chain-review",
      "roll-out",
      "chain-accounts",
      "promotion-slots",
    ],
  },
  {
    en: "read one distributor's ledger of the last quarter",
    "zh-TW": "看一家經銷商上一季的帳",
    vi: "xem sổ quý trước của một nhà phân phối",
    settles: [
      "partners",
      "loading",
      "wholesale",
      "diversion",
      "street-prices",
      "supply",
      "accounts",
      "bad_debt",
      "leakage_cost",
      "drop_size",
    ],
  },
  {
    en: "walk twenty shops with a rep for two days",
    "zh-TW": "跟業務走二十家店，兩天",
    vi: "đi hai mươi tiệm cùng nhân viên bán hàng trong hai ngày",
    settles: [
      "traditional-listing",
      "replenishment",
      "openings",
      "counter",
      "strike_rate",
      "lines_per_call",
      "rep_turnover",
      "tt_closure_rate",
    ],
  },
  {
    en: "thirty intercepts in front of shops: shown the pack, would they buy, do they know it",
    "zh-TW": "店門口攔訪三十位：看包裝，會不會買、知不知道",
    vi: "hỏi ba mươi người trước cửa tiệm: cho xem gói, có mua không, có biết không",
    settles: [
      "media",
      "messages",
      "awareness",
      "noticing",
      "trust",
      "influencers",
      "endorsement",
      "purchase",
      "concept_appeal",
      "country_image",
    ],
  },
  {
    en: "leave the product with thirty households for two weeks and ask again",
    "zh-TW": "放樣三十戶，兩週後再問",
    vi: "để sản phẩm ở ba mươi hộ hai tuần rồi hỏi lại",
    settles: [
      "experience",
      "word-of-mouth",
      "sampling",
      "social-proof",
      "repeat_liking",
      "taste_fit",
      "gifts",
    ],
  },
];

const desk: Check = {
  en: "search for a published figure and put it into the plan with its source",
  "zh-TW": "找一個公開數字，連同來源寫進方案",
  vi: "tìm một số liệu đã công bố và ghi vào phương án kèm nguồn",
};

/** The cheapest check that tells something about a factor. */
export function checkFor({ id }: Pick<Factor, "id">): Check {
  const readers = mechanisms
    .filter(
      ({ parameters, levers }) =>
        parameters.includes(id) || levers.includes(id),
    )
    .map(({ name }) => name);
  return (
    checks.find(({ settles }) =>
      [id, ...readers].some((name) => settles.includes(name)),
    ) ?? desk
  );
}
