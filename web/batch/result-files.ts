/** Takes the results of a batch away: the tables of the command line, a workbook, everything as JSON. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { html, LitElement } from "lit";
import { withoutEnding } from "../file-name.ts";
import { officeKinds } from "../share/office-kinds.ts";
import { shared } from "../shared-styles.ts";
import { batchTexts } from "../text/batch-text.ts";
import { tell, type View } from "../view.ts";
import { batchStyles } from "./batch-styles.ts";
import type { BatchWork } from "./batch-work.ts";

export class ResultFiles extends LitElement {
  static override properties = {
    view: { attribute: false },
    work: { attribute: false },
    table: { attribute: false },
  };

  declare view: View;
  declare work: BatchWork;
  /** The name of the table that was run. */
  declare table: string;

  static override styles = [shared, batchStyles];

  override render(): unknown {
    const { work } = this;
    const words = batchTexts[this.view.language];
    const files: readonly (readonly [string, string, () => void])[] = [
      [
        "summary",
        words.summary,
        () => this.#save("summary", "csv", work.summary(), "text/csv"),
      ],
      [
        "runs",
        words.runsFile,
        () => this.#save("runs", "csv", work.runs(), "text/csv"),
      ],
      ["workbook", words.workbook, () => void this.#saveWorkbook()],
      [
        "json",
        words.json,
        () => this.#save("", "json", work.json(), "application/json"),
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

  /** Two of them are called as the command line calls them. */
  #save(what: string, ending: string, content: BlobPart, type: string): void {
    const of = withoutEnding(this.table);
    tell(this, "download", { of, what, ending, content, type });
  }

  async #saveWorkbook(): Promise<void> {
    const { default: write } = await import("write-excel-file/universal");
    const book = await write(this.work.sheets()).toBlob();
    this.#save("", "xlsx", book, officeKinds.xlsx);
  }
}

customElements.define("result-files", ResultFiles);
