/** What came out, in sentences: sales and money of the run, then how it differs from the baseline. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement, nothing } from "lit";
import type { RunDocument } from "../../src/index.ts";
import { percent } from "../format.ts";
import { sameResult } from "./same-result.ts";
import { addressOf } from "../shell/routes.ts";
import { shared } from "../shared-styles.ts";
import { withForeign } from "../text/foreign.ts";
import { fill } from "../text/index.ts";
import { instantTexts } from "../text/instant-text.ts";
import { verdictSentences, versusRoom, versusSentence } from "./verdict.ts";
import { tell, type View } from "../view.ts";

/** The base rate that is told: launches of the region whose listings outlived the first year. */
const KEPT_LISTINGS = "asean_listings_kept";

export class VerdictCard extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    baseline: { attribute: false },
    baselineName: { attribute: false },
    targetCases: { attribute: false },
    chance: { attribute: false },
    rough: { type: Boolean },
  };

  declare view: View;
  declare document: RunDocument;
  declare baseline: RunDocument | undefined;
  declare baselineName: string;
  declare targetCases: number | undefined;
  /** How likely the target is, once futures of the plan are known. */
  declare chance: string | undefined;
  /** The figures are read off a sketch. */
  declare rough: boolean;

  /** What stood last of full figures, and the last chance: their room is kept. */
  #told = "";
  #lastChance = "";

  static override styles = [
    shared,
    css`
      .rough {
        border-style: dashed;
      }
      .first {
        font-size: 1.1875rem;
        font-weight: 650;
        line-height: 1.5;
        text-wrap: pretty;
      }
      .rest {
        margin-top: 6px;
        max-width: 70em;
      }
      /* Room for what may stand there instead, so that the cards below stay where they are. */
      .room {
        display: grid;
      }
      .room::before,
      .room span {
        grid-area: 1 / 1;
      }
      .room::before {
        content: attr(data-room);
        visibility: hidden;
      }
      .versus {
        border-left: 3px solid var(--blue);
        margin-top: 10px;
        padding-left: 10px;
      }
      .next {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .outside {
        margin-top: 10px;
      }
      /* Beside the heading, whose row is as high without them: what stands below does not move when they come. */
      @media (min-width: 720px) {
        section {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
        }
        section > * {
          grid-column: 1 / -1;
        }
        .held h2 {
          grid-area: 1 / 1;
          min-height: 38px;
          padding-top: 7px;
        }
        .held .first {
          margin-top: 6px;
        }
        .next {
          grid-area: 1 / 2;
        }
      }
      @media (max-width: 719px) {
        .next {
          margin-top: 10px;
        }
      }
      @media print {
        .next,
        .hint {
          display: none;
        }
        section {
          display: block;
        }
        .room::before {
          content: none;
        }
        .held h2 {
          min-height: 0;
          padding-top: 0;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, document, baseline } = this;
    const [first, ...rest] = verdictSentences(document, this.targetCases, view);
    const said = rest.join(view.language === "zh-TW" ? "" : " ");
    if (!this.rough) this.#told = said;
    return html`<section
      class="panel ${this.rough ? "rough" : ""} ${baseline === undefined ? "" : "held"}"
      aria-labelledby="title"
    >
      <h2 id="title" class="quiet small">
        ${view.texts.verdict.heading}${
          this.rough ? html` · ${instantTexts[view.language].rough}` : nothing
        }
      </h2>
      <p class="first">${first}</p>
      ${this.#odds()}
      <p class="rest room" data-room=${this.rough ? this.#told : ""}>
        <span>${said}</span>
      </p>
      ${
        baseline === undefined
          ? nothing
          : html`<p
              class="versus room ${sameResult(document, baseline) ? "hint" : ""}"
              data-room=${versusRoom(this.baselineName, view)}
            >
              <span
                >${versusSentence(document, baseline, this.baselineName, view)}</span
              >
            </p> `
      }
      ${this.#outside()}
      ${
        baseline === undefined || sameResult(document, baseline)
          ? nothing
          : this.#next()
      }
    </section>`;
  }

  /** How likely the target is; once that was said, what to do when the plan has moved on. */
  #odds(): unknown {
    if (this.chance !== undefined) this.#lastChance = this.chance;
    if (this.#lastChance === "") return nothing;
    return html`<p
      class="room ${this.chance === undefined ? "quiet hint" : ""}"
      data-room=${this.#lastChance}
      data-chance=${this.chance === undefined ? nothing : ""}
    >
      <span>${this.chance ?? this.view.texts.verdict.chanceAgain}</span>
    </p>`;
  }

  /** How launches usually end, under every forecast. */
  #outside(): unknown {
    const { view, document } = this;
    const rate = document.base_rates.find(({ id }) => id === KEPT_LISTINGS);
    return rate === undefined
      ? nothing
      : html`<p class="outside quiet small" title=${rate.definition}>
          ${withForeign(
            fill(view.texts.verdict.outside, {
              share: percent(rate.value, view.language),
              source: rate.source,
            }),
            view.language,
            "en",
          )}
        </p>`;
  }

  #next(): unknown {
    const { compare, pin } = this.view.texts.plan;
    return html`<div class="next">
      <wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        data-compare
        href=${addressOf("compare")}
        >${compare}</wa-button
      >
      <wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        @click=${() => tell(this, "pin", null)}
        ><wa-icon slot="start" name="pin"></wa-icon>${pin}</wa-button
      >
    </div>`;
  }
}

customElements.define("verdict-card", VerdictCard);
