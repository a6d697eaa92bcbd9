/** The checks a reviewer would make that need the page itself, one test each, by number; the others are in reviewer.test.ts. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { summaryHeader } from "../../src/batch/batch-tables.ts";
import { measures, type RunDocument } from "../../src/index.ts";
import { languages, loadTexts, textsOf } from "../../web/text/index.ts";
import { findings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { taphoa, workFolder } from "../support/command-line.ts";
import { openPage } from "../support/open-page.ts";
import { coarse, dropShortPlan, shortPlan } from "../support/short-plan.ts";
import { root } from "../support/source.ts";
import { serveFolder, type StaticServer } from "../support/static-server.ts";

const built = join(root, "dist/web");
const folder = workFolder().path;
const SCALE = 25_000;

/** All text of an element and of the shadow roots in it. Runs in the page. */
function textWithin(element: Element): string {
  const walk = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (/^(STYLE|TEMPLATE)$/.test(node.nodeName)) return "";
    const inside = node instanceof Element ? node.shadowRoot : null;
    return [...(inside?.childNodes ?? []), ...node.childNodes]
      .map(walk)
      .join(" ");
  };
  return walk(element);
}

describe("what a reviewer checks on the page", () => {
  let browser: Browser;
  let server: StaticServer;
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    if (!existsSync(`${built}/demo.json`))
      throw new Error("The page is not built: run npm run build first.");
    server = await serveFolder(built);
    browser = await launchBrowser();
    ({ page, errors } = await openPage(browser, server.address, {}, (fresh) =>
      coarse(fresh, SCALE),
    ));
    await page.locator("lever-card").first().waitFor();
    await dropShortPlan(page, "lab-tabs");
    await page.locator("verdict-card .versus", { hasText: "short" }).waitFor();
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function saved(button: Locator): Promise<Buffer> {
    const waiting = page.waitForEvent("download");
    await button.click();
    return readFileSync(await (await waiting).path());
  }

  const exported = async (kind: string): Promise<Buffer> => {
    if ((await page.locator("export-menu [data-file]").count()) === 0)
      await page.locator("[data-export]").click();
    return saved(page.locator(`export-menu [data-file=${kind}]`));
  };

  it("check 3: the same plan and seed give the same figures in browser, command line and batch", async () => {
    const plan = join(folder, "short.csv");
    writeFileSync(plan, shortPlan);
    writeFileSync(join(folder, "grid.csv"), `name,base\nShort,${plan}\n`);
    const document = JSON.parse(
      (await exported("json")).toString(),
    ) as RunDocument;
    const own = `${document.seed} 1`;
    const run = (seed: string, name: string): RunDocument => {
      const ended = taphoa([
        ...["run", plan, "--seed", seed, "--scale", String(SCALE)],
        ...["--format", "json"],
      ]);
      expect(ended.code, `${name} ${ended.err}`).toBe(0);
      return JSON.parse(ended.out) as RunDocument;
    };
    expect(run(document.seed, "page").measures).toEqual(document.measures);
    const out = join(folder, "out");
    const ended = taphoa([
      ...["batch", join(folder, "grid.csv"), "--out", out, "--runs", "1"],
      ...["--seed", document.seed, "--scale", String(SCALE)],
    ]);
    expect(ended.code, ended.err).toBe(0);
    const [head = "", row = ""] = readFileSync(join(out, "runs.csv"), "utf8")
      .replace(/^\uFEFF/, "")
      .split("\r\n");
    const cells = row.split(",");
    expect(cells[1]).toBe(own);
    const alone = run(own, "batch").measures;
    expect(
      Object.fromEntries(
        head
          .split(",")
          .slice(2)
          .map((id, i) => [id, cells[i + 2] ?? ""]),
      ),
    ).toEqual(
      Object.fromEntries(
        measures.map(({ id }) => [id, String(alone[id] ?? "")]),
      ),
    );
  });

  it("check 4: every figure has a definition, an arrow, a unit, a why and a column of the export", async () => {
    const header = summaryHeader([]);
    for (const language of languages) {
      await loadTexts(language);
      const texts = textsOf(language);
      for (const { id, arrow } of measures) {
        const words: Readonly<Record<string, unknown>> = texts.measures;
        expect(words, `${language} ${id}`).toHaveProperty([id]);
        expect(texts.words.arrows, `${language} ${id}`).toHaveProperty([arrow]);
        expect(header).toContain(`${id}_p50`);
      }
    }
    const cards = page.locator("kpi-cards [data-measure]");
    expect(await cards.count()).toBe(8);
    for (const card of await cards.all()) {
      await card.click();
      const why = page.locator("why-panel");
      await why.locator("dl").waitFor();
      const said = await why.locator("dl").innerText();
      for (const word of ["定義", "單位", "看的是哪一段"])
        expect(said, await card.innerText()).toContain(word);
      expect(await why.locator("[data-chain]").count()).toBe(1);
      await page.keyboard.press("Escape");
      await page.locator("side-drawer").waitFor({ state: "detached" });
    }
  });

  it("check 7 on screen: an emptied box is the value as loaded, and nothing on screen is no number", async () => {
    const price = page.locator("[data-card=price] input[type=number]");
    await price.fill("");
    await price.blur();
    await expect.poll(() => price.inputValue()).toBe("18000");
    for (const tab of ["goods", "money", "places", "why", "glance"]) {
      await page.locator(`lab-tabs #${tab}`).click();
      const text = await page.locator("lab-tabs").evaluate(textWithin);
      expect(text.length, tab).toBeGreaterThan(200);
      expect(text, tab).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("check 10: the first minute by keyboard alone, a table for every chart, nothing serious for axe", async () => {
    const charts = page.locator("lab-tabs [role=tabpanel] chart-view");
    for (const tab of ["goods", "money", "places", "why", "glance"]) {
      await page.locator(`lab-tabs #${tab}`).click();
      if (tab === "glance") continue;
      for (const chart of await charts.all()) {
        await chart.locator("header wa-button").press("Enter");
        await chart.locator("tbody tr").first().waitFor();
      }
    }
    await page.evaluate(() => (location.hash = "#/start"));
    await page.locator("[data-door=try] wa-button").press("Enter");
    const slider = page.locator("[data-card=safety] input[type=range]");
    const before = await slider.inputValue();
    await slider.press("ArrowRight");
    expect(await slider.inputValue()).not.toBe(before);
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor();
    await page.locator("[data-measure=contribution]").press("Enter");
    await page.locator("why-panel [data-chain]").waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("side-drawer").waitFor({ state: "detached" });
    await page.locator("[data-export]").press("Enter");
    await page.locator("export-menu [data-file=pptx]").waitFor();
    expect(errors).toEqual([]);
  });

  it("check 12: slides with native charts, a workbook of well-formed parts, a CSV that Excel reads as Unicode", async () => {
    const csv = await exported("measures");
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString()).toMatch(/\r\n$/);
    expect(csv.toString().replaceAll("\r\n", "")).not.toContain("\n");
    for (const kind of ["xlsx", "pptx"] as const) {
      const parts = unzipSync(await exported(kind));
      const xml = Object.entries(parts).filter(([name]) =>
        /\.(xml|rels)$/.test(name),
      );
      // A part that is not well formed, or a file that no part is named for, is what a repair prompt is about.
      const broken = await page.evaluate(
        (texts) =>
          texts.filter(
            ([, text]) =>
              new DOMParser()
                .parseFromString(text ?? "", "application/xml")
                .querySelector("parsererror") !== null,
          ),
        xml.map(([name, bytes]) => [name, strFromU8(bytes)]),
      );
      expect(broken.map(([name]) => name)).toEqual([]);
      const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
      const untold = Object.keys(parts).filter(
        (name) =>
          !name.endsWith("/") &&
          name !== "[Content_Types].xml" &&
          !types.includes(`/${name}"`) &&
          !types.includes(`Extension="${name.split(".").at(-1) ?? ""}"`),
      );
      expect(untold).toEqual([]);
      const names = Object.keys(parts).join("\n");
      const all = xml.map(([, bytes]) => strFromU8(bytes)).join("");
      if (kind === "pptx") {
        expect(names).toMatch(/^ppt\/charts\/chart\d+\.xml$/m);
        expect(names).not.toMatch(/^ppt\/media\/./m);
        expect(all).toMatch(/<a:ea typeface="Microsoft JhengHei"/);
      } else expect(all).toContain("<f>");
    }
  });
});
