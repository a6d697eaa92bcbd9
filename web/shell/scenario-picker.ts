/** Chooses a plan: one that ships with the page, or a CSV file of the reader's own. Files dropped anywhere on the page go the same way. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { css, html, LitElement, nothing } from "lit";
import { shared } from "../shared-styles.ts";
import { planName, type ShippedPlan } from "../shipped-plans.ts";
import { fill } from "../text/index.ts";
import { tell, type View } from "../view.ts";

export class ScenarioPicker extends LitElement {
  static override properties = {
    view: { attribute: false },
    plans: { attribute: false },
    current: { attribute: false },
    ownName: { attribute: false },
  };

  declare view: View;
  declare plans: readonly ShippedPlan[];
  declare current: string;
  /** Name of the opened file while its plan is shown. */
  declare ownName: string | undefined;

  static override styles = [
    shared,
    css`
      :host {
        align-items: end;
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        min-width: 0;
      }
      label {
        display: grid;
        flex: 1 1 190px;
        font-size: 0.75rem;
        gap: 1px;
        min-width: 0;
      }
      select {
        background: var(--surface);
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        color: var(--ink);
        font: inherit;
        font-size: 0.9375rem;
        height: 36px;
        max-width: 100%;
        padding: 0 8px;
        width: 100%;
      }
      @media (max-width: 719px) {
        select {
          height: 44px;
        }
        wa-button::part(base) {
          min-height: 44px;
          min-width: 44px;
        }
        .name {
          clip-path: inset(50%);
          height: 1px;
          overflow: hidden;
          position: absolute;
          white-space: nowrap;
          width: 1px;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, plans, ownName } = this;
    const words = view.texts.plan;
    return html`<label>
        <span class="quiet">${words.choose}</span>
        <select
          @change=${(event: Event) =>
            this.#choose((event.target as HTMLSelectElement).value)}
        >
          ${
            ownName === undefined
              ? nothing
              : html`<option value="" selected>
                  ${fill(words.own, { name: ownName })}
                </option>`
          }
          ${plans.map(
            (plan) =>
              html`<option
                value=${plan.id}
                ?selected=${ownName === undefined && plan.id === this.current}
              >
                ${planName(plan.id, view)}
              </option>`,
          )}
        </select>
      </label>
      <wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        title=${words.drop}
        @click=${() => this.#input()?.click()}
        ><wa-icon slot="start" name="open"></wa-icon
        ><span class="name">${words.open}</span></wa-button
      >
      <wa-button
        size="s"
        appearance="outlined"
        variant="neutral"
        @click=${() => tell(this, "save", null)}
        ><wa-icon slot="start" name="save"></wa-icon
        ><span class="name">${words.save}</span></wa-button
      >
      <input
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        hidden
        aria-label=${words.open}
        @change=${() => this.#open()}
      />`;
  }

  #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input");
  }

  #choose(id: string): void {
    if (id !== "") tell(this, "choose-plan", { id });
  }

  #open(): void {
    const input = this.#input();
    const file = input?.files?.[0];
    if (file !== undefined) tell(this, "open-file", { file });
    // The same file can be opened again after it was changed.
    if (input !== null) input.value = "";
  }
}

customElements.define("scenario-picker", ScenarioPicker);
