/** The dated rules of law that the plan's goods meet, in the order of the days they begin; those that begin within the run are marked. */
import { html, LitElement } from "lit";
import { dateText, grouped } from "../format.ts";
import "../lab/plain-table.ts";
import type { Inputs } from "../messages.ts";
import { shared } from "../shared-styles.ts";
import { fill, wordOf } from "../text/index.ts";
import { sourcesTexts } from "../text/sources-text.ts";
import type { View } from "../view.ts";
import { beginsWithin, inOrder } from "./dated-rules.ts";
import { inputName } from "./input-text.ts";

export class RuleTimeline extends LitElement {
  static override properties = {
    view: { attribute: false },
    found: { attribute: false },
  };

  declare view: View;
  declare found: Inputs;

  static override styles = [shared];

  override render(): unknown {
    const { view, found } = this;
    const { language } = view;
    const words = sourcesTexts[language];
    const { rules, horizon } = found;
    const day = (iso: string): string => dateText(iso, language);
    return html`<plain-table
      stacked
      data-rules
      .heading=${words.timeline.heading}
      .sentence=${fill(words.timeline.sentence, {
        from: day(horizon.from),
        to: day(horizon.to),
      })}
      .wordColumns=${[1, 3, 4]}
      .head=${[
        words.timeline.when,
        words.timeline.rule,
        words.value,
        words.timeline.standing,
        words.checked,
      ]}
      .rows=${inOrder(rules).map((rule) => [
        html`${day(rule.fromDate)}${
          rule.toDate === "" ? "" : ` – ${day(rule.toDate)}`
        }
        ${
          beginsWithin(rule, horizon)
            ? html`<strong>◆ ${words.timeline.within}</strong>`
            : ""
        }`,
        inputName(
          { table: "rules", name: `${rule.rule}/${rule.appliesTo}` },
          found,
          language,
        ),
        `${grouped(rule.value, 0, language)}${wordOf(view.texts.words.units, rule.unit)}`,
        view.texts.words.grades[rule.grade],
        day(rule.checkedOn),
      ])}
    ></plain-table>`;
  }
}

customElements.define("rule-timeline", RuleTimeline);
