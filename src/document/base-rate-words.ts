/** How launches usually end, as a sentence in the reader's language: English from the data's own note, the others from here. */
import type { RunDocument } from "../report/run-document.ts";
import { type Language, share } from "../report/speech.ts";
import { fill, reportTexts } from "./words.ts";

type BaseRate = RunDocument["base_rates"][number];

const definitions: Readonly<
  Record<Exclude<Language, "en">, Readonly<Record<string, string>>>
> = {
  "zh-TW": {
    asean_listings_kept:
      "東南亞包裝消費品的上市案裡，一年後還留在通路的比例（市調公司一次統計，轉述；數的是上市案，不是單品）",
    us_skus_gone_1:
      "美國雜貨掃描資料裡的新品，上市一年後已經沒有銷售的比例（以單品計，含小幅改款）",
    us_skus_gone_2:
      "美國雜貨掃描資料裡的新品，上市兩年後已經沒有銷售的比例（以單品計，含小幅改款）",
  },
  vi: {
    asean_listings_kept:
      "trong các đợt ra mắt hàng đóng gói ở Đông Nam Á, tỷ lệ còn được niêm yết sau năm đầu (một lần đếm của công ty nghiên cứu, thuật lại; đếm đợt ra mắt, không phải SKU)",
    us_skus_gone_1:
      "trong các SKU mới theo dữ liệu quét tạp hóa Mỹ, tỷ lệ không còn bán được gì sau một năm (gồm cả các thay đổi nhỏ)",
    us_skus_gone_2:
      "trong các SKU mới theo dữ liệu quét tạp hóa Mỹ, tỷ lệ không còn bán được gì sau hai năm (gồm cả các thay đổi nhỏ)",
  },
};

/** Sentences about the first so many rates; a rate that has no words in the language is left out. */
export function baseRateTexts(
  rates: readonly BaseRate[],
  language: Language,
  most: number,
): string[] {
  return rates.slice(0, most).flatMap((rate) => {
    const definition =
      language === "en" ? rate.definition : definitions[language][rate.id];
    if (definition === undefined) return [];
    const value = share(rate.value, language);
    return [fill(reportTexts[language].baseRate, { definition, value })];
  });
}
