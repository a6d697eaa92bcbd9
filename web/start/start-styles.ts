/** How the start screen lies on the page: one column of panels, the doors side by side where there is room. */
import { css } from "lit";

export const startStyles = css`
  :host {
    display: grid;
    gap: 18px;
    margin: 0 auto;
    max-width: 1080px;
    padding: 20px 20px 60px;
    width: 100%;
  }
  header h2 {
    font-size: clamp(1.375rem, 3.4vw, 1.875rem);
    letter-spacing: 0.01em;
    text-wrap: balance;
  }
  .demo {
    display: grid;
    gap: 14px;
  }
  h3 {
    font-size: 1.0625rem;
    margin: 0 0 8px;
  }
  h4 {
    font-size: 1.0625rem;
    margin: 0;
  }
  .doors {
    display: grid;
    gap: 14px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
  }
  article {
    align-content: start;
    display: grid;
    gap: 10px;
  }
  form {
    display: grid;
    gap: 10px;
  }
  label {
    display: grid;
    font-size: 0.875rem;
    gap: 2px;
  }
  select,
  input[type="number"],
  textarea {
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: var(--ink);
    font: inherit;
    min-height: 40px;
    padding: 0 8px;
    width: 100%;
  }
  textarea {
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
    padding: 8px;
  }
  .row {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .paste {
    margin: 10px 0;
  }
  ul {
    display: grid;
    gap: 4px;
    list-style: none;
    margin: 8px 0;
  }
  .work {
    color: var(--blue);
    font-weight: 600;
    margin-right: 10px;
    text-decoration: underline;
  }
  @media (max-width: 719px) {
    :host {
      padding: 14px 12px 40px;
    }
    select,
    input[type="number"],
    wa-button::part(base) {
      min-height: 44px;
    }
  }
`;
