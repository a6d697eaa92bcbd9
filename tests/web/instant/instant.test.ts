/** An estimate on the built page: shown at once, marked as what it is, and replaced by the run. With a short plan. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { openPage, slide } from "../../support/open-page.ts";
import { coarse, dropShortPlan } from "../../support/short-plan.ts";
import { serveFolder, type StaticServer } from "../../support/static-server.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

let browser: Browser;
let server: StaticServer;
let page: Page;
let errors: string[];

const cards = "kpi-cards button.estimate";

/** The measures that are shown as estimates, with what stands on their cards. */
const estimates = (): Promise<Record<string, string>> =>
  page
    .locator(cards)
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((card) => [
          card.getAttribute("data-measure"),
          card.querySelector(".value")?.textContent.trim() ?? "",
        ]),
      ),
    );

/** Whether any element around the cards would have its changes read out. */
const readOut = (): Promise<boolean> =>
  page.locator("kpi-cards").evaluate((cards) => {
    for (let node: Node | null = cards; node !== null;) {
      if (node instanceof Element)
        if (node.matches("[aria-live], [role=status], [role=alert]"))
          return true;
      node = node instanceof ShadowRoot ? node.host : node.parentNode;
    }
    return false;
  });

interface Shell {
  readonly plan: { readonly edits: Readonly<Record<string, string>> };
  readonly desk: { readonly instant: { readonly missing?: number } };
}

/** Runs that are not made yet. */
const missing = (): Promise<number> =>
  page
    .locator("app-shell")
    .evaluate((shell) => (shell as unknown as Shell).desk.instant.missing ?? 0);

/** What is changed on the panel. */
const edits = (): Promise<Shell["plan"]["edits"]> =>
  page
    .locator("app-shell")
    .evaluate((shell) => (shell as unknown as Shell).plan.edits);

