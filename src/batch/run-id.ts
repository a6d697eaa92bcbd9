/**
 * The name of a run: a hash over everything that its result depends on, and over nothing else. Equal ids, equal bytes: a
 * run that is in the store is never computed again, whatever file or row asked for it.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ChannelBasis } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { MODEL_VERSION } from "../simulate.ts";

export interface RunSettings {
  readonly scale: number;
  readonly channelBasis: ChannelBasis;
  readonly weeks: number;
}

/** What a plan asks for, as text: every value in force, without where it was written. */
export function planKey(plan: Plan): string {
  return hashOf(
    plan.settings.map(
      ({ lever, sku, channel, region, fromWeek, toWeek, value, unit }) => [
        lever,
        sku,
        channel,
        region,
        fromWeek,
        toWeek,
        value,
        unit,
      ],
    ),
  );
}

export function runId(
  market: Market,
  plan: string,
  seed: string,
  { scale, channelBasis, weeks }: RunSettings,
): string {
  return hashOf([
    MODEL_VERSION,
    market.dataHash,
    plan,
    seed,
    scale,
    channelBasis,
    weeks,
  ]);
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}
