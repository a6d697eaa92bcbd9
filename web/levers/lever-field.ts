/**
 * One field of a lever: a slider with its numeric twin, a choice, a switch, a date, or a switch with the week it opens.
 * The small mark under a slider is the value as loaded. Tells `edit` with the field's key and its new value.
 */
import "@awesome.me/webawesome/dist/components/switch/switch.js";
import { html, LitElement, nothing } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { live } from "lit/directives/live.js";
import { grouped } from "../format.ts";
import { fieldStyles } from "./lever-field-styles.ts";
import { pageOf } from "./lever-range.ts";
import type { FieldView } from "./lever-sheet.ts";
import {
  fieldName,
  placeWords,
  shownUnit,
  twinText,
  valueText,
} from "./lever-text.ts";
import { spokenValue } from "./spoken-value.ts";
import { shared } from "../shared-styles.ts";
import { fill, wordOf } from "../text/index.ts";
import { tell, type View } from "../view.ts";

export class LeverField extends LitElement {
  static override properties = {
    view: { attribute: false },
    field: { attribute: false },
    value: { attribute: false },
    locked: { type: Boolean },
  };

  declare view: View;
  declare field: FieldView;
  /** As edited, or as loaded. */
  declare value: string;
  /** May not be moved. */
  declare locked: boolean;

  static override styles = [shared, fieldStyles];

  override render(): unknown {
    switch (this.field.kind) {
      case "number":
        return this.#number();
      case "word":
        return this.#choice();
      case "flag":
        return this.#switch(this.value === "on", (on) => (on ? "on" : "off"));
      case "window":
        return this.#window();
      case "date":
        return this.#date();
    }
  }

