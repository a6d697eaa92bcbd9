/**
 * Snack markets of other sizes for the benches: the project's data with fewer or more incumbent brands and SKUs.
 * The largest brands are kept, SKUs are dealt to them in turn; a brand with more SKUs than the table has gets them
 * again under other names, its packs divided evenly. Shares of value are divided among the brands that are left.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { formatCsv, parseCsv } from "../../src/base/csv.ts";
import { packageRoot } from "../../src/cli/files.ts";
import { type Market, readMarket } from "../../src/inputs/market.ts";

const CATEGORY = "snacks";
const SHARES = ["share_north", "share_central", "share_south"] as const;

type Cells = Record<string, string>;

function tableRows(file: string, text: string): Cells[] {
  const { table, problems } = parseCsv(file, text);
  if (table === undefined) throw new Error(JSON.stringify(problems));
  return table.rows.map((row) => ({ ...row.cells }));
}

function written(rows: readonly Cells[]): string {
  const header = Object.keys(rows[0] ?? {});
  return formatCsv(
    header,
    rows.map((row) => header.map((name) => row[name] ?? "")),
  );
}

/** The brands that are left, with their shares of what is left. */
function fewerBrands(all: readonly Cells[], count: number): Cells[] {
  const left = all.slice(0, count).map((row) => ({ ...row }));
  for (const name of SHARES) {
    const total = left.reduce((sum, row) => sum + Number(row[name]), 0);
    let rest = 1;
    left.forEach((row, i) => {
      const share = Number((Number(row[name]) / total).toFixed(6));
      row[name] = String(
        i === left.length - 1 ? Number(rest.toFixed(6)) : share,
      );
      rest -= share;
    });
  }
  return left.map((row) => ({ ...row, low_share: "0", high_share: "1" }));
}

/** As many SKUs as wanted, dealt to the brands in turn. */
function dealtSkus(
  all: readonly Cells[],
  brands: readonly Cells[],
  count: number,
): Cells[] {
  return brands.flatMap(({ brand = "" }, b) => {
    const own = all.filter((row) => row["brand"] === brand);
    const wanted =
      Math.floor(count / brands.length) + (b < count % brands.length ? 1 : 0);
    return Array.from({ length: wanted }, (_, i) => ({
      ...own[i % own.length],
      sku: `${brand}_${i}`,
      share_of_brand: String(1 / wanted),
    }));
  });
}

/** The project's market with other incumbents of snacks: so many SKUs, of at most so many brands. */
export function snackMarket(skuCount: number, brandCount = Infinity): Market {
  const folder = join(packageRoot, "data");
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder))
    if (name.endsWith(".csv"))
      files[name] = readFileSync(join(folder, name), "utf8");
  const brands = tableRows("brands.csv", files["brands.csv"] ?? "");
  const skus = tableRows("skus.csv", files["skus.csv"] ?? "");
  const isOurs = (row: Cells): boolean => row["category"] === CATEGORY;
  const ours = brands
    .filter(isOurs)
    // The largest first, so that a market of two brands is one of two real rivals.
    .sort((a, b) => Number(b["share_south"]) - Number(a["share_south"]));
  const left = fewerBrands(ours, Math.min(brandCount, skuCount, ours.length));
  const dealt = dealtSkus(skus.filter(isOurs), left, skuCount);
  files["brands.csv"] = written([
    ...brands.filter((row) => !isOurs(row)),
    ...left,
  ]);
  files["skus.csv"] = written([
    ...skus.filter((row) => !isOurs(row)),
    ...dealt,
  ]);
  const { market, problems } = readMarket(files);
  if (market === undefined) throw new Error(JSON.stringify(problems, null, 1));
  return market;
}
