/**
 * Households trade up and down. At the start of each quarter, by fifth of income:
 *   from the middle: up with chance enter(up), down with enter(down) × (1 + pull × (food inflation − reference))
 *   back to the middle: with chance leave(up), leave(down)
 * Which driver or habit moves a household is drawn once for life (`world/orientation.ts`). No movement is set by a plan:
 * the plan says how fast food becomes dearer, and the squeeze of the middle follows. Promotion seekers stock up.
 * Leaves out: a household's own income, jumps from one end to the other, fashion.
 */
import { streamKey, uniform } from "../base/random.ts";
import { regionIds } from "../inputs/ids.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { FIFTHS } from "../world/classes.ts";
import { STOCKS_UP } from "../world/households.ts";
import {
  FIRST_DOWN,
  MIDDLE,
  PROMOTION_SEEKER,
  motiveOf,
  orientationOf,
  turned,
} from "../world/orientation.ts";
import { purposes } from "../world/purposes.ts";
import { CLOSING_WEEKS as QUARTER } from "../world/store-openings.ts";
import type { World } from "../world/world.ts";
import { type Mechanism, type Parts, noSheet, wholeStep } from "./mechanism.ts";

function inAreas(
  world: World,
  week: number,
  _: Ledger,
  areas: readonly number[],
): void {
  const { market, plan, geography, households, orientations, root } = world;
  if (!orientations.on || (week - 1) % QUARTER !== 0) return;
  const { enterUp, enterDown, leaveUp, leaveDown } = orientations;
  // A burned-in market serves every plan: before the launch food rises as it has.
  const dear =
    week < 1
      ? 0
      : plan.number("food_inflation", {}, week) -
        plan.parameter("foodInflationReference");
  const pull = Math.max(0, 1 + plan.parameter("foodInflationPull") * dear);
  const move = streamKey(root, purposes.orientation, week);
  const motive = streamKey(root, purposes.motive, 0);
  const stocksUp = streamKey(root, purposes.stocksUp, 0);
  const { traits } = households;
  for (const a of areas) {
    const first = geography.firstHousehold[a] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    const key = geography.key[a] ?? 0;
    const r = geography.region[a] ?? 0;
    const stocking = market.fact("traits", "stocks_up", regionIds[r] ?? "");
    for (let h = first; h < end; h++) {
      const id = (key + h - first) >>> 0;
      const f = (households.class[h] ?? 0) % FIFTHS;
      const before = orientationOf(traits[h] ?? 0);
      const u = uniform(move, id, 0);
      let after = before;
      if (before === MIDDLE) {
        const up = enterUp[f] ?? 0;
        const down = (enterDown[f] ?? 0) * pull;
        if (u < up)
          after = motiveOf(orientations, r, true, uniform(motive, id, 0));
        else if (u < up + down)
          after = motiveOf(orientations, r, false, uniform(motive, id, 1));
      } else if (u < ((before < FIRST_DOWN ? leaveUp : leaveDown)[f] ?? 0))
        after = MIDDLE;
      if (after === before) continue;
      const habit =
        after === PROMOTION_SEEKER || uniform(stocksUp, id, 0) < stocking
          ? STOCKS_UP
          : 0;
      traits[h] = turned(((traits[h] ?? 0) & ~STOCKS_UP) | habit, after);
    }
  }
}

const parts: Parts = { sheet: noSheet, inAreas };

export const trading: Mechanism = {
  name: "trading",
  summary:
    "households leave the middle for trading up or down, by income and food inflation, or come back to it",
  writes: ["households.traits"],
  records: [],
  parameters: ["foodInflationReference", "foodInflationPull"],
  levers: ["food_inflation", "mechanism_m_shape"],
  step: wholeStep(parts),
  parts,
};
