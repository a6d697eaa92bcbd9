/**
 * Reads channels.csv and chains.csv: the kinds of outlet in their fixed order, and the chains that run them.
 */
import { z } from "zod";
import { trades } from "./ids.ts";
import type { Chain, Channel } from "./market-types.ts";
import {
  amountCell,
  byText,
  idCell,
  readRows,
  textCell,
  wordCell,
  type Reading,
} from "./rows.ts";

const channelSchema = z.object({
  channel: idCell,
  order: amountCell,
  trade: wordCell(trades),
  label_zh_tw: textCell,
  label_en: textCell,
  label_vi: textCell,
  note: textCell,
});

const chainSchema = z.object({
  chain: idCell,
  name: textCell,
  channel: idCell,
  note: textCell,
});

export function readChannels(reading: Reading): readonly Channel[] {
  const file = "channels.csv";
  const rows = readRows(reading, file, channelSchema, ["channel"]);
  const channels = rows.map(({ value }): Channel =>
    Object.freeze({
      id: value.channel,
      order: value.order,
      trade: value.trade,
      label: Object.freeze({
        zh_tw: value.label_zh_tw,
        en: value.label_en,
        vi: value.label_vi,
      }),
      note: value.note,
    }),
  );
  return Object.freeze(
    channels.sort((a, b) => a.order - b.order || byText(a.id, b.id)),
  );
}

export function readChains(
  reading: Reading,
  channels: readonly Channel[],
): readonly Chain[] {
  const file = "chains.csv";
  const rows = readRows(reading, file, chainSchema, ["chain"]);
  const known = new Set(channels.map((channel) => channel.id));
  for (const { line, value } of rows)
    if (!known.has(value.channel))
      reading.problems.push({
        code: "unknown-channel",
        file,
        row: line,
        column: "channel",
        found: `"${value.channel}"`,
        expected: `one of ${[...known].join(", ")}`,
        fix: "correct the channel",
      });
  const chains = rows.map(({ value }): Chain =>
    Object.freeze({
      id: value.chain,
      name: value.name,
      channel: value.channel,
      note: value.note,
    }),
  );
  return Object.freeze(chains.sort((a, b) => byText(a.id, b.id)));
}
