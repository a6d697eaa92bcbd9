import { describe, expect, it } from "vitest";
import { escapeHtml, reportHtml, tableHtml } from "../../src/document/html.ts";
import { sheetStyle } from "../../src/document/html-style.ts";
import { manyFutures, sampleReport } from "../support/report.ts";
import { sampleRun } from "../support/sample-run.ts";

const drawn: string[] = [];
const draw = (option: object, width: number, height: number): string => {
  drawn.push(Object.keys(option).join());
  return `<svg data-size="${width}x${height}"></svg>`;
};

describe("a report as one page", () => {
  const report = sampleReport({
    ensemble: manyFutures,
    other: { run: sampleRun(2) },
  });
  const html = reportHtml(report, draw);

  it("holds every chart with its sentence and its figures", () => {
    expect(drawn).toHaveLength(report.charts.length);
    for (const chart of report.charts) {
      expect(html).toContain(`<figcaption>${escapeHtml(chart.takeaway)}`);
      expect(html).toContain(escapeHtml(chart.table.head[1]!));
    }
    expect(html).toContain('lang="zh-TW"');
    expect(html).toContain(report.footer);
    expect(html).toContain("方案比較");
  });

  it("needs nothing beside it, and prints its first page alone", () => {
    expect(html).not.toMatch(/<(script|link|img)|src=|url\(|@import/);
    expect(sheetStyle).toMatch(/@page\{size:A4/);
    expect(sheetStyle).toMatch(/\.boss\{break-after:page\}/);
  });

  it("escapes what a plan says", () => {
    expect(html).toContain("&lt;零錢&gt;");
    expect(html).not.toContain("<零錢>");
    expect(tableHtml(["a"], [["<b>", "&"]])).toBe(
      '<table><thead><tr><th scope="col" class="w">a</th></tr></thead><tbody><tr><th scope="row" class="w">&lt;b&gt;</th><td>&amp;</td></tr></tbody></table>',
    );
  });

  it("names the bottlenecks and leaves the comparison out without another plan", () => {
    expect(html).toMatch(/class="listed" style="flex-grow:1"/);
    const alone = reportHtml(sampleReport({ bottlenecks: [] }), draw);
    expect(alone).not.toContain("方案比較");
    expect(alone).not.toContain('class="ribbon"');
  });
});
