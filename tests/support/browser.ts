/**
 * Finds a Chromium for the page's tests and starts it through playwright-core.
 * Order: the file named by CHROME_PATH, an installed Chromium or Chrome, the one packed in the npm package
 * @sparticuz/chromium (Linux on x64; unpacked once into node_modules/.cache with its libraries and a Chinese font).
 * A test never skips for want of a browser: it fails with a sentence that says how to get one.
 * Leaves out: Firefox, which playwright-core cannot drive from a distribution's package.
 */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "playwright-core";
import { unpackWoff } from "./woff.ts";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

const HOW_TO_GET_ONE =
  "No browser for the page's tests: set CHROME_PATH to a Chromium or Chrome, install one (Debian: apt-get install chromium), " +
  "or run npm ci on Linux x64, which brings one in the package @sparticuz/chromium.";

/** Without these a browser in a closed network tries, and fails, to reach its maker's hosts. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Found {
  readonly path: string;
  readonly origin: "CHROME_PATH" | "installed" | "npm package";
  /** Additions to the environment that this browser needs to start. */
  readonly env: Readonly<Record<string, string>>;
}

/** The browser to use; `origins` narrows the search (used to test each way). Throws with advice when there is none. */
export function findBrowser(
  origins: readonly Found["origin"][] = [
    "CHROME_PATH",
    "installed",
    "npm package",
  ],
): Found {
  const named = process.env["CHROME_PATH"];
  if (origins.includes("CHROME_PATH") && named !== undefined && named !== "") {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH names no file: ${named}. ${HOW_TO_GET_ONE}`);
    return { path: named, origin: "CHROME_PATH", env: {} };
  }
  const installed = origins.includes("installed") ? onPath() : undefined;
  if (installed !== undefined)
    return { path: installed, origin: "installed", env: {} };
  if (origins.includes("npm package")) return unpacked();
  throw new Error(HOW_TO_GET_ONE);
}

/** A running headless browser; the caller closes it. */
export async function launchBrowser(
  found: Found = findBrowser(),
): Promise<Browser> {
  return chromium.launch({
    executablePath: found.path,
    args: found.origin === "npm package" ? [...FLAGS, "--no-zygote"] : FLAGS,
    env: { ...process.env, ...found.env },
  });
}

function onPath(): string | undefined {
  const names = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
  ];
  for (const folder of (process.env["PATH"] ?? "").split(delimiter))
    for (const name of names)
      if (existsSync(join(folder, name))) return join(folder, name);
  return undefined;
}

/** Unpacks the npm package's browser beside the other modules, once; a second process that comes at the same time finds either nothing or all of it. */
function unpacked(): Found {
  const manifest = join(modules, "@sparticuz/chromium/package.json");
  if (
    process.platform !== "linux" ||
    process.arch !== "x64" ||
    !existsSync(manifest)
  )
    throw new Error(HOW_TO_GET_ONE);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as {
    version: string;
  };
  const cache = join(modules, ".cache");
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const stage = mkdtempSync(join(cache, "unpacking-"));
    // The package unpacks into the temporary folder, whatever that is.
    const script = `
      import Chromium, { inflate } from "@sparticuz/chromium";
      await Chromium.executablePath();
      await inflate(${JSON.stringify(join(modules, "@sparticuz/chromium/bin/al2023.tar.br"))});`;
    execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: join(modules, ".."),
      env: { ...process.env, TMPDIR: stage },
      stdio: ["ignore", "ignore", "inherit"],
    });
    try {
      renameSync(stage, home);
    } catch (error) {
      rmSync(stage, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  addFonts(home);
  nameFonts(home);
  const libraries = [
    join(home, "al2023", "lib"),
    process.env["LD_LIBRARY_PATH"],
  ];
  return {
    path: join(home, "chromium"),
    origin: "npm package",
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(home, "fonts.conf"),
    },
  };
}

/**
 * Puts one weight of a Chinese font beside the browser's own, as plain font files: the characters, and the parts that hold
 * full-width punctuation and signs, which come in files of their own. A part that is there already is left.
 */
function addFonts(home: string): void {
  const files = join(modules, "@fontsource/noto-sans-tc/files");
  const parts = ["chinese-traditional", 88, 90];
  for (let part = 103; part <= 119; part++) parts.push(part);
  for (const part of parts) {
    const name = `noto-sans-tc-${part}-400-normal`;
    const [from, to] = [
      join(files, `${name}.woff`),
      join(home, "fonts", `${name}.ttf`),
    ];
    if (existsSync(from) && !existsSync(to))
      writeFileSync(to, unpackWoff(readFileSync(from)));
  }
}

/** Tells fontconfig where the unpacked fonts and the machine's own lie. */
function nameFonts(home: string): void {
  const folders = [join(home, "fonts"), "/usr/share/fonts"];
  writeFileSync(
    join(home, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      folders.map((folder) => `<dir>${folder}</dir>`).join("") +
      `<cachedir>${join(home, "fontcache")}</cachedir></fontconfig>\n`,
  );
}
