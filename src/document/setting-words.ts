/** Settings of a plan and parameters in a reader's words, for sentences outside a report: names for ids, figures with their thousands apart. An id that has no name stays. */
import type { SettingWords } from "../ensemble/explain-words.ts";
import type { Market } from "../inputs/market-types.ts";
import type { Language } from "../report/speech.ts";
import { type DataNames, dataName } from "./data-names.ts";
import { reportNames } from "./names.ts";
import { valueText } from "./plan-rows.ts";
import { fill, reportTexts } from "./words.ts";

const COLUMN = /^([^[]+)\[(.*)\]$/su;
/** Weeks without an end. */
const since: Readonly<Record<Language, string>> = {
  "zh-TW": "第 {from} 週起",
  en: "from week {from}",
  vi: "từ tuần {from}",
};

const WEEKS = /^(\d+)\.\.(\d*)$/;

export function settingWords(
  market: Market,
  language: Language,
  dataNames: DataNames,
): SettingWords {
  const names = reportNames(market, language);
  const texts = reportTexts[language];
  const [open, close] = language === "zh-TW" ? ["（", "）"] : [" (", ")"];
  const parameterName = (id: string): string =>
    dataName(dataNames, language, "parameter", id) ?? id;
  const leverName = (id: string): string =>
    id === "category" ? texts.category : (names.get(id) ?? parameterName(id));
  const placeName = (id: string): string => {
    const weeks = WEEKS.exec(id);
    const [, from = "", to = ""] = weeks ?? [];
    if (weeks === null) return names.get(id) ?? id;
    return fill(to === "" ? since[language] : texts.weeks, { from, to });
  };
  return {
    setting: (column) => {
      const [, lever = column, scope = ""] = COLUMN.exec(column) ?? [];
      const places = scope
        .split(/[,;|\s]+/)
        .filter((id) => id !== "")
        .map(placeName);
      return places.length === 0
        ? leverName(lever)
        : `${leverName(lever)}${open}${places.join(language === "zh-TW" ? "、" : ", ")}${close}`;
    },
    value: (written) => {
      const [value = "", ...unit] = written.split(" ");
      return written === ""
        ? "—"
        : valueText({ language, names }, value, unit.join(" "));
    },
    parameter: parameterName,
  };
}
