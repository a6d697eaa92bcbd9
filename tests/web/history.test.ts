import { describe, expect, it } from "vitest";
import { advance, redo, startHistory, undo } from "../../web/history.ts";

describe("a history", () => {
  it("goes back and forth through its states without changing them", () => {
    const one = startHistory(Object.freeze({ n: 1 }));
    const three = advance(advance(one, { n: 2 }), { n: 3 });
    expect(undo(undo(three)).present).toEqual({ n: 1 });
    expect(redo(undo(three)).present).toEqual({ n: 3 });
    expect(three.present).toEqual({ n: 3 });
  });

  it("stays where it is at either end", () => {
    const one = startHistory(1);
    expect(undo(one)).toBe(one);
    expect(redo(one)).toBe(one);
  });

  it("forgets what was undone once something else is done", () => {
    const other = advance(undo(advance(startHistory(1), 2)), 5);
    expect(redo(other).present).toBe(5);
    expect(undo(other).present).toBe(1);
  });

  it("joins the steps of one gesture", () => {
    const moved = [2, 3, 4].reduce(
      (history, value) => advance(history, value, "price 1"),
      startHistory(1),
    );
    expect(undo(moved).present).toBe(1);
    expect(undo(advance(moved, 9, "price 2")).present).toBe(4);
  });

  it("keeps a bounded past", () => {
    let history = startHistory(0);
    for (let i = 1; i <= 500; i++) history = advance(history, i);
    expect(history.past.length).toBe(100);
    expect(undo(history).present).toBe(499);
  });
});
