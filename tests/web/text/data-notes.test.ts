/** The notes of the data in Chinese and Vietnamese: none is missing, none is left of a note that changed, each in its language. */
import { describe, expect, it } from "vitest";
import { channelBases, provenance } from "../../../src/index.ts";
import { dataNotes, noteIn, phrasesOf } from "../../../web/text/data-notes.ts";
import type { Mature } from "../../../src/evidence/experiment.ts";
import { readPatterns } from "../../../src/evidence/patterns.ts";
import { realityChecks } from "../../../src/evidence/reality.ts";
import { dataFiles, goodPlan, theMarket } from "../../support/inputs.ts";
import { foreignIn, halfWidth, simplified } from "../../support/taiwan.ts";

const market = theMarket();
const HELP =
  "data/words/notes.csv holds each note by its English: add a row for a new one, take out the row of one that is gone";

/** Every note that the page can show, and titles of our own estimates, with where each stands. */
function shownNotes(): Map<string, string> {
  const notes = new Map<string, string>();
  const add = (note: string, where: string): void => {
    if (note !== "" && !notes.has(note)) notes.set(note, where);
  };
  for (const { name, note } of market.parameters.values())
    add(note, `parameters/${name}`);
  for (const category of market.categories)
    for (const origin of ["taiwan", "vietnam", "asean", "china"])
      for (const basis of channelBases) {
        const rows = [`category,,,,,,${category},,`, `origin,,,,,,${origin},,`];
        const plan = goodPlan(rows);
        for (const { table, name, note } of provenance(plan, market, basis))
          add(note, `${table}/${name}`);
      }
  for (const { lever, note } of market.leverDefaults)
    add(note, `default of ${lever}`);
  const { patterns } = readPatterns(dataFiles());
  const unseen = { run: { options: { weeks: 0 } } } as Mature;
  for (const { id, statistics } of realityChecks(unseen, patterns))
    for (const { text } of statistics) add(text, `patterns/${id}`);
  for (const { id, title } of market.sources.values())
    if (id.startsWith("EST-")) add(title, `sources/${id}`);
  return notes;
}

const notes = shownNotes();

describe("the notes of the data", () => {
  it("are all translated, as they stand now", () => {
    expect(notes.size).toBeGreaterThan(500);
    const missing = [...notes]
      .filter(([note]) => phrasesOf(note).length === 0)
      .map(([note, where]) => `${where}: ${note}`);
    expect(missing, HELP).toEqual([]);
  });

  it("leave no translation of a note that changed or is gone", () => {
    const used = new Set([...notes.keys()].flatMap(phrasesOf));
    const stale = [...dataNotes.keys()].filter((note) => !used.has(note));
    expect(stale, HELP).toEqual([]);
  });

  it("are in the Chinese of Taiwan and in Vietnamese", () => {
    const wrong = [...dataNotes.values()].filter(
      ({ "zh-TW": zhTw, vi }) =>
        zhTw === "" ||
        vi === "" ||
        foreignIn(zhTw).length > 0 ||
        simplified.test(zhTw) ||
        halfWidth.test(zhTw) ||
        /[一-鿿]/.test(vi),
    );
    expect(wrong).toEqual([]);
  });

  it("keep the figures of the English", () => {
    // Percentages and years are written alike in every language; other figures turn into 萬 and 億 or change their point.
    const figures = (text: string): string =>
      [...text.matchAll(/\b(?:19|20)\d\d\b(?!\/)|\d+(?=%)/g)]
        .map(([figure]) => figure)
        .sort()
        .join(" ");
    const differing = [...dataNotes].flatMap(([english, { "zh-TW": zhTw }]) =>
      /[a-z] \d+–\d+%|\d\d?–\d\d/.test(english) ||
      figures(english) === figures(zhTw)
        ? []
        : [`${english} → ${zhTw}`],
    );
    expect(differing).toEqual([]);
  });
});

describe("a note", () => {
  const [first = "", second = ""] = [...dataNotes.keys()].filter(
    (note) => !note.includes("; "),
  );

  it("is put together from its phrases", () => {
    const { text, language } = noteIn("zh-TW", `${first}; ${second}`);
    expect(language).toBe("zh-TW");
    expect(text.split("；")).toEqual([
      dataNotes.get(first)?.["zh-TW"],
      dataNotes.get(second)?.["zh-TW"],
    ]);
  });

  it("stays English for English readers, and where a part of it is not translated", () => {
    expect(noteIn("en", first)).toEqual({ text: first, language: "en" });
    const changed = `${first}; something new`;
    expect(noteIn("vi", changed)).toEqual({ text: changed, language: "en" });
  });
});
