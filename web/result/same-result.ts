/** Whether two documents say the same. A quick look carries no hash of its ledger: it is held by its figures, in all and by week. */
import type { RunDocument } from "../../src/index.ts";

export function sameResult(
  one: RunDocument | undefined,
  other: RunDocument | undefined,
): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (one.ledgerHash !== "" || other.ledgerHash !== "")
    return one.ledgerHash === other.ledgerHash;
  return (
    sameText(one.measures, other.measures) &&
    sameText(one.by.week, other.by.week)
  );
}

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
