import { expect, it } from "vitest";
import { batchHtml } from "../../src/document/batch-html.ts";
import { sampleBatch, sampleBatchReport } from "../support/batch-report.ts";

const draw = (_: object, width: number, height: number): string =>
  `<svg data-size="${width}x${height}"></svg>`;

it("the page holds every scenario with ranges, the charts and the reasons of those that failed", () => {
  const html = batchHtml(sampleBatchReport(), draw);
  expect(html.match(/<svg/g)).toHaveLength(3);
  expect(html.indexOf("&lt;now&gt;")).toBeGreaterThan(0);
  expect(html).not.toContain("<now>");
  expect(html).toContain(
    "<td>20.0 億₫<br><small>(−4.0 – 28.0 億₫)</small></td>",
  );
  expect(html).toMatch(/沒有結果的情境[\s\S]*=typo[\s\S]*no such price/);
  expect(html).toContain('class="wide"');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

it("a table longer than a reader bears ends and says where the rest is", () => {
  const document = sampleBatch();
  const [first] = document.scenarios;
  const many = {
    ...document,
    scenarios: Array.from({ length: 1003 }, (_, i) => ({
      ...first!,
      name: `n${i}`,
    })),
  };
  const html = batchHtml(
    sampleBatchReport({ document: many, language: "en" }),
    draw,
  );
  expect(html).toContain("3 more scenarios are in the workbook.");
});
