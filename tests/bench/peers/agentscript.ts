/**
 * The small market in the package agentscript: outlets are patches, households turtles that stand on their regular one.
 * The package's file asks for a canvas as it is loaded, for its views; outside a browser it gets one that cannot draw.
 */
import { type Living, type SmallMarket, emptyTally } from "./market.ts";
import { Luck, choose } from "./luck.ts";

interface Patch {
  readonly id: number;
  offered: readonly number[];
}

interface Turtle {
  readonly id: number;
  readonly patch: Patch;
  taste: readonly number[];
  last: number;
  moveTo(patch: Patch): void;
}

interface AgentSet<T> {
  ask(work: (agent: T) => void): void;
  create(count: number, begin: (agent: T) => void): void;
  oneOf(): T;
  readonly length: number;
  [index: number]: T;
}

interface Model {
  readonly patches: AgentSet<Patch>;
  readonly turtles: AgentSet<Turtle>;
  setup(): void;
  step(): void;
}

interface Package {
  readonly Model: new (world: Record<string, number>) => Model;
}

const ROWS = 10;

export async function inAgentscript(market: SmallMarket): Promise<Living> {
  Object.assign(globalThis, {
    OffscreenCanvas: class {
      getContext(): object {
        return {};
      }
    },
  });
  // A name in a variable: the package has no types.
  const name = "agentscript";
  const { Model } = (await import(/* @vite-ignore */ name)) as Package;
  const { buys, elsewhere, habit, offered, priceOdds, seed, shape } = market;
  const luck = new Luck(seed);
  const tally = emptyTally(market);

  class Market extends Model {
    week = 0;

    override setup(): void {
      this.patches.ask((patch) => {
        patch.offered = offered[patch.id] ?? [];
      });
      this.turtles.create(market.households, (turtle) => {
        turtle.moveTo(
          this.patches[turtle.id % offered.length] ?? this.patches.oneOf(),
        );
        turtle.taste = shape.map((each) => luck.gamma(each));
        turtle.last = -1;
      });
    }

    override step(): void {
      const odds = priceOdds[this.week] ?? [];
      this.turtles.ask((turtle) => {
        if (luck.uniform() >= buys) return;
        const outlet =
          luck.uniform() < elsewhere
            ? this.patches[Math.floor(luck.uniform() * this.patches.length)]
            : turtle.patch;
        const { taste, last } = turtle;
        const sku = choose(
          outlet?.offered ?? [],
          taste,
          odds,
          habit,
          last,
          luck,
        );
        if (sku === undefined) return;
        tally.packs[sku] = (tally.packs[sku] ?? 0) + 1;
        if (sku === last) tally.repeats += 1;
        turtle.last = sku;
      });
    }
  }

  const model = new Market({
    minX: 0,
    maxX: offered.length / ROWS - 1,
    minY: 0,
    maxY: ROWS - 1,
  });
  model.setup();
  const live = (week: number): void => {
    model.week = week;
    model.step();
  };
  return { live, tally };
}
