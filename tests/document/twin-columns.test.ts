import { describe, expect, it } from "vitest";
import { amount, bold, sum, text } from "../../src/document/sheet-cells.ts";
import { twin, withTwins } from "../../src/document/twin-columns.ts";

describe("money beside VND", () => {
  const sheet = withTwins(
    {
      name: "Cash",
      widths: [8, 22, 10],
      frozen: 2,
      rows: [
        ["Week", "Cash", "Share"].map(bold),
        ["", "VND", "%"].map(text),
        [amount(1), amount(838_000), amount(0.5)],
        [amount(2), amount(null), amount(0.5)],
        [bold("Total"), sum("B", 3, 4)],
        [text("short")],
      ],
    },
    838,
    "en",
  );

  it("is a column more for each of VND, by a formula over it and only where it has a figure", () => {
    expect(sheet.rows.map((row) => row.at(-1)?.value)).toEqual([
      "Cash",
      "NT$",
      'IF(ISNUMBER(B3),B3/838,"")',
      'IF(ISNUMBER(B4),B4/838,"")',
      'IF(ISNUMBER(B5),B5/838,"")',
      "",
    ]);
    expect(sheet.rows[2]?.at(-1)).toMatchObject({ formula: true });
    expect(sheet.rows[4]?.at(-1)).toMatchObject({ bold: true });
    expect(sheet.widths).toHaveLength(4);
  });

  it("leaves other columns as they are, and knows the unit by its name in a language", () => {
    expect(sheet.rows[2]?.slice(0, 3)).toEqual([
      amount(1),
      amount(838_000),
      amount(0.5),
    ]);
    const plain = { name: "a", widths: [1], frozen: 1, rows: [[bold("Week")]] };
    expect(withTwins(plain, 838, "vi")).toEqual(plain);
    const rows = [[bold("Tiền")], [text("₫")], [amount(5)]];
    const named = withTwins({ ...plain, rows }, 800, "vi");
    expect(named.rows[2]?.[1]).toEqual(twin(0, 2, 800));
  });
});
