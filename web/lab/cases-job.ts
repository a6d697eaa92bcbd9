/** The worker's answer on one lever elsewhere: its value in other plans, and what studies have measured of its effect. */
import { readPatterns, readPlan, type Market } from "../../src/index.ts";
import { leverSheet, moreSheet } from "../levers/lever-sheet.ts";
import type { Answer, CasesJob } from "../messages.ts";
import { effectsOf } from "./lever-effects.ts";

export function casesJob(
  job: CasesJob,
  market: Market,
  tables: Readonly<Record<string, string>>,
): Answer {
  const values = job.plans.flatMap((source) => {
    const { plan } = readPlan(source, market);
    if (plan === undefined) return [];
    const field = [...leverSheet(market, plan), ...moreSheet(market, plan)]
      .flatMap(({ fields }) => fields)
      .find(({ key }) => key === job.key);
    return field === undefined ? [] : [[source.name, field.loaded] as const];
  });
  const [lever = ""] = job.key.split("[");
  const files = Object.fromEntries(
    Object.entries(tables).map(([path, text]) => [
      path.slice(path.lastIndexOf("/") + 1),
      text,
    ]),
  );
  const { patterns } = readPatterns(files);
  return {
    kind: "cases",
    cases: {
      values: Object.fromEntries(values),
      effects: effectsOf(lever, patterns).map(({ id, pattern }) => {
        const source = market.sources.get(pattern.source);
        return {
          id,
          low: pattern.low ?? null,
          high: pattern.high ?? null,
          reference: pattern.reference,
          source:
            source === undefined
              ? pattern.source
              : `${source.publisher}: ${source.title}`,
        };
      }),
    },
  };
}
