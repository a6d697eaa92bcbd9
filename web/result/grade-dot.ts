/** How well a number is founded, as a shape and a word: full, half, quarter or empty circle. Colour adds nothing. */
import { html, svg, type TemplateResult } from "lit";
import type { Grade } from "../../src/index.ts";
import type { Texts } from "../text/index.ts";

const fillings: Readonly<Record<Grade, TemplateResult>> = {
  measured: svg`<circle cx="6" cy="6" r="5" fill="currentColor"/>`,
  reported: svg`<path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor"/>`,
  derived: svg`<path d="M6 6V1a5 5 0 0 0-5 5z" fill="currentColor"/>`,
  assumed: svg``,
};

export function gradeDot(grade: Grade, texts: Texts): TemplateResult {
  return html`<span
    style="display:inline-flex;align-items:center;gap:4px;white-space:nowrap"
    title=${texts.words.gradeMeanings[grade]}
    ><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle
        cx="6"
        cy="6"
        r="5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
      />
      ${fillings[grade]}</svg
    ><span>${texts.words.grades[grade]}</span></span
  >`;
}
