import { describe, expect, it } from "vitest";
import { fileName, withoutEnding, withoutKind } from "../../web/file-name.ts";

describe("the name of a file", () => {
  it("says whose it is and what it is, in any language", () => {
    expect(fileName("示範方案（已調整）", "現金與累計貢獻毛利", "png")).toBe(
      "示範方案（已調整） - 現金與累計貢獻毛利.png",
    );
    expect(fileName("Kế hoạch", "Dòng tiền", "svg")).toBe(
      "Kế hoạch - Dòng tiền.svg",
    );
    expect(fileName("mine", "", "csv")).toBe("mine.csv");
  });

  it.each([
    ["../../etc/passwd", "etc passwd"],
    ['a\\b/c:d*e?f"g<h>i|j', "a b c d e f g h i j"],
    ["line\nend\u0000", "line end"],
    ["turned\u202egnp.exe", "turnedgnp.exe"],
    ["96\u00a0萬\u2060包", "96 萬包"],
    ["...", ""],
    ["plan. . ", "plan"],
  ])(
    "holds nothing that a system forbids or a reader cannot see: %j",
    (of, is) => {
      expect(fileName(of, "x", "csv")).toBe(
        is === "" ? "x.csv" : `${is} - x.csv`,
      );
    },
  );

  it("is never empty, never a device's, and never longer than file systems take", () => {
    expect(fileName(" ", "?", "json")).toBe("taphoa.json");
    expect(fileName("con", "", "csv")).toBe("con_.csv");
    const long = fileName("鋪".repeat(300), "🛒".repeat(300), "summary.csv");
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(255);
    expect(long).toMatch(/^鋪+ - 🛒+\.summary\.csv$/u);
  });
});

describe("what a name is made of", () => {
  it("is a file's name without its ending, and a label without its kind", () => {
    expect(withoutEnding("my plan.v2.CSV")).toBe("my plan.v2");
    expect(withoutEnding("plan")).toBe("plan");
    expect(withoutKind("所有指標（CSV）")).toBe("所有指標");
    expect(withoutKind("Wide picture 1200×630 (PNG)")).toBe(
      "Wide picture 1200×630",
    );
    expect(withoutKind("Kết quả")).toBe("Kết quả");
  });
});
