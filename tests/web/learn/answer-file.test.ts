/** A student's answers as a file for the teacher's spreadsheet. */
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/index.ts";
import { answerFile } from "../../../web/learn/answer-file.ts";

describe("the answers of a lesson", () => {
  it("are one row that reads back as it was written, lines and quotes included", () => {
    const written = '出貨，不是"實銷"。\n第二行';
    const file = answerFile({
      ...{ lesson: 1, title: "出貨不等於賣掉", seed: "class 7", sure: 80 },
      ...{ guess: "照舊", answer: "首批塞 60 包", written, version: "0.1.0" },
    });
    expect(file.startsWith("\uFEFF")).toBe(true);
    expect(file).toContain("\r\n");
    const rows = parseCsv("a.csv", file).table?.rows ?? [];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells).toMatchObject({
      ...{ lesson: "1", seed: "class 7", sure_percent: "80", guess: "照舊" },
      written,
    });
  });
});
