/** What only the printed sheet of a lesson has: lines for the name, guess and thoughts as text, and the link that brings the lesson back. */
import { css, html, LitElement } from "lit";
import { dateText, today } from "../format.ts";
import { PrintDay } from "../print-day.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { learnTexts } from "../text/learn-text.ts";
import type { View } from "../view.ts";
import { lessonAddress, type Lock } from "./lock.ts";

/** Empty lines to write on by hand. */
const LINES = 3;

export class LessonPaper extends LitElement {
  static override properties = {
    view: { attribute: false },
    piece: { attribute: false },
    lock: { attribute: false },
    version: { attribute: false },
    written: { attribute: false },
  };

  declare view: View;
  declare piece: "head" | "written" | "foot";
  declare lock: Lock;
  declare version: string;
  declare written: string;

  constructor() {
    super();
    new PrintDay(this);
  }

  static override styles = [
    shared,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: block;
        }
      }
      .head {
        display: flex;
        gap: 2em;
        justify-content: flex-end;
        margin-top: -8mm;
      }
      .words {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      .line {
        border-bottom: 1px solid var(--line);
        height: 8mm;
      }
      .foot {
        font-size: 0.75rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render(): unknown {
    const { view, lock, written } = this;
    const words = learnTexts[view.language];
    if (this.piece === "head")
      return html`<p class="head">
        <span>${words.pupil} ＿＿＿＿＿＿＿＿</span
        ><span>${words.group} ＿＿＿＿＿</span>
      </p>`;
    if (this.piece === "written")
      return written === ""
        ? html`${Array.from({ length: LINES }, () => html`<p class="line"></p>`)}`
        : html`<p class="words">${written}</p>`;
    const link = location.href.replace(/#.*/s, "") + lessonAddress(lock);
    return html`<p class="foot quiet">
        ${fill(words.sheet, {
          seed: lock.seed,
          version: this.version,
          day: dateText(today(), view.language),
        })}
      </p>
      <p class="foot quiet">${link}</p>`;
  }
}

customElements.define("lesson-paper", LessonPaper);
