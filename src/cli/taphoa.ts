#!/usr/bin/env node
/**
 * The command line: one thin file per command, this one only gathers them and turns every way to fail into an exit code.
 * 0: fine. 1: something is wrong with the input, said on stderr. 2: a bug, said in one line; --debug adds the stack.
 */
import { Command, CommanderError, Help, type Option } from "commander";
import { assetCommand } from "./asset.ts";
import { calibrateCommand } from "./calibrate.ts";
import { checkCommand } from "./check.ts";
import { deskCommands } from "./desk-commands.ts";
import { batchCommands } from "./batch-commands.ts";
import { bugText, EXIT, InputFailure } from "./failure.ts";
import { packageVersion } from "./files.ts";
import { leversCommand } from "./levers.ts";
import { measuresCommand } from "./measures.ts";
import { askedLanguage, mistakesText } from "./mistakes.ts";
import { newCommand } from "./new.ts";
import { alarm } from "./output.ts";
import { runCommand } from "./run.ts";
import { closeKeptPools } from "./pool.ts";
import { refusal } from "./system-error.ts";
import { sourcesCommand } from "./sources.ts";
import { validateCommand } from "./validate.ts";

async function main(): Promise<void> {
  try {
    const program = new Command("taphoa")
      .description(
        "Simulates a launch into Vietnam's retail market, household by household, week by week.",
      )
      .version(packageVersion(), "--version", "print the version")
      .option("--debug", "on a bug, print where it happened");
    for (const command of [
      runCommand(),
      ...batchCommands(),
      ...deskCommands(),
      checkCommand(),
      newCommand(),
      leversCommand(),
      measuresCommand(),
      sourcesCommand(),
      validateCommand(),
      calibrateCommand(),
    ])
      program.addCommand(command);
    program.addCommand(assetCommand(), { hidden: true });
    for (const command of [program, ...program.commands])
      command.exitOverride().configureHelp({ optionDescription });
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  } finally {
    await closeKeptPools();
  }
}

/** What an option does; that a switch is off unless it is given goes without saying. */
function optionDescription(option: Option): string {
  return new Help()
    .optionDescription(option)
    .replace(/ \(default: (false|none)\)$/, "");
}

function report(error: unknown): number {
  // commander has already said on stderr what it did not understand.
  if (error instanceof CommanderError)
    return error.exitCode === EXIT.fine ? EXIT.fine : EXIT.input;
  if (error instanceof InputFailure) {
    alarm(mistakesText(error, askedLanguage(process.argv)));
    return EXIT.input;
  }
  const refused = refusal(error);
  if (refused !== undefined) {
    alarm(mistakesText(refused, askedLanguage(process.argv)));
    return EXIT.input;
  }
  alarm(bugText(error));
  if (process.argv.includes("--debug") && error instanceof Error)
    alarm(error.stack ?? "");
  return EXIT.bug;
}

// A reader that closes the pipe early (`| head`) is no failure; a file that takes no more is.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.fine);
  process.exit(report(error));
});

await main();
