/** The first page of a result on paper: exactly one A4 in every language, with its charts, also of a changed plan on a phone. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtPage } from "../support/built-page.ts";
import { openPage } from "../support/open-page.ts";

const served = builtPage();

interface Paper {
  readonly pages: number;
  /** Width and height of the first page in points. */
  readonly size: readonly number[];
}

/** Pages of a PDF are its objects of the type Page; each says its size. */
async function printed(page: Page): Promise<Paper> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const text = bytes.toString("latin1");
  const [, width, height] =
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  return {
    pages: (text.match(/\/Type \/Page\b/g) ?? []).length,
    size: [Number(width), Number(height)],
  };
}

/** The desk with both charts of the first page drawn, none of it computed anew. */
async function drawn(
  language: "zh-TW" | "en" | "vi",
  width: number,
): Promise<Page> {
  const { page } = await openPage(
    served.browser,
    served.address,
    { language, viewport: { width, height: 900 } },
    (fresh) => fresh.route("**/worker*", (route) => route.abort()),
  );
  await page.locator("chart-view canvas").nth(1).waitFor();
  return page;
}

describe("the first page on paper", () => {
  it.each(["zh-TW", "en", "vi"] as const)(
    "is exactly one A4 in %s, on a desk and on a phone",
    async (language) => {
      for (const width of [1440, 390]) {
        const page = await drawn(language, width);
        const { pages, size } = await printed(page);
        expect([width, pages]).toEqual([width, 1]);
        // 210 × 297 mm.
        expect(Math.round(size[0]!)).toBe(595);
        expect(Math.round(size[1]!)).toBe(842);
        await page.context().close();
      }
    },
  );

  it("stays one A4 whichever charts are chosen", async () => {
    const page = await drawn("zh-TW", 1440);
    const ids = await page
      .locator("chart-slot [data-kit]")
      .first()
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    expect(ids).toHaveLength(12);
    for (const id of ids) {
      const pick = page.locator("chart-slot [data-kit]");
      await pick.first().selectOption(id);
      await pick.last().selectOption(id);
      expect([id, (await printed(page)).pages]).toEqual([id, 1]);
    }
    await page.context().close();
  });

  it("draws a chart as it is meant for paper, where that is not as on the screen", async () => {
    const page = await drawn("zh-TW", 1440);
    const found = await page
      .locator("chart-slot chart-view")
      .first()
      .evaluate(async (element) => {
        interface Chart {
          readonly option: { readonly series: readonly unknown[] };
        }
        const view = element as HTMLElement & {
          chart: Chart;
          paper: Chart | undefined;
          updateComplete: Promise<boolean>;
        };
        const pixels = (): string =>
          view.shadowRoot?.querySelector("canvas")?.toDataURL() ?? "";
        const printed = (): string => {
          dispatchEvent(new Event("beforeprint"));
          const seen = pixels();
          dispatchEvent(new Event("afterprint"));
          return seen;
        };
        const { chart } = view;
        const { option } = chart;
        const meant = {
          ...chart,
          option: { ...option, series: option.series.slice(0, 1) },
        };
        const usual = printed();
        view.paper = meant;
        await view.updateComplete;
        const paper = printed();
        view.paper = undefined;
        await view.updateComplete;
        const after = printed();
        view.chart = meant;
        await view.updateComplete;
        // The chart is drawn once its library is at hand.
        await new Promise((then) => setTimeout(then, 500));
        return {
          drawn: usual.startsWith("data:image"),
          asMeant: paper === printed(),
          another: paper !== usual,
          backAgain: after === usual,
        };
      });
    const expected = ["drawn", "asMeant", "another", "backAgain"] as const;
    for (const name of expected)
      expect([name, found[name]]).toEqual([name, true]);
    await page.context().close();
  });

  it("shows the verdict, eight figures, both charts, and which run it is; nothing to press", async () => {
    const page = await drawn("en", 1440);
    await page.emulateMedia({ media: "print" });
    const shown = (selector: string): Promise<number> =>
      page.locator(`${selector}:visible`).count();
    expect(await shown("verdict-card")).toBe(1);
    expect(await shown("[data-measure]")).toBe(8);
    expect(await shown("result-view canvas")).toBe(2);
    expect(await page.locator("paper-foot .quiet").first().innerText()).toMatch(
      /Seed 20261122 .*Data hash [0-9a-f]{12} .*Printed \d{4}\/\d\d\/\d\d/,
    );
    for (const hidden of ["wa-button", "[role=tab]", "heat-table", "app-bar"])
      expect([hidden, await shown(hidden)]).toEqual([hidden, 0]);
    await page.context().close();
  });
});
