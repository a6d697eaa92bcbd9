import { parquetReadObjects, parquetMetadata } from "hyparquet";
import { describe, expect, it } from "vitest";
import { parquetPieces } from "../../src/batch/parquet.ts";
import type { StoreTable } from "../../src/batch/store-tables.ts";

const made = { model: "1.0.0", data: "d" };

function table(count: number): StoreTable {
  return {
    name: "t",
    columns: [
      { name: "word", type: "text" },
      { name: "x", type: "number" },
      { name: "n", type: "whole" },
    ],
    *rows() {
      for (let i = 0; i < count; i++)
        yield [`雜貨 ${i % 7}`, i % 5 === 0 ? null : i / 3, i];
    },
  };
}

function file(count: number): ArrayBuffer {
  const bytes = Buffer.concat([...parquetPieces(table(count), made)]);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}

describe("a table as Parquet", () => {
  it("comes back row for row, over several groups of rows, and empty", async () => {
    for (const count of [0, 3, 45_000]) {
      const rows = await parquetReadObjects({ file: file(count) });
      expect(rows).toHaveLength(count);
      if (count === 0) continue;
      expect(rows[0]).toEqual({ word: "雜貨 0", x: null, n: 0 });
      const last = count - 1;
      expect(rows[last]).toMatchObject({ n: last });
      expect(rows[2]).toEqual({ word: "雜貨 2", x: 2 / 3, n: 2 });
    }
  });

  it("has the same bytes each time, and says what made it", () => {
    expect(Buffer.from(file(9)).equals(Buffer.from(file(9)))).toBe(true);
    const { key_value_metadata } = parquetMetadata(file(9));
    expect(key_value_metadata).toEqual([
      { key: "model", value: "1.0.0" },
      { key: "data", value: "d" },
    ]);
  });
});
