/** The look of the list of assumptions and sources. */
import { css } from "lit";

export const sourceStyles = css`
  label {
    flex: 1 1 180px;
  }
  .away {
    margin: 14px 0;
  }
  article {
    border-top: 1px solid var(--line);
    display: grid;
    gap: 2px 14px;
    grid-template-columns: minmax(0, 1fr) auto;
    padding: 10px 0;
  }
  h3 {
    overflow-wrap: anywhere;
  }
  h3::first-letter {
    text-transform: uppercase;
  }
  .full {
    grid-column: 1 / -1;
  }
  .table {
    text-align: right;
  }
  @media (max-width: 719px) {
    .table {
      text-align: left;
    }
    article {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  a {
    color: var(--blue);
    overflow-wrap: anywhere;
  }
  details {
    border-top: 1px solid var(--line-strong);
  }
  summary {
    align-items: baseline;
    cursor: pointer;
    display: flex;
    gap: 10px;
    min-height: 44px;
    padding-top: 9px;
  }
  summary::after {
    content: "▾";
    margin-left: auto;
  }
  details[open] summary::after {
    content: "▴";
  }
  details > wa-button {
    margin: 4px 0 14px;
  }
  .own input {
    max-width: 160px;
  }
  .changed {
    color: var(--orange);
  }
`;
