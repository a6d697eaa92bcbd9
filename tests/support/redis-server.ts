/**
 * A Redis server of a test's own: a free port, a temporary folder, every write on disk. Where the program redis-server is
 * not installed there is none: `npm test` says so and goes on, continuous integration (TAPHOA_REDIS=required) fails.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";

export interface RedisServer {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Kills it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Kills it and takes its folder away. */
  readonly remove: () => Promise<void>;
}

/** Whether the program is there; if it is not, says so, or fails where it is required. */
export function hasRedis(): boolean {
  const there = spawnSync("redis-server", ["--version"]).status === 0;
  if (process.env["TAPHOA_REDIS"] === "required")
    expect(
      there,
      "redis-server is not installed: apt-get install redis-server",
    ).toBe(true);
  if (!there)
    console.log(
      "NOT TESTED: batches over a queue, because redis-server is not installed (apt-get install redis-server)",
    );
  return there;
}

export async function redisServer(): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "taphoa-redis-"));
  let server: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    if (server === undefined || server.exitCode !== null) return;
    const gone = once(server, "exit");
    server.kill("SIGKILL");
    await gone;
    server = undefined;
  };
  const start = async (): Promise<void> => {
    server = spawn(
      "redis-server",
      [
        ...["--port", String(port), "--bind", "127.0.0.1", "--dir", folder],
        ...["--appendonly", "yes", "--appendfsync", "always", "--save", ""],
      ],
      { stdio: "ignore" },
    );
    while (!(await answers(port)))
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = listener.address() as AddressInfo;
  listener.close();
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (there: boolean): void => {
      socket.destroy();
      resolve(there);
    };
    socket.once("data", (data) => {
      end(data.toString().startsWith("+PONG"));
    });
    socket.once("error", () => {
      end(false);
    });
    socket.write("PING\r\n");
  });
}
