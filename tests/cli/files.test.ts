import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  baseline,
  taphoa,
  withRow,
  workFolder,
} from "../support/command-line.ts";

const folder = workFolder();

describe("a file that is no plan", () => {
  const pixel = Buffer.from(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489",
    "hex",
  );
  it.each<[string, () => string, RegExp]>([
    [
      "is missing",
      () => join(folder.path, "nowhere.csv"),
      /nowhere\.csv: found no such file/,
    ],
    ["is a folder", () => folder.path, /found a folder, expected a CSV file/],
    [
      "is empty",
      () => folder.file("empty.csv", ""),
      /empty\.csv: found an empty file/,
    ],
    [
      "is blank",
      () => folder.file("blank.csv", " \r\n \r\n"),
      /blank\.csv: found an empty file/,
    ],
    [
      "is a picture",
      () => folder.file("picture.csv", pixel),
      /picture\.csv: found binary/,
    ],
    [
      "is a workbook",
      () => folder.file("book.csv", Buffer.from("504b030414000600", "hex")),
      /book\.csv: found a workbook/,
    ],
  ])(
    "that %s: one message, exit code 1, nothing on stdout",
    (_, make, said) => {
      for (const command of ["run", "check"]) {
        const { code, out, err } = taphoa([command, make()]);
        expect(code).toBe(1);
        expect(out).toBe("");
        expect(err).toMatch(said);
        expect(err).toMatch(/1 problem; nothing was run or written\./);
        expect(err.trimEnd().split("\n")).toHaveLength(2);
      }
    },
  );

  it("in an encoding of a spreadsheet in Taiwan is still a plan", () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(baseline.replace(/^\ufeff/, ""), "utf16le"),
    ]);
    const plan = folder.file("utf16.csv", utf16);
    expect(taphoa(["check", plan]).code).toBe(0);
  });

  it.each([
    ["an unknown lever", "rps,,,,,,18000,VND,", /unknown-lever|rps/],
    ["a prototype as a lever", "__proto__,,,,,,1,,", /__proto__/],
    ["an unknown SKU", "rsp,mian,,,,,18000,VND,", /mian/],
    ["an unknown channel", "channel_on,,tap_hoo,,,,on,,", /tap_hoo/],
    ["an unknown region", "rsp,main,,souht,,,18000,VND,", /souht/],
    ["grouped thousands", "rsp,main,,,,,45.000,VND,", /45\.000|45000/],
    ["a wrong unit", "rsp,main,,,,,18000,kg,", /kg/],
    ["weeks in the wrong order", "rsp,main,,,20,10,18000,VND,", /20|10/],
    ["a week beyond the horizon", "rsp,main,,,1,999,18000,VND,", /999/],
    ["a division by zero", "rsp,main,,,,,18000/0,VND,", /18000\/0/],
    ["an array", 'rsp,main,,,,,"ones(1e4,1e4)",VND,', /ones/],
  ])("with %s is refused with its row", (_, row, said) => {
    const lines = withRow(row).trimEnd().split("\n").length;
    const { code, out, err } = taphoa([
      "run",
      folder.file("bad.csv", withRow(row)),
    ]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(said);
    expect(err).toContain(`bad.csv row ${lines}`);
  });
});
