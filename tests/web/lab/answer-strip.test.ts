/** The strip of figures that stays in sight on a phone, in a real browser. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { builtPage } from "../../support/built-page.ts";
import { openPage, settled, slide } from "../../support/open-page.ts";
import { coarse } from "../../support/short-plan.ts";

const served = builtPage();

describe("the strip of figures on a phone", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(
      served.browser,
      served.address,
      { viewport: { width: 360, height: 740 }, hasTouch: true },
      (fresh) => coarse(fresh),
    ));
    await settled(page);
    await page.locator(".sheet-bar wa-button").click();
  });

  it("stands at the top once the sheet of levers is open, so that the answer is seen above it", async () => {
    expect((await strip().boundingBox())?.y).toBeLessThan(1);
  });

  const strip = () => page.locator("answer-strip");
  const height = async (): Promise<number | undefined> =>
    (await strip().boundingBox())?.height;

  it("says on its edge what stood before the last move until the next result stands, and keeps its height", async () => {
    const [stood, before] = [
      await strip().locator("dd").allInnerTexts(),
      await height(),
    ];
    await slide(page, "price", 24_000);
    const earlier = strip().locator("[data-earlier]");
    await earlier.waitFor();
    expect(await earlier.innerText()).toBe(`剛才 ${stood.join(" · ")}`);
    expect(await height()).toBe(before);
    await page.locator("run-status", { hasText: "模擬完成" }).waitFor({
      state: "attached",
    });
    expect(await earlier.count()).toBe(0);
    expect(await strip().locator("dd").allInnerTexts()).not.toEqual(stood);
    expect(await height()).toBe(before);
  });

  it.each(["en", "vi", "zh-TW"] as const)(
    "has its figures in one line and inside the screen in %s",
    async (language) => {
      await page.keyboard.press("Escape");
      await page.locator("app-bar select").first().selectOption(language);
      await page.locator(`html[lang=${language}]`).waitFor();
      const figures = await strip()
        .locator("dd")
        .evaluateAll((all) =>
          all.map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            const rows = [...range.getClientRects()].map(({ top }) => top);
            return {
              rows: new Set(rows).size,
              right: one.getBoundingClientRect().right,
            };
          }),
        );
      for (const { rows, right } of figures) {
        expect(rows).toBe(1);
        expect(right).toBeLessThanOrEqual(360);
      }
    },
  );

  it("is not there on paper, nor where there is room for the cards", async () => {
    await page.emulateMedia({ media: "print" });
    expect(await strip().isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    expect(await strip().isVisible()).toBe(true);
    await page.setViewportSize({ width: 1024, height: 740 });
    expect(await strip().isVisible()).toBe(false);
  });
});