beforeAll(async () => {
  if (!existsSync(`${root}/dist/web/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(`${root}/dist/web`);
  browser = await launchBrowser();
  const opened = await openPage(browser, server.address, {}, (fresh) =>
    coarse(fresh),
  );
  ({ page, errors } = opened);
  await page.locator("lever-card").first().waitFor();
  await dropShortPlan(page, "lab-tabs");
  await page.locator("verdict-card .versus", { hasText: "short" }).waitFor();
  await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe("a lever whose runs were made beforehand", () => {
  it("is answered at once by figures that say they are estimates, until the run is there", async () => {
    // The price is the first lever: its nearest value above is the second run.
    let most = 0;
    await expect
      .poll(
        async () => {
          const left = await missing();
          most = Math.max(most, left);
          return most - left;
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThanOrEqual(2);
    const verdict = await page.locator("verdict-card").textContent();
    await slide(page, "price", 25_000);
    await page.locator(cards).first().waitFor();
    const shown = await estimates();
    expect(Object.keys(shown)).toContain("contribution");
    for (const text of Object.values(shown)) expect(text).toMatch(/^≈ /);
    const card = page.locator("kpi-cards [data-measure=contribution]");
    expect(await card.textContent()).toContain("≈ 估計");
    expect(await card.getAttribute("title")).toMatch(/\d+ 次粗略模擬/);
    expect(await readOut()).toBe(false);
    expect(await page.locator("verdict-card").textContent()).toBe(verdict);
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
    expect(await estimates()).toEqual({});
  });

  it("stands before the figures that stood, on an edge where nothing moves, until the next result stands", async () => {
    const contribution = page.locator("kpi-cards [data-measure=contribution]");
    const stood = await contribution.locator(".value").innerText();
    const sizes = (): Promise<readonly number[]> =>
      page
        .locator("kpi-cards button")
        .evaluateAll((all) => all.map((card) => card.clientHeight));
    const before = await sizes();
    const drawn = page.waitForFunction(() => {
      const shadow = (host: ParentNode | null | undefined, name: string) =>
        host?.querySelector(name)?.shadowRoot;
      const view = shadow(
        shadow(document.querySelector("app-shell")?.shadowRoot, "result-view"),
        "chart-slot",
      )?.querySelector("chart-view");
      type Drawn = { readonly table: { readonly head: readonly string[] } };
      const { chart, paper } = view as unknown as Record<string, Drawn>;
      const head = chart?.table.head ?? [];
      const printed = paper?.table.head;
      return (
        head.some((name) => name.startsWith("剛才的實銷")) && { head, printed }
      );
    });
    await slide(page, "price", 21_000);
    const ghost = contribution.locator(".earlier");
    await ghost.waitFor();
    expect(await ghost.innerText()).toBe(`剛才 ${stood}`);
    expect(await sizes()).toEqual(before);
    await page.emulateMedia({ media: "print" });
    expect(await ghost.isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    // Beside the comparison with the baseline, not in its place.
    const { head, printed } = (await (await drawn).jsonValue()) as Record<
      "head" | "printed",
      readonly string[]
    >;
    expect(head.join()).toContain("基準的實銷");
    // Paper stays when it is gone.
    expect(printed.join()).toContain("基準的實銷");
    expect(printed.join()).not.toContain("剛才");
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
    expect(await page.locator("kpi-cards .earlier").count()).toBe(0);
  });

  it("has no estimate when the run was stopped, since none would follow", async () => {
    await slide(page, "price", 22_000);
    // In one step, since the sketch that follows an estimate may be there at once.
    await page
      .locator(cards)
      .first()
      .evaluate(() =>
        document
          .querySelector("app-shell")
          ?.dispatchEvent(new CustomEvent("cancel")),
      );
    await page.locator(cards).first().waitFor({ state: "detached" });
    await page.locator("run-status", { hasText: "取消" }).waitFor();
    expect(await estimates()).toEqual({});
  });

  it("is worth a card where its step gains most: a press takes it, and undo gives it back", async () => {
    await slide(page, "price", 18_000);
    const cards = page.locator("move-cards [data-move]");
    await cards.first().waitFor({ timeout: 60_000 });
    expect(await cards.count()).toBeLessThanOrEqual(3);
    const text = (await cards.first().textContent()) ?? "";
    expect(text).toMatch(/→.*≈ 貢獻毛利多 .*最大現金缺口(多|少|不變)/s);
    const height = (): Promise<number | undefined> =>
      page
        .locator("move-cards")
        .boundingBox()
        .then((box) => box?.height);
    const full = await height();
    const key = (await cards.first().getAttribute("data-move")) ?? "";
    expect(await edits()).not.toHaveProperty([key]);
    await cards.first().click();
    expect(await edits()).toHaveProperty([key]);
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
    expect(await height()).toBe(full);
    await page
      .locator("history-buttons button, history-buttons wa-button")
      .first()
      .click();
    expect(await edits()).not.toHaveProperty([key]);
    await cards.first().waitFor();
    expect(await cards.first().textContent()).toBe(text);
  });

  it("says in the drawer of an untouched plan what its figures are made of, and which levers move them", async () => {
    const changed = Object.keys(await edits());
    expect(changed).toEqual([]);
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
    await page.locator("[data-measure=contribution]").click();
    const why = page.locator("why-panel");
    await why.locator("[data-drivers] tbody rect").first().waitFor();
    // Sales to the right, what they cost and all else to the left.
    const chain = why.locator("[data-chain] tbody svg rect");
    expect(
      await chain.evaluateAll((all) =>
        all.map((bar) => Number(bar.getAttribute("x")) < 0),
      ),
    ).toEqual([false, true, true]);
    const rows = why.locator("[data-drivers] tbody tr");
    expect(await rows.count()).toBe(3);
    expect(await why.locator("[data-drivers] tbody rect").count()).toBe(3);
    for (const row of await rows.allInnerTexts())
      expect(row).toMatch(/ → .*≈ [+−]/s);
    await why.locator("[data-why]").selectOption("sell_through");
    await why.locator("[data-drivers] h2", { hasText: "銷售率" }).waitFor();
    expect(await rows.first().innerText()).toMatch(/≈ [+−][\d.]+ ?個百分點/);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
  });

  it("breaks nothing for whoever reads the page by other means", async () => {
    expect(await findings(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
