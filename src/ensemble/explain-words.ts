/** An explanation in sentences, in the reader’s language: result, main reasons, mechanism, evidence. Numbers only. */
import type { Grade } from "../inputs/ids.ts";
import type { Parameter } from "../inputs/market-types.ts";
import {
  type Language,
  dong,
  figure,
  listBreak,
  measureName,
  share,
  signed,
  spoken,
} from "../report/speech.ts";
import { measureById } from "./ensemble-table.ts";
import type { Chain, Explanation, Part } from "./explain.ts";
import { groupName } from "./groups.ts";

/** A sentence with `{places}` for figures, in each language. */
type Sentence = Readonly<Record<Language, string>>;

const sentences = {
  same: {
    "zh-TW": "{b} 和 {a} 的{name}在每一個未來都一樣：差異正好是零。",
    en: "{name} of {b} and {a} is the same in every future: the difference is exactly zero.",
    vi: "{name} của {b} và {a} như nhau trong mọi tương lai: chênh lệch đúng bằng không.",
  },
  total: {
    "zh-TW":
      "{b} 的{name}是 {after}，{a} 是 {before}：差 {difference} ± {half}（95%，{futures} 個相同的未來）。",
    en: "{name} is {after} in {b}, {before} in {a}: {difference} ± {half} (95%, {futures} common futures).",
    vi: "{name} của {b} là {after}, của {a} là {before}: chênh {difference} ± {half} (95%, {futures} tương lai chung).",
  },
  luck: {
    "zh-TW": "差異小於運氣：區間包含零，下面的拆解只能當線索。",
    en: "The difference is smaller than luck: its interval holds zero, so what follows is a hint and no finding.",
    vi: "Chênh lệch nhỏ hơn may rủi: khoảng tin cậy chứa số không, phần dưới đây chỉ là gợi ý.",
  },
  part: {
    "zh-TW": "{group}：{effect} ± {half}，占差異的 {share}。",
    en: "{group}: {effect} ± {half}, {share} of the difference.",
    vi: "{group}: {effect} ± {half}, chiếm {share} chênh lệch.",
  },
  packs: {
    "zh-TW":
      "機制：上架店週數 {distribution}、有貨率 {availability}、每店每週銷量 {rate}。",
    en: "Mechanism: outlet-weeks listed {distribution}, availability {availability}, rate of sale {rate}.",
    vi: "Cơ chế: số tuần lên kệ của điểm bán {distribution}, tỷ lệ còn hàng {availability}, tốc độ bán {rate}.",
  },
  money: {
    "zh-TW":
      "機制（對貢獻毛利）：淨銷售額 {nsv}、到岸成本 {landed}、其他花費 {spending}。",
    en: "Mechanism (on the contribution): net sales {nsv}, landed cost {landed}, other spending {spending}.",
    vi: "Cơ chế (trên lợi nhuận đóng góp): doanh thu thuần {nsv}, giá vốn nhập kho {landed}, chi khác {spending}.",
  },
  changes: {
    "zh-TW": "改了：{list}。",
    en: "Changed: {list}.",
    vi: "Đã đổi: {list}.",
  },
  leans: {
    "zh-TW": "靠的數字：{name} = {value}（{low} 到 {high}，{grade}）。",
    en: "Leans on {name} = {value} ({low} to {high}, {grade}).",
    vi: "Dựa vào {name} = {value} ({low} đến {high}, {grade}).",
  },
  method: {
    "zh-TW":
      "拆法：把各組設定逐一換過去，對 {orders} 種先後順序平均，{runs} 次模擬；各部分相加等於總差異。",
    en: "Method: groups of levers changed one after the other, averaged over {orders} orders, {runs} runs; the parts sum to the difference.",
    vi: "Cách tách: đổi lần lượt từng nhóm thiết lập, lấy trung bình trên {orders} thứ tự, {runs} lần mô phỏng; các phần cộng lại bằng đúng chênh lệch.",
  },
} as const satisfies Record<string, Sentence>;

/** Names for what the sentences speak of by id. */
export interface SettingWords {
  /** A lever with its scope, given as a column of a batch file. */
  readonly setting: (column: string) => string;
  /** A value as a plan has it, such as `18000 VND/pack`; "" where a plan says nothing of its own. */
  readonly value: (written: string) => string;
  readonly parameter: (id: string) => string;
}

/** Ids as they are. */
export const plain: SettingWords = {
  setting: (column) => column,
  value: (written) => written || "—",
  parameter: (id) => id,
};

