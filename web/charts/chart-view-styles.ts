/** The look of one chart on the page and on paper: its place, and its buttons, as high as a finger on a phone. */
import { css } from "lit";

export const chartStyles = css`
  figure {
    display: flex;
    flex-direction: column;
    gap: 4px;
    height: 100%;
  }
  header {
    align-items: start;
    display: flex;
    gap: 12px;
    justify-content: space-between;
  }
  wa-button::part(base) {
    min-height: 32px;
  }
  .canvas {
    flex: 1 0 auto;
    height: 300px;
    margin-top: 8px;
    width: 100%;
  }
  .canvas[data-kind="lines"] {
    height: 380px;
  }
  .files {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    justify-content: flex-end;
    margin: 0;
  }
  .files button {
    min-height: 32px;
    min-width: 44px;
    padding: 0 6px;
    text-align: center;
  }
  /* A finger's targets. */
  @media (max-width: 719px) {
    wa-button::part(base),
    .files button {
      min-height: 44px;
    }
    .files {
      gap: 0 8px;
    }
  }
  @media print {
    .files,
    header wa-button {
      display: none;
    }
    /* What to see stands beside the title, so that the drawing has the height. */
    figure {
      column-gap: 12px;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }
    figure > :not(header, figcaption) {
      grid-column: 1 / -1;
    }
    figcaption {
      align-self: end;
    }
    /* Drawn anew for paper; where the browser says nothing of printing, as it was on the screen, made to fit. */
    .canvas,
    .canvas[data-kind="lines"] {
      flex: 1 1 200px;
      height: auto;
      margin-top: 2px;
      max-height: 240px;
      min-height: 0;
      overflow: hidden;
      position: relative;
    }
    .canvas > div {
      inset: 0;
      position: absolute !important;
    }
    .canvas > div,
    .canvas canvas {
      height: 100% !important;
      width: 100% !important;
    }
    .canvas canvas {
      object-fit: contain;
    }
    figure {
      break-inside: avoid;
    }
  }
  th,
  td {
    white-space: nowrap;
  }
  thead th {
    white-space: normal;
  }
`;
