/** Build step: writes into the built service worker which files the page is made of, and a hash of them all. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

const WORKER = "service-worker.js";

export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    writeBundle({ dir = "" }) {
      const files = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
        .map((path) => path.split(sep).join("/"))
        .filter((path) => path !== WORKER)
        .sort();
      const hash = createHash("sha256");
      for (const file of files)
        hash.update(file).update(readFileSync(join(dir, file)));
      // The page is asked for by its folder.
      const kept = ["./", ...files.filter((path) => path !== "index.html")];
      const path = join(dir, WORKER);
      const constants = `const FILES = ${JSON.stringify(kept)};\nconst BUILD = "${hash.digest("hex").slice(0, 12)}";\n`;
      writeFileSync(path, constants + readFileSync(path, "utf8"));
    },
  };
}
