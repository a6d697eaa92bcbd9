/** How the fields of the lever panel look: native inputs, one line where possible, large enough for a finger on a phone. */
import { css } from "lit";

export const fieldStyles = css`
  input,
  select {
    background: var(--surface);
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    color: var(--ink);
    font: inherit;
    font-size: 0.875rem;
    min-height: 30px;
    padding: 1px 8px;
  }
  select,
  input[type="date"] {
    min-height: 34px;
    width: 100%;
  }
  .number-field {
    display: grid;
    gap: 1px;
  }
  .top {
    align-items: center;
    display: flex;
    gap: 8px;
    justify-content: space-between;
  }
  .place {
    font-size: 0.875rem;
  }
  .box {
    align-items: center;
    display: inline-flex;
    gap: 6px;
    margin-left: auto;
  }
  .unit {
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .box input {
    font-variant-numeric: tabular-nums;
    text-align: right;
    max-width: 46vw;
    min-width: 5.6em;
    width: calc(var(--digits, 5) * 0.62em + 1.6em);
    -moz-appearance: textfield;
    appearance: textfield;
  }
  .box input::-webkit-inner-spin-button {
    display: none;
  }
  .track {
    --thumb: 16px;
    position: relative;
  }
  input[type="range"] {
    accent-color: var(--blue);
    background: none;
    border: 0;
    display: block;
    height: 24px;
    margin: 0;
    min-height: 0;
    padding: 0;
    width: 100%;
  }
  .tick {
    background: var(--line-strong);
    bottom: -1px;
    height: 6px;
    left: calc(var(--thumb) / 2 + (100% - var(--thumb)) * var(--tick) - 1px);
    position: absolute;
    width: 2px;
  }
  .outside {
    color: var(--orange);
  }
  .window {
    align-items: center;
    display: flex;
    gap: 8px;
    justify-content: space-between;
    min-height: 32px;
  }
  .window label {
    align-items: center;
    display: inline-flex;
    gap: 6px;
  }
  .window input {
    text-align: right;
    width: 4.4em;
  }
  wa-switch {
    font-size: 0.875rem;
  }
  @media (max-width: 719px) {
    input,
    select,
    select:not([size]),
    input[type="date"] {
      font-size: 1rem;
      min-height: 44px;
    }
    input[type="range"] {
      height: 44px;
    }
    .tick {
      bottom: 6px;
    }
    wa-switch::part(switch),
    .window {
      min-height: 44px;
    }
  }
`;
