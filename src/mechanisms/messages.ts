/**
 * What the advertising says: one version for the country, one per region, or one per segment.
 *   fit(region) = 1 + strength × (fit of the mode × the plan's own fit − 1); media multiply contacts that count by it
 *   production per week = versions × cost of a version ÷ weeks of a year, in weeks in which media run somewhere
 * Versions: 1, the number of regions where media run, or the number of segments. The fit is worth a share of what is
 * spent on media, the versions cost the same at any spend, so adaptation pays only above some spend.
 * Fits per region from table `message_fit`. Leaves out: wear-out of a message, and what a message does to expectation.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { messageVersions } from "../inputs/communication.ts";
import { regionIds } from "../inputs/ids.ts";
import { type Ledger, add } from "../ledger/ledger.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, market, opinion } = world;
  const strength = plan.number("mechanism_messages");
  const mode = plan.word("message_mode");
  regionIds.forEach((region, r) => {
    const fit =
      market.fact("message_fit", mode, region) *
      plan.number("message_fit", { region }, week);
    opinion.messageFit[r] = Math.max(0, 1 + strength * (fit - 1));
  });
  if (strength === 0) return;
  const versions = messageVersions(plan, week);
  if (versions === 0) return;
  add(
    ledger.money.media,
    week - ledger.shape.firstWeek,
    (-versions * plan.number("message_cost")) / WEEKS_PER_YEAR,
  );
}

export const messages: Mechanism = {
  name: "messages",
  summary:
    "one version of the message, or one per region or segment: how well it fits, and what the versions cost",
  writes: ["opinion.messageFit"],
  records: ["money.media"],
  parameters: ["messageSegments"],
  levers: [
    "message_mode",
    "message_fit",
    "message_cost",
    "region_on",
    "media_video",
    "media_social",
    "media_store",
    "mechanism_messages",
  ],
  step,
};
