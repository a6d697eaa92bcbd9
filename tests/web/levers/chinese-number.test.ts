import { describe, expect, it } from "vitest";
import { chineseNumber } from "../../../web/levers/chinese-number.ts";

describe("a number in Chinese words", () => {
  it("is said as in Taiwan", () => {
    const said: readonly [number, string][] = [
      [0, "零"],
      [2, "二"],
      [10, "十"],
      [15, "十五"],
      [22, "二十二"],
      [105, "一百零五"],
      [110, "一百一十"],
      [200, "兩百"],
      [1200, "一千二百"],
      [2000, "兩千"],
      [1005, "一千零五"],
      [18_000, "一萬八千"],
      [20_000, "兩萬"],
      [25_500, "兩萬五千五百"],
      [100_500, "十萬零五百"],
      [10_002, "一萬零二"],
      [149_000, "十四萬九千"],
      [120_000_000, "一億兩千萬"],
      [200_000_000, "兩億"],
      [100_000_050, "一億零五十"],
      [12_000_000_000, "一百二十億"],
      [0.35, "零點三五"],
      [1.6, "一點六"],
      [-4500, "負四千五百"],
      [-0.001, "零"],
    ];
    for (const [value, words] of said) expect(chineseNumber(value)).toBe(words);
  });
});
