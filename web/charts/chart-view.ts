/**
 * Draws one chart description: a figure with title, one sentence on what to see, the chart, and the same figures as a table.
 * The chart library is loaded when the figure comes near the window; the chart follows the size of its place.
 */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { formatCsv, type ChartDescription } from "../../src/index.ts";
import type { EChartsType } from "./echarts-set.ts";
import { dateText, grouped, today } from "../format.ts";
import { shared, tables } from "../shared-styles.ts";
import type { Caption, PictureStyle } from "./chart-caption.ts";
import { chartStyles } from "./chart-view-styles.ts";
import { legendRoom, legendRows } from "./legend-rows.ts";
import { isTable, showTable, whenTaken } from "./shown-tables.ts";
import { fill, type Language } from "../text/index.ts";
import { rateLine } from "../result/rate-line.ts";
import { pictureTexts } from "../text/picture-text.ts";
import { shareTexts } from "../text/share-text.ts";
import { tell, type View } from "../view.ts";

const chartKinds = ["PNG", "SVG"] as const;
const tableKinds = ["CSV"] as const;

type FileKind = (typeof chartKinds | typeof tableKinds)[number];

/** Pixels of a picture to one of the page. */
const RATIO = 2;

/**
 * Pixels that a chart is drawn with for A4. Its place is about five times as wide as high and takes the drawing whole: one as
 * flat fills it, with letters that can be read.
 */
const PAPER = { width: 860, height: 190 };

/** Pixels above the drawing on paper, where nothing but the legend and the unit stands. */
const PAPER_TOP = 56;

export class ChartView extends LitElement {
  static override properties = {
    view: { attribute: false },
    chart: { attribute: false },
    paper: { attribute: false },
    onPaper: { state: true },
    asTable: { state: true },
    near: { state: true },
    said: { state: true },
  };

  declare view: View;
  declare chart: ChartDescription;
  /** What is printed where that is not what the screen shows. */
  declare paper: ChartDescription | undefined;
  declare onPaper: boolean;
  declare asTable: boolean;
  declare near: boolean;
  /** What came of copying. */
  declare said: string;

