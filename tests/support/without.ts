/**
 * What a run's ledger comes to with and without a mechanism: for the claim that a mechanism switched off removes its
 * effect and nothing else.
 */
import { type Mechanism, mechanisms } from "../../src/mechanisms/index.ts";
import { ledgerHash } from "../../src/simulate.ts";
import { type Tiny, tinyWorld } from "./tiny-world.ts";

export interface LivedOptions {
  readonly rows?: readonly string[];
  readonly sets?: readonly string[];
  readonly weeks?: number;
  readonly without?: Mechanism;
  /** Changes the world before its first week. */
  readonly prepare?: (tiny: Tiny) => void;
}

/** A tiny world lived from week 1, a mechanism perhaps left out of the list. */
export function lived(options: LivedOptions): Tiny {
  const { rows, sets, weeks = 10, without, prepare } = options;
  const tiny = tinyWorld({
    ...(rows === undefined ? {} : { rows }),
    ...(sets === undefined ? {} : { sets }),
    burnIn: 2,
    weeks: 0,
    room: weeks,
  });
  prepare?.(tiny);
  for (let i = 0; i < weeks; i++) {
    for (const mechanism of mechanisms)
      if (mechanism !== without)
        mechanism.step(tiny.world, tiny.week, tiny.ledger);
    tiny.week += 1;
  }
  return tiny;
}

/** Hash of the ledger of such a life: equal hashes, equal bytes. */
export function livedHash(options: LivedOptions): string {
  return ledgerHash(lived(options).ledger);
}
