/**
 * `npm run bench:page`: how long the built page takes in Chromium. A report and no test, since machines differ.
 *   opening: from the navigation to the first figures on the screen
 *   an estimate: from the slider's event to repainted cards with what runs made beforehand say, and the longest time that the
 *     page's own thread was blocked until then; before that, the wait until every lever in sight has its runs
 *   how far off: estimates half-way between values that were tried, against the sketches that follow them
 *   a lever: from the slider's event to repainted figures of the preview (one run of an eighth of the households over the plan's
 *   whole horizon, from the burned-in market that the page keeps)
 * Every move goes to another value, and the next one waits until the page rests. Leaves out: the full run behind it.
 */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { quantile } from "../../src/base/stats.ts";
import { launchBrowser } from "../support/browser.ts";
import { openPage, settled, slide } from "../support/open-page.ts";
import { explored, farOff, moved } from "./estimates.ts";
import { serveFolder } from "../support/static-server.ts";

const MOVES = 15;
const built = fileURLToPath(new URL("../../dist/web", import.meta.url));

interface Watched {
  document: unknown;
  answered: Promise<number>;
}

/** Starts the clock; it stops when the page has painted another document. */
function watch(page: Page): Promise<void> {
  return page.locator("app-shell").evaluate((element) => {
    const shell = element as unknown as Watched;
    const before = shell.document;
    const began = performance.now();
    shell.answered = new Promise((resolve) => {
      const look = (): void => {
        if (shell.document === before) requestAnimationFrame(look);
        // The next frame shows what this one has set.
        else requestAnimationFrame(() => resolve(performance.now() - began));
      };
      look();
    });
  });
}

function answered(page: Page): Promise<number> {
  return page
    .locator("app-shell")
    .evaluate((element) => (element as unknown as Watched).answered);
}

function line(what: string, times: readonly number[]): string {
  const ms = (q: number): string => quantile(times, q).toFixed(0);
  return `${what}: median ${ms(0.5)} ms, from ${ms(0)} to ${ms(1)} ms, ${times.length} times`;
}

test("the page's times", async () => {
  const server = await serveFolder(built);
  const browser = await launchBrowser();
  const opening: number[] = [];
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    const { page } = await openPage(browser, server.address, { fragment: "" });
    opening.push(performance.now() - began);
    await page.context().close();
  }
  const { page } = await openPage(browser, server.address);
  await settled(page);
  const waited = await explored(page);
  const estimates: number[] = [];
  let block = 0;
  for (let i = 0; i < MOVES; i++) {
    const answer = await moved(page, "price", 20_250 + 500 * i);
    if (answer.ms !== undefined) estimates.push(answer.ms);
    block = Math.max(block, answer.block);
    // Half of the moves come while the run of the one before is still going on.
    if (i % 2 === 0)
      await page.locator("[data-running]").waitFor({ state: "detached" });
  }
  const off: string[] = [];
  for (const card of ["price", "distribution", "promotion"])
    off.push(...(await farOff(page, card)));
  await page.locator("[data-running]").waitFor({ state: "detached" });
  const levers: number[] = [];
  for (let i = 0; i < MOVES; i++) {
    await watch(page);
    await slide(page, "price", 12_000 + 500 * i);
    levers.push(await answered(page));
    await page.locator("[data-running]").waitFor({ state: "detached" });
  }
  console.log(
    [
      `Chromium ${browser.version()}`,
      line("opening to first figures", opening),
      `all levers in sight have their runs: ${(waited / 1000).toFixed(0)} s after the page rests`,
      line("lever to repainted estimate", estimates),
      `longest block of the page's thread until then: ${block.toFixed(0)} ms`,
      "half-way between tried values, error of what the sketch moved by (up, down; near to far):",
      ...off,
      line("lever to repainted preview", levers),
    ].join("\n"),
  );
  await browser.close();
  server.close();
  expect(levers.length).toBe(MOVES);
  expect(estimates.length).toBe(MOVES);
}, 600_000);
