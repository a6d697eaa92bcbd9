/** The share link and the files of a result in a real browser: a plan sent to another desk, and links that are no links. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { openPage, slide } from "../../support/open-page.ts";
import { serveFolder, type StaticServer } from "../../support/static-server.ts";

const built = fileURLToPath(new URL("../../../dist/web", import.meta.url));

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  if (!existsSync(`${built}/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(built);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const price = (page: Page): Promise<string> =>
  page.locator("[data-card=price] input[type=range]").first().inputValue();

describe("the share link", () => {
  it("carries a changed plan and its seed to another desk", async () => {
    const { page, errors } = await openPage(browser, server.address);
    await page.locator("lever-card").first().waitFor();
    await slide(page, "price", 21_000);
    await page.locator("[data-share]").click();
    const link = await page.locator("share-button input").inputValue();
    expect(link.length).toBeLessThan(8192);
    expect(await findings(page)).toEqual([]);
    await page.locator("share-button .row wa-button").click();
    await page
      .locator("share-button [role=status]", { hasText: /已複製|Ctrl\+C/ })
      .waitFor();
    // The link of a plan that moved on would be a wrong one.
    await slide(page, "price", 22_000);
    await page.locator("share-button input").waitFor({ state: "detached" });

    const other = await openPage(browser, server.address, {
      fragment: new URL(link).hash,
      language: "en",
    });
    await expect
      .poll(() => price(other.page), { timeout: 30_000 })
      .toBe("21000");
    expect(new URL(other.page.url()).hash).toBe("#/lab");
    await other.page.locator("[data-share]").click();
    expect(await other.page.locator("share-button input").inputValue()).toBe(
      link,
    );
    expect([...errors, ...other.errors, ...other.outside]).toEqual([]);
    await page.context().close();
    await other.page.context().close();
  });

  it("that is damaged is told so in one message, and changes nothing", async () => {
    const { page, errors } = await openPage(browser, server.address, {
      fragment: "#/lab?plan=%3Cimg%20src=x%20onerror=alert(1)%3E",
    });
    const told = page.locator("share-button [role=alert]");
    expect(await told.innerText()).toContain("這個連結讀不出來");
    expect(await told.count()).toBe(1);
    expect(await price(page)).toBe("18000");
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
