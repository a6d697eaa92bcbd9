import { describe, expect, it } from "vitest";
import { lexiconEn } from "../../src/document/lexicon-en.ts";
import { reportNames } from "../../src/document/names.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("names in a report", () => {
  it("are those of the reader's language, by the ids of regions, channels and levers", () => {
    const [chinese, english] = [
      reportNames(market, "zh-TW"),
      reportNames(market, "en"),
    ];
    expect(chinese.get("south")).toBe("南部");
    expect(english.get("south")).toBe(lexiconEn.regions.south);
    expect(reportNames(market, "vi").get("south")).toBe("Miền Nam");
    expect(chinese.get("snacks")).toBe("零食");
    expect(english.get("aeon")).toBe("AEON");
    for (const { id, label } of market.channels) {
      expect(chinese.get(id)).toBe(label.zh_tw);
      expect(english.get(id)).toBe(label.en);
    }
    const rsp = market.levers.get("rsp")!;
    expect(chinese.get("rsp")).toBe(rsp.label.zh_tw);
  });
});
