/**
 * The evidence report as a block of a Markdown document, with a stamp that tells which data and which model it speaks
 * of: the hash of `data/`, and the hash of the ledger of one short run, which any change of behaviour moves.
 * Rows that fall short name what is outside its band, and why as far as it is known (`shortfalls.ts`).
 */
import type { Market } from "../inputs/market.ts";
import { MODEL_VERSION, ledgerHash } from "../simulate.ts";
import { briskLaunch, pairedRuns, planOf, type Lab } from "./experiment.ts";
import type { Judged } from "./row.ts";
import { shortfalls } from "./shortfalls.ts";
import { bandText, rounded } from "./validate-table.ts";
import type { RowReport, ValidateDocument } from "./validate.ts";

/** Enough weeks for a launch to meet shelves, shoppers, reviews and reorders; few households, so that it takes a second. */
const WEEKS = 26;
const SCALE = 20_000;

/** How the table of patterns ends a text without a band. */
const NO_BAND = /; no band$/;

/** Digits of a hash that are printed. */
const SHOWN = 12;

/** Hash of the ledger of one short run of the first category: equal behaviour, equal hash. */
export function fingerprint(market: Market): string {
  const lab: Lab = {
    market,
    category: market.categories[0] ?? "",
    scale: SCALE,
    channelBasis: "brief",
    settings: [],
    kept: new Map(),
    say: () => undefined,
  };
  const plan = planOf(lab, "fingerprint", briskLaunch);
  return ledgerHash(pairedRuns(lab, plan, "fingerprint")(WEEKS).ledger);
}

/** What the stamp of a report on this data and this model says. */
export function stampOf(market: Market): string {
  return `model ${MODEL_VERSION}, data ${market.dataHash.slice(0, SHOWN)}, run ${fingerprint(market).slice(0, SHOWN)}`;
}

/** The marks between which a document has the report. */
export const REPORT_MARKS = [
  "<!-- evidence:start -->",
  "<!-- evidence:end -->",
] as const;
const BLOCK = new RegExp(`${REPORT_MARKS[0]}[\\s\\S]*?${REPORT_MARKS[1]}`);

export function hasReport(text: string): boolean {
  return BLOCK.test(text);
}

/** The document with the report in its block. */
export function withReport(
  text: string,
  document: ValidateDocument,
  market: Market,
): string {
  const report = reportText(document, stampOf(market));
  return text.replace(BLOCK, () =>
    [REPORT_MARKS[0], report, REPORT_MARKS[1]].join("\n\n"),
  );
}

/** The stamp that stands in a document, or undefined. */
export function stampIn(text: string): string | undefined {
  return /_Stamp: (.*)\._/.exec(BLOCK.exec(text)?.[0] ?? "")?.[1];
}

function reportText(document: ValidateDocument, stamp: string): string {
  const { totals, category, scale, channelBasis, seeds } = document;
  return [
    `_Stamp: ${stamp}._`,
    "",
    `Category ${category}, basis ${channelBasis}, 1 : ${scale}, ${seeds.length} seeds. Rows: ${totals.pass} pass, ${totals["falls short"]} fall short, ${totals["not run"]} not run.`,
    "",
    "| row | what is compared | verdict | outside its band: median (band; seeds inside) |",
    "| --- | --- | --- | --- |",
    ...document.rows.map((row) => lineOf(row)),
    "",
    "Printed without a band, medians:",
    "",
    ...document.rows.flatMap((row) => printedOf(row)),
    "",
    "Why rows fall short, as far as it is known:",
    "",
    ...document.rows
      .filter((row) => row.verdict === "falls short")
      .map((row) => `- **${row.id}**: ${shortfalls[row.id] ?? "not known."}`),
  ].join("\n");
}

function lineOf(row: RowReport): string {
  const cells =
    row.verdict === "not run"
      ? [row.id, "", row.verdict, row.reason ?? ""]
      : [
          row.id,
          row.statistics[0]?.text ?? "",
          row.verdict,
          row.statistics
            .filter((each) => each.verdict === "falls short")
            .map((each) => outside(each))
            .join("; "),
        ];
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}

/** What a row prints and is not judged by. */
function printedOf({ id, statistics }: RowReport): string[] {
  const printed = statistics
    .filter(({ low, high }) => low === undefined && high === undefined)
    .map(
      ({ text, median }) => `${text.replace(NO_BAND, "")}: ${rounded(median)}`,
    );
  return printed.length === 0 ? [] : [`- **${id}**: ${printed.join("; ")}.`];
}

function outside(each: Judged): string {
  return `${each.text}: ${rounded(each.median)} (${bandText(each)}; ${each.inside} of ${each.seeds.length})`;
}
