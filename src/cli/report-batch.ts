/**
 * The report of a batch's folder: what is finished is compared, and the report says how far the batch is. A batch of which no
 * run is finished has nothing to report.
 */
import { basename, resolve } from "node:path";
import {
  assumedShare,
  batchDeck,
  batchHtml,
  batchReport,
  batchWorkbook,
  provenance,
  readPlan,
  reportNames,
  resultsOf,
  runCount,
  wantedRuns,
  type BatchDocument,
  type Language,
  type Market,
} from "../index.ts";
import { withBatch } from "./batch-folder.ts";
import { baseOf } from "./batch-jobs.ts";
import { InputFailure } from "./failure.ts";
import { loadMarket } from "./files.ts";
import { note } from "./output.ts";
import { writeReports, type ReportKind } from "./report-write.ts";

export async function reportBatch(
  folder: string,
  kinds: readonly ReportKind[],
  options: { readonly out?: string; readonly lang: Language },
): Promise<void> {
  const market = loadMarket();
  await withBatch(folder, async (document, journals) => {
    const wanted = runCount(document);
    let done = 0;
    for (const { id } of wantedRuns(document)) if (journals.has(id)) done += 1;
    if (done === 0)
      throw new InputFailure([
        {
          code: "nothing-done",
          file: folder,
          found: `a batch of which no run is finished (0 of ${wanted})`,
          expected: "at least one finished run",
          fix: "start the same taphoa batch again, and report when runs are there",
        },
      ]);
    if (done < wanted)
      note(
        `${done} of ${wanted} runs are finished: the report is of these. To go on: the same taphoa batch again.`,
      );
    const name = basename(resolve(folder));
    const report = batchReport({
      document,
      results: () => resultsOf(document, journals),
      done,
      name,
      language: options.lang,
      names: reportNames(market, options.lang),
      units: new Map([...market.levers].map(([id, { unit }]) => [id, unit])),
      assumed: assumedOf(document, market),
    });
    await writeReports(kinds, options, name, {
      html: (draw) => batchHtml(report, draw),
      xlsx: () => batchWorkbook(report),
      pptx: () => batchDeck(report),
      footer: report.footer,
    });
  });
}

/** Of the base plan of the first scenario that can be run; unknown if the plan has gone or the market's data have changed since. */
function assumedOf(
  { scenarios, data, request }: BatchDocument,
  market: Market,
): number | undefined {
  if (market.dataHash !== data) return undefined;
  const first = scenarios.find(({ error }) => error === "");
  const base = baseOf(first?.base ?? "");
  if (!("text" in base)) return undefined;
  const { plan } = readPlan(base, market, []);
  return plan === undefined
    ? undefined
    : assumedShare(provenance(plan, market, request.channelBasis));
}
