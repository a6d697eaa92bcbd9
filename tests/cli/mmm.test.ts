import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { baseline, taphoa, workFolder } from "../support/command-line.ts";

const folder = workFolder().path;

it("taphoa mmm writes the data and the truth, and says what each medium sold", () => {
  const out = join(folder, "mmm");
  const ended = taphoa([
    "mmm",
    "--for",
    "pymc",
    "--out",
    out,
    "--scale",
    "40000",
    "--weeks",
    "3",
    "--set",
    "burnInWeeks=26 weeks",
  ]);
  expect(ended.code).toBe(0);
  expect(ended.out).toMatch(/video +\d+/);
  const lines = (name: string) =>
    readFileSync(join(out, name), "utf8").trim().split("\r\n");
  expect(lines("data.csv")).toHaveLength(1 + 3);
  expect(lines("truth.csv")).toHaveLength(1 + 3 * 3 * 3);
});

it("taphoa export PLAN --mmm writes the same two files", () => {
  const out = join(folder, "export");
  const ended = taphoa([
    "export",
    workFolder().file("demo.csv", baseline),
    "--mmm",
    "pymc",
    "--out",
    out,
    ...["--scale", "40000", "--weeks", "3"],
    ...["--set", "burnInWeeks=26 weeks"],
  ]);
  expect(ended.code).toBe(0);
  for (const name of ["data.csv", "truth.csv"])
    expect(readFileSync(join(out, name), "utf8")).toBe(
      readFileSync(join(folder, "mmm", name), "utf8"),
    );
});
