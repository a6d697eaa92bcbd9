/** The three zones: levers, result, context. Narrower, the context is a drawer; on a phone the levers become a sheet. */
import { css } from "lit";

export const appStyles = css`
  :host {
    display: block;
    min-height: 100vh;
  }
  .skip {
    background: var(--surface);
    border-radius: 0 0 8px 0;
    color: var(--blue);
    left: 0;
    padding: 8px 14px;
    position: absolute;
    top: -60px;
    z-index: 20;
  }
  .skip:focus {
    position: fixed;
    top: 0;
  }
  .plan-bar {
    align-items: end;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 8px 20px;
  }
  .plan-bar scenario-picker {
    flex: 0 1 620px;
  }
  .loading {
    padding: 40px 20px;
  }
  .foot {
    margin: 0 auto;
    max-width: 1080px;
    padding: 0 20px 24px;
  }
  .foot.learn {
    max-width: 820px;
  }
  main:focus {
    outline: none;
  }
  .zones {
    align-items: start;
    display: grid;
    gap: 16px;
    grid-template-columns: 320px minmax(0, 1fr) 300px;
    margin: 0 auto;
    max-width: 1720px;
    padding: 14px 20px 40px;
  }
  .levers {
    max-height: calc(100vh - 28px);
    overflow-y: auto;
    position: sticky;
    scrollbar-width: thin;
    top: 14px;
  }
  .context {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  .notes,
  .sheet-bar,
  .sheet-close {
    display: none;
  }
  .notes {
    align-items: center;
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: 8px;
    color: var(--ink);
    cursor: pointer;
    font: inherit;
    font-size: 0.875rem;
    gap: 8px;
    min-height: 36px;
    padding: 0 12px;
  }
  .notes:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .notes-inside {
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
  }
  main {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  .drop {
    align-items: center;
    background: color-mix(in srgb, var(--surface) 88%, transparent);
    border: 3px dashed var(--blue);
    border-radius: 16px;
    display: flex;
    font-size: 1.25rem;
    inset: 12px;
    justify-content: center;
    pointer-events: none;
    position: fixed;
    z-index: 30;
  }
  @media (max-width: 1099px) {
    .zones {
      grid-template-columns: 300px minmax(0, 1fr);
    }
    .context {
      display: none;
    }
    .plan-bar .notes {
      display: inline-flex;
    }
  }
  @media (max-width: 719px) {
    .zones {
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
      padding: 10px 12px 90px;
    }
    .plan-bar {
      padding: 8px 14px;
    }
    .levers {
      border-radius: 16px 16px 0 0;
      bottom: 0;
      box-shadow: 0 -6px 30px rgb(0 0 0 / 25%);
      display: none;
      left: 0;
      max-height: 62vh;
      overscroll-behavior: contain;
      position: fixed;
      right: 0;
      top: auto;
      z-index: 10;
    }
    .levers.open {
      display: block;
    }
    .plan-bar .notes {
      display: none;
    }
    .sheet-bar .notes {
      display: inline-flex;
      flex: none;
      max-width: 45%;
      min-height: 44px;
      text-wrap: balance;
    }
    .sheet-bar {
      background: var(--surface);
      border-top: 1px solid var(--line);
      bottom: 0;
      display: flex;
      gap: 8px;
      left: 0;
      padding: 8px 12px;
      position: fixed;
      right: 0;
      z-index: 8;
    }
    .sheet-bar[hidden] {
      display: none;
    }
    .sheet-bar wa-button {
      flex: 1;
    }
    .sheet-bar wa-button::part(base),
    .sheet-close wa-button::part(base) {
      min-height: 44px;
      width: 100%;
    }
    .sheet-close {
      display: flex;
      justify-content: end;
    }
  }
  /* Last, since paper is as narrow as a phone. */
  @media print {
    :host {
      min-height: 0;
    }
    app-bar,
    .plan-bar,
    .levers,
    .sheet-bar,
    .context,
    source-note,
    .skip {
      display: none;
    }
    .zones {
      display: block;
      padding: 0;
    }
  }
`;
