import { describe, expect, it } from "vitest";
import { bookBox, createFunnel, funnelAt } from "../../src/ledger/funnel.ts";
import { funnelBoxes } from "../../src/world/why-not.ts";
import { createLedger } from "../../src/ledger/ledger.ts";

const shape = {
  firstWeek: 1,
  weeks: 3,
  skus: 5,
  ownFrom: 3,
  channels: 4,
  areas: 2,
  chains: 1,
};

describe("the funnel's columns", () => {
  it("give every week, own SKU, column and region a place of its own", () => {
    for (const columns of [4, 5]) {
      const seen = new Set<number>();
      for (let week = 1; week <= 3; week++)
        for (let own = 0; own < 2; own++)
          for (let c = 0; c < columns; c++)
            for (let r = 0; r < 3; r++)
              seen.add(funnelAt(shape, week, own, columns, c, r));
      expect(seen.size).toBe(3 * 2 * columns * 3);
      expect(Math.max(...seen)).toBe(seen.size - 1);
    }
    expect(createFunnel(shape).byChannel[0]!.length).toBe(72);
    expect(createFunnel(shape).bySegment[0]!.length).toBe(90);
  });

  it("book a need once by channel and once by segment, in one box only", () => {
    const ledger = createLedger(shape);
    const unlisted = funnelBoxes.indexOf("unlisted");
    bookBox(ledger, 2, 1, unlisted, 3, 4, 2, 1000);
    const { byChannel, bySegment } = ledger.funnel;
    expect(byChannel[unlisted]![funnelAt(shape, 2, 1, 4, 3, 2)]).toBe(1000);
    expect(bySegment[unlisted]![funnelAt(shape, 2, 1, 5, 4, 2)]).toBe(1000);
    for (const view of [byChannel, bySegment])
      view.forEach((column, box) => {
        expect(column.reduce((a, b) => a + b, 0)).toBe(
          box === unlisted ? 1000 : 0,
        );
      });
  });
});
