/**
 * Which levers are always in sight, in which group and card, and for which part of the market each shows a field.
 * Everything else about a lever (label, unit, range, choices, help) comes from the market data. A level-1 lever that no
 * card names gets a card of its own, so that a new row in the data appears without a change here.
 */
import type { Lever } from "../../src/index.ts";

export type CardGroup = "offer" | "channel" | "demand" | "supply";

/** One field for the whole market, for every region, for every channel, or for every scope named. */
export type FieldScopes = "all" | "regions" | "channels" | readonly string[];

export interface CardPart {
  readonly lever: string;
  readonly scopes: FieldScopes;
}

export interface Card {
  readonly id: string;
  readonly group: CardGroup;
  readonly parts: readonly CardPart[];
}

const all = (lever: string): CardPart => ({ lever, scopes: "all" });

const named: readonly Card[] = [
  { id: "origin", group: "offer", parts: [all("origin")] },
  {
    id: "price",
    group: "offer",
    parts: [{ lever: "rsp", scopes: ["main"] }],
  },
  { id: "portfolio", group: "offer", parts: [all("portfolio_mode")] },
  {
    id: "regions",
    group: "channel",
    parts: [{ lever: "region_on", scopes: "regions" }],
  },
  {
    id: "channels",
    group: "channel",
    parts: [{ lever: "channel_on", scopes: "channels" }],
  },
  {
    id: "distribution",
    group: "channel",
    parts: [{ lever: "nd_target", scopes: ["tap_hoa", "minimart"] }],
  },
  {
    id: "reps",
    group: "channel",
    parts: [{ lever: "reps", scopes: "regions" }],
  },
  {
    id: "media",
    group: "demand",
    parts: [{ lever: "media_video", scopes: "regions" }],
  },
  { id: "promotion", group: "demand", parts: [all("promo_depth")] },
  { id: "endorsement", group: "demand", parts: [all("kwave_on")] },
  { id: "start", group: "supply", parts: [all("start_date")] },
  { id: "safety", group: "supply", parts: [all("safety_weeks")] },
];

/** The cards for the levers a market has: the named ones first, then any other level-1 lever by itself. */
export function cardsFor(levers: ReadonlyMap<string, Lever>): readonly Card[] {
  const known = named
    .map((card) => ({
      ...card,
      parts: card.parts.filter((part) => levers.has(part.lever)),
    }))
    .filter((card) => card.parts.length > 0);
  const placed = new Set(
    known.flatMap((card) => card.parts.map((part) => part.lever)),
  );
  const others = [...levers.values()]
    .filter((lever) => lever.level === 1 && !placed.has(lever.id))
    .map((lever): Card => ({
      id: lever.id,
      group: "offer",
      parts: [all(lever.id)],
    }));
  return [...known, ...others];
}
