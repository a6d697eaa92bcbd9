import { describe, expect, it } from "vitest";
import {
  bytesOf,
  lay,
  lifted,
  mapColumns,
  openGround,
  partOf,
} from "../../src/kernel/memory.ts";

const data = () => ({
  name: "n",
  count: 3,
  few: Uint8Array.of(1, 2, 3),
  deep: { list: [Float64Array.of(0.5, -1), Int16Array.of(-7)], none: null },
  empty: new Float32Array(0),
});

describe("plain data on the ground", () => {
  it("keeps its shape, its values and the kind of its columns", () => {
    const ground = openGround(bytesOf(data()), false, true);
    const laid = lay(ground, data());
    expect(lifted(laid)).toEqual(data());
    expect(laid.deep.list[1]).toBeInstanceOf(Int16Array);
  });

  it("lies side by side in one memory, beyond the kernel's page, where any number may begin, and takes what was asked for", () => {
    const bytes = bytesOf(data());
    const ground = openGround(bytes, false, true);
    const before = ground.top;
    const { few, deep } = lay(ground, data());
    for (const column of [few, ...deep.list]) {
      expect(column.buffer).toBe(ground.memory?.buffer);
      expect(column.byteOffset).toBeGreaterThanOrEqual(65_536);
      expect(column.byteOffset % 16).toBe(0);
    }
    expect(ground.top - before).toBe(bytes);
    expect(ground.top).toBeLessThanOrEqual(
      ground.memory?.buffer.byteLength ?? 0,
    );
  });

  it("is not what it was copied from", () => {
    const plain = data();
    const laid = lay(openGround(bytesOf(plain), false, true), plain);
    laid.few[0] = 9;
    expect(plain.few[0]).toBe(1);
    const copy = lifted(laid);
    laid.few[0] = 8;
    expect(copy.few[0]).toBe(9);
    expect(copy.few.buffer).not.toBe(laid.few.buffer);
  });

  it("can be seen by other threads if it is to be", () => {
    for (const kernel of [true, false]) {
      const laid = lay(openGround(bytesOf(data()), true, kernel), data());
      expect(laid.few.buffer).toBeInstanceOf(SharedArrayBuffer);
    }
  });

  it("lies in memories of its own where there is no kernel, or where addresses end", () => {
    for (const ground of [
      openGround(100, false, false),
      openGround(5e9, false, true),
    ]) {
      expect(ground.memory).toBeUndefined();
      const { few, deep } = lay(ground, data());
      expect(few.buffer).not.toBe(deep.list[0]?.buffer);
      expect(few).toEqual(Uint8Array.of(1, 2, 3));
    }
  });

  it("has no more room than was asked for, nor a part of it than its own", () => {
    const bytes = bytesOf(data());
    const ground = openGround(2 * bytes, false, true);
    const [first, second] = [0, 1].map((i) => partOf(ground, i, bytes));
    const one = lay(first!, data());
    const two = lay(second!, { ...data(), few: Uint8Array.of(9, 9, 9) });
    expect([...one.few, ...two.few]).toEqual([1, 2, 3, 9, 9, 9]);
    expect(() => lay(first!, data())).toThrow(/ground is full/);
  });

  it("has its columns exchanged and nothing else", () => {
    const plain = data();
    const other = mapColumns(plain, () => Uint8Array.of(7));
    expect(other.deep.list).toEqual([Uint8Array.of(7), Uint8Array.of(7)]);
    expect(other.name).toBe("n");
    expect(other.deep.none).toBeNull();
  });
});
