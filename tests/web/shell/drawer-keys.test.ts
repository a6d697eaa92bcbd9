import { describe, expect, it } from "vitest";
import { drawerKeys, drawerOfKey } from "../../../web/shell/drawer-keys.ts";

const press = (key: string, over: object = {}, target: object = {}) =>
  drawerOfKey({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    composedPath: () => [target as EventTarget],
    ...over,
  });

describe("a letter", () => {
  it("opens the drawer it stands for, in either case", () => {
    for (const [drawer, key] of Object.entries(drawerKeys)) {
      expect(press(key)).toBe(drawer);
      expect(press(key.toLowerCase())).toBe(drawer);
    }
    expect(press("q")).toBeUndefined();
  });

  it("opens nothing with a key of the system held, or while something is typed", () => {
    for (const held of ["ctrlKey", "metaKey", "altKey"])
      expect(press("a", { [held]: true })).toBeUndefined();
    for (const tagName of ["INPUT", "TEXTAREA", "SELECT"])
      expect(press("w", {}, { tagName })).toBeUndefined();
    expect(press("w", {}, { isContentEditable: true })).toBeUndefined();
  });
});
