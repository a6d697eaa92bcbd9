/** A chart as an SVG file with its caption: drawn once more without a place on the page. Loaded when the first one is asked for. */
import { use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import {
  captionedSvg,
  type Caption,
  type PictureStyle,
} from "./chart-caption.ts";
import { captionLayout } from "./chart-picture.ts";
import { init } from "./echarts-set.ts";

use([SVGRenderer]);

/** SVG text of an option, in the size it has on the page, in pixels. */
export function svgOf(
  option: object,
  look: "light" | "dark",
  size: { readonly width: number; readonly height: number },
  caption: Caption,
  style: PictureStyle,
): string {
  const chart = init(null, look, { renderer: "svg", ssr: true, ...size });
  chart.setOption({ ...option, animation: false });
  const text = chart.renderToSVGString();
  chart.dispose();
  return captionedSvg(text, size, captionLayout(caption, size, style), style);
}
