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
import { withoutKind } from "../file-name.ts";
import { today } from "../format.ts";
import type { Extras } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { shared } from "../shared-styles.ts";
import { pictureTexts } from "../text/picture-text.ts";
import { shareTexts } from "../text/share-text.ts";
import { fill } from "../text/index.ts";
import { tell, type View } from "../view.ts";
import { officeKinds, type OfficeKind } from "./office-kinds.ts";

const files = {
  json: {
    ending: "json",
    type: "application/json",
    text: (document: RunDocument) => `${JSON.stringify(document)}\n`,
  },
  measures: { ending: "csv", type: "text/csv", text: summaryCsv },
  shipments: {
    ending: "csv",
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
  /** What had the focus before the files were shown. */
  #from: HTMLElement | undefined;

  static override styles = [
    shared,
    css`
      /* The button stands in the bar, the files on a line of their own below: no button moves. */
      :host {
        display: contents;
      }
      .under {
        align-items: center;
        display: flex;
        flex: 1 0 100%;
        flex-wrap: wrap;
        gap: 8px;
        order: 1;
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

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.#key);
  }

  /** Opened from elsewhere: the focus comes to the first file. */
  async show(): Promise<void> {
    const from = focusedElement();
    if (from !== null && !this.renderRoot.contains(from)) this.#from = from;
    this.open = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[data-file]")?.focus();
  }

  /** Closed again, the focus goes back to where it came from. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.open) return;
    this.open = false;
    const from = this.#from?.isConnected === true ? this.#from : undefined;
    const own = this.renderRoot.querySelector<HTMLElement>("[data-export]");
    (from ?? own)?.focus();
    this.#from = undefined;
  };

  override render(): unknown {
    const words = shareTexts[this.view.language];
    const images = pictureTexts[this.view.language];
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
          ? html`<div class="under">
              ${kinds.map((kind) =>
                this.#file(kind, words[kind], () => this.#save(kind)),
              )}
              ${offices.map((kind) =>
                this.#file(kind, words[kind], () => this.#saveOffice(kind)),
              )}
              ${pictures.map((kind) =>
                this.#file(kind, images[kind], () => this.#picture(kind)),
              )}
              <span class="small" role="status">${this.said}</span>
            </div>`
          : nothing
      }`;
  }

  #file(kind: string, label: string, take: () => unknown): unknown {
    return html`<wa-button
      size="s"
      appearance="plain"
      data-file=${kind}
      @click=${take}
      >${label}</wa-button
    >`;
  }

  async #saveOffice(kind: OfficeKind): Promise<void> {
    const { desk, document, planName, extras, view, futures } = this;
    const words = shareTexts[view.language];
    const [wish, options] = [desk.wish, desk.options];
    if (wish === undefined || options === undefined) return;
    this.said = words.writing;
    const { language } = view;
    try {
      const [{ dataNames: names }, { dataNotes: notes }] = await Promise.all([
        import("../text/data-names.ts"),
        import("../text/data-notes.ts"),
      ]);
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
        ...{ language, words: { names, notes } },
        inTwd: view.currency === "TWD",
        many: futures === undefined ? {} : { ensemble: futures, ofRun: true },
      });
      if (answer?.kind !== "report")
        throw new Error(answer?.kind === "failed" ? answer.message : "");
      const { officeFile } = await import("./office-files.ts");
      const file = await officeFile(kind, answer.report, language);
      this.#hand(words[kind], kind, file, officeKinds[kind]);
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
    this.#hand(words[kind], "png", await image, "image/png");
  }

  #save(kind: FileKind): void {
    const { ending, type, text } = files[kind];
    const label = shareTexts[this.view.language][kind];
    this.#hand(label, ending, text(this.document), type);
  }

  #hand(label: string, ending: string, content: BlobPart, type: string): void {
    const what = withoutKind(label);
    tell(this, "download", { what, ending, content, type });
  }
}

/** What has the focus, through all shadow roots. */
function focusedElement(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement)
    found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement ? found : null;
}

customElements.define("export-menu", ExportMenu);
