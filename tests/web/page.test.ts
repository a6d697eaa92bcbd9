/** The built page in a real browser: what a planner sees in the first minute, and what nobody should ever see. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunDocument } from "../../src/index.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage, settled, slide } from "../support/open-page.ts";
import { serveFolder, type StaticServer } from "../support/static-server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = `${root}/dist/web`;
const plan = `${root}/scenarios/baseline.csv`;

let browser: Browser;
let server: StaticServer;
let shared: Awaited<ReturnType<typeof openPage>>;

beforeAll(async () => {
  if (!existsSync(`${built}/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(built);
  browser = await launchBrowser();
  shared = await openPage(browser, server.address);
  await settled(shared.page);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const value = (page: Page, measure: string): Promise<string> =>
  page.locator(`[data-measure=${measure}] .value`).innerText();

const versus = (page: Page): Promise<string> =>
  page.locator("verdict-card .versus").innerText();

/** Waits for the full result of what was asked last. */
const done = (page: Page): Promise<void> =>
  page.locator("run-status", { hasText: "模擬完成" }).waitFor();

describe("the demo", () => {
  it("is shown from the asset before anything is simulated", async () => {
    const { page } = await openPage(browser, server.address, {}, (fresh) =>
      fresh.route("**/worker*", (route) => route.abort()),
    );
    const demo = JSON.parse(
      readFileSync(`${built}/demo.json`, "utf8"),
    ) as RunDocument;
    const share = (demo.measures["sell_through"] ?? 0) * 100;
    expect(await value(page, "sell_through")).toBe(
      `${String(Math.round(share * 10) / 10)}%`,
    );
    await page.context().close();
  });

  it("is computed again in the page to the same bytes", async () => {
    expect(await shared.page.locator("[data-proof=same]").innerText()).toBe(
      "這個瀏覽器算出一樣的結果",
    );
  });

  it("shows twelve levers with their evidence, in four groups", async () => {
    const cards = shared.page.locator("lever-card");
    expect(await cards.count()).toBe(12);
    expect(await shared.page.locator("lever-panel h3").count()).toBe(4);
    for (const card of await cards.all()) {
      await card.scrollIntoViewIfNeeded();
      expect(await card.isVisible()).toBe(true);
      expect(await card.locator(".grade").innerText()).toMatch(
        /實測|報導|推算|假設/,
      );
    }
  });

  it("sets every chart beside a table with the same figures", async () => {
    const charts = shared.page.locator("chart-view");
    expect(await charts.count()).toBe(5);
    for (const chart of await charts.all()) {
      await chart.scrollIntoViewIfNeeded();
      await chart.locator("canvas").waitFor();
      await chart.locator("wa-button").click();
      expect(await chart.locator("tbody tr").count()).toBeGreaterThan(3);
      expect(await chart.locator("table").innerText()).not.toMatch(
        /NaN|undefined|null/,
      );
      await chart.locator("wa-button").click();
    }
  });
});

describe("a lever", () => {
  it("shows progress, changes the figures and says by how much", async () => {
    const { page } = shared;
    const before = await value(page, "sellout_cases");
    await slide(page, "price", 30_000);
    await page.locator("[data-running] wa-progress-bar").waitFor();
    await done(page);
    expect(await value(page, "sellout_cases")).not.toBe(before);
    expect(
      await page.locator("[data-measure=sellout_cases] .change").innerText(),
    ).toMatch(/[▲▼] [\d.]+%/);
    expect(await versus(page)).toMatch(/和「.+」比：實銷[多少]/);

    await page.locator("[data-card=price] button[title^=還原]").click();
    await page.locator("[data-running]").waitFor();
    await done(page);
    expect(await versus(page)).toContain("這就是基準");
    expect(await value(page, "sellout_cases")).toBe(before);
  });

  it("can be cancelled, and the last result stays", async () => {
    const { page } = shared;
    const before = await value(page, "sellout_cases");
    await slide(page, "price", 40_000);
    await page.locator("[data-running] wa-button").click();
    await page.locator("run-status", { hasText: "已取消" }).waitFor();
    expect(await value(page, "sellout_cases")).toBe(before);
  });

  it("opens and closes channels", async () => {
    const { page } = shared;
    await page.locator("lever-panel header wa-button").click();
    await page.locator("[data-card=channels]").getByText("便利商店").click();
    await done(page);
    const row = page.locator("heat-table tbody tr").last();
    expect(await row.locator("td").nth(2).innerText()).toContain("–");
    await page.locator("lever-panel header wa-button").click();
    await page.locator("[data-running]").waitFor();
    await done(page);
    expect(await row.locator("td").nth(2).innerText()).toContain("%");
  });
});

