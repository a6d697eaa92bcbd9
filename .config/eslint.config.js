/**
 * Lint: typescript-eslint's strict type-aware rules everywhere; the engine's bans in src/ outside src/cli/;
 * the rules for Lit, custom elements and accessibility in web/. Run by `npm run check`.
 */
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";

/** Members of Math that give the same bits in every engine: exact functions and constants. All others differ. */
const EXACT_MATH =
  "abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|E|LN2|LN10|PI|SQRT2";

const engineBans = {
  "no-restricted-syntax": [
    "error",
    {
      selector: `MemberExpression[object.name="Math"]:not([computed=false][property.name=/^(${EXACT_MATH})$/])`,
      message:
        "Only Math's exact members give the same bits everywhere: use base/math.ts (dexp, dlog, dpow) or base/random.ts.",
    },
    {
      selector: ":matches(VariableDeclarator[init.name='Math'])",
      message: "Name Math's members in full, so that this rule can see them.",
    },
    {
      selector:
        ":matches(BinaryExpression[operator='**'], AssignmentExpression[operator='**='])",
      message: "** differs between engines: multiply, or use dpow.",
    },
    {
      selector:
        "MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]",
      message: "Depends on the machine's locale: compare with < and >.",
    },
    {
      selector: "ImportExpression",
      message: "The engine imports statically, so that its order can be held.",
    },
  ],
  "no-restricted-globals": [
    "error",
    ...[
      ["Date", "use base/calendar-date.ts"],
      ["Intl", "the engine formats nothing for a locale"],
      ["performance", "the engine knows no clock"],
      ["crypto", "use base/random.ts or @noble/hashes"],
      ["fetch", "the engine fetches nothing"],
      ["setTimeout", "the engine knows no clock"],
      ["console", "warnings are returned with the result"],
      ["process", "only src/cli may touch Node"],
      ["Buffer", "only src/cli may touch Node"],
      ["document", "only web/ may touch the page"],
      ["window", "only web/ may touch the page"],
      ["self", "only web/ may touch the page"],
      ["navigator", "only web/ may touch the page"],
      ["localStorage", "only web/ may touch the page"],
    ].map(([name, message]) => ({ name, message })),
  ],
  "no-restricted-imports": [
    "error",
    {
      patterns: [
        { regex: "^node:", message: "Only src/cli may touch Node." },
        { regex: "^(lit|@lit)(/|$)", message: "Only web/ may use Lit." },
      ],
    },
  ],
};

export default defineConfig(
  {
    ignores: [
      ...["dist/", "node_modules/", "web/public/", ".config/", "results/"],
      // Another language, checked by its compiler.
      ...["src/kernel/assembly/", "tests/bench/assembly/"],
    ],
  },
  {
    files: ["**/*.ts"],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: "tsconfig.json",
        tsconfigRootDir: new URL("..", import.meta.url).pathname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true },
      ],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      // The page's elements are classes with a static `properties`; the engine's rule "functions, not classes" is a habit.
      "@typescript-eslint/no-extraneous-class": "off",
    },
  },
  { files: ["src/**/*.ts"], ignores: ["src/cli/**"], rules: engineBans },
  {
    files: ["web/**/*.ts"],
    plugins: { lit, "lit-a11y": litA11y, wc },
    settings: { wc: { elementBaseClasses: ["LitElement"] } },
    rules: {
      ...lit.configs["flat/recommended"].rules,
      ...litA11y.configs.recommended.rules,
      ...wc.configs["flat/best-practice"].rules,
      "lit/no-template-map": "off",
      "wc/file-name-matches-element": "off",
      // LitElement has every life-cycle callback: there is nothing to guard against.
      "wc/guard-super-call": "off",
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
);
