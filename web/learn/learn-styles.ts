/** How the lessons lie on the page, and on a sheet of paper. */
import { css } from "lit";
import { screen } from "../shared-styles.ts";

export const learnStyles = css`
  ${screen} :host {
    max-width: 820px;
  }
  header h2 {
    font-size: clamp(1.25rem, 3vw, 1.625rem);
  }
  h3 {
    color: var(--quiet);
    margin-bottom: 4px;
  }
  .lessons {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .lessons a {
    color: inherit;
    display: grid;
    gap: 4px;
    min-height: 44px;
    text-decoration: none;
  }
  .lessons strong {
    font-size: 1.0625rem;
  }
  a {
    color: var(--blue);
  }
  a.back {
    align-items: center;
    display: inline-flex;
    min-height: 44px;
  }
  textarea {
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: var(--ink);
    font: inherit;
    padding: 8px;
    width: 100%;
  }
  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    margin-top: 8px;
  }
  @media print {
    a.back,
    .row,
    .screen {
      display: none;
    }
    :host {
      font-size: 0.875rem;
      gap: 6px;
      line-height: 1.35;
      max-width: none;
      padding: 0;
    }
  }
`;
