/** What was found and expected and how to mend it: every sentence of the library's readers of plans and batch files is said in each language. */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { detailIn, problemDetails } from "../../../web/text/problem-details.ts";
import { filesBelow, parse } from "../../support/source.ts";
import { foreignIn, halfWidth, simplified } from "../../support/taiwan.ts";

/** Readers of the tables of data/, whose mistakes no reader of the page can make. */
const ofData =
  /\/(brands|calibration|categories|certificate|channels|entry-modes|joint-draws|levers|parameters|rows|tables)\.ts$/;

/** Sentences that a value of `found`, `expected` or `fix` can be, a figure in each place. */
function sentencesOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [
      node.head.text +
        node.templateSpans.map(({ literal }) => `7${literal.text}`).join(""),
    ];
  if (ts.isConditionalExpression(node))
    return [...sentencesOf(node.whenTrue), ...sentencesOf(node.whenFalse)];
  return [];
}

function saidIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      ["found", "expected", "fix"].includes(node.name.getText())
    )
      found.push(...sentencesOf(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found.filter((sentence) => /[a-z]/i.test(sentence));
}

describe("the details of a mistake", () => {
  const sentences = ["base", "inputs", "batch"]
    .flatMap((folder) => filesBelow(`src/${folder}`, ".ts"))
    .filter((file) => !ofData.test(file))
    .flatMap(saidIn);

  it("are said in the reader's language", () => {
    expect(sentences.length).toBeGreaterThan(60);
    const mute = sentences.filter(
      (sentence) => detailIn("zh-TW", sentence) === undefined,
    );
    expect(mute).toEqual([]);
  });

  it("are in the Chinese of Taiwan and in Vietnamese, with the same places", () => {
    const places = (text: string): string =>
      [...text.matchAll(/\{\w+\}/g)]
        .map(([place]) => place)
        .sort()
        .join();
    const wrong = problemDetails.filter(
      ({ names, "zh-TW": zhTw, vi }) =>
        zhTw === "" ||
        vi === "" ||
        foreignIn(zhTw).length > 0 ||
        simplified.test(zhTw) ||
        halfWidth.test(zhTw) ||
        /[一-鿿]/.test(vi) ||
        places(zhTw) !==
          [...names]
            .sort()
            .map((name) => `{${name}}`)
            .join() ||
        places(vi) !== places(zhTw),
    );
    expect(wrong).toEqual([]);
  });

  it("keep ids and numbers, and say what stands in a place too", () => {
    expect(detailIn("zh-TW", "at most 40")).toBe("最多 40");
    expect(detailIn("vi", "a brand of the incumbents (a, b)")).toBe(
      "thương hiệu hiện hữu (a, b)",
    );
    expect(detailIn("zh-TW", "one of a.b, c|d (e)")).toBe(
      "其中之一：a.b, c|d (e)",
    );
    expect(detailIn("zh-TW", "something else")).toBeUndefined();
    expect(detailIn("en", "something else")).toBe("something else");
  });
});
