/** The first minute of somebody who has never seen the page: from the demo to a file, in a real browser, with short runs. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openPage, slide } from "../support/open-page.ts";
import { coarse } from "../support/short-plan.ts";
import { serveFolder, type StaticServer } from "../support/static-server.ts";

const built = fileURLToPath(new URL("../../dist/web", import.meta.url));

let browser: Browser;
let server: StaticServer;
let page: Page;
let errors: readonly string[];
let outside: readonly string[];

beforeAll(async () => {
  if (!existsSync(`${built}/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(built);
  browser = await launchBrowser();
  ({ page, errors, outside } = await openPage(
    browser,
    server.address,
    { fragment: "" },
    (fresh) => coarse(fresh),
  ));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const text = (selector: string): Promise<string> =>
  page.locator(selector).first().innerText();

const done = (): Promise<void> =>
  page.locator("run-status", { hasText: "模擬完成" }).waitFor();

describe("the first minute", () => {
  let start: string;

  it("begins with the demo's verdict and its dots, without asking for anything", async () => {
    start = await text("verdict-card .first");
    expect(start).toMatch(/週內實銷.+包/);
    expect(await page.locator("dot-plot circle").count()).toBe(50);
    expect(await page.context().cookies()).toEqual([]);
  });

  it("goes on to the desk, which shows the same figures and one hint", async () => {
    await page.locator("[data-door=try] wa-button").click();
    await page.locator("lever-card").first().waitFor();
    expect(await text("lab-tabs verdict-card .first")).toBe(start);
    const hint = page.locator("first-hint .go");
    expect(await hint.innerText()).toContain("鋪貨目標");
    await page.locator("[data-proof=same], [data-proof=different]").waitFor();
  });

  it("sees the old result behind the new one while a lever is moved, and arrows on the figures", async () => {
    // The comparison that appears above the cards takes room that was kept for it.
    const top = async (): Promise<number | undefined> =>
      (await page.locator("kpi-cards").boundingBox())?.y;
    const before = await top();
    await slide(page, "distribution", 8);
    await page.locator("first-hint .go").waitFor({ state: "detached" });
    await page.locator("[data-running]").first().waitFor();
    expect(await top()).toBe(before);
    await done();
    expect(await top()).toBe(before);
    const arrows = await page
      .locator("kpi-cards .change")
      .allInnerTexts()
      .then((all) => all.filter((one) => /[▲▼]/.test(one)));
    expect(arrows.length).toBeGreaterThan(3);
    const fan = page.locator("chart-slot chart-view").first();
    await fan.locator("wa-button").click();
    expect(await fan.locator("thead").innerText()).toMatch(/基準的實銷/);
    await fan.locator("wa-button").click();
  });

  it("reads what it gains and what it costs", async () => {
    const versus = await text("verdict-card .versus");
    expect(versus).toMatch(/實銷(多|少) /);
    expect(versus).toMatch(/貢獻毛利(多|少|一樣)/);
    expect(versus).toMatch(/現金.+(多|少|一樣)/);
  });

  it("asks a figure why: a sentence, three bars, and something to try", async () => {
    await page.locator("[data-measure=sellout_cases]").click();
    const why = page.locator("why-panel");
    const chain = why.locator("[data-chain]");
    expect(await chain.locator("p").innerText()).toContain("變最多的是");
    expect(await chain.locator("tbody svg").count()).toBe(3);
    expect(await chain.locator("tbody svg rect").count()).toBe(3);
    await why.locator("[data-try]").click();
    await page.locator("side-drawer").waitFor({ state: "detached" });
    await page.locator("next-steps").waitFor();
    await page.locator("lab-tabs #glance").click();
  });

  it("finds the view it left when it comes back from another screen", async () => {
    await page.locator("lab-tabs #money").click();
    const nav = page.locator("app-nav a");
    await nav.nth(0).click();
    await page.locator("start-view").waitFor();
    await nav.nth(1).click();
    await page.locator("lab-tabs #money[aria-selected=true]").waitFor();
    await page.locator("lab-tabs #glance").click();
  });

  it("takes the plan to a comparison with the baseline, chosen already", async () => {
    await page.locator("[data-compare]").click();
    const chosen = page.locator("compare-view select");
    await chosen.first().waitFor();
    const names = await Promise.all(
      [0, 1].map((n) =>
        chosen
          .nth(n)
          .evaluate(
            (one) => (one as HTMLSelectElement).selectedOptions[0]?.text,
          ),
      ),
    );
    expect(names[0]).toContain("示範方案");
    expect(names[1]).toMatch(/你的|目前|調整/);
    await page.goBack();
    await page.locator("lab-tabs").waitFor();
  });

  it("takes one page or slides away", async () => {
    await page.locator("[data-export]").click();
    const waiting = page.waitForEvent("download");
    await page.locator("export-menu [data-file=pptx]").click();
    const file = await waiting;
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  it("shows nobody an error or a request that leaves this machine", () => {
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });
});
