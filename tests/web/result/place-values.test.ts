import { beforeAll, describe, expect, it } from "vitest";
import type { RunDocument } from "../../../src/index.ts";
import {
  everywhere,
  marketPlaceName,
  valuesAt,
} from "../../../web/result/place-values.ts";
import { loadTexts, textsOf } from "../../../web/text/index.ts";

beforeAll(() => loadTexts("en"));

describe("figures of a place", () => {
  const figures = {
    measures: { ros: 1 },
    by: {
      region: { south: { ros: 2 } },
      channel: { tap_hoa: { ros: 3 } },
      region_channel: { "south/tap_hoa": { ros: 4 } },
    },
  } as unknown as Pick<RunDocument, "measures" | "by">;
  const at = (region: string, channel: string) =>
    valuesAt(figures, { region, channel })?.["ros"];

  it("are of the market, a region, a channel, or both", () => {
    expect([
      at("all", "all"),
      at("south", "all"),
      at("all", "tap_hoa"),
      at("south", "tap_hoa"),
    ]).toEqual([1, 2, 3, 4]);
    expect(at("north", "tap_hoa")).toBeUndefined();
  });

  it("are named, the whole market not", () => {
    const texts = textsOf("en");
    expect(marketPlaceName(everywhere, texts)).toBe("");
    expect(marketPlaceName({ region: "south", channel: "all" }, texts)).toMatch(
      /^South × /,
    );
  });
});
