/**
 * The report of a batch as sheets of cells: the scenarios with P10, P50 and P90 of the headline measures, highest and lowest as
 * formulas; what each sets; every run; what it is.
 */
import { measures } from "../ledger/measures.ts";
import { measureName } from "../report/speech.ts";
import { type BatchReport, batchMeasures, columnText } from "./batch-report.ts";
import { aboutTexts } from "./about-words.ts";
import { unitName } from "./names.ts";
import {
  type Cell,
  type Sheet,
  amount,
  bold,
  formatOf,
  letter,
  text,
} from "./sheet-cells.ts";

/** Rows of a sheet that spreadsheets read, with room for its head and foot. */
const MOST_ROWS = 1_048_000;

const QUANTILES = ["p10", "p50", "p90"] as const;

export function batchWorkbook(report: BatchReport): Sheet[] {
  return [summary(report), inputs(report), ...runs(report), version(report)];
}

function unitOf(id: string): string {
  return measures.find((each) => each.id === id)?.unit ?? "";
}

function summary(report: BatchReport): Sheet {
  const { own, texts, language, rows, verdict } = report;
  const before = [own.scenario, own.group, own.inputs, own.runs];
  const first = verdict.length + 4;
  const last = first + rows.length - 1;
  const columns = batchMeasures.flatMap((id) =>
    QUANTILES.map((quantile) => ({ id, quantile })),
  );
  const foot = (name: string, formula: "MAX" | "MIN"): Cell[] => [
    bold(name),
    ...before.slice(1).map(() => text("")),
    ...columns.map(({ id }, i): Cell => {
      const column = letter(before.length + i);
      const range = `${column}${first}:${column}${last}`;
      return {
        value: `IF(COUNT(${range})=0,"",${formula}(${range}))`,
        formula: true,
        format: formatOf(unitOf(id)),
        bold: true,
      };
    }),
  ];
  return {
    name: texts.summary,
    widths: [28, 14, 50, 8, ...columns.map(() => 18), 60],
    frozen: first - 1,
    rows: [
      [bold(report.title)],
      ...verdict.map((sentence) => [text(sentence)]),
      [
        ...before,
        ...columns.map(
          ({ id, quantile }) =>
            `${measureName(id, language)} ${quantile.toUpperCase()}`,
        ),
        own.reason,
      ].map(bold),
      [
        ...before.map(() => ""),
        ...columns.map(({ id }) => unitName(unitOf(id), language)),
      ].map(text),
      ...rows.map((row): Cell[] => [
        text(row.scenario.name),
        text(row.scenario.group),
        text(row.inputs),
        amount(row.runs),
        ...columns.map(({ id, quantile }) =>
          amount(row.spreads[id]?.[quantile], formatOf(unitOf(id))),
        ),
        text(row.error),
      ]),
      foot(own.highest, "MAX"),
      foot(own.lowest, "MIN"),
    ],
  };
}

/** A row per scenario, a column per lever that any of them sets, as it stands in the batch file. */
function inputs({ document, own, texts, language, names }: BatchReport): Sheet {
  const { levers, scenarios } = document;
  return {
    name: texts.inputs,
    widths: [28, 24, ...levers.map(() => 22), 40],
    frozen: 2,
    rows: [
      [
        own.scenario,
        texts.plan,
        ...levers.map((lever) => columnText(lever, { language, names })),
        texts.note,
      ].map(bold),
      ["name", "base", ...levers, "note"].map(text),
      ...scenarios.map(({ name, base, values, note }) =>
        [name, base, ...levers.map((lever) => values[lever] ?? ""), note].map(
          text,
        ),
      ),
    ],
  };
}

/** Every run that is there; none of the sheet if they are too many. */
function runs(report: BatchReport): Sheet[] {
  const { document, own, texts, language } = report;
  const count = report.rows.reduce((sum, row) => sum + row.runs, 0);
  if (count > MOST_ROWS) return [];
  const rows: Cell[][] = [];
  for (const { scenario, runs: values } of report.results())
    values.forEach((run, i) => {
      if (run === undefined) return;
      rows.push([
        text(scenario.name),
        text(document.seeds[i] ?? ""),
        ...batchMeasures.map((id) => amount(run[id], formatOf(unitOf(id)))),
      ]);
    });
  return [
    {
      name: texts.distribution,
      widths: [28, 18, ...batchMeasures.map(() => 20)],
      frozen: 2,
      rows: [
        [
          own.scenario,
          own.seed,
          ...batchMeasures.map((id) => measureName(id, language)),
        ].map(bold),
        [
          "",
          "",
          ...batchMeasures.map((id) => unitName(unitOf(id), language)),
        ].map(text),
        ...rows,
      ],
    },
  ];
}

function version({
  document,
  done,
  footer,
  texts,
  language,
}: BatchReport): Sheet {
  const { model, data, request, seeds, scenarios } = document;
  const about = aboutTexts[language];
  const rows: readonly (readonly [string, string])[] = [
    [about.model, model],
    [about.data, data],
    [about.grids, request.grids.join(", ")],
    [about.design, request.design],
    [about.scenarios, String(scenarios.length)],
    [
      about.seeds,
      `${seeds[0] ?? ""} … ${seeds.at(-1) ?? ""} (${seeds.length})`,
    ],
    [about.finished, String(done)],
    [about.scale, String(request.scale)],
    [about.basis, request.channelBasis],
    ["", footer],
  ];
  return {
    name: texts.version,
    widths: [20, 80],
    frozen: 0,
    rows: rows.map(([name, value]) => [bold(name), text(value)]),
  };
}
