/**
 * Order of the test files: those that take minutes begin first, so that no thread is left with one at the end. On a fresh
 * machine vitest knows no times and would go by the size of files.
 */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files of minutes, the longest first. */
const LONG = [
  "tests/model/levers.test.ts",
  "tests/model/levers-trade.test.ts",
  "tests/web/learn/gift-batch.test.ts",
  "tests/web/learn/lessons.test.ts",
  "tests/model/scales.test.ts",
  "tests/model/same-bytes.test.ts",
];

function place(file: TestSpecification): number {
  const at = LONG.findIndex((name) => file.moduleId.endsWith(name));
  return at < 0 ? LONG.length : at;
}

export class LongestFirst extends BaseSequencer {
  override async sort(
    files: TestSpecification[],
  ): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.sort((a, b) => place(a) - place(b));
  }
}
