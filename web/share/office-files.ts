/** Writes a report's sheets and slides as files of the office; the two libraries are fetched when the first such file is wanted. */
import {
  fillDeck,
  finishedBook,
  finishedDeck,
  sheetFile,
  sheetFont,
} from "../../src/index.ts";
import type { ReportParts } from "../messages.ts";
import type { OfficeKind } from "./office-kinds.ts";

export async function officeFile(
  kind: OfficeKind,
  { sheets, slides, footer }: ReportParts,
  language: string,
): Promise<Blob> {
  if (kind === "xlsx") {
    const { default: write } = await import("write-excel-file/universal");
    const blob = await write(sheetFile(sheets), sheetFont).toBlob();
    return finished(blob, (bytes) => finishedBook(bytes, sheets));
  }
  const { default: Deck } = await import("pptxgenjs");
  const deck = new Deck();
  fillDeck(deck, slides, footer, language);
  const blob = (await deck.write({ outputType: "blob" })) as Blob;
  return finished(blob, (bytes) => finishedDeck(bytes, language));
}

/** The same file with what its library leaves out. */
async function finished(
  blob: Blob,
  finish: (bytes: Uint8Array) => Uint8Array,
): Promise<Blob> {
  const bytes = finish(new Uint8Array(await blob.arrayBuffer()));
  return new Blob([bytes.slice()], { type: blob.type });
}
