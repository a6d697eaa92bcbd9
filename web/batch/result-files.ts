/** Takes the results of a batch away: the tables of the command line, a workbook, everything as JSON. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { html, LitElement } from "lit";
import { download } from "../download.ts";
import { officeKinds } from "../share/office-kinds.ts";
import { shared } from "../shared-styles.ts";
import { batchTexts } from "../text/batch-text.ts";
import type { View } from "../view.ts";
import { batchStyles } from "./batch-styles.ts";
import type { BatchWork } from "./batch-work.ts";

export class ResultFiles extends LitElement {
  static override properties = {
    view: { attribute: false },
    work: { attribute: false },
  };

  declare view: View;
  declare work: BatchWork;

  static override styles = [shared, batchStyles];

  override render(): unknown {
    const { work } = this;
    const words = batchTexts[this.view.language];
    const files: readonly (readonly [string, string, () => void])[] = [
      [
        "summary",
        words.summary,
        () => download("summary.csv", work.summary(), "text/csv"),
      ],
      [
        "runs",
        words.runsFile,
        () => download("runs.csv", work.runs(), "text/csv"),
      ],
      ["workbook", words.workbook, () => void saveWorkbook(work)],
      [
        "json",
        words.json,
        () => download("batch.json", work.json(), "application/json"),
      ],
    ];
    return html`<div class="row">
      ${files.map(
        ([kind, name, save]) =>
          html`<wa-button appearance="outlined" data-file=${kind} @click=${save}
            >${name}</wa-button
          >`,
      )}
    </div>`;
  }
}

async function saveWorkbook(work: BatchWork): Promise<void> {
  const { default: write } = await import("write-excel-file/universal");
  download("batch.xlsx", await write(work.sheets()).toBlob(), officeKinds.xlsx);
}

customElements.define("result-files", ResultFiles);
