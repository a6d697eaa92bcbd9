import { describe, expect, it } from "vitest";
import { readChains, readChannels } from "../../src/inputs/channels.ts";
import { trades } from "../../src/inputs/ids.ts";
import { dataProblems, theMarket } from "../support/inputs.ts";

describe("channels", () => {
  it("stand in the order of their table, each of a trade", () => {
    const { channels } = theMarket();
    const orders = channels.map((channel) => channel.order);
    expect([...orders].sort((a, b) => a - b)).toEqual(orders);
    for (const { trade } of channels) expect(trades).toContain(trade);
  });
});

describe("chains", () => {
  it("run outlets of a channel that exists", () => {
    const { chains, channels } = theMarket();
    const known = channels.map((channel) => channel.id);
    for (const { channel } of chains) expect(known).toContain(channel);
    const wrong = (text: string): string =>
      text.replace(",hypermarket,", ",megamarket,");
    expect(dataProblems("chains.csv", wrong)).toEqual([
      "unknown-channel chains.csv",
    ]);
  });

  it("and channels are none without their files", () => {
    const reading = { files: {}, problems: [] };
    expect(readChannels(reading)).toEqual([]);
    expect(readChains(reading, [])).toEqual([]);
    expect(reading.problems).toHaveLength(2);
  });
});
