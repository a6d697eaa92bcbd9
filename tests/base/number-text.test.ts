import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseDecimal,
  plainNumber,
  readNumber,
} from "../../src/base/number-text.ts";

const codeOf = (text: string): string => {
  const reading = readNumber(text);
  return reading.kind === "number" ? `number ${reading.value}` : reading.code;
};
const fixOf = (text: string): string => {
  const reading = readNumber(text);
  return reading.kind === "number" ? "" : reading.fix;
};

describe("a number of a planner", () => {
  it("is a plain decimal", () => {
    expect(codeOf("45000")).toBe("number 45000");
    expect(codeOf("-5")).toBe("number -5");
    expect(codeOf("0.125")).toBe("number 0.125");
    expect(codeOf("1e10")).toBe("number 10000000000");
  });

  it.each([
    ["45.000", "45000"],
    ["45,000", "45000"],
    ["1.234.567", "1234567"],
    ["45 000", "45000"],
    ["1,234.5", "1234.5"],
    ["-45.000", "-45000"],
  ])("is refused as %s, with %s to write instead", (text, plain) => {
    expect(codeOf(text)).toBe("grouped-number");
    expect(fixOf(text)).toContain(`write ${plain}`);
  });

  it("is refused with a decimal comma, a letter for thousands, or no end", () => {
    expect(codeOf("45,5")).toBe("decimal-comma");
    expect(fixOf("45,5")).toBe("write 45.5");
    expect(codeOf("45k")).toBe("number-suffix");
    expect(fixOf("45k")).toBe("write 45000");
    expect(fixOf("1.5 tỷ")).toBe("write 1500000000");
    expect(codeOf("1e999")).toBe("not-finite");
    expect(codeOf("Infinity")).toBe("not-finite");
    expect(codeOf("NaN")).toBe("not-finite");
    expect(codeOf("")).toBe("empty-value");
    expect(codeOf("0x10")).toBe("not-a-number");
  });

  it("is finite, or a mistake with a fix, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const reading = readNumber(text);
        if (reading.kind === "number") return Number.isFinite(reading.value);
        return reading.fix !== "" && reading.expected !== "";
      }),
    );
  });

  it("comes back from its own text", () => {
    fc.assert(
      fc.property(fc.integer(), (n) => codeOf(String(n)) === `number ${n}`),
    );
  });
});

describe("a number of the project's data", () => {
  it("may have three decimals, which a planner's may not", () => {
    expect(parseDecimal("1.125")).toBe(1.125);
    expect(codeOf("1.125")).toBe("grouped-number");
  });

  it("is never empty, infinite or a word", () => {
    for (const text of ["", " ", "1e999", "NaN", "1,5", "0x1"])
      expect(parseDecimal(text)).toBeUndefined();
  });
});

describe("a number worked out for a plan", () => {
  it("is written so that it is read without doubt, three decimals never", () => {
    expect(plainNumber(26.785, 6)).toBe("26.7850");
    expect(plainNumber(-1.5, 6)).toBe("-1.5");
    expect(plainNumber(123456789, 6)).toBe("123457000");
    expect(plainNumber(1e-8, 6)).toBe("0.000000010000");
  });
});
