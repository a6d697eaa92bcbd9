/** What a first visit loads before any chart: the page, its look, its code, the start and the demo's result, folded as a server would. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { root } from "../support/source.ts";

const built = join(root, "dist/web");
const MOST = 200_000;

/** A file of the build with every file it imports at once. */
function withImports(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(built, "assets", file), "utf8");
  for (const [, next] of code.matchAll(/(?:from|import)\s*[`"']\.\/([^`"']+)/g))
    if (next !== undefined) withImports(next, seen);
  return seen;
}

describe("the first visit", () => {
  it("loads at most 200 kB before charts, folded", () => {
    const page = readFileSync(join(built, "index.html"), "utf8");
    const named = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)].map(
      ([, file = ""]) => file,
    );
    const start = readdirSync(join(built, "assets")).filter((file) =>
      file.startsWith("start-screen-"),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(start).toHaveLength(1);
    const files = new Set<string>();
    for (const file of [...named, ...start]) withImports(file, files);
    const paths = [
      ...["index.html", "demo.json", "icon.svg"],
      ...[...files].map((file) => `assets/${file}`),
    ];
    const bytes = paths.map(
      (path) => gzipSync(readFileSync(join(built, path))).length,
    );
    expect(paths.join(" ")).not.toMatch(/echarts|worker|pptxgen/);
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(MOST);
  });
});
