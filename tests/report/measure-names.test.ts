import { expect, it } from "vitest";
import { measures } from "../../src/ledger/measures.ts";
import {
  measureNamesVi,
  measureNamesZhTw,
} from "../../src/report/measure-names.ts";

it("every measure has a name in Chinese and in Vietnamese, no two the same", () => {
  const ids = measures.map(({ id }) => id).sort();
  for (const names of [measureNamesZhTw, measureNamesVi]) {
    expect(Object.keys(names).sort()).toEqual(ids);
    expect(new Set(Object.values(names)).size).toBe(ids.length);
  }
});
