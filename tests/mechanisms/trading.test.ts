import { describe, expect, it } from "vitest";
import { trading } from "../../src/mechanisms/trading.ts";
import { FIFTHS } from "../../src/world/classes.ts";
import { STOCKS_UP } from "../../src/world/households.ts";
import {
  FIRST_DOWN,
  MIDDLE,
  PROMOTION_SEEKER,
  orientationOf,
} from "../../src/world/orientation.ts";
import {
  type Tiny,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";
import { livedHash } from "../support/without.ts";

const QUARTER = 13;

function quarters(n: number, sets: readonly string[] = []): Tiny {
  const tiny = tinyWorld({ burnIn: 0, sets });
  for (let q = 0; q < n; q++)
    trading.step(tiny.world, 1 + q * QUARTER, tiny.ledger);
  return tiny;
}

/** Shares of households that trade up, stay in the middle and trade down. */
function shares({ world }: Tiny, fifth?: number) {
  const { traits, class: classes } = world.households;
  let [up, middle, down, n] = [0, 0, 0, 0];
  traits.forEach((each, h) => {
    if (fifth !== undefined && classes[h]! % FIFTHS !== fifth) return;
    const o = orientationOf(each);
    n += 1;
    if (o === MIDDLE) middle += 1;
    else if (o < FIRST_DOWN) up += 1;
    else down += 1;
  });
  return { up: up / n, middle: middle / n, down: down / n };
}

describe("trading", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({ burnIn: 1, weeks: 0 });
    const changed = changesOf(trading, tiny);
    expect(undeclared(trading, changed)).toEqual([]);
    expect(changed).toEqual(["households.traits"]);
  });

  it("squeezes the middle from both sides over the years, without being told to", () => {
    const before = shares(quarters(0));
    const after = shares(quarters(12));
    expect(after.middle).toBeLessThan(before.middle);
    expect(after.up).toBeGreaterThan(before.up);
    expect(after.down).toBeGreaterThan(before.down);
  });

  it("moves more down when food becomes dear, and nobody more up", () => {
    const mild = quarters(6, ["food_inflation=3 %/year"]);
    const dear = quarters(6, ["food_inflation=15 %/year"]);
    expect(shares(dear).down).toBeGreaterThan(shares(mild).down * 1.1);
    expect(shares(dear).up).toBeLessThanOrEqual(shares(mild).up);
  });

  it("moves the rich up and the poor down", () => {
    const tiny = quarters(8);
    expect(shares(tiny, 4).up).toBeGreaterThan(shares(tiny, 0).up);
    expect(shares(tiny, 4).down).toBeLessThan(shares(tiny, 0).down);
  });

  it("rests between quarters, and makes promotion seekers stock up", () => {
    const tiny = quarters(8);
    const { traits } = tiny.world.households;
    const before = traits.slice();
    trading.step(tiny.world, 2, tiny.ledger);
    expect(traits).toEqual(before);
    const seekers = [...traits].filter(
      (each) => orientationOf(each) === PROMOTION_SEEKER,
    );
    expect(seekers.length).toBeGreaterThan(0);
    expect(seekers.every((each) => (each & STOCKS_UP) !== 0)).toBe(true);
  });

  it("mechanism_m_shape at 0 gives the ledger of a market without it, whatever food costs", () => {
    const off = ["mechanism_m_shape=0"];
    expect(livedHash({ sets: off })).toBe(
      livedHash({ sets: off, without: trading }),
    );
    expect(livedHash({ sets: [...off, "food_inflation=15 %/year"] })).toBe(
      livedHash({ sets: off }),
    );
    expect(livedHash({})).not.toBe(livedHash({ sets: off }));
  });
});
