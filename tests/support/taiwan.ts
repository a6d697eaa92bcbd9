/** The Chinese of Taiwan: words of other places and what is said instead, simplified characters, half-width punctuation. */

/** Words of other places, and what Taiwan says. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/渠道/, "通路"],
  [/終端/, "零售點"],
  [/動銷/, "實銷"],
  [/堆頭/, "堆箱陳列"],
  [/門店/, "門市"],
  [/默認/, "預設"],
  [/保存(?!期限|方式)/, "儲存"],
  [/用戶/, "使用者"],
  [/導[出入]/, "匯出、匯入"],
  [/模板/, "範本"],
  [/信息/, "資訊"],
  [/數據(?!機)/, "資料、數字"],
  [/屏幕/, "螢幕"],
  [/質量/, "品質"],
  [/視頻/, "影片"],
  [/反饋/, "回饋"],
  [/鏈接/, "連結"],
  [/周(?!年|邊|圍)/, "週"],
  [/舖/, "鋪"],
];

/** Simplified characters that are common in the words of this page. */
export const simplified =
  /[销铺货现这个区门实际数据费过还没为与从东单发图开关时间览词语节题产价额总经营业务员类别级组]/;

/** A mark of half width beside a Chinese character. */
export const halfWidth = /[一-鿿][,;:!?()]|[,;:!?()][一-鿿]/;

/** What Taiwan says instead of each foreign word of a sentence. */
export function foreignIn(sentence: string): string[] {
  return foreign
    .filter(([word]) => word.test(sentence))
    .map(([word, better]) => `${word.source} → ${better} in "${sentence}"`);
}
