/** How many lines a legend takes, so that a drawing on a phone begins below it. Pure. */

/** Pixels of the library's legend: at its left, between a sign and its name, between two entries; and of a line. */
const PADDING = 5;
const SIGN_GAP = 5;
const ENTRY_GAP = 10;
const LINE = 24;

/** Lines that charts leave room for. */
const USUAL = 2;

/** What of a chart's option says how wide its legend is. */
export interface LegendOption {
  readonly legend?: {
    readonly data?: readonly (string | { readonly name: string })[];
    readonly itemWidth?: number;
  };
  readonly series?: readonly { readonly name?: string }[];
}

export function legendRows(
  { legend, series = [] }: LegendOption,
  width: number,
  widthOf: (name: string) => number,
): number {
  if (legend === undefined) return 0;
  const names = legend.data?.map((entry) =>
    typeof entry === "string" ? entry : entry.name,
  ) ?? [...new Set(series.flatMap(({ name }) => name ?? []))];
  let rows = 0;
  let left = Infinity;
  for (const name of names) {
    const entry = (legend.itemWidth ?? 25) + SIGN_GAP + widthOf(name);
    if (left + entry > width - PADDING) {
      rows += 1;
      left = PADDING;
    }
    left += entry + ENTRY_GAP;
  }
  return rows;
}

/** Pixels that a drawing gives up to a legend of more lines than usual. */
export function legendRoom(rows: number): number {
  return Math.max(0, rows - USUAL) * LINE;
}
