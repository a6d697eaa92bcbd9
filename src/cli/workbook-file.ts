/** Writes a batch as a workbook, a sheet per table. A table with more rows than a sheet holds is left out, and said. */
import writeExcelFile from "write-excel-file/node";
import {
  batchPages,
  MOST_ROWS,
  pageSheet,
  type BatchDocument,
} from "../index.ts";
import type { Journals } from "./journal-file.ts";
import { note } from "./output.ts";
import { cannotWrite, orCannotWrite, writeWhole } from "./table-files.ts";

export async function writeWorkbook(
  path: string,
  document: BatchDocument,
  journals: Journals,
): Promise<void> {
  const sheets = batchPages(document, journals).flatMap((page) => {
    const sheet = pageSheet(page);
    if (sheet !== undefined) return [sheet];
    note(
      `The sheet ${page.name} is left out: it would have more than ${MOST_ROWS} rows. --csv and --parquet have them all.`,
    );
    return [];
  });
  const bytes = await writeExcelFile(sheets)
    .toBuffer()
    .catch((error: unknown) => {
      throw cannotWrite(path, error);
    });
  orCannotWrite(path, () => {
    writeWhole(path, [bytes]);
  });
}
