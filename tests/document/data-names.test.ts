/** Names of what stands in the data, from their list. */
import { describe, expect, it } from "vitest";
import { dataName, readDataNames } from "../../src/document/data-names.ts";

const names = readDataNames(
  [
    "column,id,zh_tw,en,vi",
    "parameter,forgettingRate,遺忘率,Forgetting rate,Tỷ lệ quên",
    "part,price,價格,Price,Giá",
    "shocks.part,price,漲價,Rise in price,Tăng giá",
  ].join("\n"),
);

describe("a name of the data", () => {
  it("is given in the language asked for", () => {
    expect(dataName(names, "zh-TW", "parameter", "forgettingRate")).toBe(
      "遺忘率",
    );
    expect(dataName(names, "en", "parameter", "forgettingRate")).toBe(
      "Forgetting rate",
    );
    expect(dataName(names, "vi", "parameter", "forgettingRate")).toBe(
      "Tỷ lệ quên",
    );
  });

  it("is the table's own where the word means something else there", () => {
    expect(dataName(names, "en", "part", "price", "shocks")).toBe(
      "Rise in price",
    );
    expect(dataName(names, "en", "part", "price", "promotions")).toBe("Price");
  });

  it("is missing where the list has none", () => {
    expect(dataName(names, "en", "parameter", "nothing")).toBeUndefined();
    expect(dataName(names, "en", "lever", "price")).toBeUndefined();
  });
});
