/**
 * The Vietnamese lunar calendar, computed: months begin on the day of the new moon in UTC+7, the month that holds the
 * winter solstice is the eleventh, and a year of thirteen months repeats the first month without a principal term.
 * New moons and the sun's longitude after Meeus, Astronomical Algorithms (1998), with the terms that the almanacs use.
 * Days are counted as in `base/calendar-date.ts`, from 1970-01-01.
 */
const RADIANS = Math.PI / 180;
const JULIAN_OF_1970 = 2440588;
const SYNODIC_DAYS = 29.530588853;
/** Hours east of Greenwich of the calendar. */
export const VIETNAM = 7;

/** Julian date (universal time) of the new moon number k after 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const sin = (degrees: number): number => Math.sin(degrees * RADIANS);
  const m = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 3.47e-6 * t ** 3;
  const mm =
    306.0253 + 385.81691806 * k + 0.0107306 * t * t + 1.236e-5 * t ** 3;
  const f = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 2.39e-6 * t ** 3;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    1.55e-7 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t * t);
  const correction =
    (0.1734 - 0.000393 * t) * sin(m) +
    0.0021 * sin(2 * m) -
    0.4068 * sin(mm) +
    0.0161 * sin(2 * mm) -
    0.0004 * sin(3 * mm) +
    0.0104 * sin(2 * f) -
    0.0051 * sin(m + mm) -
    0.0074 * sin(m - mm) +
    0.0004 * sin(2 * f + m) -
    0.0004 * sin(2 * f - m) -
    0.0006 * sin(2 * f + mm) +
    0.001 * sin(2 * f - mm) +
    0.0005 * sin(2 * mm + m);
  // Ephemeris time less universal time, days, for years after 1800.
  const delta = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return mean + correction - delta;
}

/** Day on which new moon k falls in a time zone. */
function newMoonDay(k: number, zone: number): number {
  return Math.floor(newMoon(k) + 0.5 + zone / 24) - JULIAN_OF_1970;
}

/** Twelfth of the ecliptic (0–11, 0 = spring equinox) in which the sun stands at midnight that begins the day. */
function sunSector(day: number, zone: number): number {
  const t = (day + JULIAN_OF_1970 - 2451545.5 - zone / 24) / 36525;
  const m = (357.5291 + 35999.0503 * t - 0.0001559 * t * t) * RADIANS;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
  const longitude =
    mean +
    (1.9146 - 0.004817 * t) * Math.sin(m) +
    0.019993 * Math.sin(2 * m) +
    0.00029 * Math.sin(3 * m);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

/** Number k of the new moon that begins the eleventh month of the year, the one that holds the winter solstice. */
function eleventh(year: number, zone: number): number {
  const lastOfYear = Date.UTC(year, 11, 31) / 86_400_000;
  let k = Math.floor((lastOfYear + JULIAN_OF_1970 - 2415021) / SYNODIC_DAYS);
  // The sun reaches its ninth sector (270°) at the solstice: the month must begin before it.
  if (sunSector(newMoonDay(k, zone), zone) >= 9) k -= 1;
  return k;
}

export interface LunarMonth {
  readonly month: number;
  readonly leap: boolean;
  /** Day number of its first day. */
  readonly first: number;
}

/** The months of a lunar year, from its first to its twelfth, leap month included. */
export function lunarYear(year: number, zone: number = VIETNAM): LunarMonth[] {
  const months = [...monthsOf(year, zone), ...monthsOf(year + 1, zone)];
  const opens = ({ month, leap }: LunarMonth): boolean => month === 1 && !leap;
  const start = months.findIndex(opens);
  const end = months.findIndex((each, i) => i > start && opens(each));
  return months.slice(start, end);
}

/** The months from the eleventh of the year before to the tenth of the year. */
function monthsOf(year: number, zone: number): LunarMonth[] {
  const from = eleventh(year - 1, zone);
  const count = eleventh(year, zone) - from;
  const sector = (i: number): number =>
    sunSector(newMoonDay(from + i, zone), zone);
  let leapAt = -1;
  if (count === 13) {
    leapAt = 1;
    while (sector(leapAt) !== sector(leapAt + 1)) leapAt += 1;
  }
  return Array.from({ length: count }, (_, i) => ({
    month: ((10 + i - (leapAt >= 0 && i >= leapAt ? 1 : 0)) % 12) + 1,
    leap: i === leapAt,
    first: newMoonDay(from + i, zone),
  }));
}

/** Day number of a day of a lunar month (not the leap one). */
export function lunarDay(year: number, month: number, day: number): number {
  const found = lunarYear(year).find(
    (each) => each.month === month && !each.leap,
  );
  if (found === undefined) throw new Error(`no month ${month} in ${year}`);
  return found.first + day - 1;
}
