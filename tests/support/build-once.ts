/**
 * Builds the command line before the tests when there is none or a source is newer, so that no test looks at yesterday's program.
 * A build that fails takes the old program away: the tests that need it then fail, the others run.
 */
import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { filesBelow, root } from "./source.ts";

export default async function buildOnce(): Promise<void> {
  const program = join(root, "dist/cli/taphoa.js");
  const newest = Math.max(
    ...filesBelow("src", ".ts").map(
      (path) => statSync(join(root, path)).mtimeMs,
    ),
  );
  if (existsSync(program) && statSync(program).mtimeMs >= newest) return;
  try {
    await build({ root, mode: "cli", logLevel: "error" });
  } catch (error) {
    rmSync(program, { force: true });
    console.error("The command line could not be built:", error);
  }
}
