import { describe, expect, it } from "vitest";
import {
  funnelOf,
  type FunnelCounts,
} from "../../src/report/why-not-bought.ts";
import { funnelBoxes } from "../../src/world/why-not.ts";
import { tinyRun } from "../support/tiny-world.ts";

const run = tinyRun(12);
const funnel = Object.values(funnelOf(run));

function total(parts: readonly FunnelCounts[]): FunnelCounts {
  const boxes = Object.fromEntries(
    funnelBoxes.map((box) => [
      box,
      parts.reduce((sum, part) => sum + part.boxes[box], 0),
    ]),
  ) as FunnelCounts["boxes"];
  return { needs: parts.reduce((sum, part) => sum + part.needs, 0), boxes };
}

describe("the funnel of a run", () => {
  it("has boxes that add up to the needs, whole and in every cut", () => {
    for (const sku of funnel)
      for (const part of [
        sku,
        ...Object.values(sku.by).flatMap((cut) => Object.values(cut)),
      ])
        expect(Object.values(part.boxes).reduce((a, b) => a + b, 0)).toBe(
          part.needs,
        );
  });

  it("has the same needs and boxes by region, by channel and by segment", () => {
    for (const { needs, boxes, by } of funnel)
      for (const cut of Object.values(by))
        expect(total(Object.values(cut))).toEqual({ needs, boxes });
  });

  it("asks the same needs of every own SKU, and knows of people who do not know the brand", () => {
    expect(new Set(funnel.map(({ needs }) => needs)).size).toBe(1);
    expect(funnel[0]!.needs).toBeGreaterThan(0);
    expect(funnel[0]!.boxes.unknown).toBeGreaterThan(0);
    expect(new Set(funnel.map(({ boxes }) => boxes.unknown)).size).toBe(1);
  });

  it("counts as bought every purchase of the entrant by a household", () => {
    const bought = funnel.reduce((sum, sku) => sum + sku.boxes.bought, 0);
    const { purchases } = run.ledger.people;
    const own = funnel.length;
    let booked = 0;
    purchases.forEach((n, at) => {
      if (Math.floor(at / 3) % (own + 1) === own) booked += n;
    });
    expect(bought).toBe(booked);
    expect(bought).toBeGreaterThan(0);
  });
});
