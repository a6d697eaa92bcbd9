/**
 * A report as sheets of cells, for a spreadsheet: nine sheets, a row of units under each header, totals as formulas so that
 * finance can trace them. Plain data: whoever writes the file turns them into one.
 */
import { measures } from "../ledger/measures.ts";
import { weekStart, weeksOf } from "../report/chart-weeks.ts";
import { measureName } from "../report/speech.ts";
import { aboutTexts } from "./about-words.ts";
import { appendixRows } from "./appendix.ts";
import { unitName } from "./names.ts";
import { leverName, scopeName } from "./plan-rows.ts";
import { type Report, nameOf, placesOf } from "./report-data.ts";
import { lexicons } from "./lexicon.ts";
import {
  type Cell,
  type Sheet,
  SHARE,
  WHOLE,
  amount,
  bold,
  formatOf,
  letter,
  sum,
  text,
} from "./sheet-cells.ts";
import { twin, withTwins } from "./twin-columns.ts";

export function workbook(report: Report): Sheet[] {
  const { run, language } = report;
  // Profit and loss has its own column of NT$.
  const both = (sheet: Sheet): Sheet =>
    withTwins(sheet, run.vndPerTwd, language);
  return [
    summary(report),
    inputs(report),
    both(weekly(report)),
    both(places(report)),
    profit(report),
    both(cash(report)),
    both(distribution(report)),
    sources(report),
    version(report),
  ];
}

function summary(report: Report): Sheet {
  const { texts, language, run, ensemble } = report;
  const spreads =
    ensemble === undefined ? [] : (["p10", "p50", "p90"] as const);
  const figures = [texts.likely, ...spreads.map((id) => id.toUpperCase())];
  const twins = figures.map((name) => `${name} NT$`);
  const head = [texts.measure, texts.unit, ...figures, ...twins, texts.formula];
  const above = 2 + report.verdict.length;
  return {
    name: texts.summary,
    widths: [28, 14, ...[...figures, ...twins].map(() => 18), 70],
    frozen: above,
    rows: [
      [bold(report.title)],
      ...report.verdict.map((sentence) => [text(sentence)]),
      head.map(bold),
      ...measures
        .filter(({ id }) => run.measures[id] !== undefined)
        .map(({ id, unit, formula }, i): Cell[] => {
          const format = formatOf(unit);
          const spread = ensemble?.spreads[id];
          return [
            text(measureName(id, language)),
            text(unitName(unit, language)),
            amount(run.measures[id], format),
            ...spreads.map((end) => amount(spread?.[end], format)),
            ...twins.map((_, j) =>
              unit === "VND" ? twin(2 + j, above + i, run.vndPerTwd) : text(""),
            ),
            text(report.formulas?.[id] ?? formula),
          ];
        }),
      ...(report.warnings.length === 0 ? [] : [[bold(texts.warnings)]]),
      ...report.warnings.map((sentence) => [text(sentence)]),
    ],
  };
}

function inputs(report: Report): Sheet {
  const { texts, run, language } = report;
  const { choices, units } = lexicons[language];
  return {
    name: texts.inputs,
    widths: [28, 24, 12, 18, 12, 8, 8, 16, 14, 60],
    frozen: 1,
    rows: [
      [
        texts.name,
        texts.lever,
        "SKU",
        texts.channel,
        texts.region,
        texts.from,
        texts.to,
        texts.value,
        texts.unit,
        texts.note,
      ].map(bold),
      ...run.plan.rows.map((row) => {
        const value = Number(row.value);
        return [
          text(leverName(report, row.lever)),
          text(row.lever),
          ...[row.sku, row.channel, row.region].map((ids) =>
            text(scopeName(report, ids)),
          ),
          text(row.from_week),
          text(row.to_week),
          row.value !== "" && Number.isFinite(value)
            ? amount(value, "#,##0.###")
            : text(choices[row.value] ?? nameOf(report, row.value)),
          text(units[row.unit] ?? row.unit),
          text(row.note),
        ];
      }),
    ],
  };
}

