import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesBelow, parse, walk } from "../support/source.ts";

/**
 * A number other than 0, 1 and 2 in a mechanism is an opinion without a source: it belongs in data/parameters.csv.
 * Free, because they are no quantities: a place in a list (`pair[3]`), an operand of a bit operation (`code & 7`, `x >>> 5`),
 * a member of a type, and text.
 */
const BIT_OPERATORS = new Set([
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.CaretToken,
  ts.SyntaxKind.LessThanLessThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
]);

function isFree(node: ts.NumericLiteral): boolean {
  if (["0", "1", "2"].includes(node.text)) return true;
  const parent = node.parent;
  if (ts.isElementAccessExpression(parent))
    return parent.argumentExpression === node;
  if (ts.isBinaryExpression(parent))
    return BIT_OPERATORS.has(parent.operatorToken.kind);
  return ts.isLiteralTypeNode(parent);
}

export function opinions(path: string, text?: string): string[] {
  const tree = parse(path, text);
  const found: string[] = [];
  walk(tree, (node) => {
    if (!ts.isNumericLiteral(node) || isFree(node)) return;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1}: ${node.getText()}`);
  });
  return found;
}

const mechanisms = filesBelow("src/mechanisms", ".ts");

describe("numbers in mechanisms", () => {
  it("are looked for in at least one mechanism", () => {
    expect(mechanisms.length).toBeGreaterThan(3);
  });

  it("are 0, 1 and 2 only; every other has its birth certificate in data/", () => {
    expect(mechanisms.flatMap((path) => opinions(path))).toEqual([]);
  });

  it("are found where they hide", () => {
    expect(opinions("x.ts", "const a = x * 0.35;")).toEqual(["x.ts:1: 0.35"]);
    expect(opinions("x.ts", "const a = -3;")).toHaveLength(1);
    expect(opinions("x.ts", "const a = `${x + 1e3}`;")).toHaveLength(1);
    expect(opinions("x.ts", "f(12, [7], { a: 5 });")).toHaveLength(3);
    expect(opinions("x.ts", "a[i * 8 + 1] = 0;")).toHaveLength(1);
  });

  it("are free as places, bits, types, text and comments", () => {
    expect(
      opinions("x.ts", 'const a = b[3] + (c & 7) + (d >>> 16); // 9\nf("12");'),
    ).toEqual([]);
    expect(opinions("x.ts", "type A = 3 | 4; /* 5 */")).toEqual([]);
  });
});
