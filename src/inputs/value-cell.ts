/**
 * One value cell with its unit → a number, an expression, a word, a flag or a date, as the lever's kind asks.
 * A unit may stand behind the number (`25 TWD`) or in its own column; none means the lever's own.
 * Leaves out: whether the number is possible (limits.ts), and names of levers inside expressions once read.
 */
import {
  formatIsoDate,
  mondayOf,
  parseIsoDate,
} from "../base/calendar-date.ts";
import { nearestNames, suggestNames } from "../base/nearest.ts";
import { parseDecimal, readNumber } from "../base/number-text.ts";
import { conversion, parseUnit, unitNames, type Unit } from "../base/units.ts";
import { MAX_LENGTH, readExpression, type Expression } from "./expression.ts";
import type { Lever } from "./market-types.ts";
import { quote, type Mistake } from "./mistake.ts";

/** What a cell says; `unit` is the unit its number is in. */
export type CellValue =
  | { readonly kind: "number"; readonly value: number; readonly unit: Unit }
  | {
      readonly kind: "expression";
      readonly expression: Expression;
      readonly unit: Unit;
    }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "flag"; readonly on: boolean };

export type CellReading =
  | { readonly value: CellValue; readonly mistake?: undefined }
  | {
      readonly mistake: Mistake;
      readonly column: "value" | "unit";
      readonly value?: undefined;
    };

const yes = ["on", "yes", "true", "1"];
const no = ["off", "no", "false", "0"];

/** What a lever asks of its cell. */
export type CellKind = Pick<Lever, "id" | "kind" | "unit" | "choices">;

/**
 * Reads a value cell of a lever. `leverNames` are the names an expression may use. A cell of the project's own data
 * is a plain decimal, in which 1.125 is no group of thousands.
 */
export function readValueCell(
  lever: CellKind,
  valueText: string,
  unitText: string,
  leverNames: ReadonlySet<string>,
  by: "person" | "data" = "person",
): CellReading {
  if (valueText === "")
    return wrong(
      "empty-value",
      "an empty cell",
      "a value",
      "fill it in or remove the row",
    );
  if (valueText.length > MAX_LENGTH || unitText.length > MAX_LENGTH)
    return wrong(
      "cell-too-long",
      `a cell of ${Math.max(valueText.length, unitText.length)} characters`,
      `at most ${MAX_LENGTH}`,
      "shorten it; remarks belong in note",
    );
  if (lever.kind === "number" && !lever.choices.includes(valueText))
    return readNumberCell(lever, valueText, unitText, leverNames, by);
  const unit = unitText === "" ? undefined : parseUnit(unitText);
  if (unitText !== "" && unit?.dimension !== "text")
    return wrong(
      "wrong-unit",
      quote(unitText),
      `no unit for ${lever.id}`,
      "leave the cell empty",
      "unit",
    );
  if (lever.kind === "flag") return readFlag(valueText);
  if (lever.kind === "date") return readDate(valueText);
  if (lever.choices.length === 0 || lever.choices.includes(valueText))
    return { value: { kind: "word", word: valueText } };
  return wrong(
    "unknown-word",
    quote(valueText),
    `one of ${lever.choices.join(", ")}`,
    suggestNames(valueText, lever.choices),
  );
}

function readNumberCell(
  lever: CellKind,
  valueText: string,
  unitText: string,
  leverNames: ReadonlySet<string>,
  by: "person" | "data",
): CellReading {
  const own = parseUnit(lever.unit);
  const split = splitUnit(valueText);
  if (split.unit !== "" && unitText !== "" && split.unit !== unitText)
    return wrong(
      "two-units",
      `${quote(valueText)} with the unit ${quote(unitText)}`,
      "one unit",
      "write the unit in one place only",
      "unit",
    );
  const unitName = split.unit === "" ? unitText : split.unit;
  const unit = unitName === "" ? own : parseUnit(unitName);
  if (own === undefined || unit === undefined)
    return unitMistake(lever, unitName);
  if (conversion(unit, own, { TWD: 1, USD: 1 }) === undefined)
    return unitMistake(lever, unitName);

  const decimal = by === "data" ? parseDecimal(split.body) : undefined;
  if (decimal !== undefined)
    return { value: { kind: "number", value: decimal, unit } };
  const plain = readNumber(split.body);
  if (plain.kind === "number")
    return { value: { kind: "number", value: plain.value, unit } };
  if (plain.code !== "not-a-number")
    return wrong(plain.code, quote(valueText), plain.expected, plain.fix);
  const { expression, mistake } = readExpression(split.body, leverNames);
  if (expression !== undefined)
    return { value: { kind: "expression", expression, unit } };
  if (mistake === undefined)
    return wrong("not-a-number", quote(valueText), plain.expected, plain.fix);
  if (lever.choices.length > 0 && /^\w+$/.test(valueText))
    return wrong(
      "unknown-word",
      quote(valueText),
      `a number or ${lever.choices.join(", ")}`,
      suggestNames(valueText, lever.choices),
    );
  return { mistake, column: "value" };
}

