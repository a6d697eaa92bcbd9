/** On which number of nobody's measurement the effect of some levers leans most. */
import type { Market } from "../inputs/market.ts";
import type { Parameter } from "../inputs/market-types.ts";
import { mechanisms } from "../mechanisms/index.ts";

/** Width of a parameter's range against its value. */
function doubt({ value, low, high }: Parameter): number {
  return value === 0 ? high - low : (high - low) / Math.abs(value);
}

/**
 * The number that the effect of some levers leans on: of the parameters of the mechanisms that read them, the assumed one
 * with the widest range; if none is assumed, the widest.
 */
export function leansOn(
  levers: readonly string[],
  market: Market,
): Parameter | undefined {
  const names = new Set(
    mechanisms
      .filter((mechanism) =>
        mechanism.levers.some((lever) => levers.includes(lever)),
      )
      .flatMap((mechanism) => mechanism.parameters),
  );
  const found = [...names].flatMap((name) => market.parameters.get(name) ?? []);
  const assumed = found.filter(({ grade }) => grade === "assumed");
  const among = assumed.length > 0 ? assumed : found;
  return [...among].sort(
    (a, b) => doubt(b) - doubt(a) || (a.name < b.name ? -1 : 1),
  )[0];
}
