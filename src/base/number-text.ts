/**
 * Reads a number from the text of a cell, strictly: a plain decimal with a point and no grouping.
 * Grouped thousands (45.000 or 45,000), a decimal comma, a letter for thousands and infinities are each told apart,
 * because 45.000 read as 45 is a price wrong by a thousand. So 1.250 is refused too: 1.25 says the same without doubt.
 */

export type NumberReading =
  | { readonly kind: "number"; readonly value: number }
  | {
      readonly kind: "mistake";
      readonly code:
        | "empty-value"
        | "grouped-number"
        | "decimal-comma"
        | "number-suffix"
        | "not-finite"
        | "not-a-number";
      readonly expected: string;
      readonly fix: string;
    };

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED =
  /^([+-]?)([1-9]\d{0,2}(?:([.,'’_ \u00a0\u202f])\d{3})(?:\3\d{3})*)([.,]\d+)?$/;
const COMMA = /^[+-]?\d+,\d+$/;
const SUFFIX = /^([+-]?\d+(?:[.,]\d+)?)\s*([^\d\s.,+-]+)$/u;
const INFINITE = /^[+-]?(infinity|inf|nan|∞)$/i;

const multiples: ReadonlyMap<string, number> = new Map([
  ...["k", "thousand", "nghìn", "ngàn", "千"].map(by(1e3)),
  ...["萬", "万"].map(by(1e4)),
  ...["m", "mn", "million", "tr", "triệu", "百萬"].map(by(1e6)),
  ...["億", "亿"].map(by(1e8)),
  ...["b", "bn", "billion", "tỷ", "tỉ"].map(by(1e9)),
]);

function by(factor: number): (word: string) => [string, number] {
  return (word) => [word, factor];
}

/** A decimal as programs write it, or undefined. Used for the project's own data files. */
export function parseDecimal(text: string): number | undefined {
  if (!PLAIN.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A number as a person writes it in a spreadsheet. */
export function readNumber(text: string): NumberReading {
  if (text === "")
    return mistake("empty-value", "a number", "fill in the value");
  const grouped = GROUPED.exec(text);
  if (grouped !== null) return groupedMistake(grouped);
  if (PLAIN.test(text)) {
    const value = Number(text);
    if (Number.isFinite(value)) return { kind: "number", value };
    return mistake("not-finite", "a finite number", "write a smaller number");
  }
  if (COMMA.test(text))
    return mistake(
      "decimal-comma",
      "a decimal point",
      `write ${text.replace(",", ".")}`,
    );
  if (INFINITE.test(text))
    return mistake("not-finite", "a finite number", "write a number in digits");
  const suffix = SUFFIX.exec(text);
  const factor = multiples.get(suffix?.[2]?.toLowerCase() ?? "");
  if (suffix !== null && factor !== undefined) {
    const whole = Number((suffix[1] ?? "").replace(",", ".")) * factor;
    return mistake(
      "number-suffix",
      "digits only",
      `write ${Math.round(whole)}`,
    );
  }
  return mistake("not-a-number", "a number", "write digits, such as 18000");
}

function groupedMistake(match: RegExpExecArray): NumberReading {
  const digits = (match[2] ?? "").replace(/\D/g, "");
  const decimals = (match[4] ?? "").replace(",", ".");
  const whole = (match[1] ?? "") + digits + decimals;
  const point = (match[2] ?? "").split(match[3] ?? "");
  const asDecimal =
    point.length === 2 && match[3] === "." && decimals === ""
      ? ` (or ${Number(`${match[1] ?? ""}${match[2] ?? ""}`)}, if the point is a decimal point)`
      : "";
  return mistake(
    "grouped-number",
    "a number without separators of thousands",
    `write ${whole}${asDecimal}`,
  );
}

function mistake(
  code: Extract<NumberReading, { kind: "mistake" }>["code"],
  expected: string,
  fix: string,
): NumberReading {
  return { kind: "mistake", code, expected, fix };
}

/**
 * A number as a plan reads it without doubt, to so many digits: three decimals could be thousands, so a fourth is
 * written.
 */
export function plainNumber(value: number, digits: number): string {
  const text = String(Number(value.toPrecision(digits)));
  if (text.includes("e")) return value.toFixed(12);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
