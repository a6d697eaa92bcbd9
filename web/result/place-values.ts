/** Figures of a part of the market, as the table of places has them: a region, a channel, both, or "all" of either. Pure. */
import type { MeasureValues, RunDocument } from "../../src/index.ts";
import { wordOf, type Texts } from "../text/index.ts";

export interface MarketPlace {
  /** "all" or an id. */
  readonly region: string;
  readonly channel: string;
}

export const everywhere: MarketPlace = { region: "all", channel: "all" };

export function isEverywhere({ region, channel }: MarketPlace): boolean {
  return region === "all" && channel === "all";
}

/** Undefined where the plan sells nothing. */
export function valuesAt(
  { measures, by }: Pick<RunDocument, "measures" | "by">,
  { region, channel }: MarketPlace,
): MeasureValues | undefined {
  if (channel === "all") return region === "all" ? measures : by.region[region];
  return region === "all"
    ? by.channel[channel]
    : by.region_channel[`${region}/${channel}`];
}

export function regionName(id: string, { words, heat }: Texts): string {
  return id === "all" ? heat.all : wordOf(words.regions, id);
}

export function channelName(id: string, { words, heat }: Texts): string {
  return id === "all" ? heat.all : wordOf(words.channels, id);
}

/** `South × grocer`; "" for the whole market. */
export function marketPlaceName(place: MarketPlace, texts: Texts): string {
  const { region, channel } = place;
  return isEverywhere(place)
    ? ""
    : `${regionName(region, texts)} × ${channelName(channel, texts)}`;
}
