/** The comparison of two plans that differ, in a real browser: the bridge adds up, the turning points begin and stop. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { openPage } from "../../support/open-page.ts";
import { coarse, shortPlan } from "../../support/short-plan.ts";
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
  opened = await openPage(
    browser,
    server.address,
    { fragment: "#/compare", ready: "compare-view" },
    (fresh) => coarse(fresh),
  );
  ({ page } = opened);
  const dear = shortPlan.replace(/^(rsp,main,.*,)18000,/m, "$124000,");
  expect(dear).not.toBe(shortPlan);
  // The page's own plans last two years: these stand in their place.
  await page
    .locator("compare-view option[value=hybrid]")
    .first()
    .waitFor({ state: "attached" });
  await page.locator("app-shell").evaluate(
    (shell, plans) => {
      Object.assign(shell, { plans });
    },
    [
      { id: "cheap", text: shortPlan },
      { id: "dear", text: dear },
    ],
  );
  for (const [i, id] of ["cheap", "dear"].entries())
    await page
      .locator(`compare-view select[data-plan="${i}"]`)
      .selectOption(id);
  await page.locator("[data-compare]:not([disabled])").click();
  await page.locator("[data-verdicts]").waitFor();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe("two plans that differ", () => {
  it("are laid over each other by a measure of choice; on a phone their settings stand one under the other", async () => {
    const chart = page.locator("plan-overlay chart-view").first();
    await chart.scrollIntoViewIfNeeded();
    await chart.locator("canvas").waitFor();
    expect(await chart.locator("h2").innerText()).toMatch(/^實銷/);
    await page.locator("[data-overlay]").selectOption("cash");
    expect(await chart.locator("h2").innerText()).toMatch(/^累計現金/);
    expect(await chart.locator("figcaption").innerText()).toMatch(
      /cheap.* · .*dear/,
    );
    await page.setViewportSize({ width: 360, height: 740 });
    const kpis = page.locator("[data-kpis]");
    expect(await kpis.locator("tbody tr").count()).toBe(7);
    expect(await kpis.locator("table").innerText()).toContain("◆");
    const over = page
      .locator("plain-table:has(.stacked) .scroll")
      .first()
      .evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(await over).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("fight future by future; a future pressed says what happened in it", async () => {
    const dots = page.locator("future-duel [data-future]");
    expect(await dots.count()).toBe(8);
    const said = await dots.evaluateAll((all) =>
      all.map((dot) => dot.getAttribute("aria-label") ?? ""),
    );
    expect(said.every((one) => /第 \d 個未來：「dear」[贏輸]/.test(one))).toBe(
      true,
    );
    // Those that are lost come first.
    const outcomes = said.map((one) => /[贏輸]/.exec(one)?.[0]);
    expect([...outcomes].sort().reverse()).toEqual(outcomes);
    await dots.first().click();
    const opened = page.locator("[data-opened]");
    const future = /第 (\d) 個/.exec(said[0] ?? "")?.[1] ?? "none";
    expect(await opened.locator("h2").innerText()).toBe(
      `第 ${future} 個未來裡發生的事`,
    );
    expect(await opened.locator("tbody tr").count()).toBe(7);
    expect(await opened.locator(".quiet").innerText()).toMatch(
      /^「dear」[贏輸]：累計貢獻毛利 .*；平均而言差 /,
    );
    const weeks = page.locator("future-duel plan-overlay chart-view");
    expect(await weeks.locator("h2").innerText()).toBe(
      `第 ${future} 個未來，每週的實銷`,
    );
    const drawn = page.locator("[data-drawn] tbody tr");
    expect(await drawn.count()).toBe(5);
    expect(await drawn.first().innerText()).toMatch(/到/);
    expect(await findings(page)).toEqual([]);
    await dots.first().click();
    expect(await opened.count()).toBe(0);
  });

  it("are bridged over what was changed, with a table that adds up", async () => {
    await page.locator("[data-run=bridge]").click();
    const chart = page.locator("plan-bridge chart-view");
    await chart.locator("canvas").waitFor();
    await chart.locator("wa-button").click();
    const cells = await chart
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].map((cell) => cell.textContent.trim()),
        ),
      );
    expect(cells.map(([name]) => name)).toEqual(["售價", "總差異"]);
    expect(cells[0]?.[1]).toBe(cells[1]?.[1]);
    expect(cells[0]?.[1]).toMatch(/[1-9]/);
    const reasons = page.locator("[data-parts] tbody tr");
    expect(await reasons.innerText()).toMatch(
      /售價[^]*售價 · 主力[^]*18,000 ₫／包 → 24,000 ₫／包/,
    );
    expect(await findings(page)).toEqual([]);
  });

  it("are searched for where the better one changes, which says how far it is and stops", async () => {
    await page.locator("[data-run=turning]").click();
    const status = page.locator("turning-points [role=status]");
    await status.filter({ hasText: /第 [1-9]\d* 次，共 116 次/ }).waitFor();
    await status.locator("wa-button").click();
    await page.locator("[data-run=turning]").waitFor();
    expect(await page.locator("[data-turning]").count()).toBe(0);
    expect(opened.errors).toEqual([]);
    expect(opened.outside).toEqual([]);
  });
});
