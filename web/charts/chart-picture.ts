/** A drawn chart as a picture that can stand alone: its title above, where the figures come from below. Loaded when the first one is asked for. */
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

/** Pixels of the page; a picture has `ratio` of its own to each. */
const EDGE = 16;
const letters = { title: 17, source: 12 } as const;
const LEADING = 1.45;

/** PNG of a chart that is drawn with `ratio` pixels to one of the page; as wide as the chart. */
export async function chartPicture(
  chart: HTMLCanvasElement,
  ratio: number,
  { title, source }: Caption,
  { surface, ink, quiet, font }: PictureStyle,
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("canvas");
  const written = (weight: number, size: number): string =>
    `${weight} ${size * ratio}px ${font}`;
  const room = chart.width - 2 * EDGE * ratio;
  const broken = (text: string, weight: number, size: number): string[] => {
    context.font = written(weight, size);
    return linesOf(text, room, (row) => context.measureText(row).width);
  };
  const head = broken(title, 650, letters.title);
  const foot = broken(source, 400, letters.source);
  const high = (rows: readonly string[], size: number): number =>
    Math.ceil((rows.length * size * LEADING + EDGE) * ratio);
  const top = high(head, letters.title);
  canvas.width = chart.width;
  canvas.height = top + chart.height + high(foot, letters.source);
  context.fillStyle = surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, 0, top);
  context.textBaseline = "top";
  const write = (
    rows: readonly string[],
    [weight, size]: readonly [number, number],
    color: string,
    y: number,
  ): void => {
    context.font = written(weight, size);
    context.fillStyle = color;
    rows.forEach((row, n) =>
      context.fillText(row, EDGE * ratio, y + n * size * LEADING * ratio),
    );
  };
  write(head, [650, letters.title], ink, EDGE * ratio);
  write(foot, [400, letters.source], quiet, top + chart.height);
  return new Promise((done, failed) =>
    canvas.toBlob(
      (blob) => (blob === null ? failed(new Error("canvas")) : done(blob)),
      "image/png",
    ),
  );
}
