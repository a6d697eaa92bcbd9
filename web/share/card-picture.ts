/** Draws the verdict as a picture for messages: always light, in the fonts of the reader's own system, nothing fetched. */
import { compact } from "../format.ts";
import {
  BASE,
  dotsOf,
  HEIGHT,
  placeOf,
  spanOf,
  wide,
} from "../futures/dots.ts";
import { futuresTexts } from "../text/futures-text.ts";
import type { View } from "../view.ts";
import { linesOf, sizes, type CardSize, type CardWords } from "./card-lines.ts";

/** Colours of the light page, whatever the reader's screen looks like. */
const ink = "#17212d";
const quiet = "#526072";
const line = "#d9e0e7";
const blue = "#1d5fae";
const orange = "#b04a00";

const EDGE = 56;

/** Sizes of letters in pixels of the picture. */
const letters = {
  wide: { verdict: 34, chance: 23, name: 19, value: 29, foot: 17 },
  tall: { verdict: 44, chance: 30, name: 25, value: 38, foot: 21 },
} as const;

export async function cardPicture(
  words: CardWords,
  size: CardSize,
  view: View,
): Promise<Blob> {
  const { width, height } = sizes[size];
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("canvas");
  const font = getComputedStyle(document.documentElement)
    .getPropertyValue("--font")
    .trim();
  draw(new Pen(context, font, width), words, size, view);
  return new Promise((done, failed) =>
    canvas.toBlob(
      (blob) => (blob === null ? failed(new Error("canvas")) : done(blob)),
      "image/png",
    ),
  );
}

/** Writes text from the top down; `y` is where the next line begins. */
class Pen {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly #font: string;
  y = EDGE;

  constructor(context: CanvasRenderingContext2D, font: string, width: number) {
    this.context = context;
    this.width = width;
    this.#font = font;
  }

  set(size: number, color: string, weight = 400): void {
    this.context.font = `${weight} ${size}px ${this.#font}`;
    this.context.fillStyle = color;
    this.context.textBaseline = "top";
  }

  /** Broken into lines within a width; the last line that has room ends in dots if more would follow. */
  write(
    text: string,
    size: number,
    most: number,
    rows: number,
    x = EDGE,
  ): void {
    const { context } = this;
    const lines = linesOf(text, most, (row) => context.measureText(row).width);
    lines.slice(0, rows).forEach((row, n) => {
      const cut = n === rows - 1 && lines.length > rows;
      context.fillText(cut ? `${row.slice(0, -1)}…` : row, x, this.y);
      this.y += size * 1.45;
    });
  }
}

function draw(pen: Pen, words: CardWords, size: CardSize, view: View): void {
  const { context, width } = pen;
  const { height } = sizes[size];
  const letter = letters[size];
  const room = width - 2 * EDGE;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.fillStyle = blue;
  context.fillRect(0, 0, width, 14);
  pen.y = 42;
  pen.set(letter.name, quiet);
  pen.write(`${words.brand} · ${words.plan}`, letter.name, room, 1);
  pen.y += 6;
  pen.set(letter.verdict, ink, 650);
  pen.write(words.verdict, letter.verdict, room, size === "wide" ? 3 : 5);
  pen.y += 6;
  pen.set(letter.chance, ink);
  pen.write(words.chance, letter.chance, room, size === "wide" ? 3 : 5);
  const foot = height - EDGE - 2 * letter.foot * 1.45 + 18;
  const top = pen.y + 14;
  if (size === "tall") {
    const measured = measureRows(pen, words, letter, top, 2);
    if (words.dots !== undefined)
      dots(
        pen,
        words.dots,
        EDGE,
        measured + 16,
        room,
        foot - measured - 34,
        view,
      );
  } else if (words.dots !== undefined) {
    dots(pen, words.dots, EDGE, top, room / 2 - 20, foot - top - 18, view);
    measureRows(
      pen,
      { ...words, measures: words.measures.slice(0, 6) },
      letter,
      top,
      2,
      width / 2,
    );
  } else measureRows(pen, words, letter, top, 4);
  context.fillStyle = line;
  context.fillRect(EDGE, foot - 12, room, 2);
  pen.y = foot;
  pen.set(letter.foot, quiet);
  pen.write(words.run, letter.foot, room, 1);
  pen.write(words.source, letter.foot, room, 1);
}

/** Names and values in columns; gives back where they end. */
function measureRows(
  pen: Pen,
  { measures }: CardWords,
  letter: { readonly name: number; readonly value: number },
  top: number,
  columns: number,
  from = EDGE,
): number {
  const step = (pen.width - EDGE - from) / columns;
  const rise = (letter.name + letter.value) * 1.4 + 10;
  measures.forEach(({ name, value }, n) => {
    const x = from + (n % columns) * step;
    pen.y = top + Math.floor(n / columns) * rise;
    pen.set(letter.name, quiet);
    pen.write(name, letter.name, step - 14, 1, x);
    pen.set(letter.value, ink, 650);
    pen.write(value, letter.value, step - 14, 1, x);
  });
  return top + Math.ceil(measures.length / columns) * rise;
}

/** The dot plot of the page, in a box of the picture. */
function dots(
  pen: Pen,
  { cases, target, label }: NonNullable<CardWords["dots"]>,
  x: number,
  y: number,
  width: number,
  height: number,
  view: View,
): void {
  const { context } = pen;
  const { width: own, side } = wide;
  const scale = Math.min(width / own, height / (HEIGHT + 24));
  const count = (value: number): string => compact(value, view.language);
  context.save();
  context.translate(x + (width - own * scale) / 2, y + 4);
  context.scale(scale, scale);
  context.fillStyle = line;
  context.fillRect(0, BASE, own, 2);
  context.lineWidth = 2;
  context.strokeStyle = blue;
  for (const dot of dotsOf(cases, target)) {
    context.beginPath();
    context.arc(dot.x, dot.y, 6.5, 0, 2 * Math.PI);
    context.fillStyle = dot.reached ? blue : "#ffffff";
    context.fill();
    context.stroke();
  }
  pen.set(16, quiet);
  context.fillText(count(Math.min(...cases)), side, BASE + 8);
  context.textAlign = "right";
  context.fillText(count(Math.max(...cases)), own - side, BASE + 8);
  context.textAlign = "center";
  context.fillText(label, own / 2, BASE + 30);
  if (target !== undefined) {
    const mark = placeOf(target, spanOf(cases, target));
    context.strokeStyle = orange;
    context.setLineDash([6, 5]);
    context.beginPath();
    context.moveTo(mark, 20);
    context.lineTo(mark, BASE);
    context.stroke();
    pen.set(16, orange, 650);
    context.textAlign =
      mark < own * 0.15 ? "left" : mark > own * 0.85 ? "right" : "center";
    context.fillText(
      `${futuresTexts[view.language].target} ${count(target)}`,
      mark,
      0,
    );
  }
  context.restore();
}
