/** The microscope: one simulated household over the weeks, where it went, what for, what it took and why. */
import { css, html, LitElement, nothing } from "lit";
import type { Diary, DiaryEntry, Label } from "../../src/index.ts";
import { controls, shared } from "../shared-styles.ts";
import { fill, wordOf } from "../text/index.ts";
import { watchTexts } from "../text/watch-text.ts";
import type { View } from "../view.ts";
import {
  boughtText,
  kindOf,
  whoText,
  whyText,
  withOwn,
} from "./diary-words.ts";

export class HouseholdDiary extends LitElement {
  static override properties = {
    view: { attribute: false },
    diaries: { attribute: false },
    roles: { attribute: false },
    brands: { attribute: false },
    chosen: { state: true },
    onlyOwn: { state: true },
  };

  declare view: View;
  declare diaries: readonly Diary[];
  /** Role of each own SKU. */
  declare roles: Readonly<Record<string, string>>;
  declare brands: Readonly<Record<string, Label>>;
  declare chosen: string;
  declare onlyOwn: boolean;

  constructor() {
    super();
    this.chosen = "";
    this.onlyOwn = false;
  }

  static override styles = [
    shared,
    controls,
    css`
      label.check {
        align-items: center;
        display: flex;
        gap: 8px;
        min-height: 44px;
      }
      input[type="checkbox"] {
        accent-color: var(--blue);
        height: 20px;
        width: 20px;
      }
      ol {
        display: grid;
        gap: 0;
        list-style: none;
        margin: 10px 0 0;
        max-height: 480px;
        overflow: auto;
        padding: 0;
      }
      li {
        border-left: 3px solid var(--line);
        border-top: 1px solid var(--line);
        padding: 6px 0 6px 10px;
      }
      li.own {
        border-left-color: var(--blue);
      }
      .facts {
        margin-top: 8px;
      }
    `,
  ];

  override render(): unknown {
    const { view, diaries } = this;
    const words = watchTexts[view.language].diary;
    const diary =
      diaries.find(({ household }) => household === this.chosen) ?? diaries[0];
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="quiet small">${words.intro}</p>
      <div class="row">
        <label
          >${words.pick}
          <select
            data-household
            @change=${(event: Event) =>
              (this.chosen = (event.target as HTMLSelectElement).value)}
          >
            ${diaries.map(
              (one) =>
                html`<option value=${one.household} ?selected=${one === diary}>
                  ${fill(words.option, {
                    kind: words.kinds[kindOf(one)],
                    who: whoText(one, view),
                  })}
                </option>`,
            )}
          </select></label
        >
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.onlyOwn}
            @change=${(event: Event) =>
              (this.onlyOwn = (event.target as HTMLInputElement).checked)}
          />${words.only}</label
        >
      </div>
      ${diary === undefined ? nothing : this.#diary(diary)}
    </section>`;
  }

  #diary(diary: Diary): unknown {
    const words = watchTexts[this.view.language].diary;
    const { entries, knewFrom } = diary;
    const shown = this.onlyOwn ? withOwn(entries) : entries;
    return html`<p class="facts">
        ${fill(words.summary, {
          visits: entries.length,
          bought: entries.filter(({ sku }) => sku !== "").length,
          own: entries.filter(({ own }) => own).length,
        })}
        ${
          knewFrom === undefined
            ? words.neverKnew
            : fill(words.knew, { week: knewFrom })
        }
      </p>
      ${
        shown.length === 0
          ? html`<p class="quiet">${words.empty}</p>`
          : html`<ol tabindex="0" aria-label=${words.title}>
              ${shown.map((entry) => this.#entry(entry))}
            </ol>`
      }`;
  }

  #entry(entry: DiaryEntry): unknown {
    const { view } = this;
    const words = watchTexts[view.language].diary;
    const { channels, choices } = view.texts.words;
    const where = [
      fill(view.texts.words.weekOf, { value: entry.week }),
      words.missions[entry.mission],
      `${wordOf(channels, entry.channel)}（${entry.regular ? words.regular : words.other}）`,
    ];
    const facts = [
      ...(entry.sku === "" ? [] : [entry.before ? words.again : words.first]),
      ...(entry.promotion === "none" ? [] : [wordOf(choices, entry.promotion)]),
      ...(entry.own ? [] : [words.obstacles[entry.obstacle]]),
    ];
    const { choice } = entry;
    return html`<li class=${entry.own ? "own" : ""}>
      <span class="quiet small number">${where.join(" · ")}</span><br />
      <strong class="number"
        >${boughtText(entry, this.roles, this.brands, view)}</strong
      >
      <span class="small">${facts.join(" · ")}</span>
      ${
        choice === undefined
          ? nothing
          : html`<br /><span class="quiet small number"
                >${whyText(choice, view)}</span
              >`
      }
    </li>`;
  }
}

customElements.define("household-diary", HouseholdDiary);
