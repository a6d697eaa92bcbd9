/** Takes the result on screen away as files: the document whole as JSON, its measures and shipments as CSV. The bytes are those of the command line. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement, nothing } from "lit";
import { shipmentsCsv, summaryCsv, type RunDocument } from "../../src/index.ts";
import { download } from "../download.ts";
import { shared } from "../shared-styles.ts";
import { shareTexts } from "../text/share-text.ts";
import type { View } from "../view.ts";

const files = {
  json: {
    ending: "json",
    type: "application/json",
    text: (document: RunDocument) => `${JSON.stringify(document)}\n`,
  },
  measures: { ending: "summary.csv", type: "text/csv", text: summaryCsv },
  shipments: {
    ending: "shipments.csv",
    type: "text/csv",
    text: (document: RunDocument) => shipmentsCsv(document.shipments),
  },
} as const;

type FileKind = keyof typeof files;

export class ExportMenu extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    open: { state: true },
  };

  declare view: View;
  declare document: RunDocument;
  declare open: boolean;

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @media (max-width: 719px) {
        wa-button::part(base) {
          min-height: 44px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
  }

  override render(): unknown {
    const words = shareTexts[this.view.language];
    const kinds = Object.keys(files) as FileKind[];
    return html`<wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        data-export
        aria-expanded=${this.open}
        @click=${() => (this.open = !this.open)}
        ><wa-icon slot="start" name="export"></wa-icon
        >${words.export}</wa-button
      >
      ${
        this.open
          ? kinds.map(
              (kind) =>
                html`<wa-button
                  size="s"
                  appearance="plain"
                  data-file=${kind}
                  @click=${() => this.#save(kind)}
                  >${words[kind]}</wa-button
                >`,
            )
          : nothing
      }`;
  }

  #save(kind: FileKind): void {
    const { document } = this;
    const { ending, type, text } = files[kind];
    const plan = document.plan.name.replace(/\.csv$/i, "");
    download(`${plan} ${document.seed}.${ending}`, text(document), type);
  }
}

customElements.define("export-menu", ExportMenu);
