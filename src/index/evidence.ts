/** The market held against what is known of real ones, and solved so that it agrees. */
export {
  type CheckedStatistic,
  type RealityCheck,
  realityChecks,
} from "../evidence/reality.ts";
export { type Pattern, readPatterns } from "../evidence/patterns.ts";
export {
  type ValidateDocument,
  rowIds,
  validate,
} from "../evidence/validate.ts";
export { REPORT_MARKS, hasReport, withReport } from "../evidence/stamp.ts";
export { orderedSeeds, validateTable } from "../evidence/validate-table.ts";
export {
  type CalibrateDocument,
  calibrate,
  check as checkCalibration,
  merged as mergedCalibration,
  rowsOf as calibrationRows,
} from "../calibrate/calibrate.ts";
export {
  Joint,
  drawScale,
  drawnValues,
  drawsCsv,
  mergedDraws,
} from "../calibrate/joint.ts";
export {
  calibrateTable,
  calibrationCsv,
} from "../calibrate/calibrate-table.ts";
