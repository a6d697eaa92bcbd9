/**
 * The project's own files as the health tests read them: lists of paths, texts, import lines, syntax trees.
 * Paths are relative to the project's root and use `/`. Leaves out: what git ignores at the top level.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Files below a folder whose names end so, sorted; none when the folder is missing. */
export function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return (
    readdirSync(join(root, folder), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .filter((path) => !path.includes("node_modules/"))
      // AssemblyScript is another language, with a compiler of its own.
      .filter((path) => !path.includes("src/kernel/assembly/"))
      .sort()
  );
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The plans of scenarios/; tables of scenarios for a batch lie there too and begin with other columns. */
export function shippedPlans(): string[] {
  return filesBelow("scenarios", ".csv").filter((path) =>
    read(path)
      .replace(/^\uFEFF/, "")
      .startsWith("lever,"),
  );
}

/** What a module imports or exports from, as written. */
export function importsOf(path: string): string[] {
  return ts
    .preProcessFile(read(path), true, true)
    .importedFiles.map((reference) => reference.fileName);
}

/** As importsOf, without imports of types alone, of which nothing is left when the program runs. */
export function runningImportsOf(path: string): string[] {
  return parse(path).statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      const phase = statement.importClause?.phaseModifier;
      if (phase === ts.SyntaxKind.TypeKeyword) return [];
    } else if (!ts.isExportDeclaration(statement) || statement.isTypeOnly)
      return [];
    const from = statement.moduleSpecifier;
    return from !== undefined && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

/** A relative import as a path from the root (without Vite's `?raw` and the like); undefined for a package. */
export function resolveImport(from: string, specifier: string) {
  if (!specifier.startsWith(".")) return undefined;
  return posix.join(dirname(from), specifier.replace(/\?.*$/, ""));
}

export function parse(path: string, text: string = read(path)): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

/** Calls `see` on every node of a tree, parents first. */
export function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => {
    walk(child, see);
  });
}

/** Every piece of text a program holds: string literals and the fixed parts of templates. */
export function stringsOf(path: string): { line: number; text: string }[] {
  const tree = parse(path);
  const found: { line: number; text: string }[] = [];
  walk(tree, (node) => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      found.push({
        line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        text: node.text,
      });
  });
  return found;
}

/** Names put together in templates such as `rate${word}`, as patterns; only those that begin with a word of their own. */
export function templatesOf(path: string): RegExp[] {
  const found: RegExp[] = [];
  walk(parse(path), (node) => {
    if (!ts.isTemplateExpression(node)) return;
    const parts = [
      node.head.text,
      ...node.templateSpans.map((span) => span.literal.text),
    ];
    if (/^[a-z]\w{4,}$/.test(node.head.text))
      found.push(new RegExp(`^${parts.join("\\w+")}$`));
  });
  return found;
}
