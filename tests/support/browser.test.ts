import { afterEach, describe, expect, it } from "vitest";
import { findBrowser, launchBrowser } from "./browser.ts";

const before = { ...process.env };
afterEach(() => {
  for (const name of ["CHROME_PATH", "PATH"])
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
});

describe("the browser for the page's tests", () => {
  it("draws Chinese and Vietnamese text when it comes from the npm package alone", async () => {
    const browser = await launchBrowser(findBrowser(["npm package"]));
    try {
      const page = await browser.newPage();
      await page.setContent("<canvas width=400 height=60></canvas>");
      // A character no font has is drawn as nothing or as a box; each of these must have ink of its own.
      const inks = await page.evaluate(() => {
        const context = document
          .querySelector("canvas")!
          .getContext("2d", { willReadFrequently: true })!;
        return Array.from("銷售率鋪貨ạ₫").map((character) => {
          context.clearRect(0, 0, 400, 60);
          context.font = "40px sans-serif";
          context.fillText(character, 5, 45);
          const pixels = context.getImageData(0, 0, 400, 60).data;
          let sum = 0;
          for (let i = 3; i < pixels.length; i += 4)
            sum += pixels[i]! * (i % 9973);
          return sum;
        });
      });
      expect(Math.min(...inks)).toBeGreaterThan(0);
      expect(new Set(inks).size).toBe(inks.length);
    } finally {
      await browser.close();
    }
  });

  it("is the one named by CHROME_PATH before any other", () => {
    process.env["CHROME_PATH"] = process.execPath;
    expect(findBrowser()).toEqual({
      path: process.execPath,
      origin: "CHROME_PATH",
      env: {},
    });
  });

  it("is refused with advice when CHROME_PATH names no file", () => {
    process.env["CHROME_PATH"] = "/nowhere/chrome";
    expect(() => findBrowser()).toThrow(
      /CHROME_PATH names no file: \/nowhere\/chrome.*apt-get install chromium/,
    );
  });

  it("is missed with advice, never in silence, when none is installed", () => {
    process.env["PATH"] = "/nowhere";
    expect(() => findBrowser(["installed"])).toThrow(
      /set CHROME_PATH.*apt-get install chromium.*npm ci/,
    );
  });
});
