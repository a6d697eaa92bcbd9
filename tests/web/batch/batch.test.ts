/** The batch screen in a real browser: mistakes by row, a pause, and the bytes of the command line. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { launchBrowser } from "../../support/browser.ts";
import { readWorkbook } from "../../../src/index.ts";
import { taphoa, workFolder } from "../../support/command-line.ts";
import { openPage } from "../../support/open-page.ts";
import { serveFolder, type StaticServer } from "../../support/static-server.ts";

const built = fileURLToPath(new URL("../../../dist/web", import.meta.url));
const folder = workFolder().path;
const grid =
  "name,base,note,rsp[main],reps\nPrice,,<img src=x onerror=alert(1)>,15000|21000,\nReps,hybrid,=cmd(),,60\n";

let browser: Browser;
let server: StaticServer;
let opened: Awaited<ReturnType<typeof openPage>>;
let page: Page;

beforeAll(async () => {
  if (!existsSync(`${built}/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(built);
  browser = await launchBrowser();
  opened = await openPage(browser, server.address, {
    fragment: "#/batch",
    ready: "batch-form",
  });
  ({ page } = opened);
  for (const [name, value] of [
    ["runs", "2"],
    ["scale", "100000"],
    ["weeks", "2"],
  ] as const) {
    await page.locator(`batch-form input[name=${name}]`).fill(value);
    await page.locator(`batch-form input[name=${name}]`).blur();
  }
});

afterAll(async () => {
  await browser.close();
  server.close();
});

async function check(text: string): Promise<void> {
  await page.locator("batch-view textarea").fill(text);
  await page.locator("batch-view textarea").blur();
  await page.locator("[data-check]").click();
}

async function saved(kind: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.locator(`batch-view [data-file=${kind}]`).click();
  return readFileSync(await (await waiting).path(), "utf8");
}

describe("the batch screen", () => {
  it("says every mistake of a table, by row, and runs nothing", async () => {
    await check("name,reps,rsp[main]\nA,4|,\nA,5,9..\n");
    const lines = page.locator("batch-view .wrong li");
    await lines.first().waitFor();
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringContaining("第 2 列"),
      expect.stringMatching(/第 3 列.*這一格讀不懂/),
      expect.stringMatching(/第 3 列.*兩個情境同名/),
    ]);
    expect(await page.locator("[data-stage]").count()).toBe(0);
    expect(await findings(page)).toEqual([]);
  });

  it("gives a template with a column for every main lever and lists to choose from, which reads back", async () => {
    const waiting = page.waitForEvent("download");
    await page.locator("[data-template]:not([disabled])").click();
    const bytes = readFileSync(await (await waiting).path());
    const parts = unzipSync(bytes);
    const first = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect(first).toMatch(
      /<dataValidation type="list"[^>]*sqref="B2:B500"><formula1>"baseline,/,
    );
    const read = readWorkbook("grid-template.xlsx", bytes);
    expect(read.problems).toEqual([]);
    const head = (read.text ?? "").split(/\r?\n/)[0]?.split(",") ?? [];
    expect(head.slice(0, 4)).toEqual(["name", "base", "group", "note"]);
    expect(head.length).toBeGreaterThan(15);
    await page.locator("batch-view input[type=file]").setInputFiles({
      name: "grid-template.xlsx",
      mimeType: "application/octet-stream",
      buffer: bytes,
    });
    await page.locator("[data-stage]").waitFor();
    expect(await page.locator("batch-view .wrong li").count()).toBe(0);
    expect(await page.locator("[data-stage]").innerText()).toContain(
      "6 個情境",
    );
  });

  it("runs the rows that read, and leaves the others in the table with their reason", async () => {
    await check("name,reps,repz\nA,-4,\nB,60,\n");
    await page.locator("batch-view .wrong li").first().waitFor();
    await page.locator("[data-stage=ready]").waitFor();
    await page.locator("[data-start]").click();
    await page.locator("[data-stage=done]").waitFor();
    const rows = page.locator("result-table tbody tr");
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain("-4");
    const head = page.locator("result-table [data-sort=name]");
    const order = () => head.locator("..").getAttribute("aria-sort");
    expect(await order()).toBe("none");
    await head.press("Enter");
    expect(await order()).toBe("ascending");
    await head.press("Enter");
    expect(await order()).toBe("descending");
    expect(await rows.first().innerText()).toMatch(/^\s*B/);
    await page.locator("result-table input").fill("repz");
    expect(await rows.count()).toBe(0);
    await page.locator("result-table input").fill("60");
    expect(await rows.count()).toBe(1);
  });

  it("writes the bytes that the command line writes, by the command it shows", async () => {
    await check(grid);
    await page.locator("[data-stage=ready]").waitFor();
    expect(await page.locator("[data-stage]").innerText()).toMatch(
      /3 個情境 × 2 個種子，共 6 次不同的模擬。 在這台電腦上大約還要 \d+ 秒/,
    );
    await page.locator("[data-start]").click();
    await page.locator("[data-stage=done]").waitFor();
    expect(await findings(page)).toEqual([]);

    const command = await page.locator("batch-view pre").innerText();
    writeFileSync(join(folder, "grid.csv"), grid);
    const out = join(folder, "out");
    const words = command
      .split(" ")
      .slice(2)
      .map((word) =>
        word === "grid.csv"
          ? join(folder, word)
          : word === "results/batch"
            ? out
            : word,
      );
    const ended = taphoa(words);
    expect(ended.code, ended.err).toBe(0);
    for (const kind of ["summary", "runs"])
      expect(await saved(kind)).toBe(
        readFileSync(join(out, `${kind}.csv`), "utf8"),
      );
    const { seeds, results } = JSON.parse(await saved("json")) as {
      seeds: string[];
      results: { name: string; runs: { seed: string; measures: object }[] }[];
    };
    expect(results).toHaveLength(3);
    expect(results[0]!.runs.map(({ seed }) => seed)).toEqual(seeds);
    expect(results[0]!.runs[0]!.measures).toHaveProperty("sellout_cases");
  });

  it("draws two measures of choice against each other, with the front as a column of its table", async () => {
    const chart = page.locator("batch-chart chart-view");
    await chart.scrollIntoViewIfNeeded();
    await chart.locator("canvas").waitFor();
    await page.locator("batch-chart [data-axis=y]").selectOption("nd");
    await page.locator("batch-chart [data-axis=x]").selectOption("wd");
    await chart.locator("wa-button").click();
    const rows = await chart.locator("tbody tr").allInnerTexts();
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain("◆");
    expect(await chart.locator("figcaption").innerText()).toMatch(
      /^3 個情境裡有 [1-3] 個在前緣/,
    );
    expect(await chart.locator("thead").innerText()).toContain(
      "加權鋪貨率（%）",
    );
    expect(await findings(page)).toEqual([]);
  });

  it("gives the results as a workbook, in which a text that begins like a formula is a text", async () => {
    const waiting = page.waitForEvent("download");
    await page.locator("batch-view [data-file=workbook]").click();
    const parts = unzipSync(readFileSync(await (await waiting).path()));
    const part = (name: string): string =>
      strFromU8(parts[name] ?? new Uint8Array());
    const names = [
      ...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="(\w+)"/g),
    ].map(([, name]) => name);
    expect(names).toEqual(["summary", "runs", "measures", "inputs", "about"]);
    expect(
      Object.values(parts)
        .map((bytes) => strFromU8(bytes))
        .join(),
    ).toContain("=cmd()");
    expect(part("xl/worksheets/sheet1.xml")).not.toContain("<f>");
  });

  it("takes a table that is dropped, can be paused, and keeps what is finished", async () => {
    await page.locator("batch-form input[name=runs]").fill("40");
    await page.locator("batch-form input[name=runs]").blur();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "mine.csv"));
      return data;
    }, grid);
    await page.dispatchEvent("batch-view", "drop", { dataTransfer: transfer });
    await page.locator("[data-stage=ready]").waitFor();
    await page.locator("[data-start]").click();
    await page.locator("[data-pause]").click();
    await page.locator("[data-stage=paused]").waitFor();
    const done = (): Promise<number> =>
      page
        .locator("batch-view progress")
        .evaluate((bar) => (bar as HTMLProgressElement).value);
    const kept = await done();
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(120);
    const runs = (await saved("runs")).trim().split("\r\n").length - 1;
    expect(runs).toBe(kept);
    await page.locator("[data-start]").click();
    await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(kept);
    await page.locator("[data-pause]").click();
  });

  it("is found again as it was left", async () => {
    const kept = (await saved("runs")).length;
    await page.locator("app-nav a[href$=learn]").click();
    await page.locator("learn-view").waitFor();
    await page.locator("app-nav a[href$=batch]").click();
    await page.locator("[data-stage=paused]").waitFor();
    expect(await saved("runs")).toHaveLength(kept);
  });

  it("speaks three languages, and shows nobody an error", async () => {
    for (const [language, word] of [
      ["en", "Check this table"],
      ["vi", "Kiểm tra bảng này"],
    ] as const) {
      await page.locator("app-bar select").first().selectOption(language);
      await page.locator("[data-check]", { hasText: word }).waitFor();
    }
    expect(opened.errors).toEqual([]);
    expect(opened.outside).toEqual([]);
  });
});
