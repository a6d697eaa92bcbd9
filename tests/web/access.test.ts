/** The page for every reader: languages, keyboard, screen readers, dark screens, and a phone 360 px wide. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage, settled, slide } from "../support/open-page.ts";
import { serveFolder, type StaticServer } from "../support/static-server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

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

/** The whole page scrolled through, so that every chart is drawn. */
async function seeAll(page: Page): Promise<void> {
  for (const chart of await page.locator("chart-view").all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator("canvas").waitFor();
  }
}

/** All text of an element and of the shadow roots in it. Runs in the page. */
function textWithin(element: Element): string {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (/^(STYLE|TEMPLATE|NOSCRIPT)$/.test(node.nodeName)) return;
    // The library's own words, marked as English.
    if (node instanceof HTMLElement && node.lang === "en") return;
    const inside = node instanceof Element ? node.shadowRoot : null;
    for (const child of [...(inside?.childNodes ?? []), ...node.childNodes])
      walk(child);
  };
  walk(element);
  return texts.join("\n");
}

const allText = (page: Page): Promise<string> =>
  page.locator("app-shell").evaluate(textWithin);

describe("at the first visit", () => {
  it("the page speaks the browser's language", async () => {
    const { page } = await openPage(browser, server.address, {
      locale: "vi-VN",
      fragment: "#/start",
      ready: "html[lang=vi]",
    });
    await page
      .locator("start-view h2", { hasText: /[ạảấếộ]/ })
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe("on a desk", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser, server.address, {
      colorScheme: "light",
    }));
    await settled(page);
    await seeAll(page);
    await page.locator("all-measures summary").click();
    await page.locator("chart-view wa-button").first().click();
  });

  for (const screen of ["light", "dark"] as const)
    it(`axe finds nothing serious on the ${screen} page, its tables and its dialog`, async () => {
      if (screen === "dark") await page.locator("app-bar wa-switch").click();
      const dark = await page
        .locator("html")
        .evaluate((root) => root.matches(".wa-dark"));
      expect(dark).toBe(screen === "dark");
      expect(await findings(page)).toEqual([]);
      await page.locator("[data-measure=nd]").click();
      await page.locator("why-panel dl").waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("side-drawer").waitFor({ state: "detached" });
      await page.locator("[data-card=reps] button[aria-haspopup]").click();
      await page.locator("source-note dl").waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("source-note dl").waitFor({ state: "detached" });
    });

  it("the keyboard reaches the result at once, moves a slider, and hears the answer", async () => {
    await page.locator(".skip").first().focus();
    await page.keyboard.press("Enter");
    expect(
      await page.locator("#result").evaluate((main) => {
        const { activeElement } = main.getRootNode() as ShadowRoot;
        return activeElement === main;
      }),
    ).toBe(true);
    const slider = page.locator("[data-card=price] input[type=range]");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    expect(await slider.inputValue()).toBe("18500");
    expect(await slider.getAttribute("aria-valuetext")).toBe(
      "每包一萬八千五百盾",
    );
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
    expect(await page.locator("p[role=status]").innerText()).toContain("實銷");
  });

  it("no English sentence is left behind in Chinese, and no figure is broken", async () => {
    const text = await allText(page);
    expect(text.match(/[A-Za-z]+ [a-z]+ [a-z]+/g) ?? []).toEqual([]);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("money is shown in both currencies, the chosen one first", async () => {
    const money = page.locator("[data-measure=peak_cash]");
    expect(await money.innerText()).toMatch(/₫[\s\S]*NT\$/);
    await page.locator("app-bar select").nth(1).selectOption("TWD");
    expect(await money.innerText()).toMatch(/NT\$[\s\S]*₫/);
  });

  it("the language switch changes every sentence, the document's language and title, and is remembered", async () => {
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-TW");
    await page.locator("app-bar select").first().selectOption("en");
    await page.locator("html[lang=en]").waitFor();
    expect(await page.title()).toContain("Vietnam retail simulator");
    const text = await allText(page);
    expect(text).toContain("Sell-through");
    // Only the name of the other language is Chinese.
    expect(text.replace("繁體中文", "").match(/.*[一-鿿].*/g) ?? []).toEqual(
      [],
    );

    await page.locator("app-bar select").first().selectOption("vi");
    await page.locator("html[lang=vi]").waitFor();
    expect(await page.title()).toContain("bán lẻ Việt Nam");
    const vietnamese = await allText(page);
    expect(vietnamese).toContain("Tỷ lệ bán ra");
    expect(
      vietnamese.replace("繁體中文", "").match(/.*[一-鿿].*/g) ?? [],
    ).toEqual([]);
    expect(
      vietnamese.match(/\b(the|of|and|with|packs|weeks|sales)\b/g) ?? [],
    ).toEqual([]);

    await page.locator("app-bar select").first().selectOption("en");
    await page.locator("html[lang=en]").waitFor();
    await page.reload();
    await page.locator("verdict-card .first").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });
});

describe("on a phone 360 px wide", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser, server.address, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    }));
    await settled(page);
    // What takes a change back is there only after one.
    await slide(page, "price", 18_500);
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
    await seeAll(page);
  });

  for (const language of ["zh-TW", "en", "vi"] as const)
    it(`nothing scrolls sideways in ${language}, and a finger finds its targets`, async () => {
      await page.locator("app-bar select").first().selectOption(language);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(360);
      await page.locator(".sheet-bar wa-button").click();
      const sheet = page.locator("aside.levers");
      expect(
        await sheet.evaluate((box) => box.scrollWidth),
      ).toBeLessThanOrEqual(360);
      expect(await smallTargets(page, "aside.levers")).toEqual([]);
      for (const part of ["chart-view", "all-measures"])
        expect(await smallTargets(page, part)).toEqual([]);
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await sheet.isVisible()).toBe(false);
    });
});

