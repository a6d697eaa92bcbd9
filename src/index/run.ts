/** One run: simulated, as a document, as the files of a result folder, as a panel of purchases. */
export { measures, type Measure } from "../ledger/measures.ts";
export { moneyLines } from "../ledger/ledger.ts";
export { mechanisms } from "../mechanisms/index.ts";
export { type Crew, type HandWork, createCrew, lendHand } from "../crew.ts";
export {
  MODEL_VERSION,
  type BaseCache,
  type Run,
  type RunOptions,
  type WeekHook,
  createBaseCache,
  ledgerHash,
  simulate,
} from "../simulate.ts";
export { pairedDifference } from "../report/compare.ts";
export { measureValues } from "../report/measure-values.ts";
export { householdBytes } from "../world/world.ts";
export {
  type MeasureValues,
  type RunDocument,
  runDocument,
} from "../report/run-document.ts";
export { shipmentsCsv } from "../report/shipments.ts";
export {
  type Manifest,
  ledgerCsv,
  manifest,
  summaryCsv,
} from "../report/exports.ts";
export {
  type PanelOptions,
  panelComment,
  panelHeader,
  panelKeeper,
  panelWriter,
} from "../report/panel.ts";
export {
  type Choice,
  type Diary,
  type DiaryEntry,
  diaryKeeper,
  tellingDiaries,
} from "../report/diary.ts";
export {
  type Medium,
  type MmmLayout,
  mmmData,
  mmmLayouts,
  mmmMedia,
  mmmReturns,
  mmmTruth,
} from "../report/mmm.ts";
