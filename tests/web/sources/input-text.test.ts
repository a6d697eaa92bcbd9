import { describe, expect, it } from "vitest";
import { inputNames, languages, provenance } from "../../../src/index.ts";
import { inputName, inputValue } from "../../../web/sources/input-text.ts";
import { sourceLine } from "../../../web/sources/source-line.ts";
import { factorName } from "../../../web/sources/factor-name.ts";
import { zhTw } from "../../../web/text/zh-tw.ts";
import { goodPlan, theMarket } from "../../support/inputs.ts";

const market = theMarket();
const inputs = provenance(
  goodPlan(["horizon_weeks,,,,,,52,weeks,"]),
  market,
  "brief",
);
const known = inputNames(
  market,
  "snacks",
  inputs.map(({ table }) => table),
);

const named = (table: string, name: string) =>
  languages.map((language) => inputName({ table, name }, known, language));

describe("the name of an input", () => {
  it("says each of its cells in the reader's language", () => {
    expect(named("category_facts", "snacks/penetration/urban")).toEqual([
      "零食 · 滲透率 · 都市",
      "snacks · penetration · urban",
      "bánh snack · độ thâm nhập · thành thị",
    ]);
    expect(named("chain_stores", "bach_hoa_xanh/ncc/rural")[2]).toBe(
      "Bách Hóa Xanh · Bắc Trung Bộ và duyên hải miền Trung · nông thôn",
    );
    expect(named("category_season", "snacks/1")[0]).toBe("零食 · 1 月");
  });

  it("tells one word's meanings apart by its column", () => {
    expect(named("orientation_motives", "convenience/north")[0]).toBe(
      "極致方便 · 北部",
    );
    expect(named("mission_channels", "gift/convenience")[0]).toBe(
      "送禮 · 便利商店",
    );
  });

  it("writes a province as it writes itself", () => {
    expect(named("areas", "thua_thien_hue_rural")).toEqual([
      "Thừa Thiên Huế · 鄉村",
      "Thừa Thiên Huế · rural",
      "Thừa Thiên Huế · nông thôn",
    ]);
  });

  it("leaves an id that nobody names as it is", () => {
    expect(named("plan", "rsp/my_own_pack")[1]).toBe(
      "Recommended retail price · my_own_pack",
    );
  });
});

describe("a value", () => {
  it("is grouped, keeps its decimals, and says a word in the reader's language", () => {
    const { choices } = zhTw.words;
    expect(inputValue("12000000000", choices, "zh-TW")).toBe("12,000,000,000");
    expect(inputValue("0.004", choices, "vi")).toBe("0,004");
    expect(inputValue("taiwan", choices, "zh-TW")).toBe("台灣");
    expect(inputValue("2027-06-07", choices, "zh-TW")).toBe("2027-06-07");
    expect(inputValue("", choices, "zh-TW")).toBe("");
  });
});

describe("a source", () => {
  it("keeps what was published and translates our own estimates", () => {
    const estimate = market.sources.get("EST-FX")!;
    expect(sourceLine(estimate, "zh-TW")).toMatch(/^本專案的推估：每元新台幣/);
    const paper = market.sources.get("BELL99")!;
    expect(sourceLine(paper, "vi")).toContain(paper.title);
  });
});

describe("an uncertain number", () => {
  it("is called by the name of its parameter", () => {
    const factor = { id: "adstockRetention", kind: "parameter" } as const;
    expect(factorName(factor, undefined, { language: "zh-TW" })).toBe(
      "廣告殘留率",
    );
    expect(
      factorName({ ...factor, id: "unheardOf" }, undefined, { language: "vi" }),
    ).toBe("unheardOf");
  });
});
