#!/usr/bin/env node
import { Command } from "commander";
import { ConfigError } from "../server/config.js";
import { fingerprint } from "./fingerprint.js";
import { validate } from "./validate.js";

const program = new Command("cpg").description(
  "Cancer Policy Graph: policy in which every link can be followed back to its words.",
);

/** Runs a command and ends with its exit code; settings that cannot be used are said in words. */
const run =
  <O>(command: (options: O) => Promise<number>) =>
  async (options: O): Promise<void> => {
    try {
      process.exitCode = await command(options);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  };

program
  .command("validate")
  .description("check the seeds and every quotation")
  .option("--json", "print JSON")
  .option("--uncovered", "list the sentences that no quotation touches")
  .action(run(validate));
program
  .command("fingerprint")
  .description("write where each quotation stands, with a salted hash of its words")
  .option("--source <slugs...>", "only these sources")
  .action(run(fingerprint));

await program.parseAsync();
