/**
 * Work in the pool that a panel shows: not begun, running with its progress, failed, or done with what it found. It is
 * stopped when the panel goes; what was found may be kept for when the panel comes back, by a panel that says what plan it
 * was found of. The row with its button, bar and messages is the same for every panel.
 */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js";
import { html, nothing, type LitElement, type TemplateResult } from "lit";
import { endOf } from "../futures/futures.ts";
import type { Pool } from "./pool.ts";
import { fill, type Language } from "../text/index.ts";
import { deskTexts } from "../text/desk-text.ts";

export type Stage<T> =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "done"; readonly found: T };

/** What panels found that have gone since, by the pool they work in and their name. */
const kept = new WeakMap<Pool, Map<string, unknown>>();

export class PoolWork<T> {
  readonly #host: LitElement;
  readonly #pool: () => Pool;
  readonly #name: string | undefined;
  stage: Stage<T> = { kind: "none" };

  /** With a name, what is found is kept. */
  constructor(host: LitElement, pool: () => Pool, name?: string) {
    this.#host = host;
    this.#pool = pool;
    this.#name = name;
    host.addController(this);
  }

  /** What was found, once it is there. */
  get found(): T | undefined {
    return this.stage.kind === "done" ? this.stage.found : undefined;
  }

  /** Does the work; `undefined` from it means that there is nothing to do yet. */
  async run(
    total: number,
    work: (
      progress: (done: number, total?: number) => void,
    ) => Promise<T | undefined>,
  ): Promise<void> {
    const progress = (done: number, all = total): void =>
      this.#become({ kind: "running", done, total: all });
    progress(0);
    try {
      const found = await work(progress);
      this.#become(
        found === undefined ? { kind: "none" } : { kind: "done", found },
      );
    } catch (error) {
      this.#become(endOf(error));
    }
  }

  stop(): void {
    this.#pool().stop();
  }

  hostConnected(): void {
    if (this.#name === undefined || this.stage.kind !== "none") return;
    const found = kept.get(this.#pool())?.get(this.#name);
    if (found !== undefined) this.stage = { kind: "done", found: found as T };
  }

  hostDisconnected(): void {
    if (this.stage.kind === "running") this.stop();
  }

  /**
   * The button that begins, or the bar while it runs, with {done} of {total} in `running`; `name` marks the button for tests
   * and is no word.
   */
  row(
    language: Language,
    name: string,
    label: string,
    begin: (() => void) | undefined,
    running = deskTexts[language].work.running,
  ): TemplateResult {
    const { stage } = this;
    const words = deskTexts[language].work;
    if (stage.kind === "running")
      return html`<div class="row" role="status">
        <wa-progress-bar
          style="flex: 1 1 160px"
          value=${(100 * stage.done) / Math.max(1, stage.total)}
          label=${label}
        ></wa-progress-bar>
        <span class="small number"
          >${fill(running, { done: stage.done, total: stage.total })}</span
        >
        <wa-button
          size="s"
          appearance="outlined"
          variant="neutral"
          @click=${() => this.stop()}
          >${words.stop}</wa-button
        >
      </div>`;
    return html`<div class="row" role="status">
      <wa-button
        size="s"
        variant="brand"
        appearance=${stage.kind === "done" ? "outlined" : "accent"}
        data-run=${name}
        ?disabled=${begin === undefined}
        @click=${() => begin?.()}
        >${label}</wa-button
      >
      ${
        stage.kind === "failed"
          ? html`<span>${fill(words.failed, { message: stage.message })}</span>`
          : nothing
      }
    </div>`;
  }

  #become(stage: Stage<T>): void {
    this.stage = stage;
    if (stage.kind === "done" && this.#name !== undefined) {
      const pool = this.#pool();
      kept.set(
        pool,
        (kept.get(pool) ?? new Map<string, unknown>()).set(
          this.#name,
          stage.found,
        ),
      );
    }
    this.#host.requestUpdate();
  }
}
