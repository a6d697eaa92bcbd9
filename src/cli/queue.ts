/**
 * What the two ends of a queue agree on. A job is a chunk of runs of one seed, some seconds of work, under a name that
 * hashes its runs. Workers of another model or other data listen to another queue. Every run's line of the journal comes
 * back at once on a list of the batch's own; a line that comes twice must say the same.
 */
import {
  MODEL_VERSION,
  type BatchDocument,
  type Chunk,
  type Market,
} from "../index.ts";

export interface QueueJob extends Chunk {
  /** List on which lines come back. */
  readonly results: string;
}

export function queueName(market: Pick<Market, "dataHash">): string {
  return `taphoa-${MODEL_VERSION}-${market.dataHash.slice(0, 12)}`;
}

/** How often a job may be begun by workers that die or fail. */
export const ATTEMPTS = 3;

/** Seconds of work in a chunk, about; one run may take longer. */
const CHUNK_SECONDS = 4;

/** About: households of the country, seconds per household and week, weeks before the launch, seconds per run at least. */
const HOUSEHOLDS = 28e6;
const HOUSEHOLD_WEEK = 0.7e-6;
const BURN_IN = 52;
const LEAST_SECONDS = 0.2;
const MOST_RUNS = 50;

/** Runs of a chunk: the same for the same batch, so that a batch taken up again finds its own jobs. */
export function runsPerChunk({ request, scenarios }: BatchDocument): number {
  const weeks = Math.max(...scenarios.map((scenario) => scenario.weeks));
  const seconds =
    (HOUSEHOLDS / request.scale) * (weeks + BURN_IN) * HOUSEHOLD_WEEK;
  const runs = Math.round(CHUNK_SECONDS / Math.max(LEAST_SECONDS, seconds));
  return Math.min(MOST_RUNS, Math.max(1, runs));
}
