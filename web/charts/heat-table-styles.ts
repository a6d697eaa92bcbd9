/** How the table of places looks: a grid of tinted cells, and cards of three to a row on a phone. */
import { css } from "lit";

export const heatStyles = css`
  .scroll {
    margin-top: 10px;
    overflow-x: auto;
  }
  table {
    border-collapse: separate;
    border-spacing: 3px;
    font-size: 0.875rem;
    table-layout: fixed;
    width: 100%;
  }
  thead th {
    color: var(--quiet);
    font-size: 0.8125rem;
    font-weight: 500;
    overflow-wrap: anywhere;
    padding: 4px 2px;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 600;
    padding-right: 8px;
    text-align: left;
  }
  td {
    background: var(--sunken);
    border-radius: 6px;
    padding: 0;
    text-align: center;
  }
  button.plain {
    display: block;
    padding: 8px 4px;
    text-align: center;
    width: 100%;
  }
  button.plain:hover {
    background: none;
    box-shadow: inset 0 0 0 2px var(--blue);
  }
  .share {
    white-space: nowrap;
    display: block;
    font-weight: 600;
  }
  .sold {
    display: block;
    font-size: 0.75rem;
  }
  .empty {
    color: var(--quiet);
  }
  .legend {
    margin-top: 8px;
  }
  @media (max-width: 719px) {
    .row {
      grid-column: 1 / -1;
    }
    thead {
      clip-path: inset(50%);
      position: absolute;
    }
    table,
    tbody,
    tr {
      display: block;
    }
    tr {
      display: grid;
      gap: 4px;
      grid-template-columns: repeat(3, 1fr);
      margin-bottom: 12px;
    }
    tbody th {
      grid-column: 1 / -1;
    }
    td .channel {
      display: block;
    }
    td.nothing {
      display: none;
    }
  }
  @media (min-width: 720px) {
    td .channel {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }
  }
  .channel {
    font-size: 0.75rem;
  }
`;