describe("another plan", () => {
  it("is chosen from those that ship with the page and compared with the demo", async () => {
    const { page } = shared;
    await page
      .locator("scenario-picker select")
      .selectOption("traditional-first");
    await page.locator("[data-running]").waitFor();
    await done(page);
    expect(await versus(page)).toContain(
      "和「示範方案（混合通路，南部先上）」比",
    );
  });
});

describe("a file of the reader's own", () => {
  const open = (page: Page, name: string, text: string): Promise<void> =>
    page.locator("scenario-picker input[type=file]").setInputFiles({
      name,
      mimeType: "text/csv",
      buffer: Buffer.from(text),
    });

  it("is simulated and becomes its own baseline", async () => {
    const { page } = shared;
    const text = readFileSync(plan, "utf8");
    await open(page, "mine.csv", `${text}rsp,main,,north,,,24000,VND,\r\n`);
    await page.locator("verdict-card .versus", { hasText: "mine" }).waitFor();
    await done(page);
    expect(await versus(page)).toContain("這就是基準「mine.csv」");
  });

  it("with mistakes shows every one of them on a line of its own and changes nothing", async () => {
    const { page } = shared;
    const before = await value(page, "sellout_cases");
    await open(
      page,
      "wrong.csv",
      "lever,sku,channel,region,from_week,to_week,value,unit,note\nrspp,,,,,,1,,\nreps,,,east,,,5,,\nreps,,,,,,many,,\n",
    );
    const lines = page.locator("problem-list li");
    await lines.first().waitFor();
    expect(await lines.count()).toBe(3);
    expect(await lines.first().innerText()).toContain("wrong.csv、第 2 列");
    expect(await value(page, "sellout_cases")).toBe(before);
    await page.locator("problem-list wa-button").click();
    expect(await lines.count()).toBe(0);
  });

  it("is written out again with the changes of the panel", async () => {
    const { page } = shared;
    await slide(page, "safety", 7);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("scenario-picker wa-button").nth(1).click(),
    ]);
    const text = readFileSync(await file.path(), "utf8");
    expect(file.suggestedFilename()).toBe("mine.csv");
    expect(text).toMatch(/^safety_weeks,,,,,,7,/m);
  });
});

describe("explanations", () => {
  it("of a number give definition, formula, unit, flow and evidence", async () => {
    const { page } = shared;
    await page.locator("[data-measure=sell_through]").click();
    const note = page.locator("why-panel dl");
    await note.waitFor();
    const text = await note.innerText();
    for (const name of ["定義", "算式", "單位", "看的是哪一段", "依據"])
      expect(text).toContain(name);
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "detached" });
  });

  it("of a lever give default, range, grade and reason, by keyboard alone", async () => {
    const { page } = shared;
    const help = page.locator("[data-card=reps] button[aria-haspopup=dialog]");
    await help.focus();
    await page.keyboard.press("Enter");
    const note = page.locator("source-note dl");
    await note.waitFor();
    const text = await note.innerText();
    for (const name of ["定義", "單位", "預設值", "範圍", "依據", "reps"])
      expect(text).toContain(name);
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "detached" });
    expect(
      await help.evaluate((button) => {
        const { activeElement } = button.getRootNode() as ShadowRoot;
        return activeElement === button;
      }),
    ).toBe(true);
  });
});

describe("nobody", () => {
  it("sees an error or a request that leaves this machine", () => {
    expect(shared.errors).toEqual([]);
    expect(shared.outside).toEqual([]);
  });
});
