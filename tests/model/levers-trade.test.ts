import { describe, expect, it } from "vitest";
import { tradeRows } from "../support/lever-rows.ts";
import { judgeOf } from "../support/levers.ts";

const judge = judgeOf(tradeRows);

/** Forty runs at most take some seconds; a busy machine may need minutes. */
const PATIENCE = 900_000;

describe("each mechanism's main lever, at both ends of its range, moves its measure: trade", () => {
  it.each(tradeRows)(
    "$mechanism: $lever from $low to $high moves $measure ($sign)",
    (row) => {
      expect(judge(row).filter(({ beyond }) => !beyond)).toEqual([]);
    },
    PATIENCE,
  );
});
