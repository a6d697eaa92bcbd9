/** A lesson in a real browser: guess, act, see, write; the sheet is one A4 in every language; answers are saved. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findings } from "../../support/axe.ts";
import { builtPage } from "../../support/built-page.ts";
import { openPage } from "../../support/open-page.ts";
import { lessons, TET_LESSON } from "../../../web/learn/lessons.ts";

const served = builtPage();

async function pagesOf(page: Page): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  return (bytes.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;
}

/** The lesson as it is once it was run, on figures of its own: what is looked at is the sheet. */
async function ran(page: Page, variants: readonly string[]): Promise<void> {
  await page.locator("learn-view").evaluate((view, variants) => {
    const weekly = Object.fromEntries(
      ["sellout_units", "sellin_units", "wd", "cash"].map((id, n) => [
        id,
        Array.from({ length: 52 }, (_, week) => 1e5 * (n + 1) + 3e3 * week),
      ]),
    );
    Object.assign(view, {
      stage: {
        kind: "done",
        runs: Object.fromEntries(
          variants.map((id) => [
            id,
            { measures: [{ contribution: 1e9 }], weekly: [weekly] },
          ]),
        ),
      },
    });
  }, variants);
  await page.locator("lesson-seen chart-view").scrollIntoViewIfNeeded();
  await page.locator("lesson-seen canvas").waitFor();
}

describe("a lesson", () => {
  it("is guessed, run, held against the guess with its weeks as lines, and saved for the teacher", async () => {
    const { page, errors } = await openPage(served.browser, served.address, {
      fragment: "#/learn/1",
      ready: "lesson-guess fieldset",
    });
    await page.locator("learn-view input[type=radio]").nth(1).check();
    const much = page.locator("[data-number=much] input[type=number]");
    await much.fill("-20");
    await much.blur();
    await page.locator("[data-act]:not([disabled])").click();
    const seen = page.locator("lesson-seen [data-seen]");
    await seen.waitFor();
    expect(await seen.locator("h2").innerText()).toBe(
      "你猜「首批塞 60 包」；模型算出來是「照舊：一家店首批 10 包」。",
    );
    expect(await seen.locator("p").innerText()).toMatch(
      /你猜「首批塞 60 包」的銷售率比「照舊：一家店首批 10 包」−20%（把握 70%）；模型是 −\d.*3 個種子的平均/,
    );
    expect(await seen.locator("thead").innerText()).toContain(
      "首批塞 60 包（你猜的）",
    );
    expect(await seen.locator("tbody").innerText()).toMatch(/◆/);
    expect(await page.locator("[data-myth]").innerText()).toBe(
      "常見的誤解：「業績達標就是市場成功。」",
    );
    const chart = page.locator("lesson-seen chart-view");
    expect(await chart.locator("h2").innerText()).toBe(
      "出貨：每週各做法的中間值",
    );
    await page.locator("learn-view textarea").fill("=看實銷\n第二行");
    await page.locator("learn-view textarea").blur();
    const waiting = page.waitForEvent("download");
    await page.locator("[data-answers]").click();
    const file = readFileSync(await (await waiting).path(), "utf8");
    expect(file).toMatch(/首批塞 60 包 \(-20%\),70,照舊：一家店首批 10 包/);
    expect(file).not.toMatch(/,=看/);
    expect(await findings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each(["zh-TW", "en", "vi"] as const)(
    "is printed on one A4 in %s, with its guess, its picture, what was written and its link",
    async (language) => {
      const { page } = await openPage(served.browser, served.address, {
        language,
        fragment: "#/learn/1?seed=class",
        ready: "lesson-guess fieldset",
      });
      // The longest words are Vietnamese.
      for (const { id, variants } of language === "vi"
        ? lessons.filter(({ id }) => id !== TET_LESSON)
        : lessons.slice(-2)) {
        await page.evaluate((lesson) => {
          location.hash = `#/learn/${lesson}?seed=class`;
        }, id);
        await page.locator("learn-view input[type=radio]").last().check();
        await ran(
          page,
          variants.map((one) => one.id),
        );
        await page.locator("learn-view textarea").fill("長".repeat(300));
        await page.locator("learn-view textarea").blur();
        expect([id, await pagesOf(page)]).toEqual([id, 1]);
      }
      await page.emulateMedia({ media: "print" });
      const foot = page.locator("lesson-paper .foot");
      expect(await foot.last().innerText()).toBe(
        `${served.address}#/learn/8?seed=class&levers=kwave_on.kwave_fit.nd_target`,
      );
      expect(await foot.first().innerText()).toMatch(/class.*\d{4}/);
      expect(
        await page.locator("lesson-paper .words").innerText(),
      ).toHaveLength(300);
      for (const hidden of [
        "learn-view textarea",
        "[data-act]",
        "teacher-link",
      ])
        expect([hidden, await page.locator(hidden).isVisible()]).toEqual([
          hidden,
          false,
        ]);
      await page.context().close();
    },
  );
});
