/** A batch's folder as those read it who write nothing into it: what the batch is, and its journals. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readBatch, type BatchDocument } from "../index.ts";
import { InputFailure } from "./failure.ts";
import { reason } from "./files.ts";
import { openJournals, type Journals } from "./journal-file.ts";

export const BATCH_FILE = "batch.json";

export function readDocument(folder: string): BatchDocument {
  const path = join(folder, BATCH_FILE);
  const refuse = (found: string, fix: string): never => {
    throw new InputFailure([
      {
        code: "no-batch",
        file: folder,
        found,
        expected: "the folder of a batch",
        fix,
      },
    ]);
  };
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return refuse("no such folder", "name the folder that was given as --out");
  if (!existsSync(path))
    return refuse(
      `no ${BATCH_FILE}`,
      "name the folder that was given as --out of taphoa batch",
    );
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return refuse(
      `${BATCH_FILE}, which cannot be read (${reason(error)})`,
      "check who may read it",
    );
  }
  return (
    readBatch(text) ??
    refuse(
      `a ${BATCH_FILE} of another version of the program, or one that is damaged`,
      "use the version that wrote it, or run the batch again into another folder",
    )
  );
}

/** Reads a batch's folder, hands it over, and closes it. */
export async function withBatch<T>(
  folder: string,
  use: (document: BatchDocument, journals: Journals) => T | Promise<T>,
): Promise<T> {
  const document = readDocument(folder);
  const journals = openJournals([folder]);
  try {
    return await use(document, journals);
  } finally {
    journals.close();
  }
}
