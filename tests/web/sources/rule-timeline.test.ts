/** The drawer of sources in a real browser: rules by date with what begins within the run, a link to each source, and the appendix of the command line. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { builtPage } from "../../support/built-page.ts";
import { taphoa } from "../../support/command-line.ts";
import { openPage } from "../../support/open-page.ts";

const served = builtPage();

describe("the drawer of sources", () => {
  it("tells the rules by date, links its sources and gives the appendix of the command line", async () => {
    const { page, errors } = await openPage(served.browser, served.address, {
      fragment: "#/batch",
      ready: "batch-form",
    });
    await page.keyboard.press("a");
    const rules = page.locator("[data-rules] tbody tr");
    await rules.first().waitFor();
    const rows = await rules.allInnerTexts();
    const days = rows.map((row) => /\d{4}\/\d\d\/\d\d/.exec(row)?.[0] ?? "");
    expect([...days].sort()).toEqual(days);
    expect(rows.join("\n")).toMatch(/2025\/07\/01 – 2026\/12\/31[^\n]*加值稅/);
    for (const row of rows) expect(row).toMatch(/20\d\d\/\d\d\/\d\d$/);
    // The demo begins after the day on which the tax rises, and sells no drinks.
    expect(rows.join("\n")).not.toContain("含糖飲料");
    expect(rows.join("\n")).not.toContain("◆");
    await page.locator("[data-chapter=rivals] summary").click();
    const link = page.locator("source-list article a").first();
    expect(await link.getAttribute("href")).toMatch(/^https?:/);
    expect(await link.getAttribute("rel")).toContain("noopener");
    const waiting = page.waitForEvent("download");
    await page.locator("[data-appendix]").click();
    const file = readFileSync(await (await waiting).path(), "utf8");
    const printed = taphoa(["sources", "--format", "csv", "--lang", "zh-TW"]);
    expect(printed.code).toBe(0);
    expect(file.trim()).toBe(printed.out.trim());
    expect(await findings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
