/**
 * The result that stood before the last move of a lever, as a ghost of what is shown until the next one stands: its full run
 * for figures, and the run of the size on the screen for charts, since only runs of one size are drawn together. Pure.
 */
import type { RunDocument } from "../../src/index.ts";
import type { PlanState } from "../plan-state.ts";
import { sameResult } from "../result/same-result.ts";

type BySize = Readonly<Record<number, RunDocument>>;

/** A plan's results as they were shown, by how many real households one stands for. */
export interface Stood {
  readonly plan: PlanState;
  readonly documents: BySize;
  /** The last of them. */
  readonly last: RunDocument;
}

export interface Ghost {
  /** The full run. */
  readonly document: RunDocument;
  /** Of the size on the screen; undefined where there is none, or where it is what is on the screen. */
  readonly drawn: RunDocument | undefined;
}

/** What is on the screen now. */
export interface OnScreen {
  readonly plan: PlanState;
  readonly document: RunDocument;
  readonly preview: boolean;
  readonly baselines: BySize;
}

/** A plan's results with one more; those of another plan are let go. */
export function withResult(
  kept: Stood | undefined,
  plan: PlanState,
  document: RunDocument,
): Stood {
  const others = kept?.plan === plan ? kept.documents : {};
  return {
    plan,
    documents: { ...others, [document.scale]: document },
    last: document,
  };
}

/** Undefined where nothing was moved since, and where what stood is of another file or another seed. */
export function ghostOf(
  { plan, documents, last }: Stood,
  now: OnScreen,
): Ghost | undefined {
  const { document, baselines } = now;
  const sameFile = plan.sheet?.plan.text === now.plan.sheet?.plan.text;
  const moved = plan !== now.plan || now.preview;
  if (!moved || !sameFile || last.seed !== document.seed) return undefined;
  const { scale } = document;
  // The baseline is known at both sizes, whatever of it was shown.
  const isBaseline = sameResult(baselines[last.scale], last);
  const drawn = documents[scale] ?? (isBaseline ? baselines[scale] : undefined);
  return {
    document: last,
    drawn: sameResult(drawn, document) ? undefined : drawn,
  };
}
