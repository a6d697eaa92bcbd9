import { describe, expect, it } from "vitest";
import { barOf } from "../../../web/why/change-bar.ts";

const links = [
  { now: 200, before: 100 },
  { now: 50, before: 100 },
  { now: 100, before: 100 },
];

describe("the bar of a link", () => {
  it("is as long for half as for double where links are multiplied, to either side", () => {
    const [double, half, same] = links.map((link) => barOf(link, links, false));
    expect(double?.x).toBe(0);
    expect(half!.x).toBeCloseTo(-double!.width, 9);
    expect(same?.width).toBe(0);
  });

  it("follows the difference where links are added", () => {
    const [most, less] = links.map((link) => barOf(link, links, true));
    expect(less!.width).toBeCloseTo(most!.width / 2, 9);
  });

  it("is not drawn where there is no baseline, or nothing moved", () => {
    expect(barOf({ now: 3 }, [{ now: 3 }], true)).toBeUndefined();
    expect(barOf(links[2]!, [links[2]!], false)).toBeUndefined();
  });
});
