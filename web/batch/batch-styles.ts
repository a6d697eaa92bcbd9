/** How the batch screen looks. */
import { css } from "lit";

export const batchStyles = css`
  :host {
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
    margin: 0 auto;
    max-width: 1080px;
    padding: 20px 20px 60px;
    width: 100%;
  }
  .row {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 10px 14px;
    margin-top: 10px;
  }
  label {
    display: grid;
    flex: 1 1 130px;
    font-size: 0.8125rem;
    gap: 2px;
    min-width: 0;
  }
  input:not([type="file"]),
  select,
  textarea {
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: var(--ink);
    font: inherit;
    min-height: 44px;
    min-width: 0;
    padding: 0 8px;
    width: 100%;
  }
  textarea {
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
    padding: 8px;
  }
  .wrong {
    border-left: 4px solid var(--orange);
  }
  .wrong ol {
    margin: 8px 0;
    max-height: 40vh;
    overflow: auto;
    padding-left: 1.6em;
  }
  .wrong li {
    margin-bottom: 4px;
    overflow-wrap: anywhere;
  }
  pre {
    background: var(--sunken);
    border-radius: 8px;
    margin: 8px 0 0;
    overflow-wrap: anywhere;
    padding: 8px 10px;
    white-space: pre-wrap;
  }
  progress {
    accent-color: var(--blue);
    height: 10px;
    margin-top: 10px;
    width: 100%;
  }
  @media (max-width: 719px) {
    :host {
      padding: 14px 12px 40px;
    }
    wa-button::part(base) {
      min-height: 44px;
    }
  }
`;
