/** `taphoa worth PLAN.csv`: what media, promotions, reps and each SKU bring, by runs of the plan without them. */
import { Command } from "commander";
import {
  basesOf,
  drawnText,
  partsOf,
  plansWithout,
  promotedWeeks,
  promotionText,
  reportNames,
  sourceTable,
  worth,
  worthBySku,
  worthRuns,
  worthTable,
  worthWeekly,
  type Language,
} from "../index.ts";
import {
  deskOptions,
  deskRunner,
  drawnOf,
  luckOnlyOption,
  openDesk,
  saySize,
  type DeskOptions,
} from "./desk.ts";
import { BASELINE } from "./files.ts";
import { langOption, wholeNumber } from "./options.ts";
import { counted, print, tableText, wrapWide } from "./output.ts";
import { recordsCsv } from "./records.ts";

interface Options extends DeskOptions {
  readonly runs: number;
  readonly luckOnly: boolean;
  readonly lang: Language;
}

const FUTURES = 8;

export function worthCommand(): Command {
  return deskOptions(
    new Command("worth")
      .description("say what each part of a plan brings, by runs without it")
      .argument("[plan]", `plan file (default: ${BASELINE})`)
      .option("--runs <n>", "common futures", wholeNumber(2, 1000), FUTURES)
      .addOption(langOption())
      .addOption(luckOnlyOption()),
  ).action(run);
}

async function run(path: string | undefined, options: Options): Promise<void> {
  const desk = openDesk([path], options);
  const { first, alternative } = desk;
  const { plan, text, name } = first;
  const parts = partsOf(plan);
  const size = { parts, futures: options.runs };
  saySize(
    worthRuns(size),
    `The plan and ${counted(parts.length, "plan")} without a part of it`,
    options,
  );
  const factors = drawnOf(desk, first, options);
  const found = await worth(
    {
      plan: name,
      ...size,
      promoted: promotedWeeks(plan, options.weeks ?? plan.horizonWeeks),
      alternative,
      factors,
      seed: options.seed,
    },
    deskRunner(desk, options, {
      weekly: worthWeekly,
      bySku: worthBySku,
      plans: plansWithout(plan, text, parts),
    }),
  );
  if (options.format === "json") {
    print(
      JSON.stringify({
        schema: "taphoa.worth/1",
        futures: options.runs,
        bases: basesOf(factors),
        parts: found,
      }),
    );
    return;
  }
  if (options.format === "csv") {
    print(recordsCsv(found));
    return;
  }
  const { lang } = options;
  const names = reportNames(desk.market, lang);
  const promotions = promotionText(found, lang);
  print(
    [
      tableText(worthTable(found, options.runs, lang, names)),
      tableText(sourceTable(found, lang, names)),
      ...(promotions === "" ? [] : [...wrapWide(promotions), ""]),
      ...wrapWide(drawnText(factors, lang)),
    ].join("\n"),
  );
}
