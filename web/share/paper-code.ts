/** What paper says of a plan: its hash, and the share link as a code of black squares, one path. Fetched when the desk is idle, since printing does not wait. */
import { encode } from "uqr";
import { hashOf, type RunDocument } from "../../src/index.ts";

/** 89 squares a side: smaller ones could not be told apart at the size the page has room for. */
const LARGEST_VERSION = 18;

export interface PaperCode {
  /** Squares along a side, the quiet edge included. */
  readonly side: number;
  /** Path of the dark squares, one unit each. */
  readonly path: string;
}

/** Undefined if the link is too long to be scanned from paper. */
export function paperCode(link: string): PaperCode | undefined {
  let found;
  try {
    found = encode(link, { ecc: "L", border: 4, maxVersion: LARGEST_VERSION });
  } catch {
    return undefined;
  }
  const { data, size } = found;
  const path = data
    .flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
    )
    .join("");
  return { side: size, path };
}

/** Hash of what a plan sets, notes apart: the same for the same plan wherever it was run. */
export function planHash({ plan }: Pick<RunDocument, "plan">): string {
  return hashOf(
    plan.rows.map(
      ({ lever, sku, channel, region, from_week, to_week, value, unit }) => [
        lever,
        sku,
        channel,
        region,
        from_week,
        to_week,
        value,
        unit,
      ],
    ),
  );
}
