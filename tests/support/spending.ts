/** Worlds of tests on what makes a brand known: every region open, media silent but for what a test says. */
import { type Tiny, tinyWorld } from "./tiny-world.ts";

const REGIONS = ["north", "central", "south"];
const MEDIA = ["video", "social", "store"];

/** Rows of spending: one medium in the South, all others silent. */
export function spending(medium: string, vnd: number): string[] {
  return [
    ...REGIONS.map((region) => `region_on,,,${region},,,on,,`),
    ...REGIONS.flatMap((region) =>
      MEDIA.map(
        (each) =>
          `media_${each},,,${region},,,${region === "south" && each === medium ? vnd : 0},VND/month,`,
      ),
    ),
  ];
}

/** A world before its first week, without media. */
export function silent(more: readonly string[] = []): Tiny {
  return tinyWorld({ rows: [...spending("none", 0), ...more], burnIn: 0 });
}

/** Whether each simulated household knows the entrant. */
export function knowing({ world }: Tiny): boolean[] {
  const bit = 1 << world.skus.ownBrand;
  return [...world.households.known].map((known) => (known & bit) !== 0);
}
