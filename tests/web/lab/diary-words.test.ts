import { describe, expect, it } from "vitest";
import type { Choice, Diary, DiaryEntry } from "../../../src/index.ts";
import {
  boughtText,
  kindOf,
  mainReason,
  whoText,
  whyText,
  withOwn,
} from "../../../web/lab/diary-words.ts";
import { zhTw } from "../../../web/text/zh-tw.ts";
import type { View } from "../../../web/view.ts";

const view: View = {
  texts: zhTw,
  language: "zh-TW",
  currency: "VND",
  vndPerTwd: 830,
  dark: false,
};

const choice: Choice = {
  offered: 12,
  chance: 0.25,
  taste: 2.04,
  price: 1,
  fit: 0.9,
};

const entry: DiaryEntry = {
  week: 3,
  mission: "top_up",
  channel: "tap_hoa",
  outlet: 7,
  regular: true,
  sku: "main",
  brand: "own",
  own: true,
  packs: 2,
  paidVnd: 36_000,
  promotion: "none",
  before: false,
  obstacle: "open",
  choice,
};

const diary: Diary = {
  household: "an_giang_rural-3",
  region: "south",
  area: "an_giang_rural",
  fifth: 2,
  stage: "small_children",
  knewFrom: 2,
  entries: [entry],
};

describe("a diary in words", () => {
  it("says who the household is, and whether it bought, knew or never knew", () => {
    expect(whoText(diary, view)).toBe("南部鄉村，所得五等分的第 2 組，有幼兒");
    expect(kindOf(diary)).toBe("bought");
    expect(kindOf({ ...diary, entries: [] })).toBe("knew");
    expect(kindOf({ ...diary, entries: [], knewFrom: undefined })).toBe(
      "never",
    );
  });

  it("names own goods by their role and others by their brand", () => {
    const roles = { main: "main" };
    const brands = {
      rival: { en: "Rival", zh_tw: "對手", vi: "Đối thủ" },
    };
    expect(boughtText(entry, roles, brands, view)).toContain("你的主力，2 包");
    const other = { ...entry, own: false, brand: "rival", sku: "r1" };
    expect(boughtText(other, roles, brands, view)).toContain("對手，2 包");
    expect(boughtText({ ...entry, sku: "" }, roles, brands, view)).toBe(
      "空手回家",
    );
  });

  it("gives the factor that stands out as the reason, and luck where none does", () => {
    expect(mainReason(choice)).toBe("taste");
    expect(mainReason({ ...choice, taste: 0.5, fit: 1.6 })).toBe("fit");
    expect(mainReason({ ...choice, taste: 1.1 })).toBe("luck");
    expect(whyText(choice, view)).toContain("機會是 25%");
    expect(whyText(choice, view)).toContain("口味 2 倍");
  });

  it("keeps the visits in which the entrant was bought or there to be bought", () => {
    const visits: DiaryEntry[] = [
      entry,
      { ...entry, own: false, obstacle: "open" },
      { ...entry, own: false, obstacle: "unlisted" },
    ];
    expect(withOwn(visits)).toHaveLength(2);
  });
});