/** Weekly measures that add up over weeks come first, and have totals. */
const FLOWS = [
  "sellin_units",
  "secondary_units",
  "sellout_units",
  "sellout_value",
  "contribution",
] as const;
const LEVELS = [
  "nd",
  "wd",
  "oos_rate",
  "awareness",
  "trial",
  "repeat",
] as const;

function weekly(report: Report): Sheet {
  const { texts, run, language } = report;
  const ids = [...FLOWS, ...LEVELS];
  const unitOf = (id: string): string =>
    measures.find((each) => each.id === id)?.unit ?? "";
  const weeks = weeksOf(run);
  const last = weeks.length + 2;
  return {
    name: texts.weekly,
    widths: [8, 12, ...ids.map(() => 16)],
    frozen: 2,
    rows: [
      [
        texts.week,
        texts.date,
        ...ids.map((id) => measureName(id, language)),
      ].map(bold),
      ["", "", ...ids.map((id) => unitName(unitOf(id), language))].map(text),
      ...weeks.map((week) => [
        amount(week),
        text(weekStart(run, week)),
        ...ids.map((id) =>
          amount(run.by.week[String(week)]?.[id], formatOf(unitOf(id))),
        ),
      ]),
      [
        bold(texts.total),
        text(""),
        ...FLOWS.map((_, i) => sum(letter(i + 2), 3, last)),
      ],
    ],
  };
}

function places(report: Report): Sheet {
  const { texts, run, language } = report;
  const rows = placesOf(report);
  // What distributors take goes to whichever shop orders: no channel has it, the total does.
  const taken =
    (run.measures["sellin_units"] ?? 0) -
    rows.reduce((sum, { values }) => sum + (values["sellin_units"] ?? 0), 0);
  const last = rows.length + 3;
  const ids = [
    "sellin_units",
    "secondary_units",
    "sellout_units",
    "sellout_value",
  ];
  return {
    name: texts.places,
    widths: [14, 24, 16, 16, 16, 20, 14, 14],
    frozen: 2,
    rows: [
      [
        texts.region,
        texts.channel,
        ...ids.map((id) => measureName(id, language)),
        measureName("sell_through", language),
        measureName("nd", language),
      ].map(bold),
      ["", "", "packs", "packs", "packs", "VND", "ratio", "ratio"].map((unit) =>
        text(unitName(unit, language)),
      ),
      ...rows.map(({ region, channel, values }, i): Cell[] => [
        text(nameOf(report, region)),
        text(nameOf(report, channel)),
        ...ids.map((id) => amount(values[id])),
        // Bought ÷ delivered, so that the figure can be traced.
        {
          value: `IF(D${i + 3}=0,0,E${i + 3}/D${i + 3})`,
          formula: true,
          format: SHARE,
        },
        amount(values["nd"], SHARE),
      ]),
      [
        text(texts.toDistributors),
        text(""),
        amount(taken),
        ...["", "", "", "", ""].map(text),
      ],
      [
        bold(texts.total),
        text(""),
        ...ids.map((_, i) => sum(letter(i + 2), 3, last)),
        {
          value: `IF(D${last + 1}=0,0,E${last + 1}/D${last + 1})`,
          formula: true,
          format: SHARE,
          bold: true,
        },
      ],
    ],
  };
}

function profit(report: Report): Sheet {
  const { texts, run, language } = report;
  const lines = Object.entries(run.contribution_lines);
  const last = lines.length + 2;
  return {
    name: texts.profit,
    widths: [32, 22, 22],
    frozen: 2,
    rows: [
      [texts.line, "VND", "TWD"].map(bold),
      [text(""), text("VND"), text(`÷ ${run.vndPerTwd}`)],
      ...lines.map(([id, vnd], i): Cell[] => [
        text(lexicons[language].moneyLines[id] ?? id),
        amount(vnd),
        { value: `B${i + 3}/${run.vndPerTwd}`, formula: true, format: WHOLE },
      ]),
      [bold(texts.total), sum("B", 3, last), sum("C", 3, last)],
      [
        text(texts.check),
        {
          value: `B${last + 1}-(${run.measures["contribution"] ?? 0})`,
          formula: true,
          format: "0.00",
        },
      ],
    ],
  };
}

