/** Which measured effects of data/patterns.csv speak of which lever. Pure. */
import type { Pattern } from "../../src/index.ts";

/** Row and statistic of the patterns, by lever. */
const about: Readonly<Record<string, readonly string[]>> = {
  rsp: ["D1/mean"],
  channel_price_idx: ["D1/mean"],
  media_video: ["D3/short", "D3/long"],
  media_social: ["D3/short", "D3/long"],
  media_store: ["D3/short", "D3/long"],
  nd_target: ["D4/short", "D4/long"],
  channel_on: ["D4/short", "D4/long"],
  display_fee: ["D7/display"],
  display_program: ["D7/display"],
  portfolio_mode: ["D12/from_parent"],
  list_price_idx: ["D13/leaders"],
};

export const knownEffects = [...new Set(Object.values(about).flat())];

export function effectsOf(
  lever: string,
  patterns: readonly Pattern[],
): { readonly id: string; readonly pattern: Pattern }[] {
  return (about[lever] ?? []).flatMap((id) => {
    const pattern = patterns.find((one) => `${one.id}/${one.statistic}` === id);
    return pattern === undefined ? [] : [{ id, pattern }];
  });
}
