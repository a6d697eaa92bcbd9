/** A plan as a link: what goes in comes out; what is damaged, hostile or too long is refused. */
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { routeOf } from "../../../web/shell/routes.ts";
import {
  linkOf,
  MOST_CHARACTERS,
  readLink,
  type SharedPlan,
} from "../../../web/share/share-link.ts";

const text = readFileSync(
  new URL("../../../scenarios/modern-first.csv", import.meta.url),
  "utf8",
);

const plan: SharedPlan = {
  name: "島味 <b>ạ₫</b>",
  text,
  edits: { "rsp[main]": "19000", "=trial_share": "0.2" },
  seed: "7",
  model: "1.0.0",
  data: "0123abcd",
};

const page = "https://example.org/taphoa/";

async function payloadOf(shared: SharedPlan): Promise<string> {
  const link = await linkOf(shared, page);
  expect(link).toBeDefined();
  return routeOf(new URL(link ?? "").hash).query["plan"] ?? "";
}

const packed = (value: unknown): string =>
  deflateSync(JSON.stringify(value)).toString("base64url");

describe("a plan in a link", () => {
  it("comes out as it went in, within 8 KB and without a sign that an address would change", async () => {
    const link = (await linkOf(plan, page)) ?? "";
    expect(link.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(link).toMatch(
      /^https:\/\/example\.org\/taphoa\/#\/lab\?plan=[\w-]+$/,
    );
    expect(await readLink(await payloadOf(plan))).toEqual(plan);
  });

  it("goes along with the view that is open and its charts that are tables", async () => {
    const look = {
      ...{ rest: ["money"], tables: "cash.waterfall" },
      charts: "ladder.calendar",
    };
    const { screen, rest, query } = routeOf(
      new URL((await linkOf(plan, page, look)) ?? "").hash,
    );
    expect([screen, rest, query["tables"], query["charts"]]).toEqual([
      "lab",
      ["money"],
      "cash.waterfall",
      "ladder.calendar",
    ]);
    expect(await readLink(query["plan"] ?? "")).toEqual(plan);
  });

  it("is refused a link when it is too long for one", async () => {
    let seed = 1;
    const noise = Array.from({ length: 20_000 }, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return String.fromCharCode(33 + (seed % 90));
    }).join("");
    expect(await linkOf({ ...plan, text: noise }, page)).toBeUndefined();
  });
});

describe("a link", () => {
  it("that was cut off, changed by a letter or never one is refused", async () => {
    const payload = await payloadOf(plan);
    const middle = payload.length >> 1;
    const letter = payload[middle] === "A" ? "B" : "A";
    const damaged = [
      payload.slice(0, -20),
      payload.slice(0, middle) + letter + payload.slice(middle + 1),
      "",
      "hello",
      "<script>alert(1)</script>",
      "A".repeat(MOST_CHARACTERS + 1),
    ];
    for (const each of damaged) expect(await readLink(each)).toBeUndefined();
  });

  it("that unfolds to more than any plan, or to something else, is refused", async () => {
    const parts = [1, "a", "x", {}, "7", "1", "d"];
    expect(await readLink(packed(parts))).toBeDefined();
    const hostile: unknown[] = [
      [1, "a", "x".repeat(5_000_000), {}, "7", "1", "d"],
      [2, ...parts.slice(1)],
      [1, "a", "x", { rsp: { toString: 1 } }, "7", "1", "d"],
      [1, "a", "x", null, "7", "1", "d"],
      [1, "a".repeat(300), "x", {}, "7", "1", "d"],
      [1, "a", "x", {}, 7, "1", "d"],
      { length: 7, 0: 1 },
      null,
    ];
    for (const each of hostile)
      expect(await readLink(packed(each))).toBeUndefined();
  });
});
