/**
 * `taphoa asset FILE` (hidden): writes the run document of the demo plan, which the page shows before it has simulated anything.
 * The same plan, seed and scale as a bare `taphoa run`, so that the page can be held to it byte for byte.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Command } from "commander";
import { runDocument, simulate } from "../index.ts";
import { loadMarket, loadPlan } from "./files.ts";
import { DEFAULTS } from "./options.ts";

export function assetCommand(): Command {
  return new Command("asset")
    .description("write the demo's run document for the page")
    .argument("<file>", "JSON file to write")
    .action((file: string) => {
      const market = loadMarket();
      const { plan, warnings } = loadPlan(undefined, market);
      const document = runDocument(simulate(plan, market, DEFAULTS, warnings));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(document));
    });
}
