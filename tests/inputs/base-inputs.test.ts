import { describe, expect, it } from "vitest";
import {
  inputsHash,
  movedFromBase,
  movesBase,
} from "../../src/inputs/base-inputs.ts";
import { type Market, readMarket } from "../../src/inputs/market.ts";
import type { Plan } from "../../src/inputs/plan.ts";
import { createLedger, ledgerColumns } from "../../src/ledger/ledger.ts";
import { mechanisms, recordStock } from "../../src/mechanisms/index.ts";
import { buildWorld } from "../../src/world/world.ts";
import { noEntrant } from "../../src/evidence/experiment.ts";
import { dataFiles, goodPlan, theMarket } from "../support/inputs.ts";

function hashWith(file: string, from: string, to: string): string {
  const files = dataFiles();
  const text = files[file]!;
  expect(text).toContain(from);
  files[file] = text.replace(from, to);
  return inputsHash(readMarket(files).market!, "snacks", "brief");
}

describe("the hash of the base market's inputs", () => {
  const plain = inputsHash(theMarket(), "snacks", "brief");

  it("differs by category and basis, and is 16 digits", () => {
    expect(plain).toMatch(/^[0-9a-f]{16}$/);
    expect(inputsHash(theMarket(), "snacks", "panel")).not.toBe(plain);
    expect(inputsHash(theMarket(), "toothpaste", "brief")).not.toBe(plain);
  });

  it("changes with a number the market rests on", () => {
    expect(
      hashWith("parameters.csv", "habitMultiplier,1.5", "habitMultiplier,1.6"),
    ).not.toBe(plain);
    expect(
      hashWith(
        "traits.csv",
        "price_exponent,north,4.4",
        "price_exponent,north,4.5",
      ),
    ).not.toBe(plain);
    expect(
      hashWith(
        "category_facts.csv",
        "snacks,dirichlet_s,all,1.2",
        "snacks,dirichlet_s,all,1.3",
      ),
    ).not.toBe(plain);
  });

  it("stays with a note, with what only an entrant needs, and with another category", () => {
    expect(
      hashWith(
        "parameters.csv",
        "cannot be told from taste",
        "cannot be told apart from taste",
      ),
    ).toBe(plain);
    expect(
      hashWith(
        "parameters.csv",
        "conceptReference,0.35",
        "conceptReference,0.36",
      ),
    ).toBe(plain);
    expect(
      hashWith(
        "category_facts.csv",
        "toothpaste,dirichlet_s,all,0.9",
        "toothpaste,dirichlet_s,all,0.95",
      ),
    ).toBe(plain);
  });
});

/** Every cell of the ledger of some weeks before any launch, summed in an order that hides nothing. */
function lived(market: Market, plan: Plan): string {
  const weeks = 6;
  const world = buildWorld(market, plan, {
    seed: "rests on",
    scale: 20_000,
    channelBasis: "brief",
  });
  const ledger = createLedger({
    skus: world.skus.count,
    ownFrom: world.skus.ownFrom,
    channels: world.channels,
    areas: world.geography.areaIds.length,
    chains: market.chains.length,
    firstWeek: 1 - weeks,
    weeks,
  });
  recordStock(world, ledger, 1 - weeks, ledger.stock.opening);
  for (let week = 1 - weeks; week <= 0; week++)
    for (const mechanism of mechanisms) mechanism.step(world, week, ledger);
  const columns = ledgerColumns(ledger);
  return ["cells.sellOutUnits", "cells.sellOutValue", "cells.receiptUnits"]
    .map((name) => {
      const column = [...columns].find(([each]) => each === name)?.[1];
      let sum = 0;
      column?.forEach((x, i) => (sum += x * (1 + (i % 97) / 97)));
      return sum;
    })
    .join(" ");
}

describe("a number that is not in the hash", () => {
  const market = theMarket();
  const plan = goodPlan(noEntrant);
  const moved = (moves: (name: string) => boolean): string =>
    lived(market, {
      ...plan,
      parameter: (name) => {
        const value = plan.parameter(name);
        // Lengths of the simulation are no inputs of the market.
        if (!moves(name) || name === "burnInWeeks") return value;
        return Number.isInteger(value) && value >= 1 ? value + 1 : value * 1.1;
      },
    });

  it("moves nothing before the launch, whichever it is; those in it do", () => {
    const plain = lived(market, plan);
    expect(moved((name) => !movesBase(name))).toBe(plain);
    expect(moved((name) => name === "shopServiceChance")).not.toBe(plain);
  });
});

describe("a plan that moves the base market", () => {
  it("is told by the levers it sets, each once", () => {
    const plan = goodPlan([
      "habitMultiplier,,,,,,1.8,ratio,",
      "incumbent_share,local_value_leader,,north,,,40,%,",
      "incumbent_share,local_value_leader,,south,,,40,%,",
      "reps,,,north,,,20,reps,",
    ]);
    expect(movedFromBase(plan)).toEqual(["habitMultiplier", "incumbent_share"]);
    expect(movedFromBase(goodPlan(["reps,,,north,,,20,reps,"]))).toEqual([]);
  });
});
