/**
 * Calendar dates as whole days since 1970-01-01 (a Thursday), by integer arithmetic on the Gregorian calendar.
 * The engine never asks a clock or a time zone: a date is what the plan or a table says.
 */

/** Day number of an ISO date (YYYY-MM-DD), or undefined if it is no real date. */
export function parseIsoDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatIsoDate(day) === text ? day : undefined;
}

/** Days since 1970-01-01 of a year, month (1–12) and day of month. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month (1–12) and day of month of a day number. */
export function civilDate(day: number): {
  year: number;
  month: number;
  day: number;
} {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra -
    (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** ISO text of a day number. */
export function formatIsoDate(day: number): string {
  const date = civilDate(day);
  const pad = (n: number, width: number): string =>
    String(n).padStart(width, "0");
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** Monday of the week a day lies in. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

export const DAYS_PER_WEEK = 7;
export const MONTHS_PER_YEAR = 12;
export const MONTHS_PER_QUARTER = 3;
export const WEEKS_PER_YEAR = 52;
export const WEEKS_PER_QUARTER = 13;
/** Weeks in a month on average: a year of 365.25 days has 12 months. */
export const WEEKS_PER_MONTH = 365.25 / 12 / 7;
