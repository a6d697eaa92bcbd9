/** Mistakes of the input in the language that was asked for. */
import { describe, expect, it } from "vitest";
import { taphoa, workFolder } from "../support/command-line.ts";

const folder = workFolder();
const plan = folder.file(
  "plan.csv",
  "lever,sku,value,unit\nrspp,main,18000,VND\nrsp,main,18,kVND\nrsp,main,abc,VND\n",
);

describe("mistakes", () => {
  it.each([
    [
      "zh-TW",
      /第 2 列、欄位 lever：沒有這個設定，看到 "rspp"。應該是：/,
      /3 個問題；什麼都沒有跑，也沒有寫。/,
    ],
    [
      "vi",
      /dòng 2, cột lever: không có thiết lập này, thấy "rspp"; cần /,
      /3 lỗi; chưa chạy và chưa ghi gì\./,
    ],
    [
      "en",
      /row 2, lever: found "rspp", expected /,
      /3 problems; nothing was run or written\./,
    ],
  ])("are said in %s, all at once", (language, first, last) => {
    const { code, out, err } = taphoa(["check", plan, "--lang", language]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(first);
    expect(err).toMatch(last);
    // Nothing is left of the library's own English.
    if (language !== "en") expect(err).not.toMatch(/expected|multiply|nearest/);
  });

  it("of the command itself are too", () => {
    const { code, err } = taphoa([
      ...["ensemble", "--target", "sellout", "--lang=zh-TW"],
    ]);
    expect(code).toBe(1);
    expect(err).toContain("應該是：指標、>= 或 <=，再加數字");
  });
});

describe("a plan without mistakes", () => {
  it("is said to have none, with its warnings, in the reader's language", () => {
    const { code, out } = taphoa([
      "check",
      "scenarios/baseline.csv",
      "--lang",
      "zh-TW",
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /沒有問題：\d+ 個設定，品類零食[^]*要注意的事[^]*- 北部：/,
    );
  });
});
