/** The built page served to a browser, for the tests of one file: begun before the first of them, ended after the last. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

const built = fileURLToPath(new URL("../../dist/web", import.meta.url));

/** What there is of it once the tests run. */
export interface BuiltPage {
  readonly browser: Browser;
  readonly address: string;
}

export function builtPage(): BuiltPage {
  let browser: Browser | undefined;
  let server: StaticServer | undefined;
  beforeAll(async () => {
    if (!existsSync(`${built}/demo.json`))
      throw new Error("The page is not built: run npm run build first.");
    server = await serveFolder(built);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return {
    get browser() {
      if (browser === undefined) throw new Error("no browser yet");
      return browser;
    },
    get address() {
      return server?.address ?? "";
    },
  };
}
