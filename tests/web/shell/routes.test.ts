import { describe, expect, it } from "vitest";
import { addressOf, routeOf, screens } from "../../../web/shell/routes.ts";

describe("a route", () => {
  it("is read from the fragment and written back to it", () => {
    for (const screen of screens)
      expect(routeOf(addressOf(screen)).screen).toBe(screen);
    expect(routeOf("#/lab/a%20b?seed=7&x=")).toEqual({
      screen: "lab",
      rest: ["a b"],
      query: { seed: "7", x: "" },
    });
    expect(routeOf(addressOf("lab", "50%", "a/b")).rest).toEqual([
      "50%",
      "a/b",
    ]);
  });

  it("is the start for anything unknown", () => {
    for (const fragment of ["", "#", "#/", "#/nowhere/1", "#toString"])
      expect(routeOf(fragment)).toMatchObject({ screen: "start", rest: [] });
  });

  it("survives a torn escape", () => {
    expect(routeOf("#/lab/%E4%").rest).toEqual(["%E4%"]);
  });
});
