/**
 * Which lever's value needs which other lever: found from expressions, and from money that needs an exchange rate.
 * A lever that needs itself, directly or in a circle, has no value; one that needs hundreds of others is refused
 * because each costs time in every week.
 */
import { parseUnit } from "../base/units.ts";
import type { Entry } from "./entry.ts";
import type { Lever } from "./market-types.ts";
import type { Mistake } from "./mistake.ts";
import { rateLevers } from "./resolver.ts";
import { byText } from "./rows.ts";

export const MAX_READS = 200;

export interface ReferenceMistake {
  readonly entry: Entry;
  readonly mistake: Mistake;
}

/** Circles and excesses among the references of all entries. */
export function checkReferences(
  index: ReadonlyMap<string, readonly Entry[]>,
  levers: ReadonlyMap<string, Lever>,
): ReferenceMistake[] {
  const found: ReferenceMistake[] = [];
  const cost = new Map<string, number>();
  const open: string[] = [];

  const visit = (lever: string): number => {
    const known = cost.get(lever);
    if (known !== undefined) return known;
    open.push(lever);
    let most = 1;
    for (const entry of index.get(lever) ?? []) {
      let reads = 1;
      for (const other of needs(entry, levers)) {
        const start = open.indexOf(other);
        if (start >= 0)
          found.push({ entry, mistake: circle(open.slice(start), other) });
        else reads += visit(other);
      }
      if (reads > MAX_READS) found.push({ entry, mistake: excess(lever) });
      most = Math.max(most, Math.min(reads, MAX_READS));
    }
    open.pop();
    cost.set(lever, most);
    return most;
  };
  for (const lever of [...index.keys()].sort(byText)) visit(lever);
  return found;
}

/** Levers an entry reads, as often as it reads them. */
function needs(
  entry: Entry,
  levers: ReadonlyMap<string, Lever>,
): readonly string[] {
  const { value } = entry;
  const read = value.kind === "expression" ? value.expression.levers : [];
  const own = parseUnit(levers.get(entry.lever)?.unit ?? "");
  const currencies = [
    own?.currency,
    "unit" in value ? value.unit.currency : "",
  ];
  const rates = [...new Set(currencies)].flatMap((currency) =>
    currency === "TWD" || currency === "USD" ? [rateLevers[currency]] : [],
  );
  return [...read, ...rates];
}

function circle(path: readonly string[], last: string): Mistake {
  return {
    code: "circular-levers",
    found: `a circle: ${[...path, last].join(" needs ")}`,
    expected: "expressions that end in numbers",
    fix: "write a number for one of them",
  };
}

function excess(lever: string): Mistake {
  return {
    code: "too-many-references",
    found: `a value of ${lever} that needs more than ${MAX_READS} other values`,
    expected: `at most ${MAX_READS}`,
    fix: "write numbers instead",
  };
}
