import { describe, expect, it } from "vitest";
import { spawnSync } from "node:child_process";
import { program, taphoa } from "../support/command-line.ts";

const COARSE = [
  "--scale",
  "40000",
  "--weeks",
  "3",
  "--runs",
  "2",
  "--luck-only",
  "--set",
  "burnInWeeks=26 weeks",
] as const;

describe("taphoa solve", () => {
  it("says that a target is out of reach", () => {
    const ended = taphoa([
      "solve",
      ...COARSE,
      "--steps",
      "1",
      "--vary",
      "reps[south]=5..40 reps",
      "--target",
      "sellout_units>=1e12",
    ]);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(
      /Sales reps \(South\) +not reached from 5 reps to 40 reps/,
    );
    const chinese = taphoa([
      ...["solve", ...COARSE, "--steps", "1", "--lang", "zh-TW"],
      ...["--vary", "reps[south]=5..40 reps"],
      ...["--target", "sellout_units>=1e12"],
    ]);
    expect(chinese.out).toMatch(/業務人數（南部） +從 5 人到 40 人都沒達到/);
  });

  it("refuses ranges that are none and values no plan can take, before any run", () => {
    const bad = ["--vary", "reps", "--vary", "rsp[main]=2"];
    expect(taphoa(["solve", ...bad]).err).toMatch(/"reps"[^]*2 problems/);
    const unknown = taphoa(["solve", "--vary", "repz=1..2 reps"]);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toMatch(/repz/);
    expect(taphoa(["solve"]).err).toMatch(/at least one lever/);
    const many = taphoa([
      ...["optimise", "--vary", "reps=9..5", "--limit", "peak_cash=3"],
      ...["--limit", "foo<=3", "--target", "x>=1", "--margin", "nowhere>=1%"],
    ]);
    expect(many.err).toMatch(/--vary: found "reps=9..5".*smaller to a larger/);
    expect(many.err).toMatch(/--limit: found "peak_cash=3"/);
    expect(many.err).toMatch(/--limit: found "foo"/);
    expect(many.err).toMatch(/--target: found "x"[^]*5 problems/);
  });
});

describe("the threads of a search", () => {
  it("are begun once, however many rounds it takes", () => {
    // Counts the threads that the program begins.
    const counting = `data:text/javascript,${encodeURIComponent(
      'let n = 0; process.on("worker", () => n++); process.on("exit", () => process.stderr.write(`threads ${n}\\n`));',
    )}`;
    const ended = spawnSync(
      process.execPath,
      [
        ...["--import", counting, program, "optimise", ...COARSE],
        ...["--threads", "2", "--points", "3"],
        ...["--vary", "reps[south]=5..40 reps"],
      ],
      { encoding: "utf8" },
    );
    expect(ended.status).toBe(0);
    expect(ended.stderr).toMatch(/threads 2\n$/);
  });
});

describe("taphoa optimise", () => {
  it("says levers and limits in the reader's language", () => {
    const ended = taphoa([
      ...["optimise", ...COARSE, "--points", "3", "--lang", "vi"],
      ...["--vary", "reps[south]=5..40 reps", "--budget", "1e15"],
      ...["--margin", "minimart>=99%"],
    ]);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/Số nhân viên bán hàng \(Miền Nam\) .* 5 người/);
    expect(ended.out).toMatch(/Không điểm nào đã thử giữ được mọi giới hạn/);
    expect(ended.out).toMatch(/Để chạy phương án này: --set "reps\[south\]=/);
  });

  it("finds that fewer reps cost less in the first weeks", () => {
    const ended = taphoa([
      "optimise",
      ...COARSE,
      "--points",
      "3",
      "--vary",
      "reps[south]=5..40 reps",
      "--format",
      "json",
    ]);
    expect(ended.code).toBe(0);
    const { best } = JSON.parse(ended.out) as { best: Record<string, string> };
    expect(best["reps[south]"]).toBe("5 reps");
  });
});
