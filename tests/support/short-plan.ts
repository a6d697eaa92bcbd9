/** The demo, looked at for as short as a plan may be, and a page that simulates it coarsely: for tests in a browser that only want an answer soon. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { RunDocument } from "../../src/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const WEEKS = 26;

export const shortPlan = readFileSync(`${root}/scenarios/baseline.csv`, "utf8")
  .replace(/^(horizon_weeks,.*),104,weeks/m, `$1,${WEEKS},weeks`)
  // Nothing is asked of weeks that are not looked at.
  .split(/\r?\n/)
  .filter((line) => {
    const [, , , , from = "", to = ""] = line.split(",");
    return !(Number(from) > WEEKS || Number(to) > WEEKS);
  })
  .join("\n");

/** The page simulates at the demo's scale: a coarser demo makes every run short. */
export function coarse(page: Page, scale = 25_000): Promise<unknown> {
  const demo = JSON.parse(
    readFileSync(`${root}/dist/web/demo.json`, "utf8"),
  ) as RunDocument;
  return page.route("**/demo.json", (route) =>
    route.fulfill({ json: { ...demo, scale } }),
  );
}

/** Opens the short plan as a file that is dropped onto an element of the page. */
export async function dropShortPlan(
  page: Page,
  element: string,
): Promise<void> {
  await page.locator(element).evaluate((view, text) => {
    const detail = { name: "short", text };
    view.dispatchEvent(
      new CustomEvent("open-text", { detail, bubbles: true, composed: true }),
    );
  }, shortPlan);
}
