import { ESLint } from "eslint";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let eslint: ESLint;

/**
 * Bans that fire on a text, were it the content of the named file. The typed rules beside them are left out: they judge
 * by the project's types, which change under a text that is not the file's own.
 */
async function rules(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: root + file });
  return result!.messages
    .map((message) => message.ruleId ?? message.message)
    .filter(
      (rule) => !/^@typescript-eslint\/(no-unsafe-|restrict-)/.test(rule),
    );
}

const BANNED = [
  "Math.random()",
  "Math.exp(1)",
  "Math.log(2)",
  "Math.pow(2, 3)",
  "Math.hypot(3, 4)",
  'Math["sin"](1)',
  "2 ** 3",
  "new Date(0).getTime()",
  "new Intl.NumberFormat().format(1)",
  '"a".localeCompare("b")',
  "(1).toLocaleString()",
  "performance.now()",
];

// The typed parser can lose its project for a moment while another test builds the page beside it: such a text is judged again.
describe("the lint rules of the engine", { retry: 3 }, () => {
  beforeAll(() => {
    eslint = new ESLint({
      cwd: root,
      overrideConfigFile: ".config/eslint.config.js",
    });
  });

  it.each(BANNED)("forbid %s in src/", async (expression) => {
    const found = await rules(
      "src/base/math.ts",
      `export const x = ${expression};\n`,
    );
    expect(found.some((rule) => rule.startsWith("no-restricted-"))).toBe(true);
  });

  it("forbid hiding a member of Math in a variable", async () => {
    const text = "const { exp } = Math;\nexport const x = exp(1);\n";
    expect(await rules("src/base/math.ts", text)).toContain(
      "no-restricted-syntax",
    );
  });

  it("forbid Node's modules in src/ but not in src/cli/", async () => {
    const text =
      'import { sep } from "node:path";\nexport const x: string = sep;\n';
    expect(await rules("src/base/math.ts", text)).toEqual([
      "no-restricted-imports",
    ]);
    expect(await rules("src/cli/taphoa.ts", text)).toEqual([]);
  });

  it("allow the exact members of Math", async () => {
    const text =
      "export const x = Math.floor(Math.sqrt(Math.imul(2, 3)) + Math.min(1, 2));\n";
    expect(await rules("src/base/math.ts", text)).toEqual([]);
  });

  it("forbid any and the non-null assertion outside tests", async () => {
    const text =
      "export const f = (x: any, y: string | null): unknown => [x, y!];\n";
    const found = await rules("src/base/math.ts", text);
    expect(found).toContain("@typescript-eslint/no-explicit-any");
    expect(found).toContain("@typescript-eslint/no-non-null-assertion");
  });
});
