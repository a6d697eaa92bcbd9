import { describe, expect, it } from "vitest";
import { forgetWork, keepWork, recentWork } from "../../web/recent-work.ts";

function storage(text?: string): Storage {
  const kept = new Map<string, string>();
  if (text !== undefined) kept.set("taphoa.recent", text);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

const work = (name: string, at = 1): Parameters<typeof keepWork>[0] => ({
  name,
  text: "lever,value",
  edits: { "rsp[main]": "20000" },
  at,
});

describe("recent work", () => {
  it("is kept newest first, each plan once, and at most six", () => {
    const own = storage();
    for (let i = 0; i < 9; i++) keepWork(work(`plan ${i}`, i), own);
    keepWork(work("plan 5", 99), own);
    const found = recentWork(own);
    expect(found).toHaveLength(6);
    expect(found[0]).toEqual(work("plan 5", 99));
    expect(found.filter(({ name }) => name === "plan 5")).toHaveLength(1);
    forgetWork(own);
    expect(recentWork(own)).toEqual([]);
  });

  it("ignores what is no work", () => {
    for (const text of ["{", "7", '[{"name":1}]', '[null,{"name":"a"}]'])
      expect(recentWork(storage(text))).toEqual([]);
  });

  it("is nothing where storage is forbidden", () => {
    const closed = {
      getItem: () => {
        throw new Error("no");
      },
      setItem: () => {
        throw new Error("no");
      },
    } as unknown as Storage;
    keepWork(work("a"), closed);
    expect(recentWork(closed)).toEqual([]);
  });
});
