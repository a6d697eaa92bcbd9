/** A number as it is said in Taiwan: 18000 → 一萬八千, 120000000 → 一億兩千萬, 0.3 → 零點三. Pure. */

const DIGITS = "零一二三四五六七八九";
const PLACES = ["千", "百", "十", ""] as const;
/** What groups of four digits are counted in, from the right. */
const GROUPS = ["", "萬", "億", "兆"] as const;

/** Below a quadrillion, with two decimals at most. */
export function chineseNumber(value: number): string {
  const [whole = "0", decimals = ""] = String(
    Number(Math.abs(value).toFixed(2)),
  ).split(".");
  const tail = decimals.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
  const text = wholeNumber(whole) + (tail === "" ? "" : `點${tail}`);
  return value < 0 && /[^零點]/.test(text) ? `負${text}` : text;
}

function wholeNumber(digits: string): string {
  const count = Math.ceil(digits.length / 4);
  const padded = digits.padStart(4 * count, "0");
  let text = "";
  /** Noughts since the last word. */
  let gap = false;
  for (let g = 0; g < count; g++) {
    const group = padded.slice(4 * g, 4 * g + 4);
    if (group === "0000") {
      gap = text !== "";
      continue;
    }
    if (text !== "" && (gap || group.startsWith("0"))) text += "零";
    text += ofGroup(group, count - 1 - g);
    gap = false;
  }
  // 一十五 is said 十五 at the head of a number.
  return text === "" ? "零" : text.replace(/^一十/, "十");
}

function ofGroup(group: string, place: number): string {
  const name = GROUPS[place] ?? "";
  // Two of something counted in ten thousands is 兩, not 二.
  if (group === "0002" && name !== "") return `兩${name}`;
  let text = "";
  let gap = false;
  for (const [i, digit] of Array.from(group).entries()) {
    if (digit === "0") {
      gap = text !== "";
      continue;
    }
    const unit = PLACES[i] ?? "";
    const two =
      digit === "2" && (unit === "千" || (unit === "百" && text === ""));
    text +=
      (gap ? "零" : "") + (two ? "兩" : DIGITS.charAt(Number(digit))) + unit;
    gap = false;
  }
  return text + name;
}
