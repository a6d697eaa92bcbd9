/** How the batch screen looks. */
import { css } from "lit";
import { controls, screen } from "../shared-styles.ts";

export const batchStyles = css`
  ${screen} ${controls} label {
    flex: 1 1 130px;
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
  details ul {
    margin: 4px 0;
    overflow-wrap: anywhere;
    padding-left: 1.6em;
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
`;
