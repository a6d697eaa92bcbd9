import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { taphoa, workFolder } from "../support/command-line.ts";

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
