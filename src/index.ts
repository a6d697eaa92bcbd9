/**
 * The library's whole public face: the only file that the command line and the page may import.
 * Everything here is a pure function of text and seeds.
 */
export {
  type Problem,
  type Warning,
  Bug,
  formatProblem,
  sortProblems,
} from "./base/problem.ts";
export { formatCsv, formatCsvRows, parseCsv } from "./base/csv.ts";
export { formatIsoDate, parseIsoDate } from "./base/calendar-date.ts";
export { mean, meanInterval, quantile } from "./base/stats.ts";
export { suggestNames } from "./base/nearest.ts";
export {
  channelBases,
  regionIds,
  type ChannelBasis,
  type Grade,
} from "./inputs/ids.ts";
export { MAX_BYTES, decodeText, tooLarge } from "./inputs/decode.ts";
export {
  type Certificate,
  type Label,
  type Lever,
  type LeverDefault,
  type Market,
  readMarket,
} from "./inputs/market.ts";
export { CALIBRATION_FILE, readCalibrationRows } from "./inputs/calibration.ts";
export {
  DRAWS_FILE,
  type JointDraw,
  drawColumns,
  drawLever,
  readJointDrawRows,
} from "./inputs/joint-draws.ts";
export { parseSet } from "./inputs/overrides.ts";
export {
  type Override,
  type Plan,
  type Scope,
  type Setting,
  readPlan,
} from "./inputs/plan.ts";
export { defaultsOfCategory } from "./inputs/levers.ts";
export { planTemplate } from "./inputs/template.ts";
export { planCsv } from "./inputs/trail.ts";
export { measures, type Measure } from "./ledger/measures.ts";
export { moneyLines } from "./ledger/ledger.ts";
export { mechanisms } from "./mechanisms/index.ts";
export { type Crew, type HandWork, createCrew, lendHand } from "./crew.ts";
export {
  MODEL_VERSION,
  type BaseCache,
  type Run,
  type RunOptions,
  type WeekHook,
  createBaseCache,
  ledgerHash,
  simulate,
} from "./simulate.ts";
export { pairedDifference, runSeeds } from "./report/compare.ts";
export { measureValues } from "./report/measure-values.ts";
export {
  type ScenarioResult,
  batchRuns,
  batchSummary,
  summaryHeader,
  summaryRow,
} from "./batch/batch-tables.ts";
export {
  type Design,
  type Scenario,
  designs,
  scenariosOf,
} from "./batch/design.ts";
export {
  type BatchDocument,
  type BatchRequest,
  type BatchScenario,
  type WantedRun,
  batchText,
  readBatch,
  runCount,
  wantedRun,
  wantedRuns,
} from "./batch/document.ts";
export type { BlankColumn } from "./batch/blanks.ts";
export { type Batch, prepareBatch } from "./batch/prepare.ts";
export { chunksOf, tasksOf } from "./batch/chunks.ts";
export {
  MOST_ROWS,
  type PageSheet,
  batchPages,
  pageSheet,
} from "./batch/pages.ts";
export { resultsOf } from "./batch/results.ts";
export { isWorkbook, readWorkbook } from "./batch/workbook.ts";
export { readGrid } from "./batch/grid.ts";
export {
  type RunRecord,
  cutRun,
  readJournalLine,
  resultText,
} from "./batch/journal.ts";
export { parquetPieces } from "./batch/parquet.ts";
export {
  type StoreCell,
  type StoreTable,
  storeTableNames,
  storeTables,
} from "./batch/store-tables.ts";
export { type BasePlan, scenarioPlan, unknownBase } from "./batch/plans.ts";
export { type RunSettings, hashOf, planKey } from "./batch/run-id.ts";
export {
  type Reason,
  type StoredRun,
  reasonFor,
  shelfOf,
} from "./batch/why.ts";
export {
  type Chunk,
  type RunNews,
  type Task,
  failedRun,
  workOn,
} from "./batch/work.ts";
export { householdBytes } from "./world/world.ts";
export {
  type MeasureValues,
  type RunDocument,
  runDocument,
} from "./report/run-document.ts";
export { type ShipmentRow, shipmentsCsv } from "./report/shipments.ts";
export {
  type Manifest,
  ledgerCsv,
  manifest,
  summaryCsv,
} from "./report/exports.ts";
export {
  type PanelOptions,
  type Purchases,
  panelColumns,
  panelComment,
  panelHeader,
  panelKeeper,
  panelWriter,
} from "./report/panel.ts";
export {
  type Choice,
  type Diary,
  type DiaryEntry,
  diaryKeeper,
  tellingDiaries,
} from "./report/diary.ts";
export {
  type CheckedStatistic,
  type RealityCheck,
  realityChecks,
} from "./evidence/reality.ts";
export { type Pattern, readPatterns } from "./evidence/patterns.ts";
export {
  type RowReport,
  type ValidateDocument,
  rowIds,
  validate,
} from "./evidence/validate.ts";
export { REPORT_MARKS, hasReport, withReport } from "./evidence/stamp.ts";
export { orderedSeeds, validateTable } from "./evidence/validate-table.ts";
export {
  type CalibrateDocument,
  calibrate,
  check as checkCalibration,
  merged as mergedCalibration,
  rowsOf as calibrationRows,
} from "./calibrate/calibrate.ts";
export {
  Joint,
  drawnValues,
  drawsCsv,
  mergedDraws,
} from "./calibrate/joint.ts";
export { calibrateTable, calibrationCsv } from "./calibrate/calibrate-table.ts";
export { grouped, percent } from "./report/number-words.ts";
export {
  type Input,
  assumedShare,
  inputColumns,
  provenance,
  standingOrder,
  standings,
} from "./report/provenance.ts";
export { taxedAs } from "./inputs/landed-cost.ts";
export { inputsCsv } from "./report/inputs-csv.ts";
export {
  type TextTable,
  chainTable,
  channelTable,
  funnelTable,
  headlineTable,
  skuTable,
} from "./report/tables.ts";
export {
  type ChartDescription,
  type ChartWords,
  type FlowFan,
  flowChart,
  peopleChart,
  reachChart,
} from "./report/charts.ts";
export { cashChart, contributionChart } from "./report/money-charts.ts";
export { fanChart } from "./report/fan-chart.ts";
export { overlayChart } from "./report/overlay-chart.ts";
export {
  type KitTexts,
  funnelChart,
  ladderChart,
  shelfChart,
  stockChart,
} from "./report/kit-charts.ts";
export {
  type ResponsePoint,
  type ResponseTexts,
  responseChart,
} from "./report/response-chart.ts";
export {
  type WaterfallTexts,
  waterfallChart,
} from "./report/waterfall-chart.ts";
export { type ScatterAxis, scatterChart } from "./report/scatter-chart.ts";
export { type BridgeTexts, bridgeChart } from "./report/bridge-chart.ts";
export { type TornadoRow, tornadoChart } from "./report/tornado-chart.ts";
export { type ShopRow, shopBooks } from "./report/shop-books.ts";
export {
  type LadderRow,
  leastMargin,
  priceLadder,
} from "./report/price-ladder.ts";
export { type ProvinceWeeks, provinceWeeks } from "./report/provinces.ts";
export { type Alternative, alternativesOf } from "./ensemble/alternatives.ts";
export { type Chance, type Target, readTarget } from "./ensemble/chance.ts";
export {
  type Ensemble,
  ensemble,
  ensembleRuns,
  futuresOf,
} from "./ensemble/ensemble.ts";
export { basesOf, drawnText } from "./ensemble/drawn.ts";
export {
  chanceText,
  ensembleCsv,
  ensembleTable,
} from "./ensemble/ensemble-table.ts";
export {
  type Factor,
  drawnFactors,
  factorsOf,
  oneByOne,
} from "./ensemble/factors.ts";
export {
  type Answer,
  type Runner,
  type Trial,
  type TrialSettings,
  answerTrial,
  baseName,
  remembering,
} from "./ensemble/trial.ts";
export {
  type StoredFutures,
  isStored,
  storedFutures,
} from "./ensemble/stored.ts";
export {
  type Comparison,
  type Rival,
  type Verdict,
  compare,
} from "./ensemble/compare.ts";
export {
  comparisonTable,
  diffTable,
  gainText,
  regretTable,
  verdictText,
} from "./ensemble/compare-table.ts";
export { type Difference, columnOf, planDiff } from "./ensemble/plan-diff.ts";
export {
  type BottleneckWeek,
  type Link,
  bottlenecks,
} from "./report/bottleneck.ts";
export { bottleneckLines, bottleneckTitle } from "./report/bottleneck-words.ts";
export { type Language, languages, listBreak } from "./report/speech.ts";
export {
  type Explanation,
  type Part,
  explain,
  explainCoalitions,
  explainRuns,
} from "./ensemble/explain.ts";
export { explainText, partName } from "./ensemble/explain-words.ts";
export {
  type Player,
  factorsBetween,
  nameBetween,
  plansBetween,
  playersOf,
} from "./ensemble/hybrid.ts";
export { directionOf } from "./ensemble/direction.ts";
export { type Check, checkFor, knowing } from "./ensemble/knowing.ts";
export { switchValue, worthOf } from "./ensemble/turning.ts";
export { morris } from "./ensemble/morris.ts";
export { type Question, commonFactors } from "./ensemble/response.ts";
export {
  knowingTable,
  morrisTable,
  sobolTable,
  tornadoTable,
} from "./ensemble/sensitivity-table.ts";
export { sobolIndices } from "./ensemble/sobol-indices.ts";
export {
  type Coalition,
  coalitionsOf,
  ordersOf,
  shapley,
} from "./ensemble/shapley.ts";
export { type Screened, screen, screenRuns } from "./ensemble/screen.ts";
export { type Tornado, tornado } from "./ensemble/tornado.ts";
export { batchDeck } from "./document/batch-deck.ts";
export { batchHtml } from "./document/batch-html.ts";
export { batchReport } from "./document/batch-report.ts";
export { batchWorkbook } from "./document/batch-workbook.ts";
export { type DeckChart, type Slide, deck } from "./document/deck.ts";
export { reportHtml } from "./document/html.ts";
export { lexiconEn } from "./document/lexicon-en.ts";
export { lexiconVi } from "./document/lexicon-vi.ts";
export { lexiconZhTw } from "./document/lexicon-zh-tw.ts";
export { reportWarningWords, warningText } from "./document/warning-text.ts";
export { settingWords } from "./document/setting-words.ts";
export { labelIn, reportNames } from "./document/names.ts";
export { reportOf } from "./document/report-data.ts";
export type { Sheet } from "./document/sheet-cells.ts";
export { sheetFile, sheetFont } from "./document/sheet-file.ts";
export { finishedBook, finishedDeck } from "./document/office-parts.ts";
export { fillDeck } from "./document/slide-file.ts";
export { workbook } from "./document/workbook.ts";
export type { ChartOption } from "./report/chart-parts.ts";
export { lint } from "./ensemble/lint.ts";
export { proveFixes } from "./ensemble/lint-proof.ts";
export { findingLines, nothingFound } from "./ensemble/lint-words.ts";
export { fixedSpending, openRegions } from "./inputs/spending.ts";
export { type PaperLimit, optimise } from "./ensemble/optimise.ts";
export {
  bindingText,
  limitNames,
  optimumTable,
  solveTable,
} from "./ensemble/search-table.ts";
export { type Solution, solve } from "./ensemble/solve.ts";
export {
  type SearchRequest,
  type Vary,
  readVary,
  shareOf,
  written,
} from "./ensemble/vary.ts";
export type { Interval } from "./ensemble/interval.ts";
export {
  type PlanPart,
  partsOf,
  plansWithout,
  promotedWeeks,
} from "./ensemble/plan-parts.ts";
export {
  type Worth,
  worth,
  worthBySku,
  worthRuns,
  worthWeekly,
} from "./ensemble/worth.ts";
export {
  promotionText,
  sourceTable,
  worthTable,
} from "./ensemble/worth-table.ts";
export {
  type Medium,
  type MmmLayout,
  mmmData,
  mmmLayouts,
  mmmMedia,
  mmmReturns,
  mmmTruth,
} from "./report/mmm.ts";
