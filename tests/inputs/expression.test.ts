import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MAX_DEPTH,
  MAX_LENGTH,
  readExpression,
} from "../../src/inputs/expression.ts";

const levers = new Set(["rsp", "budget_total"]);
const read = (name: string): number => (name === "rsp" ? 18_000 : 1_000_000);

function valueOf(text: string, week = 1): number {
  const { expression, mistake } = readExpression(text, levers);
  if (expression === undefined) throw new Error(JSON.stringify(mistake));
  return expression.evaluate(week, read);
}

function codeOf(text: string): string {
  return readExpression(text, levers).mistake?.code ?? "no mistake";
}

describe("an expression", () => {
  it("computes what a calculator would", () => {
    expect(valueOf("1 + 2*3")).toBe(7);
    expect(valueOf("-2^2")).toBe(-4);
    expect(valueOf("2^3^2")).toBe(512);
    expect(valueOf("(1 + 2)*3 - 4/2")).toBe(7);
    expect(valueOf("max(1, min(5, 3))")).toBe(3);
    expect(valueOf("18000*1.05^(week/52)", 52)).toBe(18_900);
  });

  it("follows the week and the other levers of the plan", () => {
    expect(valueOf("week < 13 ? 100 : 200", 12)).toBe(100);
    expect(valueOf("week < 13 ? 100 : 200", 13)).toBe(200);
    expect(valueOf("100 + 50*step(week, 13)", 20)).toBe(150);
    expect(valueOf("rsp/2")).toBe(9_000);
    expect(valueOf("week >= 4 and not (week > 8)", 5)).toBe(1);
    expect(valueOf("true or false")).toBe(1);
  });

  it("says which levers it reads, each time it does, and whether it follows the week", () => {
    const { expression } = readExpression("rsp + rsp*week", levers);
    expect(expression?.levers).toEqual(["rsp", "rsp"]);
    expect(expression?.usesWeek).toBe(true);
    expect(readExpression("budget_total/2", levers).expression?.usesWeek).toBe(
      false,
    );
  });

  it.each([
    "a = 3",
    "f(x) = x",
    "[1, 2, 3]",
    "1:10",
    "rsp[1]",
    "rsp.length",
    "{a: 1}",
    '"text"',
    "1; 2",
    "3!",
    "5 % 3",
    "1 < week < 3",
    "rsp rsp",
    "2 week",
    "rsp(1)(2)",
    "1 +",
    "NaN",
    "null",
    "undefined",
    "1e999",
    "2 # two",
    "5 to 3",
    "8 | 1",
  ])("is refused as %s", (text) => {
    expect(codeOf(text)).toMatch(
      /^(bad-expression|unknown-name|unknown-function)$/,
    );
  });

  it("may not call a function that is not listed, however harmless it looks", () => {
    for (const name of ["ones", "random", "eval", "sin", "import", "parse"])
      for (const values of ["10000, 10000", '"fs"', "{}", "[1]", "nothing", ""])
        expect(codeOf(`${name}(${values})`)).toBe("unknown-function");
    expect(codeOf("min()")).toBe("bad-expression");
    expect(codeOf("clamp(1, 2)")).toBe("bad-expression");
  });

  it("resolves no inherited name", () => {
    const inherited = [
      ...Object.getOwnPropertyNames(Object.prototype),
      ...Object.getOwnPropertyNames(Function.prototype),
      ...Object.getOwnPropertyNames(Map.prototype),
      "globalThis",
      "process",
      "self",
    ];
    for (const name of inherited) {
      expect(readExpression(name, levers).expression).toBeUndefined();
      expect(readExpression(`${name}(1)`, levers).expression).toBeUndefined();
    }
    expect(codeOf("constructor")).toBe("unknown-name");
  });

  it("names the nearest levers of an unknown name", () => {
    const { mistake } = readExpression("rps*2", levers);
    expect(mistake?.code).toBe("unknown-name");
    expect(mistake?.fix).toContain("rsp");
  });

  it("judges what is called before what it is called with", () => {
    expect(codeOf("import('fs')")).toBe("unknown-function");
    expect(codeOf("zeros('x')")).toBe("unknown-function");
  });

  it("may hold no grouped thousands, but a short decimal", () => {
    expect(codeOf("45.000*2")).toBe("grouped-number");
    expect(codeOf("1.234.567 + week")).toBe("grouped-number");
    expect(valueOf("2.125*2")).toBe(4.25);
  });

  it("is capped in length and depth, and an empty one is none", () => {
    expect(codeOf("1+".repeat(MAX_LENGTH))).toBe("expression-too-long");
    const deep = "(".repeat(MAX_DEPTH + 5) + "1" + ")".repeat(MAX_DEPTH + 5);
    expect(codeOf(deep)).toBe("expression-too-deep");
    expect(codeOf("")).toBe("bad-expression");
  });

  it("is read or refused with a fix, never thrown, whatever the text", () => {
    const token = fc.constantFrom(
      ...["rsp", "week", "(", ")", "+", "*", "^", "?", ":", "<", "and", "not"],
      ...["1", "0.5", "min", ",", "[", "]", "=", ".", "'", '"', "__proto__"],
    );
    const soup = fc.array(token, { maxLength: 30 }).map((t) => t.join(" "));
    fc.assert(
      fc.property(fc.oneof(fc.string(), soup), (text) => {
        const { expression, mistake } = readExpression(text, levers);
        expect((expression === undefined) !== (mistake === undefined)).toBe(
          true,
        );
        if (expression !== undefined)
          expect(typeof expression.evaluate(3, read)).toBe("number");
      }),
      { numRuns: 400 },
    );
  });
});
