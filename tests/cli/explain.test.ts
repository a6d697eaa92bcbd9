import { describe, expect, it } from "vitest";
import {
  baseline,
  taphoa,
  width,
  withRow,
  workFolder,
} from "../support/command-line.ts";

const folder = workFolder();
const a = folder.file("a.csv", baseline);
const b = folder.file("b.csv", withRow("rsp,main,,,6,,12000,VND,"));

describe("taphoa explain", () => {
  it("says that plans which differ later do not differ, and what holds each back", () => {
    const ended = taphoa([
      "explain",
      a,
      b,
      "--scale",
      "40000",
      "--weeks",
      "4",
      "--runs",
      "2",
      "--lang",
      "zh-TW",
      "--set",
      "burnInWeeks=26 weeks",
    ]);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/b 和 a 的實銷在每一個未來都一樣/);
    expect(ended.out).toMatch(/a：每週最卡的一關/);
    expect(ended.err).toMatch(/1 groups of levers, 2 futures: 4 runs/);
    expect(Math.max(...ended.out.split("\n").map(width))).toBeLessThan(103);
  });
});
