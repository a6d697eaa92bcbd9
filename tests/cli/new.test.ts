import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SMALL, taphoa, withRow, workFolder } from "../support/command-line.ts";
import { shippedPlans } from "../support/source.ts";

const folder = workFolder();

describe("taphoa new and check", () => {
  it("write a template that is at once a plan", () => {
    const plan = join(folder.path, "mine.csv");
    const made = taphoa(["new", "--category", "snacks", "--out", plan]);
    expect(made).toMatchObject({ code: 0, out: "" });
    const checked = taphoa(["check", plan]);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/mine\.csv is fine: \d+ values set/);
    const ran = taphoa(["run", plan, ...SMALL]);
    expect(ran.code).toBe(0);
  });

  it("print the template without --out, the same as the file", () => {
    const { out } = taphoa(["new", "--category", "snacks"]);
    expect(out).toBe(readFileSync(join(folder.path, "mine.csv"), "utf8"));
  });

  it("make a plan with the incumbents of its category that runs", () => {
    const plan = join(folder.path, "tea.csv");
    const asked = ["new", "--category", "rtd_tea", "--incumbents"];
    expect(taphoa([...asked, "--out", plan]).code).toBe(0);
    expect(readFileSync(plan, "utf8")).toMatch(/\nincumbent_share,/);
    const ran = taphoa(["run", plan, ...SMALL]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain("rtd_tea");
  });

  it("never write over a file", () => {
    const plan = folder.file("precious.csv", "precious");
    const { code, err } = taphoa([
      "new",
      "--category",
      "snacks",
      "--out",
      plan,
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/which exists/);
    expect(readFileSync(plan, "utf8")).toBe("precious");
  });

  it("find every scenario fine", () => {
    const scenarios = shippedPlans();
    expect(scenarios.length).toBeGreaterThan(5);
    for (const scenario of scenarios)
      expect(taphoa(["check", scenario])).toMatchObject({ code: 0, err: "" });
  });

  it("collect all mistakes of a plan, in the order of its rows", () => {
    const plan = folder.file(
      "many.csv",
      withRow(
        "rps,,,,,,18000,VND,\r\nrsp,main,,souht,,,18000,VND,\r\nnd_target,,,,,,abc,%,",
      ),
    );
    const { code, err } = taphoa(["check", plan]);
    expect(code).toBe(1);
    const rows = [...err.matchAll(/many\.csv row (\d+)/g)].map((m) => +m[1]!);
    expect(rows).toHaveLength(3);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(err).toMatch(/3 problems; nothing was run/);
  });
});
