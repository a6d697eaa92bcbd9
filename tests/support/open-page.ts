/** Opens the built page in a browser and writes down what a visitor never should see: errors, and requests that leave this machine. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export interface OpenPage {
  readonly page: Page;
  /** Errors of the console and of scripts. */
  readonly errors: string[];
  /** Addresses outside the page's own host. */
  readonly outside: string[];
}

export interface Visit extends BrowserContextOptions {
  readonly language?: "zh-TW" | "en" | "vi";
  /** The fragment to open; the planner's desk if absent. */
  readonly fragment?: string;
  /** What is waited for; the verdict if absent. */
  readonly ready?: string;
}

export async function openPage(
  browser: Browser,
  address: string,
  visit: Visit = {},
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<OpenPage> {
  const {
    language,
    fragment = "#/lab",
    ready = "verdict-card .first",
    ...options
  } = visit;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "zh-TW",
    // Fetching the whole page for later is the business of one test.
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url))
      outside.push(url);
  });
  if (language !== undefined)
    await page.addInitScript((chosen) => {
      localStorage.setItem(
        "taphoa.preferences",
        JSON.stringify({ language: chosen }),
      );
    }, language);
  await prepare(page);
  await page.goto(address + fragment);
  await page.locator(ready).waitFor();
  return { page, errors, outside };
}

/** Waits until the panel is there and nothing is being computed. */
export async function settled(page: Page): Promise<void> {
  await page.locator("lever-card").first().waitFor({ state: "attached" });
  await page.locator("[data-proof=same], [data-proof=different]").waitFor();
  await page.locator("[data-running]").waitFor({ state: "detached" });
}

/** Sets a slider as a finger would: the value, then the event. */
export async function slide(
  page: Page,
  card: string,
  value: number,
): Promise<void> {
  await page
    .locator(`[data-card=${card}] input[type=range]`)
    .first()
    .evaluate((input, to) => {
      (input as HTMLInputElement).value = String(to);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }, value);
}
