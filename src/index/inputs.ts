/** What goes in: the market from its tables, a plan and what it costs, where every number comes from. */
export {
  channelBases,
  regionIds,
  type ChannelBasis,
  type Grade,
} from "../inputs/ids.ts";
export {
  type Label,
  type Lever,
  type LeverDefault,
  type Market,
  readMarket,
} from "../inputs/market.ts";
export {
  CALIBRATION_FILE,
  readCalibrationRows,
} from "../inputs/calibration.ts";
export {
  DRAWS_FILE,
  type JointDraw,
  drawColumns,
  readJointDrawRows,
} from "../inputs/joint-draws.ts";
export { parseSet } from "../inputs/overrides.ts";
export {
  type Override,
  type Plan,
  type Scope,
  type Setting,
  readPlan,
} from "../inputs/plan.ts";
export { defaultsOfCategory } from "../inputs/levers.ts";
export { planTemplate } from "../inputs/template.ts";
export { planCsv } from "../inputs/trail.ts";
export {
  type Input,
  assumedShare,
  inputColumns,
  provenance,
  standingOrder,
  standings,
} from "../report/provenance.ts";
export { taxedAs } from "../inputs/landed-cost.ts";
export { fixedSpending, openRegions } from "../inputs/spending.ts";
