/**
 * Takes the result on screen away as files: the document whole as JSON, its measures and shipments as CSV with the bytes of the
 * command line; a workbook and slides as the command `report` writes them; the verdict as a picture for messages.
 */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement, nothing } from "lit";
import {
  shipmentsCsv,
  summaryCsv,
  type Ensemble,
  type RunDocument,
} from "../../src/index.ts";
import { download } from "../download.ts";
import { today } from "../format.ts";
import type { Extras } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { shared } from "../shared-styles.ts";
import { pictureTexts } from "../text/picture-text.ts";
import { shareTexts } from "../text/share-text.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";
import { officeKinds, type OfficeKind } from "./office-kinds.ts";

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

/** Pictures of the verdict for messages. */
const pictures = ["wide", "tall", "copyPicture"] as const;

type Picture = (typeof pictures)[number];

type FileKind = keyof typeof files;

export class ExportMenu extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    document: { attribute: false },
    extras: { attribute: false },
    planName: { attribute: false },
    targetCases: { attribute: false },
    futures: { attribute: false },
    open: { state: true },
    said: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare document: RunDocument;
  declare extras: Extras | undefined;
  declare planName: string;
  declare targetCases: number | undefined;
  declare futures: Ensemble | undefined;
  declare open: boolean;
  /** What is being written, or why it was not. */
  declare said: string;

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
    this.said = "";
  }

  override render(): unknown {
    const words = shareTexts[this.view.language];
    const kinds = Object.keys(files) as FileKind[];
    const offices = Object.keys(officeKinds) as OfficeKind[];
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
      }
      ${
        this.open
          ? offices.map(
              (kind) =>
                html`<wa-button
                  size="s"
                  appearance="plain"
                  data-file=${kind}
                  @click=${() => void this.#saveOffice(kind)}
                  >${words[kind]}</wa-button
                >`,
            )
          : nothing
      }
      ${
        this.open
          ? pictures.map(
              (kind) =>
                html`<wa-button
                  size="s"
                  appearance="plain"
                  data-file=${kind}
                  @click=${() => void this.#picture(kind)}
                  >${pictureTexts[this.view.language][kind]}</wa-button
                >`,
            )
          : nothing
      }
      <span class="small" role="status">${this.said}</span>`;
  }

  async #saveOffice(kind: OfficeKind): Promise<void> {
    const { desk, document, planName, extras, view } = this;
    const words = shareTexts[view.language];
    const [wish, options] = [desk.wish, desk.options];
    if (wish === undefined || options === undefined) return;
    this.said = words.writing;
    const { language } = view;
    try {
      const { dataNames } = await import("../text/data-names.ts");
      const answer = await desk.aside({
        kind: "report",
        ...wish,
        ...{ document, planName },
        formulas: Object.fromEntries(
          Object.entries(view.texts.measures).map(([id, { formula }]) => [
            id,
            formula,
          ]),
        ),
        bottlenecks: extras?.bottlenecks ?? [],
        basis: options.channelBasis,
        ...{ language, dataNames },
        inTwd: view.currency === "TWD",
      });
      if (answer?.kind !== "report")
        throw new Error(answer?.kind === "failed" ? answer.message : "");
      const { officeFile } = await import("./office-files.ts");
      const file = await officeFile(kind, answer.report, language);
      const plan = document.plan.name.replace(/\.csv$/i, "");
      download(`${plan} ${document.seed}.${kind}`, file, officeKinds[kind]);
      this.said = "";
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.said = fill(words.notWritten, { message });
    }
  }

  /** The verdict as a picture, saved or copied; the code that draws it is fetched when the first one is wanted. */
  async #picture(kind: Picture): Promise<void> {
    const { view, document, planName, targetCases, futures } = this;
    const words = pictureTexts[view.language];
    const { cardPicture, cardWords } = await import("./pictures.ts");
    const size = kind === "copyPicture" ? "wide" : kind;
    const given = { view, document, planName, targetCases, futures };
    const image = cardPicture(
      cardWords({ ...given, day: today() }),
      size,
      view,
    );
    if (kind === "copyPicture") {
      try {
        await navigator.clipboard.write([
          new ClipboardItem({ "image/png": image }),
        ]);
        this.said = words.copied;
      } catch {
        this.said = words.notCopied;
      }
      return;
    }
    const plan = document.plan.name.replace(/\.csv$/i, "");
    download(`${plan} ${document.seed} ${kind}.png`, await image, "image/png");
  }

  #save(kind: FileKind): void {
    const { document } = this;
    const { ending, type, text } = files[kind];
    const plan = document.plan.name.replace(/\.csv$/i, "");
    download(`${plan} ${document.seed}.${ending}`, text(document), type);
  }
}

customElements.define("export-menu", ExportMenu);
