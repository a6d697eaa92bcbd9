/** The books of those between the brand and the shopper: distributors by territory, buyers by chain, and a grocer's pack. Pure but for templates. */
import { html, type TemplateResult } from "lit";
import type { LadderRow, RunDocument, ShopRow } from "../../src/index.ts";
import { compact, grouped, money, percent } from "../format.ts";
import { measureText } from "../result/measure-style.ts";
import { fill, wordOf } from "../text/index.ts";
import { deskTexts } from "../text/desk-text.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";
import "./plain-table.ts";

/** A year's return below which distributors are said to give a line up. */
const HURDLE = 0.21;

export function distributorBooks(
  document: RunDocument,
  view: View,
): TemplateResult {
  const words = labTexts[view.language].partners;
  const { partners } = document;
  const share = (value: number | null): string =>
    value === null ? "–" : percent(value, view.language);
  const amount = (value: number | null): string =>
    value === null ? "–" : money(value, view);
  return html`<plain-table
    stacked
    .heading=${words.title}
    .sentence=${fill(words.takeaway, {
      count: partners.length,
      weak: partners.filter(({ roi }) => roi !== null && roi < HURDLE).length,
      hurdle: percent(HURDLE, view.language),
    })}
    .head=${[
      words.territory,
      words.provinces,
      words.roi,
      words.profit,
      words.capital,
      words.served,
    ]}
    .wordColumns=${[1, 5]}
    .rows=${partners.map((row) => [
      `${wordOf(view.texts.words.regions, row.region)} ${row.territory.split("/")[1] ?? ""}`,
      html`<span lang="vi">${row.provinces.join(", ")}</span>`,
      share(row.roi),
      amount(row.profit_vnd_per_month),
      amount(row.capital_vnd),
      row.last_quit_week === null
        ? row.served
          ? words.stays
          : words.vacant
        : fill(words.left, { week: row.last_quit_week }),
    ])}
  ></plain-table>`;
}

export function chainBooks(
  document: RunDocument,
  names: Readonly<Record<string, string>>,
  view: View,
): TemplateResult {
  const words = labTexts[view.language].chains;
  const { roles } = view.texts.words;
  const chains = Object.entries(document.chains);
  const roleOf = (sku: string): string =>
    wordOf(roles, document.plan.skus.find(({ id }) => id === sku)?.role ?? sku);
  return html`<plain-table
    stacked
    .heading=${words.title}
    .sentence=${chains.length === 0 ? words.none : words.takeaway}
    .head=${[words.chain, words.perFacing, words.index, words.listed, words.status]}
    .wordColumns=${[4]}
    .rows=${chains.map(([id, report]) => {
      const values = document.by.chain[id] ?? {};
      return [
        html`<span lang="vi">${wordOf(names, id)}</span>`,
        measureText("retailer_pnl", values["retailer_pnl"], view, view.texts),
        measureText(
          "retailer_pnl_index",
          values["retailer_pnl_index"],
          view,
          view.texts,
        ),
        `${grouped(report.stores_listing, 0, view.language)} / ${grouped(report.stores_open, 0, view.language)}`,
        Object.entries(report.skus)
          .map(
            ([sku, { status }]) =>
              `${roleOf(sku)} ${wordOf(words.statuses, status)}`,
          )
          .join(view.texts.listComma),
      ];
    })}
  ></plain-table>`;
}

/** What a SKU earns a grocer and ties up, by region. */
export function shopTable(
  shops: readonly ShopRow[],
  document: RunDocument,
  view: View,
): TemplateResult {
  const words = deskTexts[view.language].shops;
  const { roles, regions } = view.texts.words;
  const roleOf = (sku: string): string =>
    wordOf(roles, document.plan.skus.find(({ id }) => id === sku)?.role ?? sku);
  const tied = ({ stock_vnd, weekly_cash_vnd }: ShopRow): number =>
    stock_vnd / weekly_cash_vnd;
  const most = [...shops].sort((a, b) => tied(b) - tied(a))[0];
  return html`<plain-table
    stacked
    .heading=${words.title}
    .sentence=${
      most === undefined
        ? words.none
        : fill(words.takeaway, {
            place: wordOf(regions, most.region),
            sku: roleOf(most.sku),
            share: percent(tied(most), view.language),
          })
    }
    .head=${[
      words.place,
      words.shops,
      words.packs,
      words.margin,
      words.stock,
      words.cash,
      words.share,
    ]}
    .rows=${shops.map((row) => [
      `${wordOf(regions, row.region)} ${roleOf(row.sku)}`,
      compact(row.shops, view.language),
      grouped(row.packs_per_week, 2, view.language),
      money(row.margin_vnd_per_week, view),
      money(row.stock_vnd, view),
      money(row.weekly_cash_vnd, view),
      percent(tied(row), view.language),
    ])}
  ></plain-table>`;
}

/** What a pack at a grocer's pays whom, a sentence each SKU. */
export function grocerSentences(
  ladder: readonly LadderRow[],
  document: RunDocument,
  view: View,
): TemplateResult {
  const words = labTexts[view.language].chains;
  const rows = ladder.filter(({ channel }) => channel === "tap_hoa");
  if (rows.length === 0) return html``;
  return html`<section class="panel" aria-labelledby="grocer">
    <h2 id="grocer">${words.shopTitle}</h2>
    <ul class="plain-list">
      ${rows.map((row) => {
        const role =
          document.plan.skus.find(({ id }) => id === row.sku)?.role ?? row.sku;
        return html`<li>
          ${fill(words.shop, {
            sku: wordOf(view.texts.words.roles, role),
            shelf: money(row.shelf, view),
            trade: money(row.trade, view),
            margin: money(row.margin, view),
          })}
        </li>`;
      })}
    </ul>
  </section>`;
}
