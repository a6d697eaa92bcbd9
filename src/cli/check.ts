/**
 * `taphoa check PLAN.csv`: reads a plan as `run` would, and says what is wrong with it, or that nothing is.
 */
import { Command } from "commander";
import {
  reportNames,
  type Language,
  type Market,
  type Plan,
} from "../index.ts";
import { loadMarket, loadPlan } from "./files.ts";
import { langOption, overridesOf, setOption } from "./options.ts";
import { counted, print, warningList } from "./output.ts";

interface Options {
  readonly set: readonly string[];
  readonly lang: Language;
}

export function checkCommand(): Command {
  return new Command("check")
    .description("say what is wrong with a plan, without running it")
    .argument("<plan>", "plan file")
    .addOption(setOption())
    .addOption(langOption())
    .action((path: string, { set, lang }: Options) => {
      const overrides = overridesOf(set);
      const market = loadMarket();
      const { plan, warnings } = loadPlan(path, market, overrides);
      const said = FINE[lang](path, plan, market);
      print([...said, "", warningList(warnings, market, { lang })].join("\n"));
    });
}

/** That nothing is wrong, and what was read. */
const FINE: Readonly<
  Record<Language, (path: string, plan: Plan, market: Market) => string[]>
> = {
  "zh-TW": (path, plan, market) => [
    `${path} 沒有問題：${setBy(plan)} 個設定，品類${nameOf(plan.category, market, "zh-TW")}，從 ${plan.startDate} 起 ${plan.horizonWeeks} 週`,
    `SKU：${skusOf(plan, market, "zh-TW").join("、")}`,
  ],
  en: (path, plan, market) => [
    `${path} is fine: ${counted(setBy(plan), "value")} set, category ${plan.category}, ${plan.horizonWeeks} weeks from ${plan.startDate}`,
    `SKUs: ${skusOf(plan, market, "en").join(", ")}`,
  ],
  vi: (path, plan, market) => [
    `${path} không có lỗi: ${setBy(plan)} thiết lập, ngành hàng ${nameOf(plan.category, market, "vi")}, ${plan.horizonWeeks} tuần từ ${plan.startDate}`,
    `SKU: ${skusOf(plan, market, "vi").join(", ")}`,
  ],
};

function setBy(plan: Plan): number {
  return plan.settings.filter(({ from }) => from !== "data").length;
}

function nameOf(id: string, market: Market, lang: Language): string {
  return reportNames(market, lang).get(id) ?? id;
}

/** SKUs by the ids the plan has for them, with their roles. */
function skusOf(plan: Plan, market: Market, lang: Language): string[] {
  return plan.skus.map(({ id, role }) =>
    lang === "en" ? `${id} (${role})` : `${id} (${nameOf(role, market, lang)})`,
  );
}
