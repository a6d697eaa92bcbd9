/** Results to hand on: pages, slides, workbooks. */
export { appendixCsv } from "../document/appendix.ts";
export { batchDeck } from "../document/batch-deck.ts";
export { batchHtml } from "../document/batch-html.ts";
export { batchReport } from "../document/batch-report.ts";
export { batchWorkbook } from "../document/batch-workbook.ts";
export { type Slide, deck } from "../document/deck.ts";
export { reportHtml } from "../document/html.ts";
export { reportOf } from "../document/report-data.ts";
export type { Sheet } from "../document/sheet-cells.ts";
export { sheetFile, sheetFont } from "../document/sheet-file.ts";
export { finishedBook, finishedDeck } from "../document/office-parts.ts";
export { fillDeck } from "../document/slide-file.ts";
export { workbook } from "../document/workbook.ts";
