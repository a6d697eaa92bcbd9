/**
 * The JavaScript engines at hand, each of which simulates a plan with the built program and says the hash of its ledger:
 * this Node on one thread and on several, a Node 22 that `.ci/node-22` has fetched, the Chromium of the page's tests, Firefox where it is installed.
 * A browser is shown a page of a few lines that starts the built worker and posts its answer back to the server.
 */
import { execFile, spawn } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { parseSet } from "../../src/index.ts";
import { launchBrowser } from "./browser.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const assets = join(root, "dist/web/assets");
const program = join(root, "dist/cli/taphoa.js");

/** What is simulated everywhere: a plan of scenarios/ with changes, at a scale. */
export interface Question {
  readonly scenario: string;
  readonly sets: readonly string[];
  readonly seed: string;
  readonly scale: number;
}

export interface Engine {
  readonly name: string;
  /** SHA-256 of the ledger. */
  hash(question: Question): Promise<string>;
}

interface Document {
  readonly ledgerHash: string;
}

function node(name: string, path: string, threads = 1): Engine {
  return {
    name,
    hash: async ({ scenario, sets, seed, scale }) => {
      const { stdout } = await promisify(execFile)(
        path,
        [
          program,
          "run",
          join(root, `scenarios/${scenario}.csv`),
          ...sets.flatMap((set) => ["--set", set]),
          ...["--seed", seed, "--scale", String(scale), "--format", "json"],
          ...["--threads", String(threads)],
        ],
        { maxBuffer: 1e8 },
      );
      return (JSON.parse(stdout) as Document).ledgerHash;
    },
  };
}

/** Shows the page to a browser, which `open` starts, and waits for what it posts back. */
async function answerOf(
  question: Question,
  open: (address: string) => Promise<() => Promise<void>>,
): Promise<string> {
  const { scenario, sets, seed, scale } = question;
  const worker = readdirSync(assets).find((name) =>
    /^worker-.*\.js$/.test(name),
  );
  if (worker === undefined)
    throw new Error("The page is not built: run npm run build first.");
  const job = {
    id: 1,
    kind: "run",
    plan: {
      name: `${scenario}.csv`,
      text: readFileSync(join(root, `scenarios/${scenario}.csv`), "utf8"),
    },
    overrides: sets.map((set) => parseSet(set)),
    seed,
    scale,
    channelBasis: "brief",
    sketch: false,
  };
  const page = `<!doctype html><meta charset="utf-8"><script type="module">
    const worker = new Worker("/assets/${worker}", { type: "module" });
    const tell = (answer) => fetch("/answer", { method: "POST", body: JSON.stringify(answer) });
    worker.onmessage = ({ data }) => {
      if (data.kind !== "progress") tell(data.document ?? data);
    };
    worker.onerror = ({ message }) => tell({ message });
    worker.postMessage(${JSON.stringify(job).replaceAll("<", "\\u003c")});
  </script>`;
  let answered: (text: string) => void;
  const answer = new Promise<string>((resolve) => (answered = resolve));
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      let text = "";
      request.on("data", (part: Buffer) => (text += part.toString()));
      request.on("end", () => answered(text));
      response.end();
    } else if (request.url === "/")
      response.writeHead(200, { "content-type": "text/html" }).end(page);
    else if (request.url?.startsWith("/assets/") === true)
      response
        .writeHead(200, { "content-type": "text/javascript" })
        .end(readFileSync(join(root, "dist/web", request.url)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const close = await open(`http://127.0.0.1:${port}/`);
  const document = JSON.parse(await answer) as Partial<Document>;
  await close();
  server.closeAllConnections();
  server.close();
  if (document.ledgerHash === undefined)
    throw new Error(
      `The browser answered ${JSON.stringify(document).slice(0, 300)}`,
    );
  return document.ledgerHash;
}

const chromium: Engine = {
  name: "Chromium",
  hash: (question) =>
    answerOf(question, async (address) => {
      const browser = await launchBrowser();
      await (await browser.newPage()).goto(address);
      return () => browser.close();
    }),
};

function firefox(path: string): Engine {
  return {
    name: "Firefox",
    hash: (question) =>
      answerOf(question, (address) => {
        const profile = mkdtempSync(join(tmpdir(), "taphoa-firefox-"));
        const child = spawn(
          path,
          ["--headless", "--no-remote", "--profile", profile, address],
          { stdio: "ignore" },
        );
        return Promise.resolve(async () => {
          const ended = new Promise((end) => child.once("exit", end));
          child.kill();
          await ended;
          rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
        });
      }),
  };
}

function onPath(names: readonly string[]): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** The engines found on this machine, and the names of those that are missing. */
export function findEngines(): { found: Engine[]; missing: string[] } {
  const node22 = join(root, "node_modules/.cache/node-22/bin/node");
  const fox = onPath(["firefox-esr", "firefox"]);
  const here = `Node ${process.versions.node}`;
  const found = [
    node(here, process.execPath),
    node(`${here} on two threads`, process.execPath, 2),
    node(`${here} on seven`, process.execPath, 7),
    chromium,
  ];
  const missing: string[] = [];
  if (existsSync(node22)) found.push(node("Node 22", node22));
  else missing.push("Node 22 (bash .ci/node-22 fetches it)");
  if (fox === undefined) missing.push("Firefox");
  else found.push(firefox(fox));
  return { found, missing };
}
