/** The page for every reader: languages, keyboard, screen readers, dark screens, and a phone 360 px wide. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openPage, settled } from "../support/open-page.ts";
import { serveFolder, type StaticServer } from "../support/static-server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, "utf8");

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  if (!existsSync(`${root}/dist/web/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(`${root}/dist/web`);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly {
    readonly target: unknown;
    readonly failureSummary: string;
  }[];
}

/** Serious and critical findings of axe on the page as it stands. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations)",
  );
  return violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${id} ${JSON.stringify(node.target)} ${node.failureSummary}`,
      ),
    );
}

/** The whole page scrolled through, so that every chart is drawn. */
async function seeAll(page: Page): Promise<void> {
  for (const chart of await page.locator("chart-view").all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator("canvas").waitFor();
  }
}

describe("axe finds nothing serious", () => {
  for (const colorScheme of ["light", "dark"] as const)
    it(`on the ${colorScheme} page, its tables and its dialog`, async () => {
      const { page } = await openPage(browser, server.address, { colorScheme });
      await settled(page);
      await seeAll(page);
      await page.locator("all-measures summary").click();
      await page.locator("chart-view wa-button").first().click();
      expect(await findings(page)).toEqual([]);
      await page.locator("[data-measure=nd]").click();
      await page.locator("source-note dl").waitFor();
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    });

  it("on a phone with the sheet of levers open, in English", async () => {
    const { page } = await openPage(browser, server.address, {
      viewport: { width: 390, height: 844 },
      language: "en",
    });
    await settled(page);
    await page.locator(".sheet-bar wa-button").click();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});

describe("the language switch", () => {
  it("changes every sentence, the document's language and title, and is remembered", async () => {
    const { page } = await openPage(browser, server.address);
    await settled(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-TW");
    await page.locator("app-bar select").first().selectOption("en");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.title()).toContain("Vietnam retail simulator");
    const text = await page.locator("app-shell").evaluate(visibleText);
    expect(text).toContain("Sell-through");
    // Only the name of the other language is Chinese.
    expect(text.replace("繁體中文", "")).not.toMatch(/[一-鿿]/);
    await page.reload();
    await page.locator("verdict-card .first").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.context().close();
  });

  it("leaves no English sentence behind in Chinese", async () => {
    const { page } = await openPage(browser, server.address);
    await settled(page);
    const text = await page.locator("app-shell").evaluate(visibleText);
    expect(text.match(/[A-Za-z]+ [a-z]+ [a-z]+/g) ?? []).toEqual([]);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    await page.context().close();
  });

  it("shows money in both currencies", async () => {
    const { page } = await openPage(browser, server.address);
    const money = page.locator("[data-measure=peak_cash]");
    expect(await money.innerText()).toMatch(/₫[\s\S]*NT\$/);
    await page.locator("app-bar select").nth(1).selectOption("TWD");
    expect(await money.innerText()).toMatch(/NT\$[\s\S]*₫/);
    await page.context().close();
  });
});

/** All text of an element and of the shadow roots in it, as drawn. Runs in the page. */
function visibleText(element: Element): string {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (node instanceof HTMLStyleElement || node instanceof HTMLTemplateElement)
      return;
    if (node instanceof HTMLElement && node.lang === "en") return;
    if (node.nodeName === "NOSCRIPT") return;
    const inside = node instanceof Element ? node.shadowRoot : null;
    for (const child of [...(inside?.childNodes ?? []), ...node.childNodes])
      walk(child);
  };
  walk(element);
  return texts.join("\n");
}

describe("the keyboard", () => {
  it("reaches the result at once, moves a slider, and answers", async () => {
    const { page } = await openPage(browser, server.address);
    await settled(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const slider = page.locator("[data-card=price] input[type=range]");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    expect(await slider.inputValue()).toBe("18500");
    expect(await slider.getAttribute("aria-valuetext")).toContain("18,500");
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
    expect(await page.locator("p[role=status]").innerText()).toContain("實銷");
    await page.context().close();
  });
});

describe("a phone 360 px wide", () => {
  for (const language of ["zh-TW", "en"] as const)
    it(`never scrolls sideways in ${language}, and has targets for a finger`, async () => {
      const { page } = await openPage(browser, server.address, {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        language,
      });
      await settled(page);
      await seeAll(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(360);
      await page.locator(".sheet-bar wa-button").click();
      const sheet = page.locator("aside.levers");
      expect(
        await sheet.evaluate((box) => box.scrollWidth),
      ).toBeLessThanOrEqual(360);
      for (const target of await sheet
        .locator("input:visible, button:visible, select:visible")
        .all()) {
        const box = await target.boundingBox();
        // The switches' own inputs are hidden inside labels that are large enough.
        if (
          box !== null &&
          box.width > 1 &&
          (await target.getAttribute("role")) !== "switch"
        )
          expect(Math.round(box.height)).toBeGreaterThanOrEqual(44);
      }
      await page.keyboard.press("Escape");
      await page.context().close();
    });
});
