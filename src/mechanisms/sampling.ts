/**
 * Tastings in shops: promoters meet this week's shoppers of a channel and region before they choose.
 *   chance that an occasion meets one = tastings of the week ÷ real occasions in the channel and region, at most 1
 *   of those met, a share remembers the brand (it is known from then on), and of these a share remembers the taste:
 *   liking replaces expectation as after a purchase, but nobody becomes a trier by tasting
 * Tastings nobody came for are not paid. A disliked product loses by tasting what it gained by a good concept.
 * Leaves out: tastings in the street, at home or in schools; the packs given away, whose cost is in the price of one.
 */
import { regionIds } from "../inputs/ids.ts";
import { WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { TASTED } from "../world/households.ts";
import { purposes } from "../world/purposes.ts";
import type { World } from "../world/world.ts";
import { marks } from "../world/visit-list.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number, ledger: Ledger): void {
  const { plan, market, outlets, trips, households, geography, skus } = world;
  if (week < 1 || plan.number("mechanism_sampling") === 0) return;
  const wanted = new Float64Array(world.channels * REGIONS);
  market.channels.forEach((channel, c) =>
    regionIds.forEach((region, r) => {
      const scope = { channel: channel.id, region };
      if (!plan.flag("region_on", { region }, week)) return;
      const persons = plan.number("sampling_contacts", scope, week);
      wanted[c * REGIONS + r] =
        (persons * plan.number("mechanism_sampling")) / WEEKS_PER_MONTH;
    }),
  );
  if (wanted.every((persons) => persons === 0)) return;

  const n = trips.count[0] ?? 0;
  const occasions = new Float64Array(wanted.length);
  for (let i = 0; i < n; i++) {
    if (((trips.marks[i] ?? 0) & marks.memorable) === 0) continue;
    const o = trips.outlet[i] ?? 0;
    const cell = (outlets.channel[o] ?? 0) * REGIONS + (outlets.region[o] ?? 0);
    occasions[cell] = (occasions[cell] ?? 0) + world.scale;
  }
  let cost = 0;
  market.channels.forEach((channel, c) =>
    regionIds.forEach((region, r) => {
      const cell = c * REGIONS + r;
      const met = Math.min(wanted[cell] ?? 0, occasions[cell] ?? 0);
      const scope = { channel: channel.id, region };
      if (met > 0) cost += met * plan.number("sampling_cost", scope, week);
      wanted[cell] = met > 0 ? met / (occasions[cell] ?? 1) : 0;
    }),
  );
  add(ledger.money.media, week - ledger.shape.firstWeek, -cost);

  const key = streamKey(world.root, purposes.sampling, week);
  const recall = plan.parameter("sampleRecall");
  const remembered = recall * plan.number("sampling_trial_lift");
  const bit = 1 << skus.ownBrand;
  let a = 0;
  let previous = -1;
  let occasion = 0;
  for (let i = 0; i < n; i++) {
    const h = trips.household[i] ?? 0;
    occasion = h === previous ? occasion + 1 : 0;
    previous = h;
    if (((trips.marks[i] ?? 0) & marks.memorable) === 0) continue;
    const o = trips.outlet[i] ?? 0;
    const chance =
      wanted[(outlets.channel[o] ?? 0) * REGIONS + (outlets.region[o] ?? 0)] ??
      0;
    if (chance === 0) continue;
    while (h >= (geography.firstHousehold[a + 1] ?? 0)) a += 1;
    const id =
      ((geography.key[a] ?? 0) + h - (geography.firstHousehold[a] ?? 0)) >>> 0;
    const luck = uniform(key, id, occasion);
    if (luck >= chance * recall) continue;
    households.known[h] = (households.known[h] ?? 0) | bit;
    if (luck < chance * remembered)
      households.tried[h] = (households.tried[h] ?? 0) | TASTED;
  }
}

export const sampling: Mechanism = {
  name: "sampling",
  summary:
    "tastings in shops make the brand known and, for some, replace expectation by liking",
  writes: ["households.known", "households.tried"],
  records: ["money.media"],
  parameters: ["sampleRecall"],
  levers: [
    "region_on",
    "sampling_contacts",
    "sampling_cost",
    "sampling_trial_lift",
    "mechanism_sampling",
  ],
  step,
};
