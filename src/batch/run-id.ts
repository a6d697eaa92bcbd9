/**
 * The name of a run: a hash over everything that its result depends on, and over nothing else. Equal ids, equal bytes: a
 * run that is in the store is never computed again, whatever file or row asked for it.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ChannelBasis } from "../inputs/ids.ts";
import type { Plan } from "../inputs/plan.ts";

/** What a batch holds fast for all its runs. */
export interface RunSettings {
  readonly scale: number;
  readonly channelBasis: ChannelBasis;
}

/** Everything that a run's result depends on. */
export interface RunKey extends RunSettings {
  /** Version of the model. */
  readonly model: string;
  /** Hash of the market's tables. */
  readonly data: string;
  /** Hash of the plan's values. */
  readonly plan: string;
  readonly seed: string;
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

export function runId(key: RunKey): string {
  const { model, data, plan, seed, scale, channelBasis, weeks } = key;
  return hashOf([model, data, plan, seed, scale, channelBasis, weeks]);
}

/** SHA-256 of a plain value's JSON. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}
