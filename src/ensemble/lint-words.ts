/** Findings in sentences: what is wrong with the plan, what would mend it, and what the paired runs say of that. */
import {
  type Language,
  dong,
  figure,
  measureName,
  share,
  signed,
  spoken,
} from "../report/speech.ts";
import { directionOf } from "./direction.ts";
import { measureById } from "./ensemble-table.ts";
import type { Interval } from "./interval.ts";
import type { Finding, LintRule } from "./lint.ts";
import type { Proof } from "./lint-proof.ts";

const sentences: Readonly<
  Record<LintRule, Readonly<Record<Language, string>>>
> = {
  "promotion-below-cost": {
    "zh-TW":
      "{sku} 在{channel}第 {week} 週的促銷 {depth}：每包賠 {loss}，賣越多賠越多。撐得住的深度是 {safe}。",
    en: "The promotion of {sku} in {channel} from week {week} ({depth}) loses {loss} a pack: the more is sold, the more is lost. {safe} is what the pack can bear.",
    vi: "Khuyến mãi {sku} ở {channel} từ tuần {week} ({depth}) lỗ {loss} mỗi gói: bán càng nhiều lỗ càng nhiều. Mức chịu được là {safe}.",
  },
  "media-before-distribution": {
    "zh-TW":
      "{region}：第 {half} 週貨架才鋪到一半（加權鋪貨率最高 {wd}），之前 {weeks} 週已花 {paid} 廣告，想買的人買不到。",
    en: "{region}: shelves are half full in week {half} only (weighted distribution {wd} at most); {weeks} weeks of media before that cost {paid}, for people who cannot find it.",
    vi: "{region}: đến tuần {half} kệ mới phủ được một nửa (độ phủ có trọng số cao nhất {wd}); {weeks} tuần trước đó đã chi {paid} quảng cáo cho người chưa tìm mua được.",
  },
  "media-under-threshold": {
    "zh-TW":
      "{region}：每月 {paid} 的廣告，長期只撐得住 {held} 的知名度，低於 {faint}，等於沒打。",
    en: "{region}: media of {paid} a month hold {held} awareness in the long run, under {faint}: as good as none.",
    vi: "{region}: quảng cáo {paid} mỗi tháng về lâu dài chỉ giữ được {held} nhận biết, dưới {faint}: coi như không.",
  },
  "empty-before-tet": {
    "zh-TW": "{date} 過年前（第 {from}–{to} 週）貨架缺貨 {empty}（{why}）。",
    en: "Shelves are {empty} empty in weeks {from}–{to} before Tết on {date} ({why}).",
    vi: "Trước Tết {date} (tuần {from}–{to}) kệ hết hàng {empty} ({why}).",
  },
  "fee-not-earned": {
    "zh-TW":
      "{chain}：{skus} 個品項的上架費 {paid}，{weeks} 週只賺回 {earned}。",
    en: "{chain}: listing fees of {paid} for {skus} SKUs, {earned} earned in {weeks} weeks.",
    vi: "{chain}: phí listing {paid} cho {skus} sản phẩm, {weeks} tuần chỉ thu lại {earned}.",
  },
  "reps-cannot-reach": {
    "zh-TW":
      "{region}：{reps} 位業務一輪跑 {served} 家，目標是 {aimed} 家；要 {needed} 位。",
    en: "{region}: {reps} reps visit {served} outlets in a cycle, the plan aims at {aimed}; it takes {needed}.",
    vi: "{region}: {reps} nhân viên đi được {served} điểm bán mỗi chu kỳ, phương án nhắm {aimed}; cần {needed} người.",
  },
};

