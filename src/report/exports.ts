/**
 * A result folder as text: ledger.csv (every weekly cell of its tables that is not empty), summary.csv (measures by slice, VND with
 * a TWD twin) and the manifest that makes the run reproducible.
 */
import { formatCsv } from "../base/csv.ts";
import { regionIds } from "../inputs/ids.ts";
import { funnelAt } from "../ledger/funnel.ts";
import {
  areaAt,
  areaFields,
  cellAt,
  cellFields,
  chainAt,
  chainFields,
  moneyLines,
  peopleAt,
  peopleFields,
  stockAt,
  stockFields,
  tiers,
} from "../ledger/ledger.ts";
import { measures } from "../ledger/measures.ts";
import { MODEL_VERSION, type Run, ledgerHash } from "../simulate.ts";
import { FIFTHS } from "../world/classes.ts";
import { funnelBoxes } from "../world/why-not.ts";
import type { MeasureValues, RunDocument } from "./run-document.ts";

export interface Manifest {
  readonly schema: "taphoa.manifest/1";
  readonly modelVersion: string;
  readonly dataHash: string;
  readonly plan: string;
  readonly seed: string;
  readonly scale: number;
  readonly weeks: number;
  readonly channelBasis: string;
  readonly sketch: boolean;
  readonly householdsSimulated: number;
  readonly ledgerHash: string;
}

export function manifest(run: Run): Manifest {
  return {
    schema: "taphoa.manifest/1",
    modelVersion: MODEL_VERSION,
    dataHash: run.market.dataHash,
    plan: run.plan.name,
    ...run.options,
    householdsSimulated: run.world.households.count,
    ledgerHash: ledgerHash(run.ledger),
  };
}

type Row = (string | number)[];
/** Books a row unless there is nothing to book. */
type Book = (place: string, region: string, field: string, n?: number) => void;

/**
 * Long CSV of the ledger: table, week, SKU, place, region, field, value; zero cells are left out but for the cash of a
 * week. The place is a channel, a tier, a chain or a fifth of national income, as the table has it; in the table of
 * areas the region is the area.
 */
export function ledgerCsv(run: Run): string {
  const { ledger, world } = run;
  const { firstWeek, weeks, ownFrom } = ledger.shape;
  const rows: Row[] = [];
  const booking =
    (table: string, week: number, sku: string): Book =>
    (place, region, field, value = 0) => {
      if (value !== 0)
        rows.push([table, week, sku, place, region, field, value]);
    };
  const own = world.skus.ids.slice(ownFrom);
  for (let week = firstWeek; week < firstWeek + weeks; week++) {
    world.skus.ids.forEach((sku, k) => {
      bookFlows(run, week, k, booking("cells", week, sku));
      bookStock(run, week, k, booking("stock", week, sku));
    });
    [...own, allOwn].forEach((sku, i) => {
      bookPeople(run, week, i, booking("people", week, sku));
    });
    own.forEach((sku, i) => {
      bookAreas(run, week, i, booking("areas", week, sku));
    });
    [...own, allOwn, allIncumbents].forEach((sku, place) => {
      bookChains(run, week, place, booking("chains", week, sku));
    });
    own.forEach((sku, i) => {
      bookFunnel(
        run,
        week,
        i,
        booking("funnel_channel", week, sku),
        "byChannel",
      );
      bookFunnel(
        run,
        week,
        i,
        booking("funnel_income", week, sku),
        "bySegment",
      );
    });
    const money = booking("money", week, "");
    for (const line of moneyLines)
      money("", "", line, ledger.money[line][week - firstWeek]);
    rows.push([
      "money",
      week,
      "",
      "",
      "",
      "cash",
      ledger.cash[week - firstWeek] ?? 0,
    ]);
  }
  return formatCsv(
    ["table", "week", "sku", "place", "region", "field", "value"],
    rows,
  );
}

/** What stands in the SKU's cell for all own SKUs together (households and stores counted once), and for all incumbents. */
const allOwn = "own";
const allIncumbents = "incumbents";

function bookFlows(run: Run, week: number, k: number, book: Book): void {
  const { ledger, market } = run;
  regionIds.forEach((region, r) => {
    market.channels.forEach(({ id }, c) => {
      const at = cellAt(ledger, week, k, c, r);
      for (const field of cellFields)
        book(id, region, field, ledger.cells[field][at]);
    });
  });
}

function bookStock(run: Run, week: number, k: number, book: Book): void {
  const { ledger } = run;
  regionIds.forEach((region, r) => {
    tiers.forEach((tier, t) => {
      const at = stockAt(ledger, week, k, t, r);
      for (const field of stockFields)
        book(tier, region, field, ledger.stock[field][at]);
    });
  });
}

/** Households that know, tried and repeated by the week, and purchases so far. */
function bookPeople(run: Run, week: number, i: number, book: Book): void {
  const { ledger } = run;
  regionIds.forEach((region, r) => {
    const at = peopleAt(ledger, week, i, r);
    for (const field of peopleFields)
      book("", region, field, ledger.people[field][at]);
  });
}

function bookAreas(run: Run, week: number, i: number, book: Book): void {
  const { ledger, world } = run;
  world.geography.areaIds.forEach((id, a) => {
    const at = areaAt(ledger, week, i, a);
    for (const field of areaFields) book("", id, field, ledger.area[field][at]);
  });
}

function bookChains(run: Run, week: number, place: number, book: Book): void {
  const { ledger, market } = run;
  market.chains.forEach(({ id: chain }, n) => {
    regionIds.forEach((region, r) => {
      const at = chainAt(ledger, week, n, place, r);
      for (const field of chainFields)
        book(chain, region, field, ledger.chain[field][at]);
    });
  });
}

/** Needs by the box they ended in, by where they shopped or who they are: two views of the same needs. */
function bookFunnel(
  run: Run,
  week: number,
  i: number,
  book: Book,
  view: "byChannel" | "bySegment",
): void {
  const { market, ledger } = run;
  const places =
    view === "byChannel"
      ? market.channels.map(({ id }) => id)
      : Array.from({ length: FIFTHS }, (_, q) => `q${q + 1}`);
  places.forEach((place, c) => {
    regionIds.forEach((region, r) => {
      const at = funnelAt(ledger.shape, week, i, places.length, c, r);
      funnelBoxes.forEach((box, b) => {
        book(place, region, box, ledger.funnel[view][b]?.[at]);
      });
    });
  });
}

/** Tidy CSV of the measures: slice, key, measure, unit, value, and a TWD twin of money. */
export function summaryCsv(document: RunDocument): string {
  const rows: (string | number)[][] = [];
  const push = (slice: string, key: string, values: MeasureValues): void => {
    for (const measure of measures) {
      const value = values[measure.id];
      if (value === null || value === undefined) continue;
      rows.push([
        slice,
        key,
        measure.id,
        measure.unit,
        value,
        measure.unit === "VND" ? value / document.vndPerTwd : "",
      ]);
    }
  };
  push("total", "", document.measures);
  for (const [slice, table] of Object.entries(document.by))
    for (const [key, values] of Object.entries(table)) push(slice, key, values);
  return formatCsv(["slice", "key", "measure", "unit", "value", "twd"], rows);
}
