import { describe, expect, it } from "vitest";
import { legendRoom, legendRows } from "../../../web/charts/legend-rows.ts";

const wide = (name: string): number => 12 * name.length;

describe("the lines of a legend", () => {
  const option = {
    legend: { itemWidth: 24 },
    series: ["實銷", "出貨", "二次出貨", "未來的中間值", "出貨"].map(
      (name) => ({
        name,
      }),
    ),
  };

  it("are one where there is room, and more where there is none", () => {
    expect(legendRows(option, 700, wide)).toBe(1);
    expect(legendRows(option, 270, wide)).toBe(2);
    expect(legendRows(option, 130, wide)).toBe(3);
    // A name wider than the place still has a line.
    expect(legendRows(option, 40, wide)).toBe(4);
  });

  it("count the entries of the legend where it names them, and none where there is no legend", () => {
    const named = { ...option, legend: { data: ["實銷", { name: "出貨" }] } };
    expect(legendRows(named, 60, wide)).toBe(2);
    expect(legendRows({ series: option.series }, 60, wide)).toBe(0);
  });

  it("take room from the drawing only beyond those it leaves room for", () => {
    expect([1, 2, 3, 4].map(legendRoom)).toEqual([0, 0, 24, 48]);
  });
});
