/**
 * `taphoa check PLAN.csv`: reads a plan as `run` would, and says what is wrong with it, or that nothing is.
 */
import { Command } from "commander";
import { loadMarket, loadPlan } from "./files.ts";
import { overridesOf, setOption } from "./options.ts";
import { counted, print, warningList } from "./output.ts";

export function checkCommand(): Command {
  return new Command("check")
    .description("say what is wrong with a plan, without running it")
    .argument("<plan>", "plan file")
    .addOption(setOption())
    .action((path: string, options: { readonly set: readonly string[] }) => {
      const overrides = overridesOf(options.set);
      const market = loadMarket();
      const { plan, warnings } = loadPlan(path, market, overrides);
      const own = plan.settings.filter((setting) => setting.from !== "data");
      const skus = plan.skus.map((sku) => `${sku.id} (${sku.role})`).join(", ");
      print(
        [
          `${path} is fine: ${counted(own.length, "value")} set, category ${plan.category}, ${plan.horizonWeeks} weeks from ${plan.startDate}`,
          `SKUs: ${skus}`,
          "",
          warningList(warnings, market),
        ].join("\n"),
      );
    });
}
