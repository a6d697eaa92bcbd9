/** The planner's desk in a real browser, with a short plan: what each view answers, on a phone and for every reader. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { openPage } from "../../support/open-page.ts";
import { coarse, dropShortPlan } from "../../support/short-plan.ts";
import { serveFolder, type StaticServer } from "../../support/static-server.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

let browser: Browser;
let server: StaticServer;
let opened: Awaited<ReturnType<typeof openPage>>;
let page: Page;

const done = (): Promise<void> =>
  page.locator("run-status", { hasText: "模擬完成" }).waitFor();

beforeAll(async () => {
  if (!existsSync(`${root}/dist/web/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(`${root}/dist/web`);
  browser = await launchBrowser();
  opened = await openPage(browser, server.address, {}, (fresh) =>
    coarse(fresh),
  );
  ({ page } = opened);
  await page.locator("lever-card").first().waitFor();
  await dropShortPlan(page, "lab-tabs");
  await page.locator("verdict-card .versus", { hasText: "short" }).waitFor();
  await done();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

async function edit(key: string, value: string): Promise<void> {
  await page.locator("lever-panel").evaluate(
    (panel, detail) => {
      panel.dispatchEvent(
        new CustomEvent("edit", { detail, bubbles: true, composed: true }),
      );
    },
    { key, value },
  );
}

describe("a change that cannot be run", () => {
  it("is taken back alone: what was changed before it stays", async () => {
    const price = page.locator("[data-card=price] input[type=number]");
    await edit("safety_weeks", "7");
    await edit("rsp[main]", "-5");
    await page.locator("problem-list li").first().waitFor();
    await page.locator("problem-list wa-button").click();
    await page.locator("problem-list").waitFor({ state: "detached" });
    expect(await price.inputValue()).toBe("18000");
    const safety = page.locator("[data-card=safety] input[type=number]");
    expect(await safety.inputValue()).toBe("7");
    await page.locator("history-buttons [data-step=undo]").click();
    expect(await safety.inputValue()).not.toBe("7");
    await page.locator("[data-running]").waitFor();
    await done();
  });
});

describe("the help of a lever", () => {
  it("says what studies measured, which plans set it otherwise and what came of them, and opens its curve", async () => {
    await page
      .locator("[data-card=distribution] button[aria-haspopup]")
      .click();
    const cases = page.locator("similar-cases");
    await cases.locator("[data-cases] li").first().waitFor();
    expect(await cases.locator("[data-effects] li").count()).toBe(2);
    expect(await cases.innerText()).not.toMatch(/NaN|undefined|\{/);
    expect(await cases.locator("[data-cases]").innerText()).toContain(
      "第一年實銷",
    );
    expect(await findings(page)).toEqual([]);
    await cases.locator("[data-response]").click();
    const lever = page.locator("response-curve [data-lever]");
    await lever.waitFor();
    expect(await lever.inputValue()).toMatch(/^nd_target/);
    await page.locator("source-note dl").waitFor({ state: "detached" });
  });

  it("leads to the levers that go with it, also to one beyond the twelve, and back to the loaded value", async () => {
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.getAttribute("aria-label") ?? "";
      });
    await page.locator("[data-card=safety] button[aria-haspopup]").click();
    await page.locator("source-note [data-related^=capacity_week]").click();
    await expect.poll(focused).toContain("產能");
    await edit("safety_weeks", "8");
    await page.locator("[data-card=safety] button[aria-haspopup]").click();
    await page.locator("source-note [data-reset]").click();
    await page.locator("source-note dl").waitFor({ state: "detached" });
    const safety = page.locator("[data-card=safety] input[type=number]");
    expect(await safety.inputValue()).not.toBe("8");
    await openTab("glance");
    await done();
  });
});

const openTab = (tab: string): Promise<void> =>
  page.locator(`lab-tabs #${tab}`).click();

describe("the views of a result", () => {
  it("say which link held sales back, as a ribbon and as a list", async () => {
    await openTab("glance");
    const ribbon = page.locator("bottleneck-ribbon");
    await ribbon.locator(".ribbon span").first().waitFor();
    expect(await ribbon.locator("p").first().innerText()).toMatch(
      /26 週裡有 \d+ 週最卡在/,
    );
    await ribbon.locator("summary").click();
    expect(await ribbon.locator("tbody tr").count()).toBe(
      await ribbon.locator(".ribbon span").count(),
    );
  });

  it("take the money apart down to the contribution on the first page", async () => {
    const headline = await page
      .locator("[data-measure=contribution] .value")
      .innerText();
    await openTab("money");
    const waterfall = page.locator("lab-tabs chart-view").first();
    await waterfall.locator("wa-button").click();
    const rows = await waterfall.locator("tbody tr").allInnerTexts();
    expect(rows[0]).toContain("淨銷售額");
    expect(await waterfall.locator("figcaption").innerText()).toContain(
      `全部扣完剩 ${headline}`,
    );
    expect(await findings(page)).toEqual([]);
  });

  it("say what each part of the plan brings, from runs without it", async () => {
    await openTab("money");
    const part = page.locator("plan-worth");
    await part.locator("[data-run=worth]").click();
    const table = part.locator("[data-worth]");
    await table.locator("tbody tr").first().waitFor();
    const rows = await table.locator("tbody tr").allInnerTexts();
    const names = rows.map((row) => row.split(/\s/)[0]);
    expect(names).toEqual(expect.arrayContaining(["媒體", "業務", "主力"]));
    expect(rows.join()).toMatch(/±/);
    expect(rows.join()).not.toMatch(/NaN|undefined|null/);
    expect(await findings(page)).toEqual([]);
  });

  it("draw how a lever moves a figure, from runs in the workers", async () => {
    await openTab("whatif");
    await page.locator("[data-lever]").selectOption("safety_weeks");
    await page.locator("[data-run=response]").click();
    const chart = page.locator("response-curve chart-view");
    await chart.locator("canvas").waitFor();
    await chart.locator("wa-button").click();
    const rows = await chart.locator("tbody tr").allInnerTexts();
    expect(rows.length).toBeGreaterThanOrEqual(6);
    expect(rows.join()).not.toMatch(/NaN|undefined|null/);
    expect(await findings(page)).toEqual([]);
    // Away and back: what was computed is still there, under its lever.
    await openTab("glance");
    await openTab("whatif");
    await chart.locator("tbody tr").first().waitFor();
    expect(await chart.locator("tbody tr").allInnerTexts()).toEqual(rows);
    expect(await page.locator("[data-lever]").inputValue()).toBe(
      "safety_weeks",
    );
  });
});

describe("a number", () => {
  it("says why: its links, the change that did it, the funnel as a picture", async () => {
    await openTab("glance");
    await edit("safety_weeks", "9");
    await page.locator("[data-running]").waitFor();
    await done();
    await page.locator("[data-measure=contribution]").click();
    const why = page.locator("why-panel");
    await why.locator("[data-run=why]").waitFor();
    expect(await why.locator("[data-chain] h2").innerText()).toMatch(
      /^累計貢獻毛利：/,
    );
    expect(await why.locator("[data-chain] tbody tr").count()).toBe(3);
    expect(await why.locator("[data-chain] p").innerText()).toContain(
      "變最多的是",
    );
    await why.locator("[data-run=why]").click();
    await why.locator("[data-total]").waitFor();
    expect(await why.innerHTML()).not.toContain("NaN");
    const part = why.locator("plain-table:not([data-chain]) tbody tr");
    expect(await part.count()).toBe(1);
    expect(await part.innerText()).toContain("安全庫存");
    await why.locator("why-view chart-view").scrollIntoViewIfNeeded();
    await why.locator("why-view canvas").waitFor();
    expect(await findings(page)).toEqual([]);
    // Closed and opened again, what was found is still there.
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
    await page.locator("[data-measure=contribution]").click();
    await part.locator("button").click();
    expect(
      await page.locator("[data-card=safety] input[type=number]").inputValue(),
    ).not.toBe("9");
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
  });
});

describe("a figure of a place", () => {
  it("says why there", async () => {
    await page.locator("result-view heat-table [data-why]").last().click();
    const why = page.locator("why-panel");
    expect(await why.locator("[data-chain] h2").innerText()).toMatch(
      /^銷售率：/,
    );
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
    // The last of the row of the south is the region as a whole.
    await page
      .locator("result-view heat-table tbody tr:nth-child(3) [data-why]")
      .last()
      .click();
    expect(await why.locator("[data-chain] h2").innerText()).toMatch(
      /^銷售率 · 南部 × 全部：[\d.]+%$/,
    );
    expect(await why.locator("[data-chain] tbody tr").count()).toBe(3);
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
  });
});

describe("the study of the assumptions", () => {
  it("begins in the workers, says how far it is, and stops", async () => {
    await openTab("whatif");
    const study = page.locator("must-be-true assumption-study");
    await study.locator("[data-run=study]").click();
    await study.locator("[role=status]", { hasText: "共 90 次" }).waitFor();
    await study.locator("[role=status]", { hasText: /第 [1-9]/ }).waitFor();
    await study.locator("wa-button", { hasText: "停止" }).click();
    await study.locator("[data-run=study]").waitFor();
    expect(await study.innerText()).not.toContain("沒有算完");
  });
});

describe("the market of the plan", () => {
  it("is held against what is known of real ones, and opens the diary of a household", async () => {
    await openTab("real");
    await page.locator("[data-run=watch]").click();
    await page.locator("[data-found]").waitFor();
    // Of 26 weeks only the law of a quarter can be asked.
    expect(await page.locator("[data-found]").innerText()).toContain(
      "8 項沒辦法檢查",
    );
    const quarter = page.locator("[data-check=A1]");
    expect(await quarter.locator(".verdict").innerText()).toMatch(/^不?符合$/);
    await quarter.locator("summary").click();
    expect(await quarter.locator("tbody tr").count()).toBe(10);
    const diary = page.locator("household-diary");
    expect(await diary.locator("option").count()).toBeGreaterThan(1);
    expect(await diary.locator("ol > li").count()).toBeGreaterThan(0);
    expect(await diary.locator("ol").innerText()).not.toMatch(
      /NaN|undefined|\{/,
    );
    expect(await findings(page)).toEqual([]);
  });
});

describe("with colours forced by the system", () => {
  it("the tab and the screen that are open still stand out", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    const border = (tab: string): Promise<string> =>
      page
        .locator(`lab-tabs ${tab}`)
        .first()
        .evaluate((each) => getComputedStyle(each).borderBottomColor);
    expect(await border("[aria-selected=true]")).not.toBe(
      await border("[aria-selected=false]"),
    );
    expect(
      await page
        .locator("app-nav [aria-current]")
        .evaluate((each) => getComputedStyle(each).outlineStyle),
    ).toBe("solid");
    await page.emulateMedia({ forcedColors: "none" });
  });
});

describe("the bar on a phone", () => {
  it("is two rows high and brings every screen and drawer within its edges, in every language", async () => {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    await page.setViewportSize({ width: 360, height: 740 });
    for (const language of ["en", "vi", "zh-TW"]) {
      await page.locator("app-bar select").first().selectOption(language);
      await page.locator(`html[lang=${language}]`).waitFor();
      const bar = await page.locator("app-bar").boundingBox();
      expect(bar?.height).toBeLessThan(3 * 44);
      for (const way of await page.locator("app-nav :is(a, button)").all()) {
        // The row scrolls to whatever the tab key comes to.
        await way.focus();
        const box = await way.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      }
      for (const tab of await page.locator("lab-tabs [role=tab]").all()) {
        await tab.click();
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
        ).toBeLessThanOrEqual(360);
      }
    }
    await page.setViewportSize({ width, height });
  });
});

describe("without room beside the result", () => {
  it("what to try, the warnings and the run are one press away, on a narrow desk and on a phone", async () => {
    const size = page.viewportSize() ?? { width: 0, height: 0 };
    for (const width of [900, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await page.locator("aside.context").isVisible()).toBe(false);
      await page.locator("[data-notes]:visible").click();
      const drawer = page.locator("side-drawer");
      await drawer.locator("move-cards").waitFor();
      await drawer.locator("warning-list").waitFor();
      await drawer.locator("run-facts", { hasText: "NT$1 = 838₫" }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await drawer.waitFor({ state: "detached" });
    }
    await page.setViewportSize(size);
  });
});

describe("nobody", () => {
  it("sees an error or a request that leaves this machine", () => {
    expect(opened.errors).toEqual([]);
    expect(opened.outside).toEqual([]);
  });
});
