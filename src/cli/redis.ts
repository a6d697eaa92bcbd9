/**
 * The connection to a Redis server, for batches that are spread over machines. The client is loaded only by those who use
 * a queue. A server that goes away is waited for: once it has been gone longer than the patience, `gone` rejects, and
 * whoever waits for an answer can stop and say so.
 */
import { createRequire } from "node:module";
import type { ConnectionOptions } from "bullmq";
import { InvalidArgumentError, Option } from "commander";
import { InputFailure, KEPT } from "./failure.ts";
import { reason } from "./files.ts";
import { note } from "./output.ts";

/** What is used of the client beside BullMQ. */
export interface RedisClient {
  readonly status: string;
  readonly connect: () => Promise<void>;
  readonly disconnect: () => void;
  readonly on: (event: string, hear: (error?: Error) => void) => void;
  readonly lrange: (key: string, from: number, to: number) => Promise<string[]>;
  readonly ltrim: (key: string, from: number, to: number) => Promise<unknown>;
  readonly rpush: (key: string, value: string) => Promise<unknown>;
  readonly expire: (key: string, seconds: number) => Promise<unknown>;
}

export interface RedisLine {
  readonly client: RedisClient;
  /** The same client as BullMQ takes it. */
  readonly connection: ConnectionOptions;
  /** The address without a password. */
  readonly shown: string;
  /** Never resolves; rejects when the server has been gone for too long. */
  readonly gone: Promise<never>;
  readonly close: () => void;
}

export function queueOption(): Option {
  return new Option(
    "--queue <url>",
    "a Redis server over which workers share the runs, such as redis://127.0.0.1:6379",
  ).argParser((text: string): string => {
    if (!/^rediss?:\/\/[^\s/]+/.test(text) || !URL.canParse(text))
      throw new InvalidArgumentError(
        "Expected an address such as redis://127.0.0.1:6379.",
      );
    return text;
  });
}

/** Seconds to the next attempt at a server that does not answer. */
const RETRY = 0.5;

/** Connects, or fails at once with one problem; `patience` in seconds, or none for ever. */
export async function connectRedis(
  url: string,
  patience: number | undefined,
): Promise<RedisLine> {
  const Redis = loadClient();
  const client = new Redis(url, {
    lazyConnect: true,
    // BullMQ asks for it: its blocking commands must outlive a reconnection.
    maxRetriesPerRequest: null,
    retryStrategy: () => RETRY * 1000,
  });
  const shown = url.replace(/\/\/[^@/]*@/, "//…@");
  let last = "no answer";
  const heard = new Set<string>();
  client.on("error", (error) => {
    last = reason(error);
  });
  client.on("connect", () => {
    heard.add("connect");
  });
  const first = setTimeout(() => {
    client.disconnect();
  }, FIRST_ANSWER);
  try {
    await client.connect();
    clearTimeout(first);
  } catch {
    clearTimeout(first);
    client.disconnect();
    if (
      heard.has("connect") &&
      url.startsWith("redis:") &&
      HANGS_UP.includes(last)
    )
      throw away(
        shown,
        `a server at ${shown} that hangs up at once`,
        "a Redis server takes no other machines unless it is told to: start it with --protected-mode no on a network you trust, or with --requirepass and the password in the address",
      );
    throw away(
      shown,
      `no answer from ${shown} (${last})`,
      "start one with: redis-server --appendonly yes, or correct the address",
    );
  }
  const { gone, stop } = watch(client, shown, patience, () => last);
  return {
    client,
    connection: client as unknown as ConnectionOptions,
    shown,
    gone,
    close: () => {
      stop();
      client.disconnect();
    },
  };
}

/** What is left of an answer where a server closes the line before it can be read. */
const HANGS_UP: readonly string[] = ["no answer", "EPIPE", "ECONNRESET"];

/** Milliseconds for the first answer. */
const FIRST_ANSWER = 5000;

function watch(
  client: RedisClient,
  shown: string,
  patience: number | undefined,
  why: () => string,
): { readonly gone: Promise<never>; readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let away_ = false;
  let over = false;
  let fail: (failure: InputFailure) => void = () => undefined;
  const gone = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Whoever waits hears of it; where nobody does, it is no unheard failure.
  gone.catch(() => undefined);
  client.on("close", () => {
    if (over || away_) return;
    away_ = true;
    const how = patience === undefined ? "" : ` for up to ${patience} s`;
    note(`The queue at ${shown} does not answer; waiting${how} …`);
    if (patience === undefined) return;
    timer = setTimeout(() => {
      fail(
        away(
          shown,
          `no answer from ${shown} for ${patience} s (${why()})`,
          "start it again and give the same command: finished runs are in the folder, nothing is lost",
          KEPT,
        ),
      );
    }, patience * 1000);
  });
  client.on("ready", () => {
    if (!away_) return;
    away_ = false;
    clearTimeout(timer);
    note(`The queue at ${shown} answers again.`);
  });
  return {
    gone,
    stop: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}

type ClientClass = new (
  url: string,
  options: Readonly<Record<string, unknown>>,
) => RedisClient;

function loadClient(): ClientClass {
  try {
    const require = createRequire(import.meta.url);
    return (require("ioredis") as { readonly Redis: ClientClass }).Redis;
  } catch {
    throw new InputFailure([
      {
        code: "no-queue",
        file: "--queue",
        found: "no package ioredis",
        expected: "the packages of package.json",
        fix: "install them with: npm ci",
      },
    ]);
  }
}

function away(
  file: string,
  found: string,
  fix: string,
  outcome?: string,
): InputFailure {
  const expected = "a Redis server, 6.2 or later";
  return new InputFailure(
    [{ code: "no-queue", file, found, expected, fix }],
    outcome,
  );
}
