/**
 * Reads the fact tables: key columns, then a value with its birth certificate. Which tables there are, what their
 * keys may hold and which of them sum to 1 is the list below; a new table is a new line of it.
 */
import { z } from "zod";
import { engineValue, parseUnit, type Rates } from "../base/units.ts";
import {
  certificateColumns,
  checkCertificate,
  toCertificate,
} from "./certificate.ts";
import {
  areaTypes,
  channelBases,
  drivers,
  festivalEffects,
  habits,
  lifeStages,
  missions,
  packUses,
  promotionTypes,
  regionIds,
  shockKinds,
  trades,
} from "./ids.ts";
import type { Fact } from "./market-types.ts";
import {
  type KeyCell,
  byText,
  idCell,
  readRows,
  textCell,
  wordCell,
  type Reading,
} from "./rows.ts";

interface FactTable {
  readonly keys: Readonly<Record<string, KeyCell>>;
  /** Number of leading key columns within which the values sum to 1. */
  readonly sharesWithin?: number;
}

const certificateSchema = z.object(certificateColumns);
const region = wordCell(regionIds);
const areaType = wordCell(areaTypes);
const mission = wordCell(missions);

export const factTables: Readonly<Record<string, FactTable>> = {
  base_rates: { keys: { rate: idCell, weeks: textCell } },
  channel_outlets: { keys: { channel: idCell, region, area_type: areaType } },
  chain_stores: {
    keys: { chain: idCell, region6: idCell, area_type: areaType },
  },
  chain_promotions: { keys: { chain: idCell, month: textCell } },
  chain_openings: {
    keys: { chain: idCell, region, area_type: areaType },
  },
  channel_shares: {
    keys: {
      basis: wordCell(channelBases),
      region,
      area_type: areaType,
      channel: idCell,
    },
    sharesWithin: 3,
  },
  fmcg_value: { keys: { region, area_type: areaType } },
  brand_channels: { keys: { brand: idCell, channel: idCell } },
  category_chains: { keys: { category: idCell, chain: idCell } },
  category_facts: { keys: { category: idCell, fact: idCell, segment: idCell } },
  category_channel_tilt: { keys: { category: idCell, channel: idCell } },
  category_missions: {
    keys: {
      category: idCell,
      mission,
      fact: wordCell(["share", "packs"]),
      segment: idCell,
    },
  },
  category_parameters: { keys: { category: idCell, parameter: textCell } },
  category_terms: { keys: { category: idCell, term: idCell, channel: idCell } },
  counter_advice: { keys: { channel: idCell, area_type: areaType } },
  category_season: { keys: { category: idCell, month: textCell } },
  festival_days: {
    keys: {
      festival: idCell,
      category: idCell,
      area_type: wordCell([...areaTypes, "all"]),
      effect: wordCell(festivalEffects),
      first_day: textCell,
      last_day: textCell,
    },
  },
  online_reach: { keys: { region, area_type: areaType } },
  tet_weeks: { keys: { area_type: areaType, week: textCell } },
  traits: { keys: { trait: idCell, region } },
  influencers: { keys: { tier: idCell, fact: idCell } },
  message_fit: { keys: { message_mode: idCell, region } },
  missions: { keys: { mission, region } },
  mission_channels: { keys: { mission, channel: idCell } },
  mission_packs: { keys: { mission } },
  orientations: {
    keys: {
      orientation: wordCell(["up", "down"]),
      fact: idCell,
      fifth: textCell,
    },
  },
  orientation_motives: {
    keys: { motive: wordCell([...drivers, ...habits]), region },
  },
  driver_strengths: {
    keys: {
      attribute: wordCell(["tier", "pack_use"]),
      word: idCell,
      driver: wordCell(drivers),
    },
  },
  life_stages: {
    keys: { stage: wordCell(lifeStages), fact: idCell, segment: idCell },
  },
  category_life_stages: {
    keys: { category: idCell, stage: wordCell(lifeStages) },
  },
  launch_priors: { keys: { prior: idCell } },
  mission_pack_use: { keys: { mission, pack_use: wordCell(packUses) } },
  notes: { keys: { denomination: textCell } },
  promotions: {
    keys: {
      promotion: wordCell(promotionTypes),
      trade: wordCell(["all", ...trades]),
      fact: idCell,
    },
  },
  shocks: {
    keys: { shock: wordCell(shockKinds), fact: idCell, part: textCell },
  },
  terms: { keys: { term: idCell, channel: idCell, chain: textCell } },
};

/** A key as one text: its parts, trailing empty ones left out. */
export function factKey(parts: readonly string[]): string {
  let end = parts.length;
  while (end > 0 && parts[end - 1] === "") end -= 1;
  let key = parts[0] ?? "";
  for (let i = 1; i < end; i++) key += `/${parts[i] ?? ""}`;
  return key;
}

/** All fact tables by name, the facts of each by key and in order of key. */
export function readTables(
  reading: Reading,
  sources: ReadonlySet<string>,
  rates: Rates,
): Map<string, Map<string, Fact>> {
  const tables = new Map<string, Map<string, Fact>>();
  for (const [name, table] of Object.entries(factTables))
    tables.set(name, readTable(reading, sources, rates, name, table));
  return tables;
}

function readTable(
  reading: Reading,
  sources: ReadonlySet<string>,
  rates: Rates,
  name: string,
  table: FactTable,
): Map<string, Fact> {
  const file = `${name}.csv`;
  const columns = Object.keys(table.keys);
  const rows = readRows(reading, file, certificateSchema, columns, table.keys);
  const facts: { key: string; fact: Fact }[] = [];
  for (const { line, value, cells } of rows) {
    checkCertificate(reading, sources, file, line, value);
    const key = columns.map((column) => cells[column] ?? "");
    const certificate = toCertificate(value);
    const unit = parseUnit(certificate.unit);
    const inEngine =
      unit === undefined ? value.value : engineValue(value.value, unit, rates);
    const fact = Object.freeze({ key, value: inEngine, certificate });
    facts.push({ key: factKey(key), fact });
  }
  facts.sort((a, b) => byText(a.key, b.key));
  if (table.sharesWithin !== undefined)
    checkShares(
      reading,
      file,
      table.sharesWithin,
      facts.map(({ fact }) => fact),
    );
  return new Map(facts.map(({ key, fact }) => [key, fact]));
}

/** Reports groups whose shares do not sum to 1 within 1e-9. */
function checkShares(
  reading: Reading,
  file: string,
  within: number,
  facts: readonly Fact[],
): void {
  const sums = new Map<string, number>();
  for (const fact of facts) {
    const group = fact.key.slice(0, within).join(", ");
    sums.set(group, (sums.get(group) ?? 0) + fact.value);
  }
  for (const [group, sum] of sums)
    if (!(Math.abs(sum - 1) <= 1e-9))
      reading.problems.push({
        code: "shares-not-1",
        file,
        column: "value",
        found: `shares of ${group} that sum to ${sum}`,
        expected: "a sum of 1 (100 %) within 1e-9",
        fix: "correct the rows of this group",
      });
}
