import { describe, expect, it } from "vitest";
import { runsOf } from "../../../web/text/foreign.ts";

describe("foreign words of a sentence", () => {
  it("are told apart in Chinese: Vietnamese by its letters or its place, English else", () => {
    expect(
      runsOf("退出的轄區：An Giang + Bạc Liêu；Cần Thơ。", "zh-TW", "vi"),
    ).toEqual([
      { text: "退出的轄區：" },
      { text: "An Giang + Bạc Liêu", language: "vi" },
      { text: "；" },
      { text: "Cần Thơ", language: "vi" },
      { text: "。" },
    ]);
    expect(runsOf("（WARC citing Nielsen，轉述）", "zh-TW", "en")[1]).toEqual({
      text: "WARC citing Nielsen",
      language: "en",
    });
  });

  it("are no single names or units, and the sentence is whole", () => {
    const sentence = "SKU 每包 NT$21，Sơn La 最高（CSV）";
    const runs = runsOf(sentence, "zh-TW", "vi");
    expect(runs.filter(({ language }) => language !== undefined)).toEqual([
      { text: "Sơn La", language: "vi" },
    ]);
    expect(runs.map(({ text }) => text).join("")).toBe(sentence);
    expect(runsOf(sentence, "en", "vi")).toEqual([{ text: sentence }]);
  });
});
