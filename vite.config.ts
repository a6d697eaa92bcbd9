/**
 * Builds and tests in one file.
 * `vite build` makes the page (web/ → dist/web), `vite build --mode portable` the page as one file (dist/portable),
 * `vite build --mode cli` the command line (src/cli → dist/cli),
 * `vitest` (mode "test") runs tests/ in plain Node; the page is tested there through a real browser. Mode "bench" times it.
 */
import { defineConfig, type ViteUserConfig } from "vitest/config";
// For the tests' set-up, which Node reads itself.
import "./.config/native-typescript.js";
import { executable } from "./.config/executable.ts";
import { LongestFirst } from "./.config/longest-first.ts";
import { offline } from "./.config/offline.ts";
import { portable } from "./.config/portable.ts";

/** Nothing in src/ does anything by being imported: the page's own thread keeps only the charts' descriptions of it. */
const treeshake = {
  moduleSideEffects: (id: string): boolean =>
    id.includes("/node_modules/") || !id.includes("/src/"),
};

/** Browsers that know light-dark(): older targets make the style sheet's rewriting lose it. */
const cssTarget = ["chrome123", "firefox120", "safari17.5"];

const page: ViteUserConfig = {
  plugins: [offline()],
  root: "web",
  base: "./",
  worker: { format: "es" },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    cssTarget,
    rolldownOptions: {
      treeshake,
      input: {
        index: "web/index.html",
        "service-worker": "web/shell/service-worker.ts",
      },
      output: {
        entryFileNames: ({ name }) =>
          name === "service-worker" ? "[name].js" : "assets/[name]-[hash].js",
      },
    },
    // The chart library alone is larger than the default limit.
    chunkSizeWarningLimit: 1500,
  },
};

/** The page as one file: dist/portable/taphoa.html. */
const onePage: ViteUserConfig = {
  plugins: [portable("web/public/demo.json", "web/public/icon.svg")],
  root: "web",
  base: "./",
  publicDir: false,
  // A page from a disk may start no worker that is a module.
  worker: { format: "iife" },
  build: {
    outDir: "../dist/portable",
    emptyOutDir: true,
    cssTarget,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { treeshake, output: { codeSplitting: false } },
    chunkSizeWarningLimit: 10_000,
  },
};

/**
 * Small packages that every command loads come into the bundle: finding and opening their hundreds of files would take
 * longer than the first weeks of a run. The rest stays outside, node_modules is there wherever the command line is.
 */
const commandLine: ViteUserConfig = {
  plugins: [executable("dist/cli/taphoa.js")],
  publicDir: false,
  ssr: {
    noExternal: [
      /^mathjs/,
      /^(decimal\.js|complex\.js|fraction\.js|typed-function|tiny-emitter)/,
      /^(escape-latex|javascript-natural-sort|@babel\/runtime)/,
      /^(zod|papaparse|seedrandom|fflate|@noble\/hashes)/,
      /^(commander|cli-table3|cli-progress|picocolors|hyparquet|string-width)/,
    ],
  },
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
        "crew-worker": "src/cli/crew-worker.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "engine.js" },
    },
  },
};

/** `npm run bench:choice` and its like: programs of tests/bench over the engine's own source, as compiled for the command line. */
const benches: ViteUserConfig = {
  ...commandLine,
  plugins: [],
  build: {
    ...commandLine.build,
    outDir: "dist/bench",
    rolldownOptions: {
      input: {
        choice: "tests/bench/choice.ts",
        peers: "tests/bench/peers.ts",
        program: "tests/bench/peers/program.ts",
        scaling: "tests/bench/scaling.ts",
        start: "tests/bench/start.ts",
        threads: "tests/bench/threads.ts",
      },
      output: { entryFileNames: "[name].js" },
    },
  },
};

const tests: ViteUserConfig = {
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/build-once.ts",
    setupFiles: "tests/support/examples.ts",
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Two hundred files import the same engine: once per worker is enough, no test changes a module.
    isolate: false,
    // Node's own modules: Vitest's runner reads every import through a getter, which makes the engine 1.6 times as slow.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ["--import", "./.config/native-typescript.js"],
  },
};

/** `npm run bench:page`: times of the built page, printed. */
const pageBench: ViteUserConfig = {
  test: { include: ["tests/bench/page.ts"], disableConsoleIntercept: true },
};

const modes: Readonly<Record<string, ViteUserConfig>> = {
  cli: commandLine,
  portable: onePage,
  benches,
  test: tests,
  bench: pageBench,
};

export default defineConfig(({ mode }) => modes[mode] ?? page);
