import { describe, expect, it } from "vitest";
import { CELLS, CELL_SHIFT, DITHER_MASK } from "../../src/base/gamma-tables.ts";
import { TO_UNIT } from "../../src/base/random.ts";
import { areaTypes } from "../../src/inputs/ids.ts";
import {
  BLOCK,
  LANES,
  kernelProgram,
  startKernel,
} from "../../src/kernel/kernel.ts";
import { openGround } from "../../src/kernel/memory.ts";
import { ledgerColumns, tiers } from "../../src/ledger/ledger.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { simulate, type Run } from "../../src/simulate.ts";
import { CLASSES, FIFTHS } from "../../src/world/classes.ts";
import { KINDS, REGIONS } from "../../src/world/geography.ts";
import * as missed from "../../src/world/missed.ts";
import * as households from "../../src/world/households.ts";
import { FULL, HOME_MISSIONS } from "../../src/world/larder.ts";
import { NOWHERE } from "../../src/world/near-outlets.ts";
import {
  HEARD_LEVELS,
  MOST_HEARD,
  TRIED_ROW,
} from "../../src/world/opinion.ts";
import { NO_CHAIN, NO_POOL } from "../../src/world/outlets.ts";
import { siteStatus } from "../../src/world/sites.ts";
import { SPLIT_MASK, SPLIT_ROWS } from "../../src/world/splits.ts";
import { NOTHING, ON_THE_GO_MISSION } from "../../src/world/trips.ts";
import { marks } from "../../src/world/visit-list.ts";
import { GIFT_MISSION } from "../../src/world/visits.ts";
import { funnelBoxes } from "../../src/world/why-not.ts";
import { mutableColumns } from "../../src/world/world.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { briskPlan, tinyWorld, TINY_SCALE } from "../support/tiny-world.ts";

/** Numbers as bytes, so that −0, NaN and the last digit count. */
function bytes(column: ArrayBufferView): Buffer {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}

/** Names of columns in which two runs differ. */
function differences(a: Run, b: Run): string[] {
  const others = new Map<string, ArrayBufferView>([
    ...mutableColumns(b.world),
    ...ledgerColumns(b.ledger),
    ...ledgerColumns(b.baseLedger).map(
      ([name, column]) => [`base ${name}`, column] as const,
    ),
  ]);
  return [
    ...mutableColumns(a.world),
    ...ledgerColumns(a.ledger),
    ...ledgerColumns(a.baseLedger).map(
      ([name, column]) => [`base ${name}`, column] as const,
    ),
  ]
    .filter(([name, column]) => {
      const other = others.get(name);
      return other === undefined || !bytes(column).equals(bytes(other));
    })
    .map(([name]) => name);
}

/** A program of one step, `close`, that does nothing, and one place to be filled. */
function programWith(place: string): WebAssembly.Module {
  const named = (name: string): number[] => [
    name.length,
    ...Array.from(name, (letter) => letter.charCodeAt(0)),
  ];
  const section = (id: number, ...content: number[]): number[] => [
    ...[id, content.length],
    ...content,
  ];
  return new WebAssembly.Module(
    Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, 1, 0x60, 0, 0),
      ...section(3, 1, 0),
      ...section(6, 1, 0x7f, 1, 0x41, 0, 0x0b),
      ...section(7, 2, ...named("close"), 0, 0, ...named(place), 3, 0),
      ...section(10, 1, 2, 0, 0x0b),
    ]),
  );
}

