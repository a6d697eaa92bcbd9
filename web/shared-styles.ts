/** Styles that several elements share: panels, plain buttons that look like text, focus, and text for screen readers only. */
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
`;
