/**
 * Reads categories.csv: the categories in their order, with names, and what the content of a pack is counted in.
 * Prices are compared per unit of content; within one category that is grams throughout, or millilitres throughout.
 */
import { z } from "zod";
import type { Category } from "./market-types.ts";
import {
  amountCell,
  byText,
  idCell,
  readRows,
  textCell,
  wordCell,
  type Reading,
} from "./rows.ts";

const categorySchema = z.object({
  category: idCell,
  order: amountCell,
  content_unit: wordCell(["g", "ml"]),
  label_zh_tw: textCell,
  label_en: textCell,
  label_vi: textCell,
  note: textCell,
});

/** All categories in the order their table gives; a brand of none of them is a problem. */
export function readCategories(
  reading: Reading,
  used: ReadonlySet<string>,
): readonly Category[] {
  const file = "categories.csv";
  const rows = readRows(reading, file, categorySchema, ["category"]);
  const known = new Set(rows.map(({ value }) => value.category));
  for (const category of used)
    if (!known.has(category))
      reading.problems.push({
        code: "unknown-category",
        file: "brands.csv",
        column: "category",
        found: `"${category}"`,
        expected: `one of ${[...known].join(", ")}`,
        fix: "correct it or add the category to categories.csv",
      });
  const categories = rows.map(({ value }): Category =>
    Object.freeze({
      id: value.category,
      order: value.order,
      contentUnit: value.content_unit,
      label: Object.freeze({
        zh_tw: value.label_zh_tw,
        en: value.label_en,
        vi: value.label_vi,
      }),
      note: value.note,
    }),
  );
  return Object.freeze(
    categories.sort((a, b) => a.order - b.order || byText(a.id, b.id)),
  );
}
