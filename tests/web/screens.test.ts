/** The comparison, a lesson and the drawer of assumptions in a real browser: they answer, in every language, for every reader. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage } from "../support/open-page.ts";
import { coarse, dropShortPlan } from "../support/short-plan.ts";
import { serveFolder, type StaticServer } from "../support/static-server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let browser: Browser;
let server: StaticServer;
let opened: Awaited<ReturnType<typeof openPage>>;
let page: Page;

beforeAll(async () => {
  if (!existsSync(`${root}/dist/web/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(`${root}/dist/web`);
  browser = await launchBrowser();
  opened = await openPage(
    browser,
    server.address,
    { fragment: "#/compare", ready: "compare-view" },
    (fresh) => coarse(fresh),
  );
  ({ page } = opened);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** All text of the page and of the shadow roots in it, but for what is marked as another language. Runs in the page. */
function textWithin(element: Element, language: string): string {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (/^(STYLE|TEMPLATE|NOSCRIPT|CODE)$/.test(node.nodeName)) return;
    if (node instanceof HTMLElement && !["", language].includes(node.lang))
      return;
    const inside = node instanceof Element ? node.shadowRoot : null;
    for (const child of [...(inside?.childNodes ?? []), ...node.childNodes])
      walk(child);
  };
  walk(element);
  return texts.join("\n");
}

async function speak(language: string): Promise<string> {
  await page.locator("app-bar select").first().selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor();
  return page.locator("app-shell").evaluate(textWithin, language);
}

describe("the comparison", () => {
  it("answers by futures of the model, and axe finds nothing serious", async () => {
    // As a file that is dropped here: the desk takes it, this screen stays.
    await dropShortPlan(page, "compare-view");
    await page
      .locator("compare-view option", { hasText: "short" })
      .first()
      .waitFor({ state: "attached" });
    for (const index of [0, 1])
      await page
        .locator(`compare-view select[data-plan="${index}"]`)
        .selectOption("*");
    await page.locator("[data-compare]").click();
    await page.locator("[data-verdicts]").waitFor();
    expect(await page.locator("[data-verdicts]").innerText()).toContain(
      "差異剛好是零",
    );
    expect(await findings(page)).toEqual([]);
  });
});

describe("a lesson", () => {
  it("wants a guess first, then shows what the runs say", async () => {
    await page.locator("app-nav a[href$=learn]").click();
    await page.locator("learn-view .lessons a").first().click();
    const act = page.locator("[data-act]");
    await act.waitFor();
    expect(await act.getAttribute("disabled")).not.toBeNull();
    await page.locator("learn-view input[value=loaded]").check();
    await act.click();
    await page.locator("[data-seen]").waitFor();
    expect(await page.locator("plain-table tbody tr").count()).toBe(4);
    expect(await page.locator("plain-table").innerText()).not.toMatch(
      /NaN|undefined|null/,
    );
    expect(await findings(page)).toEqual([]);
  });
});

describe("the drawer of assumptions", () => {
  it("shows numbers with their grade and source, with nothing serious for axe", async () => {
    await page.locator("[data-drawer=sources]").click();
    const chapters = page.locator("source-list summary");
    await chapters.first().click();
    await page.locator("source-list article").first().waitFor();
    // Lists longer than one look are opened step by step.
    const before = await page.locator("source-list article").count();
    await page.locator("source-list details > wa-button").first().click();
    expect(await page.locator("source-list article").count()).toBeGreaterThan(
      before,
    );
    await chapters.nth(3).click();
    expect(await page.locator("source-list article").count()).toBeGreaterThan(
      20,
    );
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
  });
});

describe("every screen", () => {
  it.each(["start", "compare", "batch", "learn", "learn/3"])(
    "%s has its words in all three languages",
    async (screen) => {
      await page.evaluate((to) => (location.hash = `#/${to}`), screen);
      await page.locator("main .loading").waitFor({ state: "detached" });
      const zh = await speak("zh-TW");
      expect(zh).not.toMatch(/\{\w+\}|NaN|undefined/);
      for (const language of ["en", "vi"]) {
        const text = await speak(language);
        expect(text).not.toMatch(/\{\w+\}|NaN|undefined/);
        const names = ["繁體中文"];
        const chinese = text.match(/.*[一-鿿].*/g) ?? [];
        expect(chinese.filter((line) => !names.includes(line.trim()))).toEqual(
          [],
        );
      }
    },
  );

  it("shows nobody an error or a request that leaves this machine", () => {
    expect(opened.errors).toEqual([]);
    expect(opened.outside).toEqual([]);
  });
});