/** What has the focus, through all shadow roots: whether it is a wanted element, what it is called, and whether its focus is seen. Runs in the page. */
function focused(wanted: string): { there: boolean; unseen: string } {
  let element = document.activeElement;
  let there = false;
  while (element !== null) {
    there ||= element.matches(wanted);
    const within = element.shadowRoot?.activeElement ?? null;
    if (within === null) break;
    element = within;
  }
  if (element === null || element === document.body)
    return { there, unseen: "" };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, bottom, top } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && top < innerHeight;
  const isSeen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
  return {
    there,
    unseen: isSeen && isOnScreen && width > 0 ? "" : element.outerHTML,
  };
}

/** Presses the tab key until an element has the focus; each stop on the way must show that it has it. */
async function tabTo(page: Page, wanted: string, most = 150): Promise<void> {
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press("Tab");
    const { there, unseen } = await page.evaluate(focused, wanted);
    expect(unseen.slice(0, 200)).toBe("");
    if (there) return;
  }
  throw new Error(`The tab key does not reach ${wanted}.`);
}

describe("with keys alone", () => {
  it("a reader comes from the start to a file of the result, and sees where the focus is", async () => {
    const { page } = await openPage(browser, server.address, {
      fragment: "#/start",
      ready: "[data-door=try]",
    });
    await tabTo(page, "[data-door=try] wa-button");
    await page.keyboard.press("Enter");
    await page.locator("lever-card").first().waitFor();
    await tabTo(page, "[data-export]");
    await page.keyboard.press("Enter");
    await tabTo(page, "[data-file=json]");
    const file = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await file).suggestedFilename()).toMatch(/\.json$/);
    // A drawer gives the focus back to what opened it.
    await page.locator("[data-measure=nd]").focus();
    await page.keyboard.press("Enter");
    await page.locator("why-panel dl").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
    const { there } = await page.evaluate(focused, "[data-measure=nd]");
    expect(there).toBe(true);
    await page.context().close();
  });

  it("a reader of the result is two stops from its files, or one key, and comes back", async () => {
    const { page } = await openPage(browser, server.address);
    await tabTo(page, ".skip", 1);
    await page.keyboard.press("Enter");
    await tabTo(page, "#result .skip", 1);
    await page.keyboard.press("Enter");
    const first = "[data-file=json]";
    await page.locator(`export-menu ${first}`).waitFor();
    expect(await page.evaluate(focused, first)).toEqual({
      there: true,
      unseen: "",
    });
    await page.keyboard.press("Escape");
    await page.locator(`export-menu ${first}`).waitFor({ state: "detached" });
    expect((await page.evaluate(focused, "#result .skip")).there).toBe(true);
    // From a figure deep in the result, by the letter that the drawers list.
    await page.locator("[data-measure=nd]").focus();
    await page.keyboard.press("e");
    await page.locator(`export-menu ${first}`).waitFor();
    expect((await page.evaluate(focused, first)).there).toBe(true);
    await page.keyboard.press("Escape");
    expect((await page.evaluate(focused, "[data-measure=nd]")).there).toBe(
      true,
    );
    await page.keyboard.press("w");
    await page.locator("side-drawer .keys", { hasText: "E 匯出" }).waitFor();
    // Behind a drawer nothing opens.
    await page.keyboard.press("e");
    expect(await page.locator(`export-menu ${first}`).count()).toBe(0);
    await page.context().close();
  });
});

describe("for other eyes", () => {
  it("twice as large, no screen scrolls sideways and none loses its content", async () => {
    const { page } = await openPage(browser, server.address, {
      viewport: { width: 640, height: 400 },
      deviceScaleFactor: 2,
    });
    for (const screen of [
      ...["start", "lab", "lab/goods", "lab/money", "lab/places", "lab/risk"],
      ...["lab/why", "compare", "batch", "learn", "learn/1", "learn/5"],
    ]) {
      await page.evaluate((to) => (location.hash = `#/${to}`), screen);
      await page.locator("main .loading").waitFor({ state: "detached" });
      await page.locator("main h2:visible").first().waitFor();
      expect([
        screen,
        await page.evaluate(() => document.documentElement.scrollWidth),
      ]).toEqual([screen, 640]);
    }
    await page.context().close();
  });

  it.each(["light", "dark"] as const)(
    "in colours of the system's own, on a %s screen, axe finds nothing serious and the focus is seen",
    async (colorScheme) => {
      const { page } = await openPage(
        browser,
        server.address,
        { colorScheme, forcedColors: "active" },
        // Nothing is computed anew.
        (fresh) => fresh.route("**/worker*", (route) => route.abort()),
      );
      expect(await findings(page)).toEqual([]);
      await tabTo(page, "[data-measure=payback_weeks]");
      await page.context().close();
    },
  );
});

/** Controls within an element that are lower than a finger's 44 px. A switch's own input is hidden in its label. */
async function smallTargets(page: Page, within: string): Promise<string[]> {
  const targets = page.locator(
    `${within} :is(input:not([role=switch]), button, select, summary, wa-switch label):visible`,
  );
  return targets.evaluateAll((found) =>
    found
      .filter(
        (target) => Math.round(target.getBoundingClientRect().height) < 44,
      )
      .map((target) => target.outerHTML.slice(0, 120)),
  );
}