const words = {
  factory: {
    "zh-TW": "工廠產能不足",
    en: "the factory could make no more",
    vi: "nhà máy không làm thêm được",
  },
  stock: {
    "zh-TW": "庫存備太少",
    en: "too little stock was held",
    vi: "tồn kho dự phòng quá ít",
  },
  fix: { "zh-TW": "改法：{fix}", en: "Fix: {fix}", vi: "Cách sửa: {fix}" },
  proof: {
    "zh-TW": "跑給你看：{effects}（{runs} 個相同的種子）{verdict}",
    en: "Shown by runs: {effects} ({runs} common seeds){verdict}",
    vi: "Mô phỏng cho thấy: {effects} ({runs} hạt giống chung){verdict}",
  },
  helps: { "zh-TW": "：有效。", en: ": it helps.", vi: ": có tác dụng." },
  hurts: {
    "zh-TW": "：反而更差，維持原案。",
    en: ": it makes things worse, keep the plan.",
    vi: ": tệ hơn, giữ phương án cũ.",
  },
  costs: {
    "zh-TW": "：花的比帶來的多。",
    en: ": it costs more than it brings.",
    vi: ": tốn nhiều hơn phần mang lại.",
  },
  unclear: {
    "zh-TW": "：差異小於運氣。",
    en: ": the difference is smaller than luck.",
    vi: ": chênh lệch nhỏ hơn may rủi.",
  },
  none: {
    "zh-TW": "沒有要提醒的事。",
    en: "Nothing to object to.",
    vi: "Không có gì cần nhắc.",
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** Figures of money and of shares among the params. */
const MONEY: ReadonlySet<string> = new Set(["loss", "paid", "earned"]);
const SHARES: ReadonlySet<string> = new Set([
  "depth",
  "safe",
  "wd",
  "held",
  "faint",
  "empty",
]);

function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ""),
  );
}

function shown(
  finding: Finding,
  names: ReadonlyMap<string, string>,
  language: Language,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(finding.params).map(([key, value]) => {
      if (typeof value === "number") {
        if (MONEY.has(key)) return [key, dong(value, language)];
        return [
          key,
          SHARES.has(key) ? share(value, language) : figure(value, 0, language),
        ];
      }
      if (value === "factory" || value === "stock")
        return [key, words[value][language]];
      return [key, names.get(value) ?? value];
    }),
  );
}

function plusMinus(
  measure: string,
  { mean, half }: Interval,
  language: Language,
): string {
  const unit = measureById(measure) ?? { unit: "packs" as const };
  return `${signed(spoken(unit, mean, language))} ± ${spoken(unit, half, language)}`;
}

/** What runs say of a fix: its own measure counts, unless it clearly costs contribution, or only the contribution is clear. */
function verdictOf(
  { measure }: Finding,
  { effect, contribution }: Proof,
): Readonly<Record<Language, string>> {
  const side = ({ mean, half }: Interval, good: number): number =>
    Math.abs(mean) > half ? Math.sign(good * mean) : 0;
  const own = side(effect, directionOf(measure));
  const money = side(contribution, 1);
  if (measure !== "contribution" && money < 0)
    return own < 0 ? words.hurts : words.costs;
  if (own === 0) return money > 0 ? words.helps : words.unclear;
  return own > 0 ? words.helps : words.hurts;
}

/** Sentence, fix and proof of a finding, one line each. */
export function findingLines(
  finding: Finding,
  proof: Proof | undefined,
  runs: number,
  names: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const fix = Object.entries(finding.fix).map(
    ([column, value]) => `--set "${column}=${value}"`,
  );
  const lines = [
    fill(sentences[finding.rule][language], shown(finding, names, language)),
    fill(words.fix[language], { fix: fix.join(" ") }),
  ];
  if (proof === undefined) return lines;
  const verdict = verdictOf(finding, proof);
  const effects = [
    `${measureName(finding.measure, language)} ${plusMinus(finding.measure, proof.effect, language)}`,
    ...(finding.measure === "contribution"
      ? []
      : [
          `${measureName("contribution", language)} ${plusMinus("contribution", proof.contribution, language)}`,
        ]),
  ];
  return [
    ...lines,
    fill(words.proof[language], {
      effects: effects.join(language === "zh-TW" ? "，" : ", "),
      runs,
      verdict: verdict[language],
    }),
  ];
}

export function nothingFound(language: Language): string {
  return words.none[language];
}
