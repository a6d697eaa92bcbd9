/**
 * Builds and tests in one file.
 * `vite build` makes the page (web/ → dist/web), `vite build --mode cli` the command line (src/cli → dist/cli),
 * `vitest` (mode "test") runs tests/ in plain Node; the page is tested there through a real browser. Mode "bench" times it.
 */
import { defineConfig, type ViteUserConfig } from "vitest/config";

const page: ViteUserConfig = {
  root: "web",
  base: "./",
  worker: { format: "es" },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // Browsers that know light-dark(): older targets make the style sheet's rewriting lose it.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    rolldownOptions: {
      // Nothing in src/ does anything by being imported: the page's own thread keeps only the charts' descriptions of it.
      treeshake: {
        moduleSideEffects: (id) =>
          id.includes("/node_modules/") || !id.includes("/src/"),
      },
    },
    // The chart library alone is larger than the default limit.
    chunkSizeWarningLimit: 1500,
  },
};

/** Packages stay outside the bundle: node_modules is there wherever the command line is. */
const commandLine: ViteUserConfig = {
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/cli",
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        taphoa: "src/cli/taphoa.ts",
        bench: "src/cli/bench.ts",
        "batch-worker": "src/cli/batch-worker.ts",
        "desk-worker": "src/cli/desk-worker.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "engine.js" },
    },
  },
};

const tests: ViteUserConfig = {
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/build-once.ts",
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // Two hundred files import the same engine: once per worker is enough, no test changes a module.
    isolate: false,
  },
};

/** `npm run bench:page`: times of the built page, printed. */
const pageBench: ViteUserConfig = {
  test: { include: ["tests/bench/page.ts"], disableConsoleIntercept: true },
};

const modes: Readonly<Record<string, ViteUserConfig>> = {
  cli: commandLine,
  test: tests,
  bench: pageBench,
};

export default defineConfig(({ mode }) => modes[mode] ?? page);
