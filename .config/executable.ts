/** A program that a shell may start: `npx taphoa` looks for that permission, which a build takes from the file it writes anew. */
import { chmodSync } from "node:fs";
import type { Plugin } from "vite";

export function executable(file: string): Plugin {
  return {
    name: "executable",
    writeBundle: () => {
      chmodSync(file, 0o755);
    },
  };
}
