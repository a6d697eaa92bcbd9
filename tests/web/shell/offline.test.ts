/** The page without a network: installed from a server that is gone, and as one file from a disk. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { openPage, slide } from "../../support/open-page.ts";
import { root } from "../../support/source.ts";
import { serveFolder } from "../../support/static-server.ts";

const built = join(root, "dist/web");
const single = join(root, "dist/portable/taphoa.html");

let browser: Browser;
beforeAll(async () => {
  for (const file of [`${built}/service-worker.js`, single])
    if (!existsSync(file))
      throw new Error(`There is no ${file}: run npm run build first.`);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
}

describe("the installed page", () => {
  it("opens, and reads the plan, when its server is gone", async () => {
    const server = await serveFolder(built);
    const { page, errors, outside } = await openPage(browser, server.address, {
      fragment: "",
      serviceWorkers: "allow",
    });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => 1));
    server.close();
    await page.reload();
    await page.locator("verdict-card .first").waitFor();
    // A screen and a worker that were never opened before.
    await page.locator("app-nav a[href='#/lab']").click();
    await page.locator("lever-card").first().waitFor({ state: "attached" });
    await page.locator("app-bar select").first().selectOption("vi");
    await page.locator("html[lang=vi]").waitFor();
    expect([...errors, ...outside]).toEqual([]);
    await page.context().close();
  });

  it("keeps every file of the build but the one that keeps them", () => {
    const script = readFileSync(`${built}/service-worker.js`, "utf8");
    const [, list = "[]"] = /^const FILES = (\[.*\]);$/m.exec(script) ?? [];
    const kept = JSON.parse(list) as string[];
    expect(kept).toContain("./");
    expect(kept).toContain("demo.json");
    expect(kept.filter((file) => !existsSync(join(built, file)))).toEqual([]);
    const named = readFileSync(`${built}/index.html`, "utf8").matchAll(
      /(?:src|href)="\.\/([^"]+)"/g,
    );
    for (const [, file] of named) expect(kept).toContain(file);
  });

  it("has a manifest whose icons are there, in the sizes it says", () => {
    const { name, icons, display } = JSON.parse(
      readFileSync(`${built}/manifest.webmanifest`, "utf8"),
    ) as { name: string; display: string; icons: Icon[] };
    expect(name).toContain("taphoa");
    expect(display).toBe("standalone");
    const sizes = icons.map(({ src, sizes, type }) => {
      const file = readFileSync(join(built, src));
      // Width and height stand at fixed places behind the signature of the format.
      return type === "image/png"
        ? `${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`
        : sizes;
    });
    expect(sizes).toEqual(icons.map((icon) => icon.sizes));
    expect(sizes).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  });
});

describe("the page as one file", () => {
  it("opens from a disk, begins to answer a lever, and makes a link to itself", async () => {
    const address = pathToFileURL(single).href;
    const { page, errors, outside } = await openPage(browser, address);
    await page.locator("lever-card").first().waitFor();
    await slide(page, "price", 21_000);
    await page
      .locator("[data-running], run-status:has-text('模擬完成')")
      .first()
      .waitFor();
    await page.locator("[data-share]").click();
    const link = await page.locator("share-button input").inputValue();
    expect(link.startsWith(`${address}#/lab?plan=`)).toBe(true);
    expect([...errors, ...outside]).toEqual([]);
    await page.context().close();
  });

  it("runs no script but its own, and asks for no other file", () => {
    const html = readFileSync(single, "utf8");
    expect(html).toMatch(/script-src 'sha256-[\w+/]+=*'/);
    expect(html).not.toMatch(/<(?:script|link|img)\b[^>]*(?:src|href)="[.h]/);
  });
});
