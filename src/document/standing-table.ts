/** How much of what a result rests on is known, as a table for a terminal, in the reader's language: numbers by table and grade. */
import { gradeName } from "../ensemble/explain-words.ts";
import { grouped } from "../report/number-words.ts";
import {
  type Input,
  type Standing,
  assumedShare,
  standingOrder,
  standings,
} from "../report/provenance.ts";
import { type Language, share } from "../report/speech.ts";
import type { TextTable } from "../report/tables.ts";
import { type DataNames, dataName } from "./data-names.ts";

const words: Readonly<
  Record<
    Language,
    Readonly<Record<"title" | "table" | "decided" | "all" | "note", string>>
  >
> = {
  "zh-TW": {
    title: "結果靠哪些數字",
    table: "資料表",
    decided: "方案決定",
    all: "全部",
    note: "市場的數字有 {share} 是猜測。只數個數，沒有加權：看得出知道多少，看不出哪個要緊。每個數字和出處：taphoa sources --format csv",
  },
  en: {
    title: "What the result rests on",
    table: "table",
    decided: "decided",
    all: "all",
    note: "{share} of the market's numbers are assumed. Counted, not weighed: this says how much is known, not how much it matters. Every number with its source: taphoa sources --format csv",
  },
  vi: {
    title: "Kết quả dựa vào những con số nào",
    table: "bảng",
    decided: "phương án\nquyết định",
    all: "tất cả",
    note: "{share} con số của thị trường là giả định. Chỉ đếm, không tính trọng số: cho biết mình biết được bao nhiêu, không cho biết số nào quan trọng. Từng con số kèm nguồn: taphoa sources --format csv",
  },
};

/** What a standing is called. */
export function standingName(standing: Standing, language: Language): string {
  return standing === "decided"
    ? words[language].decided
    : gradeName(standing, language);
}

export function standingTable(
  inputs: readonly Input[],
  language: Language,
  names: DataNames,
): TextTable {
  const own = words[language];
  const called = (standing: Standing): string =>
    standingName(standing, language);
  const rows = [...standings(inputs)].map(([table, counts]) => [
    dataName(names, language, "table", table) ?? table,
    ...standingOrder.map((standing) =>
      counts[standing] === 0 ? "" : grouped(counts[standing]),
    ),
  ]);
  const all = standingOrder.map((standing) =>
    grouped(inputs.filter(({ grade }) => grade === standing).length),
  );
  return {
    title: own.title,
    head: [own.table, ...standingOrder.map(called)],
    align: ["left", ...standingOrder.map(() => "right" as const)],
    rows: [...rows, [own.all, ...all]],
    note: own.note.replace("{share}", share(assumedShare(inputs), language)),
  };
}
