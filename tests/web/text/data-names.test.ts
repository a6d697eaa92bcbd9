/** What the data call things: every parameter, table and key has a name in each language, and no name is left over. */
import { describe, expect, it } from "vitest";
import {
  cellName,
  cellsOf,
  channelBases,
  inputNames,
  languages,
  provenance,
} from "../../../src/index.ts";
import { dataNames, nameOf } from "../../../web/text/data-names.ts";
import { lexicons } from "../../../src/document/lexicon.ts";
import { goodPlan, theMarket } from "../../support/inputs.ts";
import { foreignIn, halfWidth, simplified } from "../../support/taiwan.ts";

const market = theMarket();

/** Inputs of plans of every category, from wherever the goods may come, with the names that go with them. */
const shown = market.categories.map((category) => {
  const inputs = ["taiwan", "vietnam", "asean", "china"].flatMap((origin) => {
    const rows = [`category,,,,,,${category},,`, `origin,,,,,,${origin},,`];
    const plan = goodPlan(rows);
    return channelBases.flatMap((basis) => provenance(plan, market, basis));
  });
  const tables = inputs.map(({ table }) => table);
  return { inputs, known: inputNames(market, category, tables) };
});

describe("the names of the data", () => {
  it("are there for every parameter, and for no other", () => {
    const named = [...dataNames.keys()]
      .filter((key) => key.startsWith("parameter/"))
      .map((key) => key.slice("parameter/".length));
    expect(named.sort()).toEqual([...market.parameters.keys()].sort());
  });

  it("are there for every table and every cell of an input’s name, in each language", () => {
    const nameless = new Set<string>();
    for (const { inputs, known } of shown)
      for (const input of inputs)
        for (const language of languages) {
          if (nameOf(language, "table", input.table) === undefined)
            nameless.add(input.table);
          for (const cell of cellsOf(input, known))
            if (
              cellName(input.table, cell, known.names, dataNames, language) ===
              undefined
            )
              nameless.add(`${input.table}.${cell.join("/")} ${language}`);
        }
    expect([...nameless]).toEqual([]);
  });

  it("are all of them in use", () => {
    const used = new Set<string>();
    for (const { inputs, known } of shown)
      for (const input of inputs) {
        used.add(`table/${input.table}`);
        used.add(`value/${input.value}`);
        for (const [column, id] of cellsOf(input, known)) {
          const own = `${input.table}.${column}/${id}`;
          used.add(dataNames.has(own) ? own : `${column}/${id}`);
        }
      }
    for (const { publisher } of market.sources.values())
      used.add(`publisher/${publisher}`);
    const idle = [...dataNames.keys()].filter(
      (key) => !used.has(key) && key !== "table/plan",
    );
    expect(idle).toEqual([]);
  });

  it("are in the language they claim to be", () => {
    const wrong = [...dataNames].filter(
      ([, { zh_tw, en, vi }]) =>
        [zh_tw, en, vi].includes("") ||
        foreignIn(zh_tw).length > 0 ||
        simplified.test(zh_tw) ||
        halfWidth.test(zh_tw) ||
        /[一-鿿]/.test(en + vi),
    );
    expect(wrong).toEqual([]);
  });

  it("name no two parameters alike", () => {
    for (const language of languages) {
      const names = [...market.parameters.keys()].map((id) =>
        nameOf(language, "parameter", id),
      );
      const twice = names.filter((name, i) => names.indexOf(name) !== i);
      expect(twice, language).toEqual([]);
    }
  });

  it("go with a word for every unit", () => {
    for (const { inputs } of shown)
      for (const { unit } of inputs)
        if (unit !== "")
          for (const language of languages)
            expect(lexicons[language].units).toHaveProperty([unit]);
  });
});
