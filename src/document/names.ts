/** Names of regions, levers and channels in a report, by id. */
import { regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market-types.ts";
import type { Language } from "../report/speech.ts";

const REGIONS: Readonly<Record<string, string>> = {
  north: "北部",
  central: "中部",
  south: "南部",
};

export function reportNames(
  market: Market,
  language: Language,
): Map<string, string> {
  const chinese = language === "zh-TW";
  return new Map([
    ...regionIds.map((id): [string, string] => [
      id,
      chinese
        ? (REGIONS[id] ?? id)
        : id.slice(0, 1).toUpperCase() + id.slice(1),
    ]),
    ...[...market.levers.values()].map((lever): [string, string] => [
      lever.id,
      chinese ? lever.label.zh_tw : lever.label.en,
    ]),
    ...market.channels.map((channel): [string, string] => [
      channel.id,
      chinese ? channel.label.zh_tw : channel.label.en,
    ]),
  ]);
}
