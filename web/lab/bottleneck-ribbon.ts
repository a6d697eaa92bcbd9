/** What held sales back most, as a ribbon of weeks: a letter and a shade for each link, and the same stretches as a list. */
import { css, html, LitElement, nothing } from "lit";
import type { BottleneckWeek, Link } from "../../src/index.ts";
import { percent } from "../format.ts";
import { controls, shared, tables } from "../shared-styles.ts";
import { deskTexts } from "../text/desk-text.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";
import { longest, spansOf, type Span } from "./ribbon-spans.ts";

const order: readonly Link[] = [
  "known",
  "listed",
  "noticed",
  "in_stock",
  "affordable",
  "preferred",
  "capacity",
  "cash",
];

/** Weeks a stretch must last for its letter to fit in, as a part of all weeks. */
const ROOM_FOR_LETTER = 0.03;

const letterOf = (link: Link): string =>
  String.fromCharCode(65 + order.indexOf(link));

export class BottleneckRibbon extends LitElement {
  static override properties = {
    view: { attribute: false },
    weeks: { attribute: false },
  };

  declare view: View;
  /** Absent until a full run has said it. */
  declare weeks: readonly BottleneckWeek[] | undefined;

  static override styles = [
    shared,
    tables,
    controls,
    css`
      .ribbon {
        border: 1px solid var(--line-strong);
        border-radius: 6px;
        display: flex;
        height: 34px;
        margin-top: 10px;
        overflow: hidden;
      }
      .ribbon span {
        align-items: center;
        display: flex;
        font-size: 0.8125rem;
        font-weight: 650;
        justify-content: center;
        min-width: 0;
        overflow: hidden;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        list-style: none;
        margin-top: 8px;
      }
      .key b {
        border: 1px solid var(--line-strong);
        border-radius: 4px;
        display: inline-block;
        line-height: 1.5;
        margin-right: 4px;
        min-width: 1.6em;
        text-align: center;
      }
      .known {
        background: var(--blue);
        color: var(--surface);
      }
      .listed {
        background: var(--orange);
        color: var(--surface);
      }
      .noticed {
        background: var(--blue-soft);
        color: var(--ink);
      }
      .in_stock {
        background: var(--orange-soft);
        color: var(--ink);
      }
      .affordable {
        background: var(--ink);
        color: var(--surface);
      }
      .preferred {
        background: var(--quiet);
        color: var(--surface);
      }
      .capacity {
        background: var(--sunken);
        color: var(--ink);
      }
      .cash {
        background: var(--surface);
        color: var(--ink);
      }
      summary {
        cursor: pointer;
        min-height: 32px;
      }
      @media (forced-colors: active) {
        .ribbon span {
          border-right: 1px solid CanvasText;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, weeks } = this;
    const words = deskTexts[view.language].ribbon;
    const most = longest(weeks ?? []);
    const sentence =
      weeks === undefined
        ? words.waiting
        : most === undefined
          ? words.none
          : fill(words.takeaway, {
              weeks: weeks.length,
              most: most.weeks,
              link: words.links[most.link],
            });
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="quiet small">${sentence}</p>
      ${weeks === undefined ? nothing : this.#ribbon(weeks, sentence)}
    </section>`;
  }

  #ribbon(weeks: readonly BottleneckWeek[], sentence: string): unknown {
    const words = deskTexts[this.view.language].ribbon;
    const spans = spansOf(weeks);
    const met = order.filter((link) =>
      spans.some((span) => span.link === link),
    );
    const name = (link: Link): string =>
      `${letterOf(link)} ${words.links[link]}`;
    return html`<div class="ribbon" role="img" aria-label=${sentence}>
        ${spans.map(({ link, from, to }) => {
          const wide = (to - from + 1) / weeks.length >= ROOM_FOR_LETTER;
          return html`<span
            class=${link ?? ""}
            style="flex: ${to - from + 1} 0 0"
            title=${`${fill(words.row, { from, to })}${link === undefined ? "" : ` ${name(link)}`}`}
            >${link === undefined || !wide ? "" : letterOf(link)}</span
          >`;
        })}
      </div>
      <ul class="key small">
        ${met.map(
          (link) =>
            html`<li>
              <b class=${link}>${letterOf(link)}</b>${words.links[link]}
            </li>`,
        )}
      </ul>
      <details>
        <summary class="small">${words.list}</summary>
        <p class="quiet small">${words.note}</p>
        <div
          class="scroll number"
          tabindex="0"
          role="region"
          aria-label=${words.title}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">${words.weeks}</th>
                <th scope="col">${words.link}</th>
                <th scope="col">${words.share}</th>
              </tr>
            </thead>
            <tbody>
              ${spans.map((span) => this.#row(span, name))}
            </tbody>
          </table>
        </div>
      </details>`;
  }

  #row(
    { link, from, to, passed }: Span,
    name: (link: Link) => string,
  ): unknown {
    return html`<tr>
      <th scope="row">
        ${fill(deskTexts[this.view.language].ribbon.row, { from, to })}
      </th>
      <td>${link === undefined ? "–" : name(link)}</td>
      <td>
        ${passed === undefined ? "–" : percent(passed, this.view.language)}
      </td>
    </tr>`;
  }
}

customElements.define("bottleneck-ribbon", BottleneckRibbon);
