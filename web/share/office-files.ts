/** Writes a report's sheets and slides as files of the office; the two libraries are fetched when the first such file is wanted. */
import { fillDeck, sheetFile, sheetFont } from "../../src/index.ts";
import type { ReportParts } from "../messages.ts";
import type { OfficeKind } from "./office-kinds.ts";

export async function officeFile(
  kind: OfficeKind,
  { sheets, slides, footer }: ReportParts,
  language: string,
): Promise<Blob> {
  if (kind === "xlsx") {
    const { default: write } = await import("write-excel-file/universal");
    return write(sheetFile(sheets), sheetFont).toBlob();
  }
  const { default: Deck } = await import("pptxgenjs");
  const deck = new Deck();
  fillDeck(deck, slides, footer, language);
  return (await deck.write({ outputType: "blob" })) as Blob;
}