  #drawn: EChartsType | undefined;
  #look = "";
  #deaf: () => void = () => undefined;
  /** Lines of the legend as it is drawn. */
  #rows = 0;
  #size = new ResizeObserver(() => {
    this.#drawn?.resize();
    if (this.#drawn !== undefined && this.#legendRows() !== this.#rows)
      this.#paint();
  });
  #nearness = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.near = true;
    },
    { rootMargin: "300px" },
  );

  readonly #print = (): void => {
    this.onPaper = true;
    this.#paint();
    this.#drawn?.resize(PAPER);
    // Painting waits for the next frame, and paper does not.
    this.#drawn?.getZr().flush();
  };
  readonly #printed = (): void => {
    this.onPaper = false;
    this.#paint();
    this.#drawn?.resize();
  };

  constructor() {
    super();
    this.onPaper = false;
    this.asTable = false;
    this.near = false;
    this.said = "";
  }

  static override styles = [shared, tables, chartStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#nearness.observe(this);
    this.#deaf = whenTaken(() => (this.asTable = isTable(this.chart.id)));
    addEventListener("beforeprint", this.#print);
    addEventListener("afterprint", this.#printed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearness.disconnect();
    this.#deaf();
    removeEventListener("beforeprint", this.#print);
    removeEventListener("afterprint", this.#printed);
    this.#drop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("chart") && changed.get("chart")?.id !== this.chart.id)
      this.asTable = isTable(this.chart.id);
  }

  override render(): unknown {
    const { chart, view } = this;
    const words = view.texts.charts;
    return html`<figure class="panel">
      <header>
        <h2>${chart.title}</h2>
        <wa-button
          size="s"
          appearance="outlined"
          variant="neutral"
          @click=${() => {
            this.asTable = !this.asTable;
            showTable(chart.id, this.asTable);
          }}
        >
          <wa-icon
            slot="start"
            name=${this.asTable ? "chart" : "table"}
          ></wa-icon>
          ${this.asTable ? words.showChart : words.showTable}
        </wa-button>
      </header>
      <figcaption class="quiet small">${chart.takeaway}</figcaption>
      ${this.asTable ? this.#table() : nothing}
      <div class="canvas" data-kind=${chart.id} ?hidden=${this.asTable}></div>
      <p class="files">
        <span class="small quiet" role="status">${this.said}</span>
        ${this.asTable || !("ClipboardItem" in globalThis) ? nothing : this.#copyButton()}
        ${(this.asTable ? tableKinds : chartKinds).map((kind) => this.#file(kind))}
      </p>
    </figure>`;
  }

  #file(kind: FileKind): unknown {
    const { title } = this.chart;
    return html`<button
      class="plain small"
      data-file=${kind}
      aria-label=${fill(shareTexts[this.view.language].chartFile, { title, kind })}
      @click=${() => void this.#save(kind)}
    >
      ${kind}
    </button>`;
  }

  #copyButton(): unknown {
    const words = shareTexts[this.view.language];
    return html`<button
      class="plain small"
      data-copy
      aria-label=${fill(words.chartCopy, { title: this.chart.title })}
      @click=${() => void this.#copy()}
    >
      ${words.copyChart}
    </button>`;
  }

  async #copy(): Promise<void> {
    const words = pictureTexts[this.view.language];
    this.said = "";
    try {
      // The picture is promised, since some browsers let a page copy only while the press lasts.
      const item = new ClipboardItem({ "image/png": this.#picture() });
      await navigator.clipboard.write([item]);
      this.said = words.copied;
    } catch {
      this.said = words.notCopied;
    }
  }

  /** What is written around a chart that leaves the page. */
  get #caption(): Caption {
    const { language } = this.view;
    const day = dateText(today(), language);
    const source = fill(pictureTexts[language].source, { day });
    const { title } = this.chart;
    // Read elsewhere, money in another currency needs its rate.
    return this.view.currency === "TWD"
      ? {
          title,
          source: [source, rateLine(this.view)].join(
            language === "zh-TW" ? "；" : "; ",
          ),
        }
      : { title, source };
  }

  get #style(): PictureStyle {
    const styles = getComputedStyle(this);
    const value = (name: string): string => styles.getPropertyValue(name);
    return {
      ...{ surface: value("--surface"), ink: value("--ink") },
      ...{ quiet: value("--quiet"), font: value("--font") },
    };
  }

  /** As it stands on the screen, with its title and its source. */
  async #picture(): Promise<Blob> {
    const drawn = this.#drawn;
    if (drawn === undefined) throw new Error("no chart is drawn");
    const style = this.#style;
    const canvas = drawn.renderToCanvas({
      pixelRatio: RATIO,
      backgroundColor: style.surface,
    });
    const { chartPicture } = await import("./chart-picture.ts");
    return chartPicture(canvas, RATIO, this.#caption, style);
  }

  async #save(kind: FileKind): Promise<void> {
    const { title, table } = this.chart;
    const named = { what: title, ending: kind.toLowerCase() };
    if (kind === "CSV") {
      const rows = table.rows.map((row) => [...row]);
      const content = formatCsv([...table.head], rows);
      tell(this, "download", { ...named, content, type: "text/csv" });
      return;
    }
    const drawn = this.#drawn;
    if (drawn === undefined) return;
    if (kind === "PNG") {
      const content = await this.#picture();
      tell(this, "download", { ...named, content, type: "image/png" });
      return;
    }
    const { svgOf } = await import("./chart-files.ts");
    const look = this.#isDark ? "dark" : "light";
    const size = { width: drawn.getWidth(), height: drawn.getHeight() };
    const option = drawn.getOption();
    const content = svgOf(option, look, size, this.#caption, this.#style);
    tell(this, "download", { ...named, content, type: "image/svg+xml" });
  }

  get #shown(): ChartDescription {
    return (this.onPaper ? this.paper : undefined) ?? this.chart;
  }

  #table(): unknown {
    const { head, rows } = this.#shown.table;
    return html`<div
      class="scroll number"
      tabindex="0"
      role="region"
      aria-label=${this.chart.title}
    >
      <table>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first, ...cells]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${cells.map(
                  (cell) =>
                    html`<td>${shownCell(cell, this.view.language)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.near || this.asTable) {
      this.#drop();
      return;
    }
    const drawAgain = ["chart", "view", "near", "asTable"] as const;
    if (drawAgain.some((name) => changed.has(name))) void this.#draw();
  }

  /** The reader's choice; where the system forces its colours, the system's. */
  get #isDark(): boolean {
    return matchMedia("(forced-colors: active)").matches
      ? matchMedia("(prefers-color-scheme: dark)").matches
      : this.view.dark;
  }

  async #draw(): Promise<void> {
    const { init } = await import("./echarts-set.ts");
    const place = this.renderRoot.querySelector<HTMLElement>(".canvas");
    if (place === null || !this.isConnected || this.asTable) return;
    const look = this.#isDark ? "dark" : "light";
    if (this.#drawn === undefined || this.#look !== look) {
      this.#drop();
      this.#drawn = init(place, look);
      this.#look = look;
      this.#size.observe(place);
    }
    this.#paint();
  }

  #legendRows(): number {
    const pen = document.createElement("canvas").getContext("2d");
    if (pen === null || this.#drawn === undefined) return 0;
    pen.font = `12px ${getComputedStyle(this).getPropertyValue("--font")}`;
    return legendRows(
      this.#shown.option,
      this.#drawn.getWidth(),
      (name) => pen.measureText(name).width,
    );
  }

  #paint(): void {
    const calm =
      this.onPaper || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const option = this.#shown.option as Record<string, object>;
    this.#rows = this.#legendRows();
    const grid = option["grid"] as { readonly top?: number } | undefined;
    this.#drawn?.setOption(
      {
        ...option,
        ...(grid?.top !== undefined && {
          grid: {
            ...grid,
            top: this.onPaper
              ? Math.min(grid.top, PAPER_TOP)
              : grid.top + legendRoom(this.#rows),
          },
        }),
        textStyle: {
          fontFamily: getComputedStyle(this).getPropertyValue("--font"),
        },
        animation: !calm,
        animationDuration: 250,
        animationDurationUpdate: 250,
        tooltip: {
          ...option["tooltip"],
          valueFormatter: (value: unknown) =>
            typeof value === "number"
              ? grouped(value, 2, this.view.language)
              : "–",
        },
      },
      { replaceMerge: ["series"] },
    );
  }

  #drop(): void {
    this.#size.disconnect();
    this.#drawn?.dispose();
    this.#drawn = undefined;
  }
}

/** Figures of a table are grouped for reading; anything else is shown as it is. */
function shownCell(cell: string, language: Language): string {
  const value = Number(cell);
  return cell !== "" && Number.isFinite(value)
    ? grouped(value, 2, language)
    : cell;
}

customElements.define("chart-view", ChartView);
