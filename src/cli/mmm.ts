/**
 * `taphoa mmm PLAN.csv --for meridian|robyn|pymc --out DIR`: weekly data as marketing-mix tools read them, and the simulated
 * truth beside them: what every medium sold, from the same run without it. So that a team can test its model.
 */
import { Command, Option } from "commander";
import {
  createBaseCache,
  grouped,
  mmmData,
  mmmLayouts,
  mmmMedia,
  mmmReturns,
  mmmTruth,
  parseSet,
  regionIds,
  simulate,
  type MmmLayout,
  type Medium,
  type Override,
  type Run,
} from "../index.ts";
import {
  deskOptions,
  openDesk,
  runSettings,
  type DeskOptions,
} from "./desk.ts";
import { BASELINE, loadPlan } from "./files.ts";
import { overridesOf } from "./options.ts";
import { note, print, tableText } from "./output.ts";
import { recordsCsv } from "./records.ts";
import { writeFolder } from "./table-files.ts";

export interface MmmOptions extends DeskOptions {
  readonly for: MmmLayout;
  readonly out: string;
}

export function mmmCommand(): Command {
  return deskOptions(
    new Command("mmm")
      .description(
        "write weekly data for a marketing-mix model, with the truth",
      )
      .argument("[plan]", `plan file (default: ${BASELINE})`)
      .addOption(
        new Option("--for <tool>", "whose column layout")
          .choices(mmmLayouts)
          .default("meridian"),
      )
      .requiredOption("--out <folder>", "where data.csv and truth.csv go"),
  ).action(writeMmm);
}

/** Simulates a plan, and the plan without each medium, and writes both files. */
export function writeMmm(path: string | undefined, options: MmmOptions): void {
  const desk = openDesk([path], options);
  const own = overridesOf(options.set);
  // A place that cannot be written is said before anything is simulated.
  writeFolder(options.out, []);
  const base = createBaseCache();
  const made = (more: readonly Override[]): Run =>
    simulate(loadPlan(path, desk.market, [...own, ...more]).plan, desk.market, {
      ...runSettings(options),
      base,
    });
  note(
    `Simulating the plan, and the plan without each of ${mmmMedia.length} media …`,
  );
  const whole = made([]);
  const without = Object.fromEntries(
    mmmMedia.map((medium) => [medium, made(silent(medium, whole))]),
  ) as Record<Medium, Run>;
  writeFolder(options.out, [
    ["data.csv", [mmmData(whole, options.for)]],
    ["truth.csv", [mmmTruth(whole, without)]],
  ]);
  const returns = mmmReturns(whole, without);
  if (options.format === "json") {
    print(
      JSON.stringify({ schema: "taphoa.mmm/1", layout: options.for, returns }),
    );
    return;
  }
  if (options.format === "csv") {
    print(
      recordsCsv(mmmMedia.map((medium) => ({ medium, ...returns[medium] }))),
    );
    return;
  }
  print(
    tableText({
      title: "What each medium sold in truth",
      head: ["medium", "spend (m VND)", "sold by it (m VND)", "per VND spent"],
      align: ["left", "right", "right", "right"],
      rows: mmmMedia.map((medium) => {
        const { spend, value, roi } = returns[medium];
        return [
          medium,
          grouped(spend / 1e6),
          grouped(value / 1e6),
          grouped(roi, 2),
        ];
      }),
      note: `At shelf prices, over ${whole.options.weeks} weeks of one seed; long-run effects beyond the last week are not in it. data.csv and truth.csv are in ${options.out}.`,
    }),
  );
}

/** Every value the plan has for a medium, set to nothing: a finer scope of the plan must not survive. */
function silent(medium: Medium, { plan }: Run): Override[] {
  const lever = `media_${medium}`;
  const scopes = plan.settings
    .filter((setting) => setting.lever === lever)
    .map(({ region }) => region);
  return [...new Set([...scopes, ...regionIds])]
    .filter((region) => region !== "")
    .flatMap((region) => {
      const set = parseSet(`${lever}[${region}]=0 VND/month`);
      return "code" in set ? [] : [set];
    });
}
