import { describe, expect, it } from "vitest";
import { bookBox } from "../../src/ledger/funnel.ts";
import { ownAt } from "../../src/ledger/ledger.ts";
import { bottleneckSpans, bottlenecks } from "../../src/report/bottleneck.ts";
import { funnelBoxes, type FunnelBox } from "../../src/world/why-not.ts";
import { blankRun } from "../support/tiny-world.ts";

const box = (name: FunnelBox) => funnelBoxes.indexOf(name);

describe("the bottleneck of a week", () => {
  const run = blankRun(30);
  const book = (week: number, name: FunnelBox, households: number) =>
    bookBox(run.ledger, week, 0, box(name), 0, 0, 0, households);
  book(1, "unknown", 90);
  book(1, "bought", 10);
  for (const week of [12, 22]) {
    book(week, "outOfStock", 80);
    book(week, "bought", 20);
  }
  // The factory could not make what was ordered in week 20, to arrive in week 24.
  const at = ownAt(run.ledger, 20, 0);
  run.ledger.orderedUnits[at] = 1000;
  run.ledger.wantedUnits[at] = 5000;
  run.ledger.arrivalWeek[at] = 24;
  const weeks = bottlenecks(run);

  it("is the link that the smallest share passes, over the last weeks", () => {
    expect(weeks[0]).toMatchObject({ week: 1, link: "known" });
    expect(weeks[0]!.passed.known).toBeCloseTo(0.1, 10);
    expect(weeks[7]!.link).toBe("known");
    expect(weeks[8]!.link).toBeUndefined();
    expect(weeks[11]!.link).toBe("in_stock");
  });

  it("is the factory's while it makes all it can, and the cash's once that is gone", () => {
    expect(weeks[21]!.link).toBe("capacity");
    run.ledger.cash[20] = -1e15;
    expect(bottlenecks(run)[21]!.link).toBe("cash");
    run.ledger.cash[20] = 0;
  });

  it("holds preference against an even share of the shelf", () => {
    const other = blankRun(2);
    const add = (name: FunnelBox, n: number) =>
      bookBox(other.ledger, 1, 0, box(name), 0, 0, 0, n);
    add("bought", 1);
    add("other", other.world.skus.count - 1);
    add("unlisted", other.world.skus.count);
    const [first] = bottlenecks(other);
    expect(first!.passed.preferred).toBeCloseTo(1, 10);
    expect(first!.link).toBe("listed");
  });

  it("is joined over weeks in a row", () => {
    expect(bottleneckSpans(weeks)[0]).toEqual({
      link: "known",
      from: 1,
      to: 8,
    });
    expect(bottleneckSpans([])).toEqual([]);
  });
});
