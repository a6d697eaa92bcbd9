/** The worker's run in which households are watched: every purchase for the checks, every visit of some for the diaries. */
import {
  diaryKeeper,
  panelKeeper,
  readPatterns,
  readPlan,
  realityChecks,
  simulate,
  tellingDiaries,
  type BaseCache,
  type Market,
} from "../../src/index.ts";
import type { Answer, WatchJob } from "../messages.ts";

/** Households of which every visit is written down, and diaries shown of each kind. */
const WATCHED = 2000;
const SHOWN = 4;

export interface WatchTools {
  readonly base: BaseCache;
  readonly market: Market;
  /** Tables of the data by path. */
  readonly tables: Readonly<Record<string, string>>;
}

export function watchJob(
  job: WatchJob,
  { base, market, tables }: WatchTools,
  onWeek: (done: number, total: number) => void,
): Answer {
  const { plan, problems, warnings } = readPlan(
    job.plan,
    market,
    job.overrides,
  );
  if (plan === undefined || problems.length > 0)
    return { kind: "problems", problems };
  const panel = panelKeeper();
  const diary = diaryKeeper(WATCHED);
  const { seed, scale, channelBasis, weeks } = job;
  const run = simulate(
    plan,
    market,
    {
      ...{ seed, scale, channelBasis, weeks, base, onWeek },
      receipts: true,
      observe: (world, week) => {
        panel.observe(world, week);
        diary.observe(world, week);
      },
    },
    warnings,
  );
  const files = Object.fromEntries(
    Object.entries(tables).map(([path, text]) => [
      path.slice(path.lastIndexOf("/") + 1),
      text,
    ]),
  );
  return {
    kind: "watched",
    watched: {
      checks: realityChecks(
        { run, purchases: panel.purchases() },
        readPatterns(files).patterns,
      ),
      diaries: tellingDiaries(diary.diaries(), SHOWN),
      roles: Object.fromEntries(plan.skus.map(({ id, role }) => [id, role])),
      brands: Object.fromEntries(
        market.brands(plan.category).map((brand) => [brand.id, brand.label]),
      ),
    },
  };
}
