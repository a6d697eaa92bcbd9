/** The small market in plain JavaScript as it is usually written: an object per household and outlet, a method per thing it does. */
import {
  type Living,
  type SmallMarket,
  type Tally,
  emptyTally,
} from "./market.ts";
import { Luck, choose } from "./luck.ts";

class Outlet {
  declare readonly offered: readonly number[];

  constructor(offered: readonly number[]) {
    this.offered = offered;
  }
}

class Household {
  declare private readonly market: Market;
  declare private readonly regular: Outlet;
  declare private readonly taste: readonly number[];
  private last = -1;

  constructor(market: Market, regular: Outlet, taste: readonly number[]) {
    this.market = market;
    this.regular = regular;
    this.taste = taste;
  }

  step(odds: readonly number[]): void {
    const { market } = this;
    const { luck, given } = market;
    if (luck.uniform() >= given.buys) return;
    const outlet =
      luck.uniform() < given.elsewhere ? market.anyOutlet() : this.regular;
    const { offered } = outlet;
    const sku = choose(offered, this.taste, odds, given.habit, this.last, luck);
    if (sku === undefined) return;
    market.sell(sku, sku === this.last);
    this.last = sku;
  }
}

class Market {
  declare readonly given: SmallMarket;
  declare readonly luck: Luck;
  declare readonly tally: Tally;
  declare private readonly outlets: readonly Outlet[];
  declare private readonly households: readonly Household[];

  constructor(given: SmallMarket) {
    this.given = given;
    this.luck = new Luck(given.seed);
    this.tally = emptyTally(given);
    const outlets = given.offered.map((offered) => new Outlet(offered));
    this.outlets = outlets;
    this.households = Array.from(
      { length: given.households },
      (_, h) =>
        new Household(
          this,
          outlets[h % outlets.length] ?? new Outlet([]),
          given.shape.map((shape) => this.luck.gamma(shape)),
        ),
    );
  }

  anyOutlet(): Outlet {
    const { outlets } = this;
    return (
      outlets[Math.floor(this.luck.uniform() * outlets.length)] ??
      new Outlet([])
    );
  }

  sell(sku: number, again: boolean): void {
    this.tally.packs[sku] = (this.tally.packs[sku] ?? 0) + 1;
    if (again) this.tally.repeats += 1;
  }

  step(week: number): void {
    const odds = this.given.priceOdds[week] ?? [];
    for (const household of this.households) household.step(odds);
  }
}

export function inObjects(given: SmallMarket): Living {
  const market = new Market(given);
  return { live: (week) => market.step(week), tally: market.tally };
}
