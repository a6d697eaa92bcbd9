/** The results of a batch as rows: the medians of a few measures over the seeds; found by a word, in an order, the pinned ones first. Pure. */
import { quantile, type ScenarioResult } from "../../src/index.ts";

export const resultColumns = [
  "sellout_cases",
  "sell_through",
  "nd",
  "contribution",
  "peak_cash",
] as const;

export interface ResultRow {
  readonly name: string;
  /** Runs that are there. */
  readonly runs: number;
  /** Medians by column; null where no run has the measure. */
  readonly medians: readonly (number | null)[];
  readonly error: string;
  /** What a word is looked for in. */
  readonly text: string;
}

export type SortKey =
  "name" | "runs" | "error" | (typeof resultColumns)[number];

export interface Sorting {
  readonly by: SortKey;
  readonly down: boolean;
}

export function resultRows(results: Iterable<ScenarioResult>): ResultRow[] {
  return [...results].map(({ scenario, runs, error }) => {
    const there = runs.filter((run) => run !== undefined);
    return {
      name: scenario.name,
      runs: there.length,
      medians: resultColumns.map((id) => {
        const values = there
          .map((run) => run[id])
          .filter((value) => typeof value === "number");
        return values.length === 0 ? null : quantile(values, 0.5);
      }),
      error,
      text: [
        ...[scenario.name, scenario.base, scenario.group, scenario.note, error],
        ...Object.entries(scenario.values).map(
          ([lever, value]) => `${lever}=${value}`,
        ),
      ]
        .join("\n")
        .toLowerCase(),
    };
  });
}

/** Rows that hold every word, sorted where asked (rows without a figure last either way), the pinned ones at the head. */
export function arranged(
  rows: readonly ResultRow[],
  words: string,
  sorting: Sorting | undefined,
  pinned: ReadonlySet<string>,
): ResultRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(
    ({ name, text }) =>
      pinned.has(name) || wanted.every((word) => text.includes(word)),
  );
  if (sorting !== undefined) {
    const sign = sorting.down ? -1 : 1;
    found.sort((a, b) => {
      const [x, y] = [valueOf(a, sorting.by), valueOf(b, sorting.by)];
      if (x === y) return 0;
      if (x === null) return 1;
      if (y === null) return -1;
      return typeof x === "string"
        ? sign * x.localeCompare(String(y), undefined, { numeric: true })
        : sign * (x - Number(y));
    });
  }
  return [
    ...found.filter(({ name }) => pinned.has(name)),
    ...found.filter(({ name }) => !pinned.has(name)),
  ];
}

function valueOf(row: ResultRow, by: SortKey): string | number | null {
  if (by === "name" || by === "error" || by === "runs") return row[by];
  return row.medians[resultColumns.indexOf(by)] ?? null;
}

/** A press on a head: the way that is read first, then the other, then as the file has them. */
export function nextSorting(
  now: Sorting | undefined,
  by: SortKey,
): Sorting | undefined {
  const first = by !== "name" && by !== "error";
  if (now?.by !== by) return { by, down: first };
  return now.down === first ? { by, down: !first } : undefined;
}
