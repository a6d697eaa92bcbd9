/** What a chart that stands alone says around itself: its title above, where the figures come from below, in lines that fit. Pure. */
import { linesOf } from "../share/card-lines.ts";

export interface Caption {
  readonly title: string;
  readonly source: string;
}

/** Colours as CSS has them, and the page's font. */
export interface PictureStyle {
  readonly surface: string;
  readonly ink: string;
  readonly quiet: string;
  readonly font: string;
}

/** Pixels of the page. */
export const EDGE = 16;
const LEADING = 1.45;
const letters = {
  title: { size: 17, weight: 650 },
  source: { size: 12, weight: 400 },
} as const;

export type Part = keyof typeof letters;

/** A line of a caption; `y` is its upper edge. */
export interface CaptionLine {
  readonly text: string;
  readonly part: Part;
  readonly y: number;
}

export interface Layout {
  readonly lines: readonly CaptionLine[];
  /** Where the chart begins. */
  readonly top: number;
  readonly height: number;
}

export function lettersOf(part: Part): {
  readonly size: number;
  readonly weight: number;
} {
  return letters[part];
}

/** Caption and chart one below the other, in pixels of the page; `widthOf` measures a line. */
export function layoutOf(
  { title, source }: Caption,
  chart: { readonly width: number; readonly height: number },
  widthOf: (line: string, part: Part) => number,
): Layout {
  const room = chart.width - 2 * EDGE;
  const broken = (text: string, part: Part): string[] =>
    linesOf(text, room, (line) => widthOf(line, part));
  const high = (count: number, part: Part): number =>
    Math.ceil(count * letters[part].size * LEADING + EDGE);
  const placed = (
    rows: readonly string[],
    part: Part,
    from: number,
  ): CaptionLine[] =>
    rows.map((text, n) => ({
      ...{ text, part },
      y: from + n * letters[part].size * LEADING,
    }));
  const head = broken(title, "title");
  const foot = broken(source, "source");
  const top = high(head.length, "title");
  const below = top + chart.height;
  return {
    lines: [...placed(head, "title", EDGE), ...placed(foot, "source", below)],
    top,
    height: below + high(foot.length, "source"),
  };
}

/** SVG text of a chart within one that has its caption; letters stay letters. */
export function captionedSvg(
  svg: string,
  size: { readonly width: number; readonly height: number },
  { lines, top, height }: Layout,
  { surface, ink, quiet, font }: PictureStyle,
): string {
  const colors = { title: ink, source: quiet };
  const written = lines.map(({ text, part, y }) => {
    const { size: letter, weight } = letters[part];
    // A line stands on its feet.
    const at = `x="${EDGE}" y="${round(y + letter)}"`;
    const look = `font-size="${letter}" font-weight="${weight}" fill="${escaped(colors[part])}"`;
    return `<text ${at} ${look}>${escaped(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" font-family="${escaped(font)}">`,
    `<rect width="100%" height="100%" fill="${escaped(surface)}"/>`,
    svg.replace(/^<svg /, `<svg y="${top}" `),
    ...written,
    "</svg>",
  ].join("\n");
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}