  #edit(value: string): void {
    tell(this, "edit", { key: this.field.key, value });
  }

  #number(): unknown {
    const { field, value, view } = this;
    const { factor, unit } = shownUnit(field);
    const { min, max, step } = field.slider;
    const name = fieldName(field, view);
    const place = placeWords(field, view);
    const shown = Number(value) / factor;
    const twin = twinText(field, value, view);
    const part = (at: number): number =>
      Math.min(1, Math.max(0, (at - min) / (max - min || 1)));
    const tick = { "--tick": String(part(Number(field.loaded))) };
    return html`<div class="number-field">
      <div class="top">
        ${place === "" ? nothing : html`<span class="place">${place}</span>`}
        <span class="box">
          <input
            type="number"
            inputmode="decimal"
            aria-label=${name}
            step="any"
            ?disabled=${this.locked}
            style=${styleMap({ "--digits": String(String(shown).length) })}
            .value=${live(String(shown))}
            @change=${(event: Event) => this.#typed(event, factor)}
          />
          <span class="unit quiet"
            >${wordOf(view.texts.words.units, unit)}</span
          >
        </span>
      </div>
      <div class="track" style=${styleMap(tick)}>
        <input
          type="range"
          aria-label=${name}
          aria-valuetext=${spokenValue(field, value, view)}
          min=${min}
          max=${max}
          step=${step}
          ?disabled=${this.locked}
          .value=${live(value)}
          @input=${(event: Event) =>
            this.#edit((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#page(event)}
        />
        <span
          class="tick"
          title=${fill(view.texts.levers.baselineTick, {
            value: valueText(field, field.loaded, view),
          })}
        ></span>
      </div>
      ${twin === "" ? nothing : html`<span class="quiet small">${twin}</span>`}
      ${this.#several()} ${this.#outside()}
    </div>`;
  }

  /** The page keys of a browser go a tenth of the slider, whatever figure that is. */
  #page(event: KeyboardEvent): void {
    const way = { PageUp: 1, PageDown: -1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const { slider, unit } = this.field;
    const { min, max, step } = slider;
    const to = Number(this.value) + way * pageOf(slider, unit);
    // On the slider's own steps, as its other keys go.
    const near = min + step * Math.round((to - min) / step);
    this.#edit(String(Math.min(max, Math.max(min, near))));
  }

  #typed(event: Event, factor: number): void {
    const text = (event.target as HTMLInputElement).value;
    const value = Number(text) * factor;
    // An emptied box means "as loaded".
    if (text === "" || !Number.isFinite(value)) this.#edit(this.field.loaded);
    else this.#edit(String(value));
    // What was typed may be the value that stood there: the box shows it again.
    this.requestUpdate();
  }

  /** Said where one field stands for several different settings of the plan. */
  #several(): unknown {
    const set = this.field.places.filter((place) => place.value !== 0);
    return set.length < 2
      ? nothing
      : html`<span class="quiet small"
          >${fill(this.view.texts.levers.mixed, { count: set.length })}</span
        >`;
  }

  #outside(): unknown {
    const { allowed, unit } = this.field;
    const { factor } = shownUnit({ unit });
    const value = Number(this.value);
    const low = allowed.min ?? -Infinity;
    const high = allowed.max ?? Infinity;
    if (value >= low && value <= high) return nothing;
    return html`<span class="outside small"
      >${fill(this.view.texts.levers.outside, {
        min:
          allowed.min === null
            ? ""
            : grouped(low / factor, 2, this.view.language),
        max:
          allowed.max === null
            ? ""
            : grouped(high / factor, 2, this.view.language),
      })}</span
    >`;
  }

  #choice(): unknown {
    const { field, value, view } = this;
    const choices = field.choices.includes(value)
      ? field.choices
      : [value, ...field.choices];
    return html`<select
      aria-label=${fieldName(field, view)}
      ?disabled=${this.locked}
      @change=${(event: Event) =>
        this.#edit((event.target as HTMLSelectElement).value)}
    >
      ${choices.map(
        (choice) =>
          html`<option value=${choice} ?selected=${choice === value}>
            ${wordOf(view.texts.words.choices, choice)}
          </option>`,
      )}
    </select>`;
  }

  #switch(on: boolean, valueOf: (on: boolean) => string): unknown {
    const { field, view } = this;
    const place = placeWords(field, view);
    return html`<wa-switch
      size="s"
      ?disabled=${this.locked}
      .checked=${live(on)}
      @change=${(event: Event) =>
        this.#edit(valueOf((event.target as HTMLInputElement).checked))}
      >${place === "" ? fieldName(field, view) : place}</wa-switch
    >`;
  }

  #window(): unknown {
    const { field, value, view } = this;
    const open = value !== "off";
    const words = view.texts.levers;
    const opening = field.loaded === "off" ? "1" : field.loaded;
    const place = placeWords(field, view);
    return html`<div class="window">
      ${this.#switch(open, (on) => (on ? opening : "off"))}
      ${
        open && field.lever === "region_on"
          ? html`<label class="small quiet">
              <span aria-hidden="true">${words.fromWeek}</span>
              <span class="unseen"
                >${fill(words.fromWeekOf, { name: place })}</span
              >
              <input
                type="number"
                min="1"
                max=${field.horizonWeeks}
                step="1"
                ?disabled=${this.locked}
                .value=${live(value)}
                @change=${(event: Event) => this.#weekTyped(event)}
              />
            </label>`
          : nothing
      }
    </div>`;
  }

  #weekTyped(event: Event): void {
    const week = Math.round(Number((event.target as HTMLInputElement).value));
    const { horizonWeeks, loaded } = this.field;
    const valid = week >= 1 && week <= horizonWeeks;
    this.#edit(valid ? String(week) : loaded);
    this.requestUpdate();
  }

  #date(): unknown {
    const { field, value, view } = this;
    return html`<input
      type="date"
      ?disabled=${this.locked}
      aria-label=${fieldName(field, view)}
      .value=${live(value)}
      @change=${(event: Event) => {
        const date = (event.target as HTMLInputElement).value;
        this.#edit(date === "" ? field.loaded : mondayOf(date));
      }}
    />`;
  }
}

/** The Monday of the week an ISO date lies in: a plan starts with a week. */
export function mondayOf(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

customElements.define("lever-field", LeverField);
