import { describe, expect, it } from "vitest";
import { Gesture } from "../../web/gesture.ts";

describe("a gesture", () => {
  it("goes on while the same field moves without a pause", () => {
    const gesture = new Gesture();
    const first = gesture.of("price", 1000);
    expect(gesture.of("price", 1700)).toBe(first);
    expect(gesture.of("price", 2400)).toBe(first);
  });

  it("ends with a pause or another field", () => {
    const gesture = new Gesture();
    const first = gesture.of("price", 1000);
    const later = gesture.of("price", 2000);
    expect(later).not.toBe(first);
    expect(gesture.of("reps", 2001)).not.toBe(later);
    expect(gesture.of("price", 2002)).not.toBe(later);
  });
});