/** Parts a unit from the number or expression before it. */
export function splitUnit(text: string): { body: string; unit: string } {
  if (text.length > MAX_LENGTH) return { body: text, unit: "" };
  const match =
    /^(.*[\d).])\s*([^\d\s().,+*/^<>=!?:-][^\d\s().,+*^<>=!?:-]*3?(?:\/[^\d\s().,+*/^<>=!?:-]+)*)$/su.exec(
      text,
    );
  const [, body = "", unit = ""] = match ?? [];
  return match !== null && parseUnit(unit) !== undefined
    ? { body: body.trim(), unit }
    : { body: text, unit: "" };
}

function unitMistake(lever: CellKind, unitName: string): CellReading {
  const thousand =
    /^(k([\s/]*(vnd|twd|usd|đ|₫|元)|$)|thousand|nghìn|ngàn|千)/iu.test(
      unitName,
    );
  const million =
    /^(m|mn|mio|million|tr|triệu|百萬)[\s/]*(vnd|twd|usd|đ|₫|元)/iu.test(
      unitName,
    );
  const unit = parseUnit(unitName);
  const known = unit !== undefined;
  const alike = unit?.dimension === parseUnit(lever.unit)?.dimension;
  const near = nearestNames(unitName, [lever.unit, ...unitNames]);
  const fix = thousand
    ? `multiply the value by 1,000 and write ${lever.unit}`
    : million
      ? `multiply the value by 1,000,000 and write ${lever.unit}`
      : known && alike
        ? `convert the value to ${lever.unit}`
        : known || near.length === 0
          ? `write the value in ${lever.unit}`
          : suggestNames(unitName, [lever.unit, ...unitNames]);
  const money = parseUnit(lever.unit)?.dimension === "money";
  const expected = money
    ? `${lever.unit} (or TWD or USD) for ${lever.id}`
    : `${lever.unit} for ${lever.id}`;
  return wrong(
    known ? "wrong-unit" : "unknown-unit",
    quote(unitName),
    expected,
    fix,
    "unit",
  );
}

function readFlag(text: string): CellReading {
  const word = text.toLowerCase();
  if (yes.includes(word)) return { value: { kind: "flag", on: true } };
  if (no.includes(word)) return { value: { kind: "flag", on: false } };
  return wrong("unknown-word", quote(text), "on or off", "write on or off");
}

/** Years of a launch: a date before them or after is a slip of the hand. */
const FIRST = 2020;
const LAST = 2099;

/** A Monday as 2027-06-07, or as a spreadsheet may turn it, 2027/6/7. */
function readDate(text: string): CellReading {
  const parts = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  const [, year = "", month = "", day = ""] = parts ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const number = parseIsoDate(iso);
  if (number !== undefined && (Number(year) < FIRST || Number(year) > LAST))
    return wrong(
      "bad-date",
      quote(text),
      `a year from ${FIRST} to ${LAST}`,
      "check the year",
    );
  if (number === undefined)
    return wrong(
      "bad-date",
      quote(text),
      "a date such as 2027-06-07",
      "write year-month-day, and a day that exists",
    );
  const monday = mondayOf(number);
  if (monday !== number)
    return wrong(
      "not-a-monday",
      quote(text),
      "a Monday, since week 1 begins on it",
      `write ${formatIsoDate(monday)} or ${formatIsoDate(monday + 7)}`,
    );
  return { value: { kind: "word", word: iso } };
}

function wrong(
  code: string,
  found: string,
  expected: string,
  fix: string,
  column: "value" | "unit" = "value",
): CellReading {
  return { mistake: { code, found, expected, fix }, column };
}
