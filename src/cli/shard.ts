/** `--shard i/n`: this machine's part of a batch, for clusters that start the same command n times. */
import { InvalidArgumentError, Option } from "commander";

export interface Shard {
  readonly number: number;
  readonly of: number;
}

export function shardOption(): Option {
  return new Option(
    "--shard <i/n>",
    "only part i of n, in a journal of its own; taphoa merge gathers the parts",
  ).argParser((text: string): Shard => {
    const [, i = "", n = ""] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
    const shard = { number: Number(i), of: Number(n) };
    if (i === "" || shard.number < 1 || shard.number > shard.of)
      throw new InvalidArgumentError(
        "Expected a part and a number of parts, such as 3/40.",
      );
    return shard;
  });
}

/** Which runs are a shard's, by their number from 1; all of them without one. */
export function shardOf(shard: Shard | undefined): (number: number) => boolean {
  return (number) =>
    shard === undefined || number % shard.of === shard.number % shard.of;
}
