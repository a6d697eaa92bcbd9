/**
 * `taphoa new --category ID [--incumbents]`: a template plan, to stdout or into a new file; an existing file is never overwritten.
 */
import { existsSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { planTemplate, suggestNames } from "../index.ts";
import { InputFailure } from "./failure.ts";
import { loadMarket } from "./files.ts";
import { saidOf } from "./system-error.ts";
import { note, print } from "./output.ts";

export function newCommand(): Command {
  return new Command("new")
    .description("write a template plan to start from")
    .requiredOption("--category <id>", "category of the products")
    .option(
      "--incumbents",
      "also list the incumbents and the size of the category, to be replaced by what you know",
    )
    .option("--out <file>", "write it there instead of printing it")
    .action(writeTemplate);
}

function writeTemplate(options: {
  readonly category: string;
  readonly incumbents?: boolean;
  readonly out?: string;
}): void {
  const market = loadMarket();
  if (!market.categories.includes(options.category))
    throw refusal(
      "--category",
      options.category,
      `one of ${market.categories.join(", ")}`,
      suggestNames(options.category, market.categories),
    );
  const text = planTemplate(market, options.category, options);
  if (options.out === undefined) {
    print(text);
    return;
  }
  if (existsSync(options.out))
    throw refusal(
      "--out",
      `${options.out}, which exists`,
      "a new file",
      "name another file or remove that one",
    );
  try {
    writeFileSync(options.out, text, { flag: "wx" });
  } catch (error) {
    throw refusal(
      "--out",
      `${options.out}, which cannot be written: ${saidOf(error)}`,
      "a file in a folder that exists",
      "name another file",
    );
  }
  note(`Template written to ${options.out}; try: taphoa run ${options.out}`);
}

function refusal(file: string, found: string, expected: string, fix: string) {
  return new InputFailure([{ code: "new-plan", file, found, expected, fix }]);
}
