/** The three catalogues: same keys, same places for figures, and the Chinese of Taiwan. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { filesBelow, read, shippedPlans } from "../../support/source.ts";
import { foreignIn, halfWidth, simplified } from "../../support/taiwan.ts";
import { measures, moneyLines } from "../../../src/index.ts";
import { calibrationWarningCodes } from "../../../src/inputs/calibration.ts";
import { oddNumberCodes } from "../../../src/inputs/limits.ts";
import { shipmentWarningCodes } from "../../../src/report/shipments.ts";
import { partnerWarningCodes } from "../../../src/report/partners.ts";
import { checks } from "../../../src/inputs/checks.ts";
import { en } from "../../../web/text/en.ts";
import {
  fill,
  languageNames,
  languages,
  loadTexts,
  textsOf,
  wordOf,
} from "../../../web/text/index.ts";
import { theMarket } from "../../support/inputs.ts";
import { vi } from "../../../web/text/vi.ts";
import { zhTw } from "../../../web/text/zh-tw.ts";

/** Every sentence of a catalogue by its path. */
function sentences(node: unknown, path = ""): [string, string][] {
  return typeof node === "string"
    ? [[path, node]]
    : Object.entries(node as object).flatMap(([key, value]) =>
        sentences(value, `${path}/${key}`),
      );
}

const places = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

const chinese = new Map(sentences(zhTw));
const english = new Map(sentences(en));
const vietnamese = new Map(sentences(vi));

describe("the catalogues", () => {
  // What the data say in Chinese and English themselves.
  const ownData = /^\/leverHelp\//;

  it("have every sentence in every language, but for the library's own English", () => {
    const own = /^\/problemKinds\//;
    const keys = [...chinese.keys()].sort();
    expect(keys.length).toBeGreaterThan(300);
    expect([...english.keys()].sort()).toEqual(
      keys.filter((key) => !own.test(key)),
    );
    expect(
      [...vietnamese.keys()].filter((key) => !ownData.test(key)).sort(),
    ).toEqual(keys);
  });

  it("leave no sentence empty in one language that another fills", () => {
    const empty = [...english, ...vietnamese].filter(
      ([key, sentence]) =>
        sentence === "" &&
        chinese.get(key) !== "" &&
        key !== "/problems/unknownKind",
    );
    expect(empty).toEqual([]);
  });

  it("have the same places for figures in every language", () => {
    const differing = [...english, ...vietnamese].filter(
      ([key, sentence]) =>
        !ownData.test(key) &&
        places(sentence).join() !== places(chinese.get(key) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  it("explain every lever of the data in Vietnamese", () => {
    const levers = readFileSync(
      new URL("../../../data/levers.csv", import.meta.url),
      "utf8",
    )
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(",")[0] ?? "")
      .filter((id) => id !== "");
    expect(levers.length).toBeGreaterThan(100);
    const mute = levers.filter(
      (id) => !id.startsWith("mechanism_") && vi.leverHelp[id] === undefined,
    );
    expect(mute).toEqual([]);
    const known = new Set([...levers, "mechanism"]);
    expect(Object.keys(vi.leverHelp).filter((id) => !known.has(id))).toEqual(
      [],
    );
  });

  it("are in the language they claim to be", () => {
    expect([...vietnamese].filter(([, one]) => /[一-鿿]/.test(one))).toEqual(
      [],
    );
    // Letters that Vietnamese has and English has not.
    const marked = [...vietnamese].filter(([, one]) =>
      /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìóòõúùý]/i.test(
        one,
      ),
    );
    expect(marked.length).toBeGreaterThan(vietnamese.size * 0.9);
  });

  it("name every plan that ships with the page", () => {
    const files = shippedPlans().map((path) =>
      path.slice(path.lastIndexOf("/") + 1, -".csv".length),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(Object.keys(zhTw.plans).sort()).toEqual(files.sort());
  });

  it("name every measure, warning and line of the contribution of the library", () => {
    // Checks of a plan, and what a run has to say of its base market, partners and imports.
    const codes = [
      ...checks.map((check) => check.id),
      ...calibrationWarningCodes,
      ...oddNumberCodes,
      "cash-short",
      ...partnerWarningCodes,
      ...shipmentWarningCodes,
    ];
    expect(Object.keys(zhTw.warnings).sort()).toEqual(codes.sort());
    expect(Object.keys(zhTw.measures).sort()).toEqual(
      measures.map(({ id }) => id).sort(),
    );
    expect(Object.keys(zhTw.contributionLines).sort()).toEqual(
      [...moneyLines].sort(),
    );
  });

  it("say what is wrong for every mistake that a plan, a batch file or a table can hold", () => {
    const own = new Set(checks.map(({ id }) => id));
    const codes = ["base", "inputs", "batch"]
      .flatMap((folder) => filesBelow(`src/${folder}`, ".ts"))
      .flatMap((file) => [
        ...read(file).matchAll(
          /(?:\bcode: |\b(?:stop|wrong|mistake)\(\s*)"([a-z]+(?:-[a-z0-9]+)+)"/g,
        ),
      ])
      .map(([, code = ""]) => code)
      .filter((code) => !own.has(code));
    expect(codes.length).toBeGreaterThan(40);
    const mute = codes.filter(
      (code) =>
        zhTw.problemKinds[code] === undefined &&
        zhTw.warnings[code] === undefined,
    );
    expect(mute).toEqual([]);
  });

  it("name the unit and the arrow of every measure", () => {
    for (const { words } of [zhTw, en, vi])
      for (const { id, unit, arrow } of measures) {
        expect(words.units, id).toHaveProperty([unit]);
        expect(words.arrows, id).toHaveProperty([arrow]);
      }
  });

  it("name the unit and every choice of every lever", () => {
    for (const { words } of [zhTw, en, vi])
      for (const { id, unit, choices } of theMarket().levers.values()) {
        expect(words.units, id).toHaveProperty([unit]);
        for (const choice of choices)
          expect(words.choices, id).toHaveProperty([choice]);
      }
  });

  it("use the words of Taiwan", () => {
    const found = [...chinese].flatMap(([key, sentence]) =>
      foreignIn(sentence).map((found) => `${key}: ${found}`),
    );
    expect(found).toEqual([]);
  });

  it("use traditional characters and full-width punctuation", () => {
    const found = [...chinese].filter(
      ([, sentence]) => simplified.test(sentence) || halfWidth.test(sentence),
    );
    expect(found).toEqual([]);
  });
});

describe("a sentence with places", () => {
  it("is filled by name and shows a place that has no figure", () => {
    expect(fill("{a} 與 {b}", { a: 1 })).toBe("1 與 {b}");
  });

  it("does not take a place's name from an object's own machinery", () => {
    expect(fill("{constructor}", {})).toBe("{constructor}");
    expect(wordOf({}, "toString")).toBe("toString");
  });

  it("puts no space between 萬 and its counter", () => {
    expect(fill("{n} 包", { n: "12 萬" })).toBe("12 萬\u2060包");
    expect(fill("{n} 包", { n: "950" })).toBe("950 包");
  });

  it("comes from the catalogue of the language asked for, once that is loaded", async () => {
    for (const language of languages) {
      await loadTexts(language);
      expect(textsOf(language).code).toBe(language);
      expect(textsOf(language).name).toBe(languageNames[language]);
    }
  });
});
