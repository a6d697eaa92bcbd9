/** The lines of an explanation as a list of names and texts. */
import { css, html, type TemplateResult } from "lit";
import type { NoteRow } from "./note-rows.ts";

export const noteStyles = css`
  dl {
    display: grid;
    gap: 8px 16px;
    grid-template-columns: minmax(5em, auto) 1fr;
  }
  dt {
    color: var(--quiet);
    font-size: 0.875rem;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

export function noteList(rows: readonly NoteRow[]): TemplateResult {
  return html`<dl>
    ${rows.map(
      (row) =>
        html`<dt>${row.name}</dt>
          <dd class="number">${row.text}</dd>`,
    )}
  </dl>`;
}
