/** The chapters of a guide to a market, and the tables each one holds. Pure. */

export const chapters = [
  "people",
  "rivals",
  "channels",
  "rules",
  "marketing",
  "behaviour",
  "plan",
] as const;
export type Chapter = (typeof chapters)[number];

const tables: Readonly<Record<Chapter, readonly string[]>> = {
  people: [
    ...["areas", "fmcg_value", "traits", "life_stages", "orientations"],
    ...["orientation_motives", "driver_strengths", "category_life_stages"],
    ...["missions", "mission_packs", "mission_pack_use", "category_missions"],
  ],
  rivals: ["brands", "skus", "brand_channels", "category_facts"],
  channels: [
    ...["channel_outlets", "channel_shares", "chain_stores", "chain_openings"],
    ...["category_chains", "category_channel_tilt", "mission_channels"],
    ...["online_reach", "counter_advice"],
  ],
  rules: ["rules", "terms", "category_terms", "notes", "shocks"],
  marketing: [
    ...["promotions", "chain_promotions", "influencers", "message_fit"],
    ...["category_season", "festival_days", "tet_weeks"],
  ],
  behaviour: ["parameters", "category_parameters"],
  plan: ["plan", "levers"],
};

/** The chapter that holds a table; what no chapter names is behaviour. */
export function chapterOf(table: string): Chapter {
  return (
    chapters.find((chapter) => tables[chapter].includes(table)) ?? "behaviour"
  );
}

/** Tables that a chapter names. */
export const chapterTables: readonly string[] = chapters.flatMap(
  (chapter) => tables[chapter],
);
