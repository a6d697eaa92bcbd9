/** LINE's own browser: known by its name, and left by one parameter that keeps the plan in the fragment. */
import { describe, expect, it } from "vitest";
import { isInLine, outsideAddress } from "../../../web/share/in-line.ts";

describe("the browser inside LINE", () => {
  it("is known by its name and version, and no other browser is", () => {
    const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)";
    expect(isInLine(`${phone} Safari Line/14.9.0`)).toBe(true);
    expect(isInLine(`${phone} Version/18.0 Mobile Safari/604.1`)).toBe(false);
    expect(isInLine("Mozilla/5.0 Online/2 Chrome/120")).toBe(false);
  });

  it("is left by a parameter before the fragment, once", () => {
    const out = outsideAddress("https://a.org/t/#/lab?plan=x-_y&charts=a.b");
    expect(out).toBe(
      "https://a.org/t/?openExternalBrowser=1#/lab?plan=x-_y&charts=a.b",
    );
    expect(outsideAddress(out)).toBe(out);
  });
});
