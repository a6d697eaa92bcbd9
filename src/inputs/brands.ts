/**
 * Reads brands.csv and skus.csv: the incumbents of a category, their shares by region, and their packs.
 * Shares, awareness and distribution are fractions in these two files; prices are VND per pack.
 */
import { z } from "zod";
import {
  checkOrigin,
  checkRange,
  originColumns,
  toOrigin,
} from "./certificate.ts";
import { packUses, tiers } from "./ids.ts";
import type { Brand, IncumbentSku } from "./market-types.ts";
import {
  amountCell,
  byText,
  idCell,
  numberCell,
  readRows,
  textCell,
  wordCell,
  type Reading,
} from "./rows.ts";

const fraction = numberCell.refine(
  (value) => value >= 0 && value <= 1,
  "a fraction between 0 and 1",
);
const positive = numberCell.refine((value) => value > 0, "a number above 0");

const brandSchema = z.object({
  category: idCell,
  brand: idCell,
  archetype_en: textCell,
  archetype_zh_tw: textCell,
  archetype_vi: textCell,
  origin: idCell,
  awareness: fraction,
  nd_traditional: fraction,
  nd_modern: fraction,
  share_north: fraction,
  share_central: fraction,
  share_south: fraction,
  media_vnd_month: amountCell,
  low_share: fraction,
  high_share: fraction,
  ...originColumns,
});

const skuSchema = z.object({
  category: idCell,
  sku: idCell,
  brand: idCell,
  tier: wordCell(tiers),
  pack_g: positive,
  price_vnd: positive,
  low_price: positive,
  high_price: positive,
  share_of_brand: fraction,
  pack_use: wordCell(packUses),
  inner_pack: positive,
  case_pack: positive,
  origin: idCell,
  ...originColumns,
});

export function readBrands(
  reading: Reading,
  sources: ReadonlySet<string>,
): readonly Brand[] {
  const file = "brands.csv";
  const rows = readRows(reading, file, brandSchema, ["category", "brand"]);
  const brands = rows.map(({ line, value: cells }): Brand => {
    checkOrigin(reading, sources, file, line, cells);
    for (const share of [
      cells.share_north,
      cells.share_central,
      cells.share_south,
    ])
      checkRange(reading, file, line, share, cells.low_share, cells.high_share);
    return Object.freeze({
      id: cells.brand,
      category: cells.category,
      label: Object.freeze({
        zh_tw: cells.archetype_zh_tw,
        en: cells.archetype_en,
        vi: cells.archetype_vi,
      }),
      origin: cells.origin,
      awareness: cells.awareness,
      ndTraditional: cells.nd_traditional,
      ndModern: cells.nd_modern,
      share: Object.freeze({
        north: cells.share_north,
        central: cells.share_central,
        south: cells.share_south,
      }),
      lowShare: cells.low_share,
      highShare: cells.high_share,
      mediaVndPerMonth: cells.media_vnd_month,
      ...toOrigin(cells),
    });
  });
  checkSums(
    reading,
    file,
    "brand shares",
    brands.flatMap((brand) =>
      Object.entries(brand.share).map(([region, share]): [string, number] => [
        `${brand.category} in ${region}`,
        share,
      ]),
    ),
  );
  return Object.freeze(brands.sort((a, b) => byText(a.id, b.id)));
}

export function readSkus(
  reading: Reading,
  sources: ReadonlySet<string>,
  brands: readonly Brand[],
): readonly IncumbentSku[] {
  const file = "skus.csv";
  const rows = readRows(reading, file, skuSchema, ["sku"]);
  const known = new Set(brands.map((brand) => `${brand.category} ${brand.id}`));
  const skus = rows.map(({ line, value: cells }): IncumbentSku => {
    checkOrigin(reading, sources, file, line, cells);
    checkRange(
      reading,
      file,
      line,
      cells.price_vnd,
      cells.low_price,
      cells.high_price,
    );
    if (!known.has(`${cells.category} ${cells.brand}`))
      reading.problems.push({
        code: "unknown-brand",
        file,
        row: line,
        column: "brand",
        found: `"${cells.brand}"`,
        expected: `a brand of ${cells.category} in brands.csv`,
        fix: "add the brand or correct its id",
      });
    return Object.freeze({
      id: cells.sku,
      category: cells.category,
      brand: cells.brand,
      tier: cells.tier,
      packUse: cells.pack_use,
      origin: cells.origin,
      packG: cells.pack_g,
      priceVnd: cells.price_vnd,
      lowPriceVnd: cells.low_price,
      highPriceVnd: cells.high_price,
      shareOfBrand: cells.share_of_brand,
      innerPack: cells.inner_pack,
      casePack: cells.case_pack,
      ...toOrigin(cells),
    });
  });
  checkSums(
    reading,
    file,
    "shares of the brand",
    skus.map((sku) => [`${sku.category} ${sku.brand}`, sku.shareOfBrand]),
  );
  return Object.freeze(skus.sort((a, b) => byText(a.id, b.id)));
}

/** Reports groups of shares that do not sum to 1 within 1e-9. */
function checkSums(
  reading: Reading,
  file: string,
  what: string,
  shares: readonly (readonly [string, number])[],
): void {
  const sums = new Map<string, number>();
  for (const [group, share] of shares)
    sums.set(group, (sums.get(group) ?? 0) + share);
  for (const [group, sum] of sums)
    if (!(Math.abs(sum - 1) <= 1e-9))
      reading.problems.push({
        code: "shares-not-1",
        file,
        found: `${what} of ${group} that sum to ${sum}`,
        expected: "a sum of 1 within 1e-9",
        fix: "correct the rows of this group",
      });
}
