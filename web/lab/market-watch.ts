/** Runs the plan once more with every household watched: the market against what is known of real ones, and diaries. */
import { css, html, LitElement, nothing } from "lit";
import type { CheckedStatistic, RealityCheck } from "../../src/index.ts";
import { grouped } from "../format.ts";
import { Stopped } from "../futures/futures.ts";
import type { Watched } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { PoolWork } from "../workers/pool-work.ts";
import { controls, shared, stack, tables } from "../shared-styles.ts";
import type { noteIn as NoteIn } from "../text/data-notes.ts";
import { deskTexts } from "../text/desk-text.ts";
import { fill } from "../text/index.ts";
import { watchTexts } from "../text/watch-text.ts";
import type { View } from "../view.ts";
import "./household-diary.ts";

/** Weeks that the checks look at. */
const WEEKS = 52;

interface Found {
  readonly watched: Watched;
  readonly of: PlanState;
}

export class MarketWatch extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    noteIn: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  /** Says a statistic in the reader's language, once that is fetched. */
  declare noteIn: typeof NoteIn | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.noteIn = (await import("../text/data-notes.ts")).noteIn;
  }

  readonly #work = new PoolWork<Found>(this, () => this.desk.pool, "watch");

  static override styles = [
    shared,
    stack,
    tables,
    controls,
    css`
      [data-found] {
        margin-top: 12px;
      }
      ul {
        list-style: none;
        margin-top: 10px;
      }
      li {
        border-top: 1px solid var(--line);
        padding: 10px 0;
      }
      .verdict {
        border: 1px solid var(--line-strong);
        border-radius: 999px;
        font-size: 0.8125rem;
        padding: 1px 10px;
        white-space: nowrap;
      }
      .pass {
        background: var(--blue-soft);
        color: var(--blue);
      }
      .short {
        background: var(--orange-soft);
        color: var(--orange);
      }
      header {
        align-items: start;
        display: flex;
        gap: 12px;
        justify-content: space-between;
      }
      summary {
        cursor: pointer;
        min-height: 32px;
      }
      td:last-child {
        white-space: nowrap;
      }
    `,
  ];

  override render(): unknown {
    const { view, plan } = this;
    const words = watchTexts[view.language];
    const found = this.#work.found;
    const weeks = Math.min(WEEKS, plan.sheet?.horizonWeeks ?? WEEKS);
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet small">${words.intro}</p>
        ${this.#work.row(
          view.language,
          "watch",
          fill(words.run, { weeks }),
          plan.sheet === undefined ? undefined : () => void this.#run(weeks),
          words.running,
        )}
        ${found === undefined ? nothing : this.#checks(found)}
      </section>
      ${
        found === undefined
          ? nothing
          : html`<household-diary
              .view=${view}
              .diaries=${found.watched.diaries}
              .roles=${found.watched.roles}
              .brands=${found.watched.brands}
            ></household-diary>`
      }`;
  }

  async #run(weeks: number): Promise<void> {
    const { desk, plan } = this;
    const { wish, options } = desk;
    if (wish === undefined || options === undefined) return;
    await this.#work.run(weeks, async (progress) => {
      const [answer] = await desk.pool.run(
        [{ kind: "watch", ...wish, ...options, weeks }],
        undefined,
        (done, total) => progress(done, total),
      );
      if (answer?.kind === "watched")
        return { watched: answer.watched, of: plan };
      if (answer?.kind === "failed") throw new Error(answer.message);
      throw new Stopped();
    });
  }

  #checks({ watched, of }: Found): unknown {
    const { view } = this;
    const words = watchTexts[view.language];
    const { checks } = watched;
    const count = (wanted: RealityCheck["verdict"]): number =>
      checks.filter(({ verdict }) => verdict === wanted).length;
    return html`<p data-found>
        <strong
          >${fill(words.found, {
            pass: count("pass"),
            short: count("falls short"),
            skipped: count("not run"),
          })}</strong
        >
        <span class="quiet small">${words.seed}</span>
        ${
          of === this.plan
            ? nothing
            : html`<span class="small"
                >${deskTexts[view.language].work.stale}</span
              >`
        }
      </p>
      <ul>
        ${checks.map((check) => this.#check(check))}
      </ul>`;
  }

  #check(check: RealityCheck): unknown {
    const words = watchTexts[this.view.language];
    const { id, verdict, weeks, statistics } = check;
    const own = words.checks[id];
    const tone = { pass: "pass", "falls short": "short", "not run": "" };
    return html`<li data-check=${id}>
      <header>
        <h3>${own?.name ?? id}</h3>
        <span class="verdict ${tone[verdict]}">${words.verdicts[verdict]}</span>
      </header>
      <p class="small">
        ${own?.meaning}
        ${verdict === "not run" ? fill(words.needs, { weeks }) : nothing}
      </p>
      ${
        verdict === "not run"
          ? nothing
          : html`<details>
              <summary class="small">${words.details}</summary>
              <div
                class="scroll number"
                tabindex="0"
                role="region"
                aria-label=${own?.name ?? id}
              >
                <table>
                  <thead>
                    <tr>
                      <th scope="col">${words.statistic}</th>
                      <th scope="col">${words.value}</th>
                      <th scope="col">${words.band}</th>
                      <th scope="col"></th>
                    </tr>
                  </thead>
                  <tbody>
                    ${statistics.map((one) => this.#statistic(one))}
                  </tbody>
                </table>
              </div>
            </details>`
      }
    </li>`;
  }

  #statistic(one: CheckedStatistic): unknown {
    const { language } = this.view;
    const words = watchTexts[language];
    const said = this.noteIn?.(language, one.text) ?? {
      text: one.text,
      language: "en",
    };
    const { low, high, value, verdict } = one;
    const shown = (n: number): string => grouped(n, 3, language);
    const band =
      low === undefined
        ? high === undefined
          ? words.noBand
          : fill(words.most, { high: shown(high) })
        : high === undefined
          ? fill(words.least, { low: shown(low) })
          : fill(words.between, { low: shown(low), high: shown(high) });
    return html`<tr>
      <th scope="row"><span lang=${said.language}>${said.text}</span></th>
      <td>${value === null ? "–" : shown(value)}</td>
      <td>${band}</td>
      <td>
        ${low === undefined && high === undefined ? "" : words.verdicts[verdict]}
      </td>
    </tr>`;
  }
}

customElements.define("market-watch", MarketWatch);
