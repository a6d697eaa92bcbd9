import { describe, expect, it } from "vitest";
import { ledgerColumns } from "../../src/ledger/ledger.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { wholeStep } from "../../src/mechanisms/mechanism.ts";
import { mutableColumns } from "../../src/world/world.ts";
import { type Tiny, tinyWorld } from "../support/tiny-world.ts";

/** A few weeks of the entrant in which the parts of steps are done as `order` groups and orders what belongs together. */
function lived(
  order?: (together: readonly (readonly number[])[]) => number[][],
): Tiny {
  const tiny = tinyWorld({ burnIn: 2, weeks: 0, room: 6 });
  const { world, ledger } = tiny;
  const { catchments, territories, geography } = world;
  const areas = [...geography.areaIds.keys()];
  const byTerritory = Array.from({ length: territories.count }, (_, t) =>
    areas.filter((a) => territories.ofArea[a] === t),
  );
  for (let week = 1; week <= 6; week++)
    for (const mechanism of mechanisms) {
      const { parts } = mechanism;
      if (parts === undefined || order === undefined)
        mechanism.step(world, week, ledger);
      else {
        for (const group of order(parts.ofOutlets ? byTerritory : catchments)) {
          parts.inAreas(world, week, ledger, group);
          parts.then?.(world, week, ledger, group);
        }
        parts.afterwards?.(world, week, ledger);
      }
    }
  return tiny;
}

describe("a step in parts", () => {
  it("leaves the same bytes in whatever order and groups its catchments are done", () => {
    const whole = lived();
    const orders = [
      (all: readonly (readonly number[])[]) =>
        all.map((areas) => [...areas]).reverse(),
      (all: readonly (readonly number[])[]) => [
        [...(all[3] ?? []), ...(all[1] ?? [])].sort((a, b) => a - b),
        all
          .filter((_, i) => i !== 3 && i !== 1)
          .flat()
          .sort((a, b) => a - b),
      ],
    ];
    for (const order of orders) {
      const parted = lived(order);
      const columns = mutableColumns(parted.world);
      for (const [name, column] of mutableColumns(whole.world))
        expect(columns.get(name), name).toEqual(column);
      const booked = new Map(ledgerColumns(parted.ledger));
      for (const [name, column] of ledgerColumns(whole.ledger))
        expect(booked.get(name), name).toEqual(column);
    }
  });

  it("is done everywhere once, and then closed, when nobody shares it", () => {
    const { world, ledger } = tinyWorld({ burnIn: 0 });
    const said: unknown[] = [];
    wholeStep({
      sheet: () => ({}),
      inAreas: (_, week, __, areas) =>
        said.push([week, areas.length, areas[0]]),
      afterwards: () => said.push("closed"),
    })(world, 3, ledger);
    expect(said).toEqual([[3, world.geography.areaIds.length, 0], "closed"]);
  });

  it("is that of the mechanisms that take most time", () => {
    expect(
      mechanisms
        .filter(({ parts }) => parts !== undefined)
        .map(({ name }) => name),
    ).toEqual([
      "trading",
      "awareness",
      "sales-memory",
      "replenishment",
      "trips",
      "purchase",
      "stock-at-home",
      "experience",
      "word-of-mouth",
      "close",
    ]);
  });
});
