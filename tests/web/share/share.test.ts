/** The share link and the files of a result in a real browser: a plan sent to another desk, and links that are no links. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  shipmentsCsv,
  summaryCsv,
  type RunDocument,
} from "../../../src/index.ts";
import { linkOf } from "../../../web/share/share-link.ts";
import { shortened } from "../../../web/share/short-link.ts";
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
    const pick = page.locator("chart-slot [data-kit]");
    await pick.last().selectOption("calendar");
    await page.locator("chart-slot shipment-calendar").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.locator("lab-tabs #money").click();
    const waterfall = page.locator("[data-kind=waterfall]");
    await page
      .locator("chart-view:visible", { has: waterfall })
      .locator("wa-button")
      .click();
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
      ready: "lab-tabs",
      language: "en",
    });
    await expect
      .poll(() => price(other.page), { timeout: 30_000 })
      .toBe("21000");
    // With the view that was open, its waterfall as a table and its ladder as a chart.
    expect(new URL(other.page.url()).hash).toBe("#/lab/money");
    const chart = (kind: string): Locator =>
      other.page.locator("chart-view:visible", {
        has: other.page.locator(`[data-kind=${kind}]`),
      });
    await chart("waterfall").locator("tbody tr").first().waitFor();
    await chart("ladder").locator("canvas").waitFor();
    await other.page.locator("[data-share]").click();
    // The charts that were chosen came along, and are no preference of this reader yet.
    expect(
      await other.page.evaluate(() =>
        localStorage.getItem("taphoa.preferences"),
      ),
    ).not.toContain("calendar");
    expect(await other.page.locator("share-button input").inputValue()).toBe(
      link,
    );
    expect([...errors, ...other.errors, ...other.outside]).toEqual([]);
    await page.context().close();
    await other.page.context().close();
  });

  it("of the code on paper names a plan that ships, and opens it changed", async () => {
    const text = readFileSync(
      new URL("../../../scenarios/hybrid.csv", import.meta.url),
      "utf8",
    );
    const plan = {
      ...{ name: "From paper", text, edits: { "rsp[main]": "20000" } },
      ...{ seed: "7", model: "1", data: "d" },
    };
    const link = await linkOf(
      shortened(plan, [{ id: "hybrid", text }]),
      server.address,
    );
    expect(link?.length).toBeLessThan(400);
    const { page, errors } = await openPage(browser, server.address, {
      fragment: new URL(link ?? "").hash,
    });
    await expect.poll(() => price(page), { timeout: 30_000 }).toBe("20000");
    expect(
      await page.locator("scenario-picker select").textContent(),
    ).toContain("From paper");
    expect(errors).toEqual([]);
    await page.context().close();
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

describe("in LINE's own browser", () => {
  it("a calm notice offers another browser with the same plan, and can be closed", async () => {
    const { page, errors } = await openPage(browser, server.address, {
      userAgent: "Mozilla/5.0 (Linux; Android 15) Chrome/130 Line/14.9.0",
      viewport: { width: 360, height: 740 },
    });
    const notice = page.locator("line-notice");
    const way = notice.locator("wa-button").first();
    expect(await way.innerText()).toBe("用瀏覽器開啟");
    expect(await way.getAttribute("href")).toMatch(
      /\?openExternalBrowser=1#\/lab$/,
    );
    expect(await findings(page)).toEqual([]);
    await notice.locator("wa-button").last().click();
    await notice.locator("aside").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("a result", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser, server.address));
  });
  afterAll(() => page.context().close());

  const demo = JSON.parse(
    readFileSync(`${built}/demo.json`, "utf8"),
  ) as RunDocument;

  async function saved(button: Locator): Promise<[string, Buffer]> {
    const waiting = page.waitForEvent("download");
    await button.click();
    const file = await waiting;
    return [file.suggestedFilename(), readFileSync(await file.path())];
  }

  /** What the demo is called; every file is named by it. */
  const PLAN = "示範方案（混合通路，南部先上）";

  it("is taken away as the document it is, and as the command line's tables", async () => {
    await page.locator("[data-export]").click();
    const file = (kind: string): Promise<[string, Buffer]> =>
      saved(page.locator(`export-menu [data-file=${kind}]`));
    const [name, json] = await file("json");
    expect(name).toBe(`${PLAN} - 結果.json`);
    expect(JSON.parse(json.toString())).toEqual(demo);
    const [, measures] = await file("measures");
    expect(measures.toString()).toBe(summaryCsv(demo));
    const [, shipments] = await file("shipments");
    expect(shipments.toString()).toBe(shipmentsCsv(demo.shipments));
    expect(await findings(page)).toEqual([]);
  });

  it("goes to paper with its hash and a code, still on one page", async () => {
    const code = page.locator("paper-foot svg path");
    await code.waitFor({ state: "attached" });
    expect((await code.getAttribute("d"))?.length).toBeGreaterThan(2000);
    expect(
      await page.locator("paper-foot .quiet").first().textContent(),
    ).toMatch(/方案雜湊值 [0-9a-f]{12}/);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it("is drawn as pictures for messages, in both sizes", async () => {
    for (const [kind, what, width, height] of [
      ["wide", "橫圖 1200×630", 1200, 630],
      ["tall", "直圖 1080×1350", 1080, 1350],
    ] as const) {
      const [name, png] = await saved(
        page.locator(`export-menu [data-file=${kind}]`),
      );
      expect(name).toBe(`${PLAN} - ${what}.png`);
      // Width and height stand at the head of a PNG.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        width,
        height,
      ]);
      expect(png.length).toBeGreaterThan(20_000);
    }
  });

  it("is written as a workbook and as slides with native charts", async () => {
    const parts = async (kind: string): Promise<Record<string, Uint8Array>> => {
      const [name, bytes] = await saved(
        page.locator(`export-menu [data-file=${kind}]`),
      );
      const what = kind === "xlsx" ? "試算表" : "簡報";
      expect(name).toBe(`${PLAN} - ${what}.${kind}`);
      return unzipSync(bytes);
    };
    const book = await parts("xlsx");
    const text = (part: Uint8Array | undefined): string =>
      strFromU8(part ?? new Uint8Array());
    expect(text(book["xl/workbook.xml"]).match(/<sheet /g)).toHaveLength(9);
    expect(text(book["xl/workbook.xml"])).toContain("假設來源");
    const slides = Object.entries(await parts("pptx"));
    const count = (pattern: RegExp): number =>
      slides.filter(([name]) => pattern.test(name)).length;
    expect(count(/^ppt\/slides\/slide\d+\.xml$/)).toBe(8);
    expect(count(/^ppt\/charts\/chart\d+\.xml$/)).toBeGreaterThan(3);
    expect(count(/^ppt\/media\/./)).toBe(0);
  });

  it("says money in both currencies in the sheets, in the desk's on the slides, with the chance that the desk shows", async () => {
    const currency = (value: string): Promise<unknown> =>
      page
        .locator("app-shell")
        .evaluate(
          (shell, detail) =>
            shell.dispatchEvent(new CustomEvent("set-currency", { detail })),
          value,
        );
    const text = async (kind: string, pattern: RegExp): Promise<string> => {
      const [, bytes] = await saved(
        page.locator(`export-menu [data-file=${kind}]`),
      );
      return Object.entries(unzipSync(bytes))
        .filter(([name]) => pattern.test(name))
        .map(([, part]) => strFromU8(part))
        .join("\n");
    };
    const sheets = /^xl\/(worksheets\/sheet\d+|sharedStrings)\.xml$/;
    const slides = /^ppt\/slides\/slide\d+\.xml$/;
    const dong = /\d ?[萬億]?\u2060?₫/;
    const told = await text("pptx", slides);
    expect(told).toMatch(dong);
    // Futures are known at once only where those that came with the page are of its data.
    const known = await page.locator("verdict-card [data-chance]").count();
    expect(told.includes("達到目標的機率：100 個未來裡")).toBe(known > 0);
    await currency("TWD");
    const rate = demo.vndPerTwd;
    const after = await text("xlsx", sheets);
    // Formulas over the cells of VND, which stay: two columns of the weeks alone.
    const twins = after.match(new RegExp(`/${rate}\\b`, "g"))?.length ?? 0;
    expect(twins).toBeGreaterThan(2 * demo.weeks);
    expect(after).toMatch(new RegExp(`IF\\(ISNUMBER\\(C\\d+\\),C\\d+/${rate}`));
    expect(after).toContain(`NT$1 = ${rate}₫`);
    const shown = await text("pptx", slides);
    expect(shown).toMatch(/NT\$[\d,.]+ ?[萬億]/);
    expect(shown).toContain(`NT$1 = ${rate}₫`);
    expect(shown.replaceAll(`NT$1 = ${rate}₫`, "")).not.toMatch(
      /貢獻毛利[^<]*₫|現金[^<]*₫/,
    );
    await currency("VND");
  });

  it("gives each chart as a picture, as lines, and as a table", async () => {
    const chart = page.locator("chart-view").first();
    await chart.scrollIntoViewIfNeeded();
    await chart.locator("canvas").waitFor();
    const shown = await chart.locator("canvas").first().boundingBox();
    const [, png] = await saved(chart.locator("[data-file=PNG]"));
    // Width and height stand at fixed places behind the signature of the format.
    expect(png.toString("latin1", 1, 4)).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(Math.round((shown?.width ?? 0) * 2));
    // Higher than the chart: title and source are in it.
    expect(png.readUInt32BE(20)).toBeGreaterThan((shown?.height ?? 0) * 2 + 80);
    // An empty picture of this size folds to far less.
    expect(png.length).toBeGreaterThan(15_000);
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"]);
    await chart.locator("[data-copy]").click();
    await chart.locator("[role=status]", { hasText: "圖已複製" }).waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const image = await createImageBitmap(await item!.getType("image/png"));
      return [image.width, image.height];
    });
    expect(copied).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)]);
    const [name, svg] = await saved(chart.locator("[data-file=SVG]"));
    const heading = await chart.locator("h2").innerText();
    expect(name).toBe(`${PLAN} - ${heading}.svg`);
    expect(svg.toString()).toMatch(/^<svg [^>]*xmlns=/);
    expect(svg.toString().match(/<path /g)?.length).toBeGreaterThan(5);
    expect(svg.toString()).not.toContain("NaN");
    // Title and source are in it too, as letters.
    const title = await chart.locator("h2").innerText();
    expect(svg.toString()).toContain(`>${title}</text>`);
    expect(svg.toString()).toMatch(/>來源：taphoa[^<]*<\/text>/);
    const [high = 0] = /height="(\d+)"/.exec(svg.toString())?.slice(1) ?? [];
    expect(Number(high)).toBeGreaterThan((shown?.height ?? 0) + 40);
    await chart.locator("wa-button").click();
    const rows = await chart.locator("tbody tr").count();
    const [, csv] = await saved(chart.locator("[data-file=CSV]"));
    expect(csv.toString().trim().split("\n")).toHaveLength(rows + 1);
  });
});
