/** A drawn chart as a picture that can stand alone, with its caption. Loaded when the first one is asked for. */
import {
  EDGE,
  layoutOf,
  lettersOf,
  type Caption,
  type Layout,
  type Part,
  type PictureStyle,
} from "./chart-caption.ts";

/** PNG of a chart that is drawn with `ratio` pixels to one of the page; as wide as the chart. */
export async function chartPicture(
  chart: HTMLCanvasElement,
  ratio: number,
  caption: Caption,
  style: PictureStyle,
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const context = contextOf(canvas);
  const size = { width: chart.width / ratio, height: chart.height / ratio };
  const { lines, top, height } = captionLayout(caption, size, style);
  canvas.width = chart.width;
  canvas.height = Math.ceil(height * ratio);
  context.fillStyle = style.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, 0, top * ratio);
  context.textBaseline = "top";
  for (const { text, part, y } of lines) {
    context.font = fontOf(part, style, ratio);
    context.fillStyle = part === "title" ? style.ink : style.quiet;
    context.fillText(text, EDGE * ratio, y * ratio);
  }
  return new Promise((done, failed) =>
    canvas.toBlob(
      (blob) => (blob === null ? failed(new Error("canvas")) : done(blob)),
      "image/png",
    ),
  );
}

/** Where the lines of a caption go, as this browser's letters are wide. */
export function captionLayout(
  caption: Caption,
  size: { readonly width: number; readonly height: number },
  style: PictureStyle,
): Layout {
  const context = contextOf(document.createElement("canvas"));
  return layoutOf(caption, size, (line, part) => {
    context.font = fontOf(part, style);
    return context.measureText(line).width;
  });
}

function fontOf(part: Part, { font }: PictureStyle, ratio = 1): string {
  const { size, weight } = lettersOf(part);
  return `${weight} ${size * ratio}px ${font}`;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("canvas");
  return context;
}
