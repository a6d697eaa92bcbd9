/** The code on paper, as a scanner has it: read from a picture of the printed page, it opens the same plan on another device. */
import jsQR from "jsqr";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtPage } from "../../support/built-page.ts";
import { openPage, slide } from "../../support/open-page.ts";

const served = builtPage();

/** Pixels of the printed page's code, two to a point of the screen: about 190 to the inch. */
async function scan(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: "print" });
  const code = page.locator("paper-foot svg");
  await code.waitFor();
  const png = (await code.screenshot()).toString("base64");
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("no canvas");
    pen.drawImage(image, 0, 0);
    const all = pen.getImageData(0, 0, image.width, image.height);
    return {
      ...{ width: image.width, height: image.height },
      data: Array.from(all.data),
    };
  }, png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

describe("the code on paper", () => {
  it("is read from the printed page, and opens the changed plan elsewhere", async () => {
    const { page } = await openPage(served.browser, served.address, {
      deviceScaleFactor: 2,
    });
    await page.locator("lever-card").first().waitFor({ state: "attached" });
    const plain = await scan(page);
    expect(plain).toMatch(/#\/lab\?plan=/);
    await page.emulateMedia({ media: null });
    await slide(page, "price", 21_000);
    await page
      .locator("[data-card=price] input[type=range]")
      .first()
      .dispatchEvent("change");
    await expect.poll(() => scan(page), { timeout: 20_000 }).not.toBe(plain);
    const link = (await scan(page)) ?? "";
    expect(link.startsWith(`${served.address}#/lab?plan=`)).toBe(true);
    await page.context().close();

    const other = await openPage(served.browser, served.address, {
      fragment: new URL(link).hash,
      ready: "[data-card=price] input[type=range]",
    });
    const price = other.page
      .locator("[data-card=price] input[type=range]")
      .first();
    await expect
      .poll(() => price.inputValue(), { timeout: 15_000 })
      .toBe("21000");
    expect(other.errors).toEqual([]);
    await other.page.context().close();
  });
});
