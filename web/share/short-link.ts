/**
 * A link short enough to be scanned from paper: a plan that ships with the page is named in place of its text, with a check
 * that the reader's page ships the very same. Leaves out: making and reading the link itself.
 */
import type { ShippedPlan } from "../shipped-plans.ts";
import type { SharedPlan } from "./share-link.ts";

const FORM = /^@([\w-]+) ([0-9a-f]{8})$/;

/** The plan with its text named, where it ships with the page; else as it is. */
export function shortened(
  plan: SharedPlan,
  shipped: readonly ShippedPlan[],
): SharedPlan {
  const known = shipped.find(({ text }) => text === plan.text);
  return known === undefined
    ? plan
    : { ...plan, text: `@${known.id} ${checkOf(known.text)}` };
}

/** The plan with its whole text again; undefined if this page ships no such plan, or another text under its name. */
export function lengthened(
  plan: SharedPlan,
  shipped: readonly ShippedPlan[],
): SharedPlan | undefined {
  const [, id, check] = FORM.exec(plan.text) ?? [];
  if (id === undefined) return plan;
  const known = shipped.find((one) => one.id === id);
  return known === undefined || checkOf(known.text) !== check
    ? undefined
    : { ...plan, text: known.text };
}

/** FNV-1a of the characters, eight hexadecimal digits: against another version, not against malice. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
