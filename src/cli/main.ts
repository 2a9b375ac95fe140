#!/usr/bin/env node
import { Command } from "commander";
import { addAskCommands } from "./askCommands.js";
import { addCompletion } from "./completion.js";
import { addCuratorCommands } from "./curatorCommands.js";
import { addFileCommands } from "./fileCommands.js";
import { examples } from "./runCommand.js";
import { addServerCommands } from "./serverCommands.js";

const program = new Command("cpg")
  .description("Cancer Policy Graph: English cancer policy as a graph in which every link cites its source.")
  .showHelpAfterError("Run `cpg COMMAND --help` for its options.")
  .addHelpText(
    "after",
    `${examples("start", "trace recommendation:taskforce-2015-24", "search Wessex", "query who-covers-swindon --csv")}
Exit codes: 0 for an answer, also if a name has several candidates; 1 for nothing found, a quotation that is not in the sources, a problem that a check finds, or an error.`,
  );

// The reader of a pipe, such as `head`, may close it before all output is written. That is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

addAskCommands(program);
addFileCommands(program);
addServerCommands(program);
addCuratorCommands(program);
program.commandsGroup("Shell:");
addCompletion(program);

await program.parseAsync();
