/** A first plan from three answers: everything else stays at its default. Pure. */

/** The others follow a quarter and half a year later. */
const LATER_WEEKS = [13, 27];

const REGIONS = ["south", "north", "central"] as const;

export type Region = (typeof REGIONS)[number];

export interface Answers {
  readonly category: string;
  readonly first: Region;
  /** VND of the first year. */
  readonly budget: number;
}

const HEAD = "lever,sku,channel,region,from_week,to_week,value,unit,note";

export function planOf({ category, first, budget }: Answers): string {
  const later = REGIONS.filter((region) => region !== first);
  const rows = [
    `category,,,,,,${category},,`,
    `budget_total,,,,,,${Math.round(budget)},VND,`,
    `region_on,,,${first},,,on,,`,
    ...later.flatMap((region, i) => {
      const week = LATER_WEEKS[i] ?? 1;
      return [
        `region_on,,,${region},1,${week - 1},off,,`,
        `region_on,,,${region},${week},,on,,`,
      ];
    }),
  ];
  return [HEAD, ...rows, ""].join("\r\n");
}
