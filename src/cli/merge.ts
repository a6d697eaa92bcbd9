/**
 * `taphoa merge OUT DIR…`: gathers the parts of a batch that ran in folders of their own (`--shard 3/40`, or several
 * machines) into one, which then has the bytes of a batch that was never divided. A run that came twice must be equal
 * byte for byte, and is counted.
 */
import { realpathSync } from "node:fs";
import { Command } from "commander";
import {
  batchText,
  wantedRuns,
  type BatchDocument,
  type Problem,
} from "../index.ts";
import { BATCH_FILE, readDocument } from "./batch-folder.ts";
import { openStore } from "./batch-store.ts";
import { sayHow, writeTables } from "./batch-tables.ts";
import { InputFailure } from "./failure.ts";
import { openJournals } from "./journal-file.ts";
import { counted, note } from "./output.ts";

export function mergeCommand(): Command {
  return new Command("merge")
    .description("gather the parts of a batch into one folder")
    .argument("<out>", "folder to gather in")
    .argument("<folder...>", "folders of the parts")
    .action(merge);
}

function merge(out: string, folders: readonly string[]): void {
  const parts = [...new Set(folders)].map((folder) => ({
    folder,
    document: readDocument(folder),
  }));
  const first = parts[0];
  if (first === undefined) throw new Error("no part");
  const { document } = first;
  const problems = parts.flatMap((part) => differences(part, first));
  if (problems.length > 0) throw new InputFailure(problems);
  const store = openStore(out, "");
  try {
    const others = folders.filter((folder) => !isSame(folder, out));
    const sources = openJournals(others);
    try {
      for (const { id } of wantedRuns(document)) {
        const line = sources.line(id);
        if (line !== undefined) store.add(line);
      }
      const twice = sources.duplicates();
      if (twice > 0)
        note(`${counted(twice, "run")} came in two parts, with equal results.`);
    } finally {
      sources.close();
    }
    store.write(BATCH_FILE, [batchText(document)]);
    writeTables(document, store);
    sayHow(document, store, out, {
      goOn: "Parts are missing, or not finished: the same command again, with their folders behind it.",
    });
  } finally {
    store.close();
  }
}

function isSame(a: string, b: string): boolean {
  return realpathSync(a) === realpathSync(b);
}

interface Part {
  readonly folder: string;
  readonly document: BatchDocument;
}

/** In what two parts are not parts of one batch. */
function differences(part: Part, first: Part): Problem[] {
  const said = ({ document }: Part): Record<string, unknown> => ({
    "version of the model": document.model,
    "data (hash)": document.data.slice(0, 12),
    scale: document.request.scale,
    "channel basis": document.request.channelBasis,
    seeds: `${document.seeds.length} from "${document.request.seed}"`,
    scenarios: document.scenarios.length,
    "plans of the scenarios": JSON.stringify(
      document.scenarios.map(({ name, plan, weeks }) => [name, plan, weeks]),
    ),
  });
  const here = said(part);
  return Object.entries(said(first)).flatMap(([what, there]) => {
    if (here[what] === there) return [];
    const long = String(there).length > 40;
    return [
      {
        code: "other-batch",
        file: part.folder,
        found: long ? `other ${what}` : `${what} ${String(here[what])}`,
        expected: long
          ? `those of ${first.folder}`
          : `${String(there)}, as in ${first.folder}`,
        fix: "gather parts of one batch: the same grid, options, program and data",
      },
    ];
  });
}