describe("the kernel", () => {
  /** Tết 2028 is in week 12; before it promotions, an endorser and the sale days of the platforms. */
  const lively = [
    "start_date=2027-11-08",
    "kwave_on=on",
    "promo_depth=25",
    "burnInWeeks=20",
  ];

  it.each([
    ["snacks", []],
    ["instant_noodles", []],
    ["rtd_tea", []],
    ["facial_cleanser", []],
    ["toothpaste", []],
    ["snacks", ["mechanism_awareness=0", "mechanism_online=2"]],
    ["snacks", ["mechanism_stock_at_home=0", "mechanism_expectation=0"]],
    ["snacks", ["mechanism_habit=0", "stockUpExponent=3"]],
  ])(
    "leaves the bytes of the mechanisms as written: %s %j",
    (category, sets) => {
      const plan = goodPlan(briskPlan, [
        `category=${category}`,
        ...lively,
        ...sets,
      ]);
      const run = (reference: boolean): Run =>
        simulate(plan, theMarket(), {
          seed: category,
          scale: TINY_SCALE,
          channelBasis: "brief",
          weeks: 20,
          reference,
        });
      expect(differences(run(false), run(true))).toEqual([]);
    },
  );

  it.each([
    [1000, false],
    [8000, true],
  ])("leaves them at 1 : %i, whether a sketch or not: %s", (scale, sketch) => {
    const plan = goodPlan(briskPlan, ["burnInWeeks=4"]);
    const run = (reference: boolean): Run =>
      simulate(plan, theMarket(), {
        seed: "fine",
        scale,
        channelBasis: "panel",
        sketch,
        weeks: 6,
        reference,
      });
    expect(differences(run(false), run(true))).toEqual([]);
  });

  it("does the steps that walk households and shelves, and leaves the others alone", () => {
    const { world } = tinyWorld({ burnIn: 0 });
    const ground = openGround(1e8, false, true);
    const kernel = startKernel(ground, world);
    const done = mechanisms.filter(
      (mechanism) =>
        mechanism.parts !== undefined &&
        kernel.partsOf(mechanism) !== mechanism.parts,
    );
    expect(done.map(({ name }) => name).sort()).toEqual([
      "close",
      "experience",
      "purchase",
      "replenishment",
      "sales-memory",
      "stock-at-home",
      "trips",
    ]);
  });

  it("leaves all to the mechanisms where its memory is missing", () => {
    const { world } = tinyWorld({ burnIn: 0 });
    const kernel = startKernel(openGround(1e6, false, false), world);
    for (const mechanism of mechanisms)
      expect(kernel.partsOf(mechanism)).toBe(mechanism.parts);
  });

  it("does not start on a column that the world has not, and names it", () => {
    const { world } = tinyWorld({ burnIn: 0 });
    const ground = openGround(1e8, false, true);
    const start = (place: string) => () =>
      startKernel(ground, world, programWith(place));
    expect(start("households_class")).not.toThrow();
    expect(start("households_klass")).toThrow(
      "nothing fills households_klass, which the kernel reads",
    );
  });

  it("stops in the first week at a place that neither world nor ledger nor week fills", () => {
    const { world, ledger } = tinyWorld({ burnIn: 0 });
    const ground = openGround(1e8, false, true);
    const close = mechanisms.find(({ name }) => name === "close")!;
    const work = (place: string) => () => {
      startKernel(ground, world, programWith(place))
        .partsOf(close)!
        .inAreas(world, 1, ledger, []);
    };
    expect(work("week")).not.toThrow();
    expect(work("cells_nothing")).toThrow("nothing fills cells_nothing");
    expect(work("shape_nothing")).toThrow("nothing fills shape_nothing");
    expect(work("cellar_sellOut")).toThrow("nothing fills cellar,");
  });

  it("asks the week's sheets only for what one of them has", () => {
    const { world } = tinyWorld({ burnIn: 0 });
    const has = new Set(
      mechanisms.flatMap(({ parts }) =>
        parts === undefined ? [] : Object.keys(parts.sheet(world, 1)),
      ),
    );
    const asked = WebAssembly.Module.exports(kernelProgram(false)!).flatMap(
      ({ name }) => (name.startsWith("sheet_") ? [name.slice(6)] : []),
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((figure) => !has.has(figure))).toEqual([]);
  });

  it("means by its constants what the model means", () => {
    const program = kernelProgram(false)!;
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { exports } = new WebAssembly.Instance(program, {
      env: { memory, abort: () => undefined },
    });
    const constants = Object.fromEntries(
      Object.entries(exports)
        .filter(([name]) => name === name.toUpperCase())
        .map(([name, place]) => [
          name,
          (place as WebAssembly.Global<"i32">).value,
        ]),
    );
    const { NO_BRAND, STOCKS_UP, BOUGHT, MOST_COUNTED } = households;
    expect(constants).toEqual({
      ...{ REGIONS, AREA_TYPES: areaTypes.length, KINDS, FIFTHS, CLASSES },
      ...{ CELLS, CELL_SHIFT, DITHER_MASK, SPLIT_ROWS, SPLIT_MASK, TO_UNIT },
      ...{ NO_BRAND, NO_CHAIN, NO_POOL, NOTHING, NOWHERE },
      ...{ ON_THE_GO_MISSION, GIFT_MISSION, HOME_MISSIONS },
      ...{ OPEN: siteStatus.open, STOCKS_UP, BOUGHT, MOST_COUNTED, FULL },
      ...{ MOST_HEARD, HEARD_LEVELS, TRIED_ROW, BLOCK, LANES },
      ...{ TRIED: missed.TRIED, MISSED_SHIFT: missed.MISSED_SHIFT },
      ...{ TIERS: tiers.length, OUTLET: tiers.indexOf("outlet") },
      ...{ REGULAR: marks.regular, MEMORABLE: marks.memorable },
      ...Object.fromEntries(
        funnelBoxes.map((box, place) => [
          `BOX_${box.replace(/[A-Z]/g, "_$&").toUpperCase()}`,
          place,
        ]),
      ),
    });
  });
});
