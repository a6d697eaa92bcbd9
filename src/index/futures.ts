/** Many futures of a plan: how sure a result is, why it is so, and which plan would be better. */
export { type Alternative, alternativesOf } from "../ensemble/alternatives.ts";
export { type Target, readTarget } from "../ensemble/chance.ts";
export {
  type Ensemble,
  USUAL_FUTURES,
  ensemble,
  ensembleRuns,
  futuresOf,
} from "../ensemble/ensemble.ts";
export { basesOf, drawnText } from "../ensemble/drawn.ts";
export {
  chanceText,
  ensembleCsv,
  ensembleTable,
} from "../ensemble/ensemble-table.ts";
export {
  type Factor,
  drawnFactors,
  factorsOf,
  oneByOne,
} from "../ensemble/factors.ts";
export {
  type Answer,
  type Runner,
  type Trial,
  type TrialSettings,
  answerTrial,
  baseName,
  remembering,
} from "../ensemble/trial.ts";
export {
  type StoredFutures,
  isStored,
  storedFutures,
} from "../ensemble/stored.ts";
export {
  type Comparison,
  type Rival,
  type Verdict,
  compare,
} from "../ensemble/compare.ts";
export {
  comparisonTable,
  diffTable,
  gainText,
  regretTable,
  verdictText,
} from "../ensemble/compare-table.ts";
export { type Difference, columnOf, planDiff } from "../ensemble/plan-diff.ts";
export {
  type BottleneckWeek,
  type Link,
  bottlenecks,
} from "../report/bottleneck.ts";
export {
  bottleneckLines,
  bottleneckTitle,
} from "../report/bottleneck-words.ts";
export {
  type Explanation,
  type Part,
  explain,
  explainCoalitions,
  explainRuns,
} from "../ensemble/explain.ts";
export { explainText, partName } from "../ensemble/explain-words.ts";
export {
  type Player,
  factorsBetween,
  nameBetween,
  plansBetween,
  playersOf,
} from "../ensemble/hybrid.ts";
export { directionOf } from "../ensemble/direction.ts";
export { type Check, checkFor, knowing } from "../ensemble/knowing.ts";
export { switchValue, worthOf } from "../ensemble/turning.ts";
export { morris } from "../ensemble/morris.ts";
export { type Question, commonFactors } from "../ensemble/response.ts";
export {
  knowingTable,
  morrisTable,
  sobolTable,
  tornadoTable,
} from "../ensemble/sensitivity-table.ts";
export { sobolIndices } from "../ensemble/sobol-indices.ts";
export {
  type Coalition,
  coalitionsOf,
  ordersOf,
  shapley,
} from "../ensemble/shapley.ts";
export { screen, screenRuns } from "../ensemble/screen.ts";
export { type Tornado, tornado } from "../ensemble/tornado.ts";
export { lint } from "../ensemble/lint.ts";
export { proveFixes } from "../ensemble/lint-proof.ts";
export { findingLines, nothingFound } from "../ensemble/lint-words.ts";
export { type PaperLimit, optimise } from "../ensemble/optimise.ts";
export {
  bindingText,
  curveTable,
  limitNames,
  optimumTable,
  solveTable,
} from "../ensemble/search-table.ts";
export { searchWords } from "../ensemble/search-words.ts";
export { type Solution, solve } from "../ensemble/solve.ts";
export {
  type SearchRequest,
  type Vary,
  readVary,
  shareOf,
  written,
} from "../ensemble/vary.ts";
export type { Interval } from "../ensemble/interval.ts";
export {
  type PlanPart,
  partsOf,
  plansWithout,
  promotedWeeks,
} from "../ensemble/plan-parts.ts";
export {
  type Worth,
  worth,
  worthBySku,
  worthRuns,
  worthWeekly,
} from "../ensemble/worth.ts";
export {
  promotionText,
  sourceTable,
  worthTable,
} from "../ensemble/worth-table.ts";
export { spendName } from "../ensemble/worth-words.ts";
