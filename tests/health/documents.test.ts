import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { filesBelow, read, root, stringsOf } from "../support/source.ts";
import { foreignIn } from "../support/taiwan.ts";

const ALLOWED = [
  "src",
  "scenarios",
  "data",
  "web",
  "tests",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "README.md",
  "LICENSE",
];

const readmes = [
  "README.md",
  ...["src", "data", "scenarios", "web", "tests"].flatMap((folder) =>
    filesBelow(folder, ".md"),
  ),
];

describe("the top level", () => {
  it("holds the agreed names, hidden files and what git ignores, nothing else", () => {
    const ignored = read(".gitignore")
      .split("\n")
      .map((line) => line.replace(/\/$/, ""));
    const others = readdirSync(root).filter(
      (name) =>
        !name.startsWith(".") &&
        !ALLOWED.includes(name) &&
        !ignored.includes(name),
    );
    expect(others).toEqual([]);
  });
});

describe("the documents", () => {
  it("include a README in every folder a visitor opens", () => {
    for (const folder of ["", "src/", "data/", "scenarios/", "tests/"])
      expect(readmes).toContain(`${folder}README.md`);
  });

  it("name only npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as {
      scripts: Record<string, string>;
    };
    const builtIn = ["ci", "install", "--prefix"];
    const missing = readmes.flatMap((path) =>
      [...code(read(path)).matchAll(/\bnpm (run )?(-s )?([a-z-]+)/g)]
        .map((match) => match[3]!)
        .filter((name) => !builtIn.includes(name) && !(name in scripts))
        .map((name) => `${path}: npm ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("name only taphoa commands that exist", () => {
    const commands = filesBelow("src/cli", ".ts").flatMap((path) =>
      [...read(path).matchAll(/new Command\("([a-z]+)"\)/g)].map((m) => m[1]!),
    );
    expect(commands.length).toBeGreaterThan(4);
    const unknown = readmes.flatMap((path) =>
      [...code(read(path)).matchAll(/\b(?:npx )?taphoa ([a-z]+)\b/g)]
        .map((match) => match[1]!)
        .filter((name) => !commands.includes(name))
        .map((name) => `${path}: taphoa ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it("link only to files and headings that exist", () => {
    const broken = readmes.flatMap((path) =>
      linksOf(read(path))
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !leadsSomewhere(path, link))
        .map((link) => `${path}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it.each(["data", "scenarios"])(
    "mention every file of %s/ in its README, and no other",
    (folder) => {
      const files = filesBelow(folder, "")
        .map((path) => path.slice(folder.length + 1))
        .filter((name) => name !== "README.md" && !name.startsWith("."));
      const named = code(read(`${folder}/README.md`)).matchAll(
        /(?<![\w/.-])((?:words\/)?[\w-]+\.csv)\b/g,
      );
      const mentioned = new Set([...named].map((match) => match[1]!));
      // Names of files a planner might write are examples, not files of ours.
      for (const name of mentioned)
        if (/^(my-|your-)/.test(name)) mentioned.delete(name);
      if (folder === "scenarios") mentioned.delete("plan.csv");
      expect([...mentioned].sort()).toEqual(files);
    },
  );
});

describe("Chinese on screen", () => {
  const modules = [...filesBelow("web", ".ts"), ...filesBelow("src", ".ts")];

  it("uses the words of Taiwan in the page and the program", () => {
    const strings = modules.flatMap(stringsOf).map((each) => each.text);
    expect(
      strings.filter((text) => /\p{Script=Han}/u.test(text)).length,
    ).toBeGreaterThan(100);
    expect(strings.flatMap(foreignIn)).toEqual([]);
  });

  it("uses the words of Taiwan in the tables and scenarios", () => {
    const cells = [
      ...filesBelow("data", ".csv"),
      ...filesBelow("scenarios", ".csv"),
    ].flatMap((path) =>
      (parseCsv(path, read(path)).table?.rows ?? []).flatMap((row) =>
        Object.values(row.cells),
      ),
    );
    expect(
      cells.filter((text) => /\p{Script=Han}/u.test(text)).length,
    ).toBeGreaterThan(100);
    expect(cells.flatMap(foreignIn)).toEqual([]);
  });

  it("is caught when it uses another's", () => {
    expect(foreignIn("傳統渠道的數據")).toHaveLength(2);
    expect(foreignIn("保存期限、週年慶、周邊商品")).toEqual([]);
  });
});

/** What stands in code spans and blocks of a document. */
function code(markdown: string): string {
  const blocks = [...markdown.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)];
  return blocks.map((match) => match[0]).join("\n");
}

function linksOf(markdown: string): string[] {
  const text = markdown.replace(/```[\s\S]*?```|`[^`\n]+`/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(
    (match) => match[1]!,
  );
}

function leadsSomewhere(from: string, link: string): boolean {
  const [path = "", heading] = link.split("#");
  const file = path === "" ? from : join(dirname(from), path);
  if (!existsSync(join(root, file))) return false;
  if (heading === undefined || !file.endsWith(".md")) return true;
  return read(file)
    .split("\n")
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    )
    .includes(heading);
}
