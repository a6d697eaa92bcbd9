import { describe, expect, it } from "vitest";
import { letterKeys, letterOf } from "../../../web/shell/letter-keys.ts";

const press = (key: string, over: object = {}, target: object = {}) =>
  letterOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    composedPath: () => [target as EventTarget],
    ...over,
  });

describe("a letter", () => {
  it("opens what it stands for, in either case", () => {
    for (const [opened, key] of Object.entries(letterKeys)) {
      expect(press(key)).toBe(opened);
      expect(press(key.toLowerCase())).toBe(opened);
    }
    expect(press("e", {}, { tagName: "INPUT", type: "range" })).toBe("export");
    expect(press("q")).toBeUndefined();
  });

  it("opens nothing with a key of the system held, or while something is typed", () => {
    for (const held of ["ctrlKey", "metaKey", "altKey"])
      expect(press("a", { [held]: true })).toBeUndefined();
    for (const tagName of ["INPUT", "TEXTAREA", "SELECT"])
      expect(press("w", {}, { tagName })).toBeUndefined();
    expect(
      press("w", {}, { tagName: "INPUT", type: "number" }),
    ).toBeUndefined();
    expect(press("w", {}, { isContentEditable: true })).toBeUndefined();
  });
});
