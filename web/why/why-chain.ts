/** What a figure is made of: a sentence, and its three links with how far each stands from the baseline, as a bar. */
import { html, LitElement } from "lit";
import type { MeasureValues } from "../../src/index.ts";
import { compact, grouped, money, percent } from "../format.ts";
import "../lab/plain-table.ts";
import { measureText, type MeasureId } from "../result/measure-style.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { whyTexts } from "../text/why-text.ts";
import type { View } from "../view.ts";
import { changeBar, changeOf } from "./change-bar.ts";
import {
  isMoney,
  moneyChain,
  packChain,
  type Link,
  type MoneyLink,
  type PackLink,
} from "./chain.ts";

const phone = matchMedia("(max-width: 719px)");

export class WhyChain extends LitElement {
  static override properties = {
    view: { attribute: false },
    measure: { attribute: false },
    place: { attribute: false },
    values: { attribute: false },
    baseline: { attribute: false },
    same: { type: Boolean },
    baselineName: { attribute: false },
  };

  declare view: View;
  declare measure: MeasureId;
  /** Name of the part of the market that is meant; "" for all of it. */
  declare place: string;
  declare values: MeasureValues;
  declare baseline: MeasureValues | undefined;
  /** The plan is the baseline: there is no difference. */
  declare same: boolean;
  declare baselineName: string;

  static override styles = [shared];

  override render(): unknown {
    const { view, measure, values, place } = this;
    const before = this.same ? undefined : this.baseline;
    const words = whyTexts[view.language];
    const adds = isMoney(measure);
    const links: readonly Link<PackLink | MoneyLink>[] = adds
      ? moneyChain(values, before)
      : packChain(values, before);
    const fromNothing = links.map((link) => ({ ...link, before: 0 }));
    const { label } = view.texts.measures[measure];
    const name = place === "" ? label : `${label} · ${place}`;
    // On a phone the difference alone: three figures beside a bar are wider than it.
    const wide = before !== undefined && !phone.matches;
    const value = measureText(measure, values[measure], view, view.texts);
    const heading = `${name}${view.language === "zh-TW" ? "：" : ": "}${value}`;
    if (links.length === 0)
      return html`<section class="panel" data-chain>
        <h2>${heading}</h2>
        <p class="quiet small">${words.tooFew}</p>
      </section>`;
    return html`<plain-table
      data-chain
      .heading=${heading}
      .sentence=${[
        adds ? words.money : words.packs,
        this.#largest(links, adds),
      ].join(view.language === "zh-TW" ? "" : " ")}
      .head=${[
        ...[words.link, words.now],
        ...(wide ? [words.before] : []),
        ...(before === undefined ? (adds ? [words.size] : []) : [words.change]),
      ]}
      .rows=${links.map((link) => [
        words.links[link.id],
        this.#amount(link.id, link.now),
        ...(link.before === undefined
          ? // Of a sum each part has a size of its own; of a product none has.
            adds && before === undefined
            ? [changeBar({ ...link, before: 0 }, fromNothing, true)]
            : []
          : [
              ...(wide ? [this.#amount(link.id, link.before)] : []),
              html`${changeBar(link, links, adds)}
                <span style="display: inline-block; min-width: 5.5em"
                  >${this.#change(link, adds)}</span
                >`,
            ]),
      ])}
    ></plain-table>`;
  }

  #amount(id: PackLink | MoneyLink, value: number): string {
    const { view } = this;
    if (id === "stocked") return percent(value, view.language);
    if (id === "listed") return compact(value, view.language);
    return id === "rate"
      ? grouped(value, 2, view.language)
      : money(value, view);
  }

  #change({ now, before }: Link<string>, adds: boolean): string {
    const { view } = this;
    if (before === undefined) return "";
    const difference = adds ? now - before : now / before - 1;
    const text = adds
      ? money(difference, view)
      : percent(difference, view.language);
    return difference > 0 ? `+${text}` : text;
  }

  /** Which link differs most from the baseline. */
  #largest(
    links: readonly Link<PackLink | MoneyLink>[],
    adds: boolean,
  ): string {
    const words = whyTexts[this.view.language];
    const name = this.baselineName;
    if (this.same) return fill(words.same, { name });
    if (this.baseline === undefined) return "";
    const size = (link: Link<string>): number => Math.abs(changeOf(link, adds));
    const [most] = links
      .filter((link) => size(link) > 0)
      .sort((a, b) => size(b) - size(a));
    return most === undefined
      ? fill(words.same, { name })
      : fill(words.largest, {
          name,
          link: words.links[most.id],
          change: this.#change(most, adds),
        });
  }
}

customElements.define("why-chain", WhyChain);
