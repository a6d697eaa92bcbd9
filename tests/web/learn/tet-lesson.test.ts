/** The lesson on Tết in a real browser: numbers are guessed, run, held against the runs and printed on one A4. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { builtPage } from "../../support/built-page.ts";
import { openPage } from "../../support/open-page.ts";

const served = builtPage();

async function write(page: Page, name: string, text: string): Promise<void> {
  const input = page.locator(`[data-number=${name}] input[type=number]`);
  await input.first().fill(text);
  await input.first().blur();
}

const rule = (page: Page): Promise<string> =>
  page.locator("[data-rule]").innerText();

describe("the lesson on Tết", () => {
  it("holds a quantity and a week against the runs, draws both, and fits on one A4", async () => {
    const { page, errors } = await openPage(served.browser, served.address, {
      fragment: "#/learn/5?seed=class",
      ready: "[data-number=cases]",
    });
    expect(await page.locator("tet-lesson [data-act][disabled]").count()).toBe(
      1,
    );
    await write(page, "cases", "99999");
    expect(
      await page.locator("[data-number=cases] input[type=number]").inputValue(),
    ).toBe("8000");
    await write(page, "cases", "4500");
    await write(page, "weeks", "9");
    await page.locator("tet-lesson [data-act]:not([disabled])").click();
    const seen = page.locator("tet-seen");
    await seen.waitFor({ timeout: 200_000 });
    expect(await seen.locator("[data-result] .verdict").innerText()).toMatch(
      /^你猜 4,500 箱，過年前 9 週，把握 70%。那一批禮盒毛利 .*₫，賣給家庭 [\d,]+ 箱，節後剩 [\d,]+ 箱。$/,
    );
    expect(await seen.locator("[data-answer]").innerText()).toMatch(
      /最好的量是 [\d,]+ 箱（通路平均會訂 [\d,]+ 箱）；你的猜測(多|少)了 [\d,]+ 箱。/,
    );
    expect(await seen.locator("[data-late]").innerText()).toMatch(
      /晚兩週到架：禮盒毛利 −[\d.]+%/,
    );
    expect(await seen.locator("chart-view").count()).toBe(4);
    // A dearer case left over asks for less.
    const before = await rule(page);
    await page.locator("input[data-side=over]").fill("600000");
    expect(await rule(page)).not.toBe(before);
    await page.locator("learn-view textarea").fill("長".repeat(300));
    await page.locator("learn-view textarea").blur();
    const bytes = await page.pdf({ preferCSSPageSize: true });
    expect(bytes.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(await findings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  }, 300_000);
});