const grades: Readonly<Record<Grade, Sentence>> = {
  measured: { "zh-TW": "實測", en: "measured", vi: "đo thực tế" },
  reported: { "zh-TW": "報導", en: "reported", vi: "báo chí" },
  derived: { "zh-TW": "推算", en: "derived", vi: "suy ra" },
  assumed: { "zh-TW": "猜測", en: "assumed", vi: "giả định" },
};

export function gradeName(grade: Grade, language: Language): string {
  return grades[grade][language];
}

/** Measures of money are explained by lines of money, all others by the shelf. */
const moneyMeasures: ReadonlySet<string> = new Set([
  "contribution",
  "contribution_y1",
  "cash",
  "peak_cash",
  "payback_weeks",
  "nsv",
  "landed_cost",
]);

const MOST_CHANGES = 3;

function fill(
  sentence: Sentence,
  language: Language,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence[language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ""),
  );
}

/** Between groups that could not be told apart. */
const joiners = { "zh-TW": "＋", en: " with ", vi: " cùng " } as const;

export function partName({ groups }: Part, language: Language): string {
  const names = groups.map((group) => groupName(group, language));
  return names.join(joiners[language]);
}

function chainText(chain: Chain, measure: string, language: Language): string {
  if (moneyMeasures.has(measure)) {
    const { nsv, landed, spending } = chain.money;
    const text = (vnd: number): string => signed(dong(vnd, language));
    return fill(sentences.money, language, {
      nsv: text(nsv),
      landed: text(landed),
      spending: text(spending),
    });
  }
  const { distribution, availability, rate } = chain.packs;
  const text = (change: number): string => signed(share(change, language));
  return fill(sentences.packs, language, {
    distribution: text(distribution),
    availability: text(availability),
    rate: text(rate),
  });
}

function leansText(
  parameter: Parameter,
  language: Language,
  words: SettingWords,
): string {
  return fill(sentences.leans, language, {
    name: words.parameter(parameter.name),
    value: words.value(`${parameter.value} ${parameter.unit}`),
    low: words.value(String(parameter.low)),
    high: words.value(String(parameter.high)),
    grade: grades[parameter.grade][language],
  });
}

/** Paragraphs: the difference, then its parts, the largest first, then how they were found. */
export function explainText(
  result: Explanation,
  names: readonly [string, string],
  language: Language,
  words: SettingWords = plain,
): string[] {
  const { measure, total, parts } = result;
  const unit = measureById(measure) ?? { unit: "packs" as const };
  const [a, b] = names;
  const name = measureName(measure, language);
  if (total.mean === 0 && total.half === 0)
    return [fill(sentences.same, language, { a, b, name })];
  const difference = (value: number): string =>
    signed(spoken(unit, value, language));
  const head = fill(sentences.total, language, {
    a,
    b,
    name,
    before: spoken(unit, result.before, language),
    after: spoken(unit, result.after, language),
    difference: difference(total.mean),
    half: spoken(unit, total.half, language),
    futures: result.futures,
  });
  const withinLuck = Math.abs(total.mean) <= total.half;
  const ordered = [...parts].sort(
    (x, y) => Math.abs(y.effect.mean) - Math.abs(x.effect.mean),
  );
  const gap = language === "zh-TW" ? "" : " ";
  return [
    head + gap + chainText(result.chain, measure, language),
    ...(withinLuck ? [fill(sentences.luck, language, {})] : []),
    ...ordered.map((part) => {
      const changed = part.differences
        .slice(0, MOST_CHANGES)
        .map(
          ({ column, a, b }) =>
            `${words.setting(column)} ${words.value(a)} → ${words.value(b)}`,
        );
      const more = part.differences.length - changed.length;
      const list = [...changed, ...(more > 0 ? [`… +${more}`] : [])];
      return [
        fill(sentences.part, language, {
          group: partName(part, language),
          effect: difference(part.effect.mean),
          half: spoken(unit, part.effect.half, language),
          share:
            total.mean === 0
              ? "—"
              : `${figure((100 * part.effect.mean) / total.mean, 0, language)}%`,
        }),
        chainText(part.chain, measure, language),
        fill(sentences.changes, language, {
          list: list.join(listBreak(language)),
        }),
        // What changes nothing leans on nothing.
        ...(part.leansOn === undefined ||
        (part.effect.mean === 0 && part.effect.half === 0)
          ? []
          : [leansText(part.leansOn, language, words)]),
      ].join(gap);
    }),
    fill(sentences.method, language, {
      orders: result.orders,
      runs: result.runs,
    }),
  ];
}
