import { describe, expect, it } from "vitest";
import { captionedSvg, layoutOf } from "../../../web/charts/chart-caption.ts";

const caption = { title: "Stock & cash", source: "Source: one two three four" };
const chart = { width: 132, height: 50 };
/** Ten pixels a letter. */
const widthOf = (line: string): number => 10 * line.length;

describe("the caption of a chart that leaves the page", () => {
  const layout = layoutOf(caption, chart, widthOf);

  it("stands above and below it in lines that fit, and makes it higher by what it takes", () => {
    const [title, ...source] = layout.lines;
    expect(title).toMatchObject({ text: "Stock &", part: "title" });
    expect(layout.lines.map(({ text }) => text).join(" ")).toBe(
      `${caption.title} ${caption.source}`,
    );
    expect(
      layout.lines.every(({ text }) => widthOf(text) <= chart.width - 32),
    ).toBe(true);
    const below = source.filter(({ part }) => part === "source");
    expect(below.every(({ y }) => y >= layout.top + chart.height)).toBe(true);
    expect(layout.height).toBeGreaterThan(layout.top + chart.height + 17 * 3);
  });

  it("is letters of one picture with the chart, safe from signs", () => {
    const svg = captionedSvg(
      '<svg width="132" height="50"><path d="M0 0"/></svg>',
      chart,
      layout,
      { surface: "#fff", ink: "#000", quiet: "#555", font: '"Noto Sans TC"' },
    );
    expect(svg).toContain(`<svg y="${layout.top}" width="132" height="50">`);
    expect(svg).toContain(`height="${layout.height}"`);
    expect(svg).toContain(">Stock &amp;</text>");
    expect(svg).toContain('font-family="&quot;Noto Sans TC&quot;"');
    expect(svg.match(/<text /g)).toHaveLength(layout.lines.length);
  });
});
