import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { journalLine, readJournal } from "../../src/batch/journal.ts";

const run = (id: string, x = 1) => ({ id, measures: { trial: x, nd: null } });

describe("the journal", () => {
  it("gives back what was written, wherever it is cut off", () => {
    const text = ["a", "b", "c"].map((id) => journalLine(run(id))).join("");
    fc.assert(
      fc.property(fc.nat(text.length), (cut) => {
        const { records, length, problems } = readJournal(
          "j",
          text.slice(0, cut),
        );
        const whole = text.slice(0, cut).split("\n").length - 1;
        expect(problems).toEqual([]);
        expect(records.size).toBe(whole);
        expect(text.slice(0, length).split("\n").length - 1).toBe(whole);
      }),
    );
    expect(readJournal("j", text).records.get("b")).toEqual({
      trial: 1,
      nd: null,
    });
  });

  it("takes the same run twice, and says when two results of one run differ", () => {
    const twice = journalLine(run("a")) + journalLine(run("a"));
    expect(readJournal("j", twice).problems).toEqual([]);
    const other = journalLine(run("a")) + journalLine(run("a", 2));
    expect(readJournal("j", other).problems[0]?.row).toBe(2);
  });

  it("says which line is of another version, or none", () => {
    for (const line of [
      '{"schema":"taphoa.journal/0","id":"a"}',
      "{",
      "[]",
      "null",
    ]) {
      const { problems } = readJournal(
        "j",
        `${journalLine(run("a"))}${line}\n`,
      );
      expect(problems.map(({ row }) => row)).toEqual([2]);
    }
  });
});
