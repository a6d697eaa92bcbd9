/** The words of each screen: the same keys and places in every language, each in the language it claims. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages, type Language } from "../../../web/text/index.ts";

const folder = new URL("../../../web/text/", import.meta.url);

const files = readdirSync(folder).filter(
  (file) => file.endsWith("-text.ts") && file !== "measure-text.ts",
);

type Catalogue = Readonly<Record<Language, unknown>>;

function sentences(node: unknown, path = ""): [string, string][] {
  return typeof node === "string"
    ? [[path, node]]
    : Object.entries(node as object).flatMap(([key, value]) =>
        sentences(value, `${path}/${key}`),
      );
}

const places = (sentence: string): string =>
  [...sentence.matchAll(/\{\w+\}/g)]
    .map(([place]) => place)
    .sort()
    .join();

describe.each(files)("the words in %s", (file) => {
  it("are there in every language, with the same places, none of them empty", async () => {
    const module = (await import(new URL(file, folder).href)) as Record<
      string,
      Catalogue
    >;
    const catalogues = Object.entries(module).filter(([name]) =>
      name.endsWith("Texts"),
    );
    expect(catalogues.length).toBeGreaterThan(0);
    for (const [name, catalogue] of catalogues) {
      const source = new Map(sentences(catalogue["zh-TW"]));
      expect(source.size).toBeGreaterThan(3);
      for (const language of languages) {
        const own = new Map(sentences(catalogue[language]));
        expect([...own.keys()].sort(), `${name} ${language}`).toEqual(
          [...source.keys()].sort(),
        );
        for (const [key, sentence] of own) {
          expect(sentence, `${name} ${language}${key}`).not.toBe("");
          expect(places(sentence), `${name} ${language}${key}`).toBe(
            places(source.get(key) ?? ""),
          );
          if (language !== "zh-TW")
            expect(sentence, `${name} ${language}${key}`).not.toMatch(
              /[一-鿿]/,
            );
        }
      }
    }
  });
});
