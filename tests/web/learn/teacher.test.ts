/** A teacher's link in a real browser: made by one, opened by another, who sees what is locked and why. */
import { describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { builtPage } from "../../support/built-page.ts";
import { openPage } from "../../support/open-page.ts";
import { coarse } from "../../support/short-plan.ts";

const served = builtPage();

let link = "";

describe("a teacher", () => {
  it("makes a link with a seed and the levers that are open", async () => {
    const { page, errors } = await openPage(served.browser, served.address, {
      fragment: "#/learn/7",
      ready: "teacher-link summary",
    });
    await page.locator("teacher-link summary").click();
    expect(await page.locator("[data-discussion] li").count()).toBe(4);
    const boxes = page.locator("teacher-link fieldset input");
    await boxes.first().waitFor();
    expect(await boxes.count()).toBeGreaterThan(10);
    await page.locator("teacher-link input[value=clearance_days]").uncheck();
    await page.locator("teacher-link input[name=seed]").fill("class 7");
    await page.locator("teacher-link input[name=seed]").blur();
    link = await page.locator("teacher-link input[name=link]").inputValue();
    expect(link).toBe(
      `${served.address}#/learn/7?seed=class%207&levers=capacity_week.safety_weeks`,
    );
    expect(await findings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("a student", () => {
  it("is told what is fixed, and finds only the open levers free at the desk", async () => {
    const { page, errors } = await openPage(
      served.browser,
      served.address,
      { fragment: new URL(link).hash, ready: "[data-fixed]" },
      (fresh) => coarse(fresh),
    );
    expect(await page.locator("[data-fixed]").innerText()).toMatch(
      /「class 7」.*安全庫存/,
    );
    expect(await page.locator("teacher-link details").count()).toBe(0);
    await page.locator("[data-desk]").click();
    const note = page.locator("lesson-lock section");
    await note.waitFor();
    expect(await note.innerText()).toMatch(
      /只開放 2 個拉桿[^]*其他鎖住[^]*class 7/,
    );
    const price = page.locator("[data-card=price] input[type=range]");
    const safety = page.locator("[data-card=safety] input[type=range]");
    expect(await price.isDisabled()).toBe(true);
    expect(await safety.isDisabled()).toBe(false);
    expect(
      await page.locator("[data-card=price] [data-locked]").innerText(),
    ).toBe("鎖住");
    // What the lesson begins with stands at the top, though it is one of the others.
    const capacity = page.locator("[data-card=capacity_week] input").first();
    expect(await capacity.inputValue()).toBe("2500");
    expect(await findings(page)).toEqual([]);

    const tell = (name: string, detail: unknown): Promise<void> =>
      page.locator("lever-panel").evaluate(
        (panel, [event, news]) => {
          panel.dispatchEvent(
            new CustomEvent(event, {
              detail: news,
              bubbles: true,
              composed: true,
            }),
          );
        },
        [name, detail] as const,
      );
    // Nor does any other way of changing it lead past the lock.
    await tell("edit", { key: "rsp[main]", value: "21000" });
    await tell("edit", { key: "safety_weeks", value: "9" });
    await tell("edit", { key: "capacity_week", value: "9000" });
    await tell("reset", { keys: ["capacity_week"] });
    await expect.poll(() => safety.inputValue()).toBe("9");
    expect(await price.inputValue()).toBe("18000");
    expect(await capacity.inputValue()).toBe("2500");
    await tell("replace", { edits: { "rsp[main]": "21000" }, without: [] });
    await tell("assume", { name: "trial_share", value: "0.9" });
    expect(await price.inputValue()).toBe("18000");
    await page.locator("run-facts", { hasText: "class 7" }).waitFor();

    await page.locator("[data-unlock]").click();
    await note.waitFor({ state: "detached" });
    expect(await price.isDisabled()).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
