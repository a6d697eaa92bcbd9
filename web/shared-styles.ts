/**
 * Styles that several elements share: panels, plain buttons that look like text, focus, text for screen readers only; tables
 * of figures; and boxes to choose from or write in.
 */
import { css } from "lit";

export const shared = css`
  :host {
    display: block;
    color: var(--ink);
    font-family: var(--font);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  figure {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.0625rem;
    line-height: 1.4;
  }
  h3 {
    font-size: 0.875rem;
  }
  .panel {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    padding: 16px 18px;
  }
  .quiet {
    color: var(--quiet);
  }
  .small {
    font-size: 0.8125rem;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  button.plain {
    appearance: none;
    background: none;
    border: 0;
    border-radius: 6px;
    color: inherit;
    cursor: pointer;
    font: inherit;
    min-height: 24px;
    min-width: 24px;
    padding: 0;
    text-align: inherit;
  }
  button.plain:hover {
    background: var(--blue-soft);
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .unseen {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  @media (max-width: 719px) {
    button.plain {
      min-height: 44px;
      min-width: 44px;
    }
  }
  /* A finger's targets. */
  @media (max-width: 719px) {
    wa-button::part(base) {
      min-height: 44px;
    }
  }
  @media print {
    .panel {
      box-shadow: none;
      padding: 8px 12px;
    }
    details::details-content {
      content-visibility: visible;
      display: block;
      height: auto;
    }
  }
`;

/** Parts one under the other, none wider than its place. */
export const stack = css`
  :host {
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
  }
`;

/** A screen of its own: parts one under the other, in the middle of the window. */
export const screen = css`
  ${stack} :host {
    margin: 0 auto;
    max-width: 1080px;
    padding: 20px 20px 60px;
    width: 100%;
  }
  @media (max-width: 719px) {
    :host {
      padding: 14px 12px 40px;
    }
  }
`;

/** Tables of figures: the first column names the row, the others stand right; the head stays in sight while rows pass. */
export const tables = css`
  .scroll {
    margin-top: 8px;
    max-height: 420px;
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.8125rem;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--line);
    padding: 5px 12px 5px 0;
    text-align: right;
    vertical-align: top;
  }
  thead th {
    background: var(--surface);
    position: sticky;
    top: 0;
  }
  th:first-child {
    text-align: left;
  }
  tbody th {
    font-weight: 400;
  }
`;

/** Boxes to choose from or write in, each under its name, in a row that wraps. */
export const controls = css`
  .row {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    margin-top: 8px;
  }
  label {
    display: grid;
    font-size: 0.8125rem;
    gap: 2px;
    min-width: 0;
  }
  select,
  input:is([type="search"], [type="number"], [type="text"]),
  textarea {
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: var(--ink);
    font: inherit;
    min-height: 40px;
    min-width: 0;
    padding: 0 8px;
    width: 100%;
  }
  @media (max-width: 719px) {
    select,
    input:is([type="search"], [type="number"], [type="text"]) {
      min-height: 44px;
    }
    wa-button::part(base) {
      min-height: 44px;
    }
  }
`;
