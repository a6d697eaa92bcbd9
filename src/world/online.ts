/**
 * The online channel: who shops there, and how well the entrant is seen.
 *   a household shops online with the share of its kind of area (`online_reach`), for life; others never do
 *   so that the channel keeps its share of each mission, those who do go there 1 ÷ share as often
 *   on sale days of the platforms the odds of the channel are multiplied inside every mission
 * Leaves out: age and income of online shoppers, platforms apart, delivery time.
 */
import { areaTypes, regionIds } from "../inputs/ids.ts";
import { CLASSES, FIFTHS } from "./classes.ts";
import { KINDS } from "./geography.ts";
import { MISSIONS } from "./trips.ts";
import type { World } from "./world.ts";

export interface Online {
  /** Reviews of the entrant's brand so far, all platforms. */
  readonly reviews: Float64Array;
  /** Share of visits to the platforms in which the entrant comes into sight, against a settled brand. */
  readonly visibility: Float64Array;
}

export function buildOnline(): Online {
  return { reviews: new Float64Array(1), visibility: new Float64Array(1) };
}

/** Share of households that shop online, by kind of area; everybody with the mechanism off. */
export function onlineReach(world: World): Float64Array {
  const strength = Math.min(1, world.plan.number("mechanism_online"));
  return Float64Array.from({ length: KINDS }, (_, kind) => {
    const region = regionIds[Math.floor(kind / areaTypes.length)] ?? "";
    const type = areaTypes[kind % areaTypes.length] ?? "";
    const reach = world.market.fact("online_reach", region, type);
    return 1 - strength * (1 - reach);
  });
}

/** Splits this week's cumulative chances of mission × channel into those of online shoppers and of all others. */
export function splitOnline(world: World): void {
  const { trips, season, market, channels, plan } = world;
  const online = market.channels.findIndex(({ trade }) => trade === "online");
  const reach = onlineReach(world);
  const strength = plan.number("mechanism_online");
  const cells = MISSIONS * channels;
  const { cumulative } = trips;
  for (let c = 0; c < CLASSES; c++) {
    const kind = Math.floor(c / FIFTHS);
    const share = online < 0 ? 1 : (reach[kind] ?? 1);
    const pull = 1 + ((season.online[kind] ?? 1) - 1) * strength;
    const row = c * cells;
    const others = (CLASSES + c) * cells;
    if (online < 0 || (share === 1 && pull === 1)) {
      cumulative.copyWithin(others, row, row + cells);
      continue;
    }
    let before = 0;
    let sumOnline = 0;
    let sumOthers = 0;
    for (let m = 0; m < MISSIONS; m++) {
      const first = row + m * channels;
      const end =
        m === MISSIONS - 1 ? 1 : (cumulative[first + channels - 1] ?? 1);
      const total = end - before;
      const plain =
        (online === channels - 1 ? end : (cumulative[first + online] ?? 1)) -
        (online === 0 ? before : (cumulative[first + online - 1] ?? 0));
      const rest = total - plain;
      const wanted = (total * plain * pull) / (plain * pull + rest);
      const there = Math.min(total, wanted / share);
      let last = before;
      for (let ch = 0; ch < channels; ch++) {
        const reached =
          m === MISSIONS - 1 && ch === channels - 1
            ? 1
            : (cumulative[first + ch] ?? 1);
        const chance = reached - last;
        last = reached;
        const here = ch === online;
        sumOnline += here
          ? there
          : rest > 0
            ? (chance * (total - there)) / rest
            : 0;
        sumOthers += here ? 0 : rest > 0 ? (chance * total) / rest : 0;
        cumulative[first + ch] = sumOnline;
        cumulative[others + m * channels + ch] = sumOthers;
      }
      before = end;
    }
    // Rounding must not leave a draw without a cell; nobody who does not shop online ends there.
    cumulative[row + cells - 1] = 2;
    cumulative[others + cells - 1 - (online === channels - 1 ? 1 : 0)] = 2;
  }
}
