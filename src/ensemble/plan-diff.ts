/** What two plans set differently: by lever and scope, the value of each; "" where one says nothing of its own. */
import type { Plan, Setting } from "../inputs/plan.ts";

export interface Difference {
  readonly lever: string;
  /** The lever with its scope in brackets. */
  readonly column: string;
  readonly a: string;
  readonly b: string;
}

/** A setting's lever with its scope, as a column of a batch file. */
export function columnOf(setting: Setting): string {
  const { lever, sku, channel, region, fromWeek, toWeek } = setting;
  const weeks =
    fromWeek === undefined && toWeek === undefined
      ? ""
      : `${fromWeek ?? 1}..${toWeek ?? ""}`;
  const scope = [sku, channel, region, weeks].filter((part) => part !== "");
  return scope.length === 0 ? lever : `${lever}[${scope.join(",")}]`;
}

function valueText({ value, unit }: Setting): string {
  return `${value} ${unit}`.trim();
}

/** Differences in order of lever and scope; a value that follows from a default of the data is shown as such. */
export function planDiff(a: Plan, b: Plan): Difference[] {
  const read = (plan: Plan): Map<string, Setting> =>
    new Map(plan.settings.map((setting) => [columnOf(setting), setting]));
  const [before, after] = [read(a), read(b)];
  const columns = [...new Set([...before.keys(), ...after.keys()])].sort();
  return columns.flatMap((column) => {
    const [x, y] = [before.get(column), after.get(column)];
    const texts = [x, y].map((setting) =>
      setting === undefined ? "" : valueText(setting),
    );
    const [textA = "", textB = ""] = texts;
    if (textA === textB) return [];
    const lever = (x ?? y)?.lever ?? "";
    return [{ lever, column, a: textA, b: textB }];
  });
}
