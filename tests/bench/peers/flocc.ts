/** The small market in the package flocc: an agent per household, its state in the agent's data, one rule per tick. */
import { Agent, Environment } from "flocc";
import { type Living, type SmallMarket, emptyTally } from "./market.ts";
import { Luck, choose } from "./luck.ts";

export function inFlocc(market: SmallMarket): Living {
  const { buys, elsewhere, habit, offered, priceOdds, seed, shape } = market;
  const luck = new Luck(seed);
  const tally = emptyTally(market);
  const environment = new Environment();
  environment.set("odds", priceOdds[0]);

  const tick = (agent: Agent): void => {
    if (luck.uniform() >= buys) return;
    const outlet =
      luck.uniform() < elsewhere
        ? Math.floor(luck.uniform() * offered.length)
        : (agent.get("outlet") as number);
    const last = agent.get("last") as number;
    const sku = choose(
      offered[outlet] ?? [],
      agent.get("taste") as number[],
      environment.get("odds") as number[],
      habit,
      last,
      luck,
    );
    if (sku === undefined) return;
    tally.packs[sku] = (tally.packs[sku] ?? 0) + 1;
    if (sku === last) tally.repeats += 1;
    agent.set("last", sku);
  };

  for (let h = 0; h < market.households; h++) {
    const agent = new Agent({
      outlet: h % offered.length,
      taste: shape.map((each) => luck.gamma(each)),
      last: -1,
    });
    agent.set("tick", tick);
    environment.addAgent(agent);
  }
  const live = (week: number): void => {
    environment.set("odds", priceOdds[week]);
    environment.tick();
  };
  return { live, tally };
}
