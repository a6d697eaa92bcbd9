import { describe, expect, it } from "vitest";
import { parseIsoDate } from "../../src/base/calendar-date.ts";
import { rootKey } from "../../src/base/random.ts";
import {
  type ShockEvent,
  addedClearance,
  calendarWeek,
  chanceOfStart,
  drawEvents,
  eventLevel,
  kindLevel,
  touches,
} from "../../src/world/shocks.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { tinyWorld } from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const market = theMarket();
const START = parseIsoDate("2027-06-07")!;

function events(rows: readonly string[], seed = "a", startDay = START) {
  return drawEvents(
    market,
    goodPlan(["horizon_weeks,,,,,,156,weeks,", ...rows]),
    rootKey(seed),
    startDay,
  );
}

describe("events", () => {
  it("do not befall a plan that says nothing of them", () => {
    expect(events([])).toEqual([]);
  });

  it("fall in the weeks the plan names, as one event while the word stays the same", () => {
    expect(
      events([
        "shocks,,,,10,12,port_delay,,",
        "shocks,,,,13,13,food_scare,,",
        "shocks,,,,40,41,port_delay,,",
      ]),
    ).toEqual([
      { kind: "port_delay", week: 10, weeks: 3, forced: true },
      { kind: "food_scare", week: 13, weeks: 1, forced: true },
      { kind: "port_delay", week: 40, weeks: 2, forced: true },
    ]);
  });

  it("are drawn as often as the table says, within four standard errors, storms in their months only", () => {
    const years = 3 * 60;
    const drawn = Array.from({ length: 60 }, (_, i) =>
      events(["shocks,,,,,,drawn,,"], `seed ${i}`),
    ).flat();
    const storms = drawn.filter((event) => event.kind === "typhoon");
    for (const { week } of storms)
      expect(
        chanceOfStart(market, "typhoon", START + 7 * (week - 1)),
      ).toBeGreaterThan(0);
    // 0.63 + 1 + 0.75 storms in thirteen weeks; whether each week has one is an independent draw.
    const weeks = years * 13;
    const p = 2.38 / 13;
    expect(Math.abs(storms.length / weeks - p)).toBeLessThan(
      band(errorOfShare(p, weeks)),
    );
    const jams = drawn.filter((event) => event.kind === "port_delay").length;
    const chance = 0.2 / 52;
    expect(Math.abs(jams / (years * 52) - chance)).toBeLessThan(
      band(errorOfShare(chance, years * 52)),
    );
  });

  it("belong to the calendar: a launch half a year later meets the same ones", () => {
    const later = START + 7 * 26;
    const day = (startDay: number) => (event: ShockEvent) =>
      `${event.kind} ${calendarWeek(startDay, event.week)}`;
    const all = ["shocks,,,,,,drawn,,"];
    const early = events(all).map(day(START));
    const late = events(all, "a", later).map(day(later));
    const both = calendarWeek(later, 1);
    const last = calendarWeek(START, 156);
    const within = (names: string[]) =>
      names.filter((name) => {
        const week = Number(name.split(" ")[1]);
        return week >= both && week <= last;
      });
    expect(within(late)).toEqual(within(early));
    expect(within(late).length).toBeGreaterThan(2);
  });
});

describe("the level of an event", () => {
  const event: ShockEvent = { kind: "law", week: 10, weeks: 2, forced: true };

  it("is nothing before, all while it lasts, then halved every half-life, in the end nothing again", () => {
    expect([9, 10, 11].map((week) => eventLevel(event, week, 4))).toEqual([
      0, 1, 1,
    ]);
    expect(eventLevel(event, 15, 4)).toBeCloseTo(0.5, 12);
    expect(eventLevel(event, 60, 4)).toBe(0);
    expect(eventLevel(event, 12, 0)).toBe(0);
  });
});

describe("a shipment", () => {
  const { world } = tinyWorld({
    burnIn: 0,
    sets: ["shocks[10..12]=port_delay", "shocks[20..21]=law"],
  });

  it("meets a jam if it lands while it lasts, and none before or after", () => {
    expect(addedClearance(world, 9)).toBe(0);
    // 200% on top while the port is jammed.
    expect(addedClearance(world, 11)).toBe(2);
    expect(addedClearance(world, 13)).toBe(0);
  });

  it("meets less of a sudden rule the longer it is in force", () => {
    expect(addedClearance(world, 20)).toBe(3);
    expect(addedClearance(world, 25)).toBeCloseTo(1.5, 12);
    expect(kindLevel(world, "law", 19)).toBe(0);
  });
});

describe("a storm", () => {
  const { world } = tinyWorld({ burnIn: 0 });

  it("that is forced touches every province it can reach; one that is drawn about as many as its reach", () => {
    let touched = 0;
    let all = 0;
    for (let week = 1; week <= 400; week++) {
      const drawn: ShockEvent = {
        kind: "typhoon",
        week,
        weeks: 1,
        forced: false,
      };
      for (const province of ["a", "b", "c", "d", "e"]) {
        all += 1;
        if (touches(world, drawn, province, 0.33)) touched += 1;
        expect(touches(world, { ...drawn, forced: true }, province, 0.33)).toBe(
          true,
        );
        expect(touches(world, { ...drawn, forced: true }, province, 0)).toBe(
          false,
        );
      }
    }
    // Provinces of one storm share its breadth: as few as 400 independent draws are assumed.
    expect(Math.abs(touched / all - 0.33)).toBeLessThan(
      band(errorOfShare(0.33, 400)),
    );
  });
});
