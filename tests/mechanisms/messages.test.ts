import { describe, expect, it } from "vitest";
import { WEEKS_PER_YEAR } from "../../src/base/calendar-date.ts";
import { awareness } from "../../src/mechanisms/awareness.ts";
import { media } from "../../src/mechanisms/media.ts";
import { messages } from "../../src/mechanisms/messages.ts";
import { theMarket } from "../support/inputs.ts";
import { spending } from "../support/spending.ts";
import {
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const REGIONS = ["north", "central", "south"];

/** The same spend in every region. */
function everywhere(vnd: number, more: readonly string[] = []): string[] {
  return [
    ...spending("none", 0).filter((row) => !row.startsWith("media_video")),
    ...REGIONS.map((region) => `media_video,,,${region},,,${vnd},VND/month,`),
    ...more,
  ];
}

function booked(rows: readonly string[]): number {
  const tiny = tinyWorld({ rows, burnIn: 0 });
  messages.step(tiny.world, 1, tiny.ledger);
  return 0 - tiny.ledger.money.media[0]!;
}

/** Money of eight weeks, production included, per household that came to know the brand. */
function costPerAware(vnd: number, mode: string): number {
  const tiny = tinyWorld({
    rows: everywhere(vnd, [`message_mode,,,,,,${mode},,`]),
    burnIn: 0,
    scale: 5000,
  });
  for (let week = 1; week <= 8; week++)
    for (const mechanism of [messages, media, awareness])
      mechanism.step(tiny.world, week, tiny.ledger);
  const spent = (3 * vnd * 8) / (365.25 / 12 / 7);
  return (
    (spent - total(tiny.ledger.money.media)) / total(tiny.world.marketing.aware)
  );
}

describe("messages", () => {
  it("change only what they declare", () => {
    expect(undeclared(messages, changesOf(messages))).toEqual([]);
  });

  it("cost one version for the country, one per region with media, or one per segment, by the year", () => {
    const yearly = 200_000_000 / WEEKS_PER_YEAR;
    const cost = (mode: string, rows = everywhere(1e8)) =>
      booked([...rows, `message_mode,,,,,,${mode},,`]);
    expect(cost("national")).toBeCloseTo(yearly, 3);
    expect(cost("regional")).toBeCloseTo(3 * yearly, 3);
    expect(cost("regional", spending("video", 1e8))).toBeCloseTo(yearly, 3);
    const { plan } = tinyWorld({ burnIn: 0 });
    expect(cost("segment")).toBeCloseTo(
      plan.parameter("messageSegments") * yearly,
      3,
    );
  });

  it("cost nothing without media, and nothing when switched off", () => {
    expect(booked(everywhere(0))).toBe(0);
    expect(booked(everywhere(1e8, ["mechanism_messages,,,,,,0,ratio,"]))).toBe(
      0,
    );
  });

  it("fit as the table says, times the plan's own fit", () => {
    const tiny = tinyWorld({
      rows: [
        "message_mode,,,,,,regional,,",
        "message_fit,,,north,,,120,index,",
      ],
      burnIn: 0,
    });
    messages.step(tiny.world, 1, tiny.ledger);
    const fit = (region: string) =>
      theMarket().fact("message_fit", "regional", region);
    const found = tiny.world.opinion.messageFit;
    expect(found[0]).toBeCloseTo(1.2 * fit("north"), 12);
    expect(found[2]).toBeCloseTo(fit("south"), 12);
  });

  it("of one version per region pay at a large spend and do not at a small one", () => {
    const small = 20_000_000;
    const large = 3_000_000_000;
    expect(costPerAware(small, "regional")).toBeGreaterThan(
      costPerAware(small, "national"),
    );
    expect(costPerAware(large, "regional")).toBeLessThan(
      costPerAware(large, "national"),
    );
  });
});
