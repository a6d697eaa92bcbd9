/**
 * A report as eight slides of plain data: title, sentences, native charts with their figures, tables, and notes for who speaks.
 * Whoever writes the file turns them into one.
 */
import { measureById } from "../ensemble/ensemble-table.ts";
import { bottleneckLines } from "../report/bottleneck-words.ts";
import { weekly, weeksOf } from "../report/chart-weeks.ts";
import { measureName, share, spoken } from "../report/speech.ts";
import { baseRateTexts } from "./base-rate-words.ts";
import { lexicons } from "./lexicon.ts";
import { planRow } from "./plan-rows.ts";
import { type Report, nameOf, placesOf } from "./report-data.ts";
import { fill } from "./words.ts";

export interface DeckChart {
  /** A waterfall's one series are its steps, then the total they sum to. */
  readonly kind: "line" | "bar" | "waterfall";
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
  }[];
  readonly unit: string;
}

export interface Slide {
  readonly title: string;
  readonly lines: readonly string[];
  readonly charts: readonly DeckChart[];
  readonly table: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** Rows that a slide takes. */
const ROWS = 12;
/** Warnings on the last slide, and how far each is told there; the notes have them whole. */
const WARNINGS = 5;
const BOTTLENECKS = 6;
const TOLD = { "zh-TW": 70, en: 150, vi: 150 } as const;
/** Levers of the plan's slide, as far as the plan sets them. */
const KEY = [
  "start_date",
  "portfolio_mode",
  "target_cases",
  "budget_total",
  "rsp",
  "region_on",
  "nd_target",
  "reps",
  "media_video",
  "promo_depth",
  "safety_weeks",
] as const;

export function deck(report: Report): Slide[] {
  const { texts, run, language, words } = report;
  const plain = { lines: [], charts: [], table: [], notes: [] };
  const takeaways = new Map(
    report.charts.map(({ id, takeaway }) => [id, takeaway]),
  );
  const told = (...ids: readonly string[]): string[] =>
    ids.flatMap((id) => takeaways.get(id) ?? []);
  const likely = report.likelyRun === "" ? [] : [report.likelyRun];
  const guessed = report.inputs.filter(
    ({ grade }) => grade === "assumed",
  ).length;
  const graded = report.inputs.filter(
    ({ grade }) => grade !== "decided",
  ).length;
  const slides: Slide[] = [
    {
      ...plain,
      title: report.title,
      lines: report.verdict,
      table: [
        [texts.measure, texts.value, "P10 – P90"],
        ...report.cards.map(({ name, value, range }) => [name, value, range]),
        // One run has no range.
      ].map((row) => (report.ensemble === undefined ? row.slice(0, 2) : row)),
      notes: report.verdict,
    },
    {
      ...plain,
      title: texts.plan,
      lines: [report.subtitle, ...planRest(report)],
      table: planTable(report),
      notes: told("flow"),
    },
    {
      ...plain,
      title: texts.market,
      lines: [
        `${texts.assumed}: ${share(guessed / Math.max(1, graded), language)} (${guessed} / ${graded})`,
        ...baseRateTexts(run.base_rates, language, 2),
      ],
      charts: [channelChart(report)],
      notes: told("people"),
    },
    {
      ...plain,
      title: texts.sales,
      lines: [...told("flow", "reach"), ...likely],
      charts: [flowSlide(report), reachSlide(report)],
      notes: [
        ...told("people"),
        ...bottleneckLines(report.bottlenecks, language).slice(0, ROWS),
      ],
    },
    {
      ...plain,
      title: texts.money,
      lines: [...told("lines"), ...likely],
      charts: [profitSlide(report)],
      notes: told("lines"),
    },
    {
      ...plain,
      title: texts.cash,
      // With many futures the chart is theirs, and so is the sentence.
      lines: told(report.ensemble === undefined ? "cash" : "fan-cash"),
      charts: [cashSlide(report)],
      notes: told("cash"),
    },
    {
      ...plain,
      title: report.other === undefined ? texts.places : texts.comparison,
      lines: likely,
      table: comparisonTable(report),
      notes: [texts.nextWays],
    },
    {
      ...plain,
      title: texts.next,
      lines: [
        ...report.warnings
          .slice(0, WARNINGS)
          .map((sentence) => shortened(sentence, TOLD[language])),
        texts.nextWays,
      ],
      table: bottleneckTable(report),
      notes: [...report.warnings, report.footer],
    },
  ];
  return slides.map((slide) => ({
    ...slide,
    notes: [...slide.notes, `${words.texts.weekAxis} 1–${run.weeks}`],
  }));
}

/** The first rows of the levers that matter most. */
function planTable(report: Report): string[][] {
  const { run, texts } = report;
  const shown = KEY.flatMap((lever) =>
    run.plan.rows.filter((row) => row.lever === lever),
  ).slice(0, ROWS);
  return [
    [texts.lever, texts.scope, texts.value, texts.note],
    ...shown.map((row) => planRow(report, row)),
  ];
}

/** How many rows of the plan its slide leaves out, and where they are. */
function planRest(report: Report): string[] {
  const { run, texts } = report;
  const rest = run.plan.rows.length - (planTable(report).length - 1);
  return rest === 0
    ? []
    : [fill(texts.more, { count: rest, sheet: texts.inputs })];
}

function bottleneckTable({ texts, bottlenecks, language }: Report): string[][] {
  const lines = bottleneckLines(bottlenecks, language);
  return lines.length === 0
    ? []
    : [
        [texts.bottleneck],
        ...lines.slice(0, BOTTLENECKS).map((line) => [line]),
      ];
}

/** A sentence, or as much of it as a slide has room for. */
function shortened(sentence: string, most: number): string {
  const letters = Array.from(sentence);
  return letters.length <= most
    ? sentence
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

function comparisonTable(report: Report): string[][] {
  const { texts, run, language, other } = report;
  if (other !== undefined)
    return [
      [texts.measure, run.plan.name, other.run.plan.name],
      ...report.cards.map(({ id, name }) => [
        name,
        ...[run, other.run].map((each) =>
          spoken(
            measureById(id) ?? { unit: "packs" },
            each.measures[id],
            language,
            report.vndPerTwd,
          ),
        ),
      ]),
    ];
  // Without another plan, the places are held against each other.
  const places = [...placesOf(report)].sort(
    (a, b) =>
      (b.values["sellout_units"] ?? 0) - (a.values["sellout_units"] ?? 0),
  );
  const ids = ["sellout_units", "sell_through", "nd"];
  return [
    [
      texts.region,
      texts.channel,
      ...ids.map((id) => measureName(id, language)),
    ],
    ...places
      .slice(0, ROWS)
      .map(({ region, channel, values }) => [
        nameOf(report, region),
        nameOf(report, channel),
        ...ids.map((id) =>
          spoken(
            measureById(id) ?? { unit: "packs" },
            values[id],
            language,
            report.vndPerTwd,
          ),
        ),
      ]),
  ];
}

/** Values of a weekly measure; a gap is drawn as zero, for slides know no gaps. */
function values(report: Report, id: string, divisor = 1): number[] {
  return weekly(report.run, id).map((value) => (value ?? 0) / divisor);
}

function labels(report: Report): string[] {
  return weeksOf(report.run).map(String);
}

function flowSlide(report: Report): DeckChart {
  const { language, words } = report;
  const unit = words.packSteps.at(-1) ?? { divisor: 1, name: "" };
  return {
    kind: "line",
    labels: labels(report),
    unit: unit.name,
    series: ["sellin_units", "sellout_units"].map((id) => ({
      name: measureName(id, language),
      values: values(report, id, unit.divisor),
    })),
  };
}

function reachSlide(report: Report): DeckChart {
  return {
    kind: "line",
    labels: labels(report),
    unit: "%",
    series: ["wd", "oos_rate"].map((id) => ({
      name: measureName(id, report.language),
      values: values(report, id, 0.01),
    })),
  };
}

function profitSlide({ run, language, words, texts }: Report): DeckChart {
  const unit = words.moneySteps.at(-1) ?? { divisor: 1, name: "" };
  const lines = Object.entries(run.contribution_lines).filter(
    ([, vnd]) => vnd !== 0,
  );
  return {
    kind: "waterfall",
    labels: [
      ...lines.map(([id]) => lexicons[language].moneyLines[id] ?? id),
      texts.total,
    ],
    unit: unit.name,
    series: [
      {
        name: unit.name,
        values: [
          ...lines.map(([, vnd]) => vnd / unit.divisor),
          (run.measures["contribution"] ?? 0) / unit.divisor,
        ],
      },
    ],
  };
}

function cashSlide(report: Report): DeckChart {
  const { language, words, texts, ensemble } = report;
  const unit = words.moneySteps.at(-1) ?? { divisor: 1, name: "" };
  const fan = ensemble?.fans["cash"];
  if (fan === undefined || fan.p50.length === 0)
    return {
      kind: "line",
      labels: labels(report),
      unit: unit.name,
      series: [
        {
          name: measureName("cash", language),
          values: values(report, "cash", unit.divisor),
        },
      ],
    };
  const scaled = (list: readonly (number | null)[]): number[] =>
    list.map((value) => (value ?? 0) / unit.divisor);
  const low = scaled(fan.p10);
  return {
    kind: "line",
    labels: labels(report),
    unit: unit.name,
    series: [
      { name: "P10", values: low },
      { name: texts.fanMiddle, values: scaled(fan.p50) },
      { name: "P90", values: scaled(fan.p90) },
    ],
  };
}

function channelChart(report: Report): DeckChart {
  const shares = Object.entries(report.run.base.channel_shares);
  return {
    kind: "bar",
    labels: shares.map(([id]) => nameOf(report, id)),
    unit: report.texts.channels,
    series: [
      { name: "%", values: shares.map(([, each]) => each.simulated * 100) },
    ],
  };
}
