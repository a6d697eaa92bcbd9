/**
 * Numbers as a terminal shows them, without help from a locale: grouped by commas, money compact with its twin.
 * A value that is not defined is shown as a dash. Leaves out: other languages, which the page writes itself.
 */

const NOTHING = "–";

/** 1234567.8 → 1,234,568 (with `decimals` places when asked). */
export function grouped(value: number | null | undefined, decimals = 0) {
  if (value === null || value === undefined) return NOTHING;
  const [whole = "", fraction] = value.toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = fraction === undefined ? digits : `${digits}.${fraction}`;
  return /^-[0,.]*$/.test(text) ? text.slice(1) : text;
}

/** 0.1234 → 12.3%. */
export function percent(fraction: number | null | undefined): string {
  if (fraction === null || fraction === undefined) return NOTHING;
  return `${grouped(fraction * 100, 1)}%`;
}

const steps: readonly (readonly [number, string])[] = [
  [1e9, " bn"],
  [1e6, " m"],
  [1e3, " k"],
];

/** 12345678901 VND → 12.3 bn VND. */
export function money(
  value: number | null | undefined,
  currency: string,
): string {
  if (value === null || value === undefined) return NOTHING;
  for (const [size, word] of steps)
    // 999,960 would be shown as 1,000.0 k: the next unit takes over where rounding would reach it.
    if (Math.abs(value) >= size * 0.99995)
      return `${grouped(value / size, 1)}${word} ${currency}`;
  return `${grouped(value)} ${currency}`;
}
