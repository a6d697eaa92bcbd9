/** Works out, in the worker, the plans between two plans and what is uncertain about them. */
import {
  checkFor,
  explainCoalitions,
  factorsBetween,
  factorsOf,
  plansBetween,
  playersOf,
  readPlan,
  type Market,
} from "../../src/index.ts";
import type { Answer, BetweenJob, PlanText } from "../messages.ts";

/** Groups of levers told apart at most. */
const MOST_GROUPS = 6;

export function betweenJob(job: BetweenJob, market: Market): Answer {
  const [a, b] = job.plans.map((text) => sideOf(text, market));
  if (a === undefined || b === undefined) throw new Error("no two plans");
  const players = playersOf(a, b, market, MOST_GROUPS);
  const coalitions = explainCoalitions({ ...job, players });
  return {
    kind: "between",
    between: {
      players,
      plans: plansBetween(a, b, players, coalitions, market),
      shared: factorsBetween(a, b, market, job.basis),
      checks: Object.fromEntries(
        factorsOf(a.plan, market).map((one) => [one.id, checkFor(one)]),
      ),
    },
  };
}

/** A plan that the page wrote itself; that it cannot be read is a bug. */
function sideOf(text: PlanText, market: Market) {
  const { plan, problems } = readPlan(text, market);
  if (plan === undefined || problems.length > 0)
    throw new Error(JSON.stringify(problems[0]));
  return { plan, text };
}
