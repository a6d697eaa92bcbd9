/**
 * A few screens as a person sees them, held against stored pictures an eighth as wide and high: layout and colours, not
 * letters. The browser and its fonts are those of the npm packages, the machine's own stay out, so that lines break alike
 * everywhere. Figures are those of a made-up run, so that the model may move.
 * After a change that is meant: TAPHOA_PICTURES=write npx vitest run tests/web/pictures.test.ts, and look at the pictures.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser, launchBrowser, type Found } from "../support/browser.ts";
import { workFolder } from "../support/command-line.ts";
import { openPage, type Visit } from "../support/open-page.ts";
import { sampleRun } from "../support/sample-run.ts";
import { root } from "../support/source.ts";
import { serveFolder, type StaticServer } from "../support/static-server.ts";

const built = join(root, "dist/web");
const folder = join(root, "tests/web/pictures");
const work = workFolder().path;

const SHRINK = 8;
/** A pixel of the small picture differs if a colour of it does by more, of 255. */
const STEP = 32;
/** Share of the pixels that may differ. */
const MOST = 0.02;

interface Scene extends Visit {
  readonly name: string;
  /** What has to be there before the picture is taken. */
  readonly seen: string;
}

const phone = { viewport: { width: 360, height: 720 } } as const;

const scenes: readonly Scene[] = [
  { name: "start", fragment: "#/start", seen: "[data-door=class]" },
  {
    ...{ name: "desk-dark", fragment: "#/lab", colorScheme: "dark" },
    seen: "chart-slot >> nth=0 >> canvas",
  },
  {
    ...{ name: "lessons-phone", fragment: "#/learn", seen: ".lessons" },
    ...phone,
  },
  {
    ...{ name: "lesson-phone-dark", fragment: "#/learn/5", language: "vi" },
    ...{ seen: "teacher-link summary", colorScheme: "dark" },
    ...phone,
  },
];

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  if (!existsSync(`${built}/demo.json`))
    throw new Error("The page is not built: run npm run build first.");
  server = await serveFolder(built);
  browser = await launchBrowser(packedBrowser());
  mkdirSync(folder, { recursive: true });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** The browser of the npm package with its own fonts and no others. */
function packedBrowser(): Found {
  const found = findBrowser(["npm package"]);
  const conf = join(work, "fonts.conf");
  const [fonts, cache] = [join(dirname(found.path), "fonts"), join(work, "fc")];
  writeFileSync(
    conf,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  return { ...found, env: { ...found.env, FONTCONFIG_FILE: conf } };
}

async function open(scene: Scene): Promise<Page> {
  const { page } = await openPage(
    browser,
    server.address,
    { ...scene, reducedMotion: "reduce", ready: scene.seen },
    async (fresh) => {
      await fresh.route("**/demo.json", (route) =>
        route.fulfill({ json: { ...sampleRun(), vndPerTwd: 838 } }),
      );
      // Nothing is computed: the run on screen is the made-up one.
      await fresh.route("**/worker*", (route) => route.abort());
    },
  );
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  return page;
}

/** The window as a small picture, base64 of a PNG; the browser itself shrinks it. */
async function small(page: Page): Promise<string> {
  const whole = (await page.screenshot({ scale: "css" })).toString("base64");
  const blank = await page.context().newPage();
  const data = await blank.evaluate(
    async ([png, shrink]) => {
      const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(
        Math.round(image.width / shrink),
        Math.round(image.height / shrink),
      );
      const pen = canvas.getContext("2d");
      if (pen === null) throw new Error("no canvas");
      pen.imageSmoothingQuality = "high";
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      const file = new Uint8Array(
        await (await canvas.convertToBlob()).arrayBuffer(),
      );
      return btoa(String.fromCharCode(...file));
    },
    [whole, SHRINK] as const,
  );
  await blank.close();
  return data;
}

/** Share of the pixels of two pictures that differ; 1 if they are of different sizes. */
async function difference(
  page: Page,
  one: string,
  other: string,
): Promise<number> {
  const blank = await page.context().newPage();
  const share = await blank.evaluate(
    async ([pngs, step]) => {
      const pixels = await Promise.all(
        pngs.map(async (png) => {
          const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes]));
          const pen = new OffscreenCanvas(image.width, image.height).getContext(
            "2d",
          );
          if (pen === null) throw new Error("no canvas");
          pen.drawImage(image, 0, 0);
          const { data } = pen.getImageData(0, 0, image.width, image.height);
          return { size: `${image.width} ${image.height}`, data };
        }),
      );
      const [a, b] = pixels;
      if (a === undefined || b === undefined || a.size !== b.size) return 1;
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const steps = [0, 1, 2].map((colour) =>
          Math.abs((a.data[at + colour] ?? 0) - (b.data[at + colour] ?? 0)),
        );
        if (Math.max(...steps) > step) differing += 1;
      }
      return differing / (a.data.length / 4);
    },
    [[one, other], STEP] as const,
  );
  await blank.close();
  return share;
}

describe("a screen", () => {
  it.each(scenes)("$name looks as it did", async (scene) => {
    const page = await open(scene);
    const now = await small(page);
    const file = join(folder, `${scene.name}.png`);
    if (process.env["TAPHOA_PICTURES"] === "write")
      writeFileSync(file, Buffer.from(now, "base64"));
    const before = readFileSync(file).toString("base64");
    const share = await difference(page, now, before);
    if (share > MOST) {
      const seen = join(root, "dist", `${scene.name}.png`);
      writeFileSync(seen, Buffer.from(now, "base64"));
      expect.fail(
        `${Math.round(share * 1000) / 10}% of ${scene.name} differ; what was seen is in ${seen}`,
      );
    }
    await page.context().close();
  });

  it("that lost its bar, or its colours, is seen to differ", async () => {
    const [scene] = scenes;
    if (scene === undefined) throw new Error("no scene");
    const page = await open(scene);
    const whole = await small(page);
    expect(await difference(page, whole, await small(page))).toBe(0);
    await page
      .locator("app-bar")
      .evaluate((bar) => bar.setAttribute("hidden", ""));
    expect(await difference(page, whole, await small(page))).toBeGreaterThan(
      MOST,
    );
    await page
      .locator("app-bar")
      .evaluate((bar) => bar.removeAttribute("hidden"));
    await page.locator("app-bar wa-switch").click();
    expect(await difference(page, whole, await small(page))).toBeGreaterThan(
      0.5,
    );
    await page.context().close();
  });
});
