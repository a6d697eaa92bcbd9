/** Says at the desk which levers a lesson has open, that the others are locked, and why; and ends it. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement } from "lit";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { lockTexts } from "../text/lock-text.ts";
import { tell, type View } from "../view.ts";
import { lessonAddress, type Lock } from "./lock.ts";

export class LessonLock extends LitElement {
  static override properties = {
    view: { attribute: false },
    lock: { attribute: false },
    names: { attribute: false },
  };

  declare view: View;
  declare lock: Lock;
  /** What the open levers are called. */
  declare names: readonly string[];

  static override styles = [
    shared,
    css`
      section {
        background: var(--blue-soft);
        border-left: 4px solid var(--blue);
        border-radius: 8px;
        display: grid;
        gap: 6px;
        margin: 8px 0;
        padding: 10px 12px;
      }
      a {
        color: var(--blue);
      }
      .row {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 6px 14px;
      }
    `,
  ];

  override render(): unknown {
    const { lock, names, view } = this;
    const words = lockTexts[view.language];
    return html`<section aria-labelledby="title">
      <h3 id="title">${fill(words.title, { n: lock.lesson })}</h3>
      <p class="small">
        ${fill(words.fixed, {
          count: names.length,
          levers: names.join(words.comma),
        })}
      </p>
      <p class="small">${fill(words.seed, { seed: lock.seed })}</p>
      <p class="row small">
        <a href=${lessonAddress(lock)}
          >${fill(words.back, { n: lock.lesson })}</a
        >
        <wa-button
          size="s"
          appearance="outlined"
          variant="neutral"
          data-unlock
          @click=${() => tell(this, "unlock", null)}
          >${words.end}</wa-button
        >
      </p>
    </section>`;
  }
}

customElements.define("lesson-lock", LessonLock);