function cash({ texts, run }: Report): Sheet {
  const weeks = weeksOf(run);
  const at = (week: number): number => run.by.week[String(week)]?.["cash"] ?? 0;
  const last = weeks.length + 2;
  return {
    name: texts.cashSheet,
    widths: [8, 12, 22, 22],
    frozen: 2,
    rows: [
      [texts.week, texts.date, texts.inflow, texts.cumulative].map(bold),
      ["", "", "VND", "VND"].map(text),
      ...weeks.map((week): Cell[] => [
        amount(week),
        text(weekStart(run, week)),
        amount(at(week) - (week > 1 ? at(week - 1) : 0)),
        { value: `SUM(C$3:C${week + 2})`, formula: true, format: WHOLE },
      ]),
      [
        bold(texts.total),
        text(""),
        sum("C", 3, last),
        { value: `MIN(D3:D${last})`, formula: true, format: WHOLE, bold: true },
      ],
    ],
  };
}

/** Every future's headline measures, or the fifths of the one run if there is no ensemble. */
function distribution(report: Report): Sheet {
  const { texts, ensemble, run, language } = report;
  const values = ensemble?.values ?? [run.measures];
  const ids = report.cards
    .map(({ id }) => id)
    .filter((id) => values.some((future) => future[id] !== undefined));
  const units = ids.map(
    (id) => measures.find((each) => each.id === id)?.unit ?? "",
  );
  const last = values.length + 2;
  const quantiles = [
    ["P10", 0.1],
    ["P50", 0.5],
    ["P90", 0.9],
  ] as const;
  return {
    name: texts.distribution,
    widths: [10, ...ids.map(() => 20)],
    frozen: 2,
    rows: [
      [texts.future, ...ids.map((id) => measureName(id, language))].map(bold),
      ["", ...units.map((unit) => unitName(unit, language))].map(text),
      ...values.map((future, i) => [
        amount(i + 1),
        ...ids.map((id, j) => amount(future[id], formatOf(units[j] ?? ""))),
      ]),
      ...quantiles.map(([name, share]): Cell[] => [
        bold(name),
        ...ids.map((_, j): Cell => {
          const range = `${letter(j + 1)}3:${letter(j + 1)}${last}`;
          return {
            value: `IF(COUNT(${range})=0,"",PERCENTILE(${range},${share}))`,
            formula: true,
            format: formatOf(units[j] ?? ""),
            bold: true,
          };
        }),
      ]),
    ],
  };
}

function sources({ texts, inputs: list, language }: Report): Sheet {
  const [head = [], ...rows] = appendixRows(list, language);
  return {
    name: texts.sources,
    widths: [20, 40, 16, 12, 12, 14, 12, 48, 12, 60, 32],
    frozen: 1,
    rows: [head.map(bold), ...rows.map((row) => row.map(text))],
  };
}

function version(report: Report): Sheet {
  const { texts, run, planName, footer, language } = report;
  const about = aboutTexts[language];
  const rows: readonly (readonly [string, string])[] = [
    [about.model, run.model.version],
    [about.data, run.model.dataHash],
    [about.plan, planName ?? run.plan.name],
    [about.seed, run.seed],
    [about.scale, String(run.scale)],
    [about.weeks, String(run.weeks)],
    [
      about.basis,
      lexicons[language].bases[run.channelBasis] ?? run.channelBasis,
    ],
    [about.ledger, run.ledgerHash],
    ["", footer],
  ];
  return {
    name: texts.version,
    widths: [20, 80],
    frozen: 0,
    rows: rows.map(([name, value]) => [bold(name), text(value)]),
  };
}
