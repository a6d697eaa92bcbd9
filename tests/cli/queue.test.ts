import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { program, taphoa, workFolder } from "../support/command-line.ts";
import { hasRedis, redisServer } from "../support/redis-server.ts";

const { path: folder, file } = workFolder();
const grid = file("grid.csv", "name,reps\nR,5..60/6\n");
const SMALL = ["--scale", "100000", "--weeks", "2", "--runs", "1"];

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

interface Child {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly code: Promise<number | null>;
}

function begin(...words: string[]): Child {
  const child = spawn(process.execPath, [program, ...words]);
  started.push(child);
  let said = "";
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const code = once(child, "exit").then(([code]) => code as number | null);
  return { process: child, said: () => said, code };
}

function batch(out: string, ...words: string[]): string[] {
  return ["batch", grid, "--out", join(folder, out), ...SMALL, ...words];
}

function worker(url: string): Child {
  return begin("worker", "--queue", url, "--threads", "1", "--lease", "2");
}

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 10));
}

function hasRuns(out: string): boolean {
  const journal = join(folder, out, "journal.ndjson");
  return existsSync(journal) && readFileSync(journal).length > 0;
}

function read(...path: string[]): string {
  return readFileSync(join(folder, ...path), "latin1");
}

/** All that must not depend on who ran what. */
function expectSame(out: string): void {
  for (const name of ["summary.csv", "runs.csv", "weekly.parquet"])
    expect(read(out, name)).toBe(read("here", name));
}

describe("a batch over a queue", () => {
  it("says at once when no server answers, or the address is none", () => {
    const ended = taphoa(["worker", "--queue", "redis://u:secret@127.0.0.1:1"]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(
      /no answer from redis:\/\/…@127\.0\.0\.1:1 \(ECONNREFUSED\)/,
    );
    expect(taphoa(batch("none", "--queue", "x")).err).toMatch(
      /such as redis:\/\/127\.0\.0\.1:6379/,
    );
    const port = taphoa(["worker", "--queue", "redis://127.0.0.1:port"]);
    expect([port.code, port.err]).toEqual([
      1,
      expect.stringMatching(/such as redis:/),
    ]);
  });

  it("says what to do where a server takes nobody from other machines", async () => {
    const server = createServer((line) => line.destroy());
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    const ended = begin("worker", "--queue", `redis://127.0.0.1:${port}`);
    expect(await ended.code).toBe(1);
    expect(ended.said()).toMatch(/hangs up at once.*--protected-mode no/);
    server.close();
  });

  it("survives the death of a worker and of the server, and ends in the bytes of one thread", async () => {
    if (!hasRedis()) return;
    expect(taphoa(batch("here", "--threads", "1")).code).toBe(0);
    const server = await redisServer();
    try {
      const first = worker(server.url);
      const spread = begin(...batch("spread", "--queue", server.url));
      await until(() => hasRuns("spread"));
      first.process.kill("SIGKILL");
      const second = worker(server.url);
      expect(await spread.code).toBe(0);
      expect(spread.said()).toMatch(/6 of 6 runs are in/);
      expect(spread.said()).toMatch(/\d runs? came twice, with equal results/);
      expectSame("spread");

      const words = batch("gone", "--queue", server.url, "--patience", "1");
      const stopped = begin(...words);
      await until(() => hasRuns("gone"));
      await server.kill();
      expect(await stopped.code).toBe(1);
      expect(stopped.said()).toMatch(/does not answer; waiting for up to 1 s/);
      expect(stopped.said()).toMatch(
        /finished runs are in the folder, nothing is lost/,
      );
      expect(hasRuns("gone")).toBe(true);
      await server.start();
      const again = begin(...words);
      expect(await again.code).toBe(0);
      expect(second.said()).toMatch(/answers again/);
      expectSame("gone");
      second.process.kill("SIGTERM");
      expect(await second.code).toBe(0);
      expect(second.said()).toMatch(/\d+ runs done\.$/m);
    } finally {
      await server.remove();
    }
  });
});
