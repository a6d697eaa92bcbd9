/** The start screen in a real browser: its doors, the way between screens, the drawer of terms, undo. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { openPage } from "../../support/open-page.ts";
import { serveFolder, type StaticServer } from "../../support/static-server.ts";

const built = fileURLToPath(new URL("../../../dist/web", import.meta.url));

let browser: Browser;
let server: StaticServer;
let opened: Awaited<ReturnType<typeof openPage>>;
let page: Page;

beforeAll(async () => {
  if (!existsSync(`${built}/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(built);
  browser = await launchBrowser();
  opened = await openPage(browser, server.address, { fragment: "" });
  ({ page } = opened);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe("the start", () => {
  it("shows the demo's verdict and its doors, with nothing serious for axe, at a desk and on a phone", async () => {
    expect(await page.locator("verdict-card .first").innerText()).toMatch(
      /週內實銷/,
    );
    // Fifty futures came with the page, so nothing is to be run.
    expect(await page.locator("dot-plot circle").count()).toBe(50);
    expect(await page.locator("futures-card .chance").innerText()).toMatch(
      /^50 個未來裡，\d+ 個達到第一年/,
    );
    expect(await page.locator("[data-run-futures]").count()).toBe(0);
    expect(await page.locator("[data-door]").count()).toBeGreaterThan(1);
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - innerWidth,
      ),
    ).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("says when rules and numbers were last checked, and leads to them", async () => {
    const badge = page.locator("[data-checked]");
    expect(await badge.innerText()).toMatch(
      /法規查核 \d{4}\/\d\d\/\d\d（(\d+ 天前|今天)）.+\d+ 個數字，最早查核 \d{4}/,
    );
    // Half a year on the page says more than a number.
    const late = await page.context().newPage();
    await late.clock.setFixedTime("2027-09-01T08:00:00");
    await late.goto(server.address);
    expect(await late.locator("[data-checked] strong").innerText()).toMatch(
      /重查/,
    );
    await late.close();
    await badge.click();
    await page.locator("[data-rules] tbody tr").first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
  });

  it("makes a plan of three answers and opens it on the desk", async () => {
    await page.locator("start-view select[name=first]").selectOption("north");
    await page.locator("start-view form wa-button").click();
    await page
      .locator("scenario-picker option", { hasText: "三題方案" })
      .waitFor({ state: "attached" });
    expect(new URL(page.url()).hash).toBe("#/lab");
    expect(await page.title()).toContain("方案");
    await page.locator("[data-running]").first().waitFor();
  });

  it("hints once at the lever to move first, and goes there", async () => {
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return `${(at as HTMLInputElement | null)?.type}`;
      });
    await page.locator("first-hint .go").click();
    await expect.poll(focused).toBe("range");
    expect(await page.locator("first-hint .go").count()).toBe(0);
    const kept = await page.evaluate(() =>
      localStorage.getItem("taphoa.preferences"),
    );
    expect(kept).toContain('"hinted":true');
  });

  it("is taken back and done again by the keyboard", async () => {
    const chosen = (): Promise<string> =>
      page
        .locator("scenario-picker select")
        .evaluate((select) => (select as HTMLSelectElement).value);
    expect(await chosen()).toBe("");
    await page.keyboard.press("Control+z");
    await expect.poll(chosen).toBe("baseline");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(chosen).toBe("");
  });
});

describe("the drawer of terms", () => {
  it("finds a term by any language and closes by Escape", async () => {
    await page.locator("[data-drawer=terms]").click();
    await page.locator("term-list input").fill("ton kho an toan");
    expect(await page.locator("term-list dt").allInnerTexts()).toEqual([
      expect.stringContaining("安全庫存"),
    ]);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
  });
});

describe("nobody", () => {
  it("sees an error or a request that leaves this machine", () => {
    expect(opened.errors).toEqual([]);
    expect(opened.outside).toEqual([]);
  });
});
