import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type RunRecord,
  cutRun,
  journalLine,
  readJournalLine,
  resultText,
} from "../../src/batch/journal.ts";
import { aRun } from "../support/stored-run.ts";

describe("a line of the journal", () => {
  it("gives back what was written", () => {
    const record = aRun();
    expect(readJournalLine(journalLine(record).trimEnd())).toEqual(record);
    const { id, run, asked } = aRun();
    const failed: RunRecord = { id, run, asked, error: "no stock" };
    expect(readJournalLine(journalLine(failed).trimEnd())).toEqual(failed);
  });

  it("is damaged wherever it is cut off, and still says which run it was", () => {
    const line = journalLine(aRun()).trimEnd();
    fc.assert(
      fc.property(fc.nat(line.length - 1), (cut) => {
        const text = line.slice(0, cut);
        expect(readJournalLine(text)).toBe("damaged");
        if (cut > 110) expect(cutRun(text)).toBe(aRun().id);
      }),
    );
    expect(cutRun('{"schema":"taphoa.jour')).toBeUndefined();
  });

  it("agrees with another of its run in the result alone, whoever asked", () => {
    const name = 'a row called "error":"","result":{}';
    const values = { reps: "5" };
    const line = journalLine(aRun());
    const other = journalLine(aRun({ asked: { name, base: "", values } }));
    expect(other).not.toBe(line);
    expect(resultText(other)).toBe(resultText(line));
    const result = { measures: { trial: 0.2 }, weekly: {} };
    expect(resultText(journalLine(aRun({ result })))).not.toBe(
      resultText(line),
    );
  });

  it.each([
    ['{"schema":"taphoa.journal/1","id":"a"}', "another version"],
    ["{", "damaged"],
    ["[]", "damaged"],
    ["null", "damaged"],
    ["{}", "damaged"],
    ['{"schema":"taphoa.journal/2","id":"a"}', "damaged"],
  ])("%s is %s", (line, what) => {
    expect(readJournalLine(line)).toBe(what);
  });
});
