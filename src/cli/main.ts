#!/usr/bin/env node
import { Command } from "commander";
import { ReleaseFileError, SeedError } from "../seeds/index.js";
import { ConfigError } from "../server/config.js";
import { StoreError } from "../store/errors.js";
import { UsageError } from "./usage.js";

const program = new Command("cpg").description(
  "Cancer Policy Graph: policy in which every link can be followed back to its words.",
);

/** Runs a command and ends with its exit code; mistakes of the caller are said in words. A command's code is loaded only when it runs. */
const run =
  <A extends unknown[]>(load: () => Promise<(...args: A) => Promise<number>>) =>
  async (...args: [...A, Command]): Promise<void> => {
    try {
      const command = await load();
      // What commander adds at the end is of no use to a command.
      process.exitCode = await command(...(args.slice(0, -1) as A));
    } catch (error) {
      if (!isForReader(error)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  };

/** Errors whose message is all that the caller needs. */
const isForReader = (error: unknown): error is Error =>
  [ConfigError, UsageError, SeedError, ReleaseFileError, StoreError].some((type) => error instanceof type);

program
  .command("start")
  .description("serve the API and the playground")
  .option("--release <file>", "serve a release file instead of the release that the seeds make")
  .action(run(async () => (await import("./start.js")).start));
program
  .command("load")
  .description("bring a release into the store")
  .argument("[file]", "release file; the release that the seeds make where left out")
  .option("--replace", "remove what else Neo4j holds instead of refusing")
  .action(run(async () => (await import("./load.js")).load));
program
  .command("generate")
  .description("write a release file of many times the size, to see how the graph behaves when it has grown")
  .requiredOption("--scale <n>", "how many times the size, from 1 to 1000")
  .option("--seed <n>", "which one of its size; the same number gives the same bytes", "1")
  .option("--out <file>", "where to; release-xN.ndjson in this folder where left out")
  .action(run(async () => (await import("./generate.js")).generate));
program
  .command("trace")
  .description("show what an entity is linked to, with the words that support every hop")
  .argument("<from>", "id, such as recommendation:taskforce-2015-24")
  .option("--to <types>", "types to trace to, with commas, such as metric,alliance; all where left out")
  .option("--min-strength <strength>", "weakest hop that is allowed: DIRECT, ROW, INFERRED, AREA or GENERAL", "GENERAL")
  .option("--first <n>", "at most so many targets", "100")
  .option("--as-of <date>", "only what holds on that day, such as 2016-12-06")
  .action(run(async () => (await import("./trace.js")).trace));
program
  .command("schema")
  .description("print the GraphQL schema")
  .option("--seeds", "print the JSON Schema of seed files, by which editors complete and check them")
  .option("--write", "write both where they are committed: schema.graphql and seeds/seed.schema.json")
  .action(run(async () => (await import("./schema.js")).printedSchema));
program
  .command("validate")
  .description("check the seeds and every quotation")
  .option("--json", "print JSON")
  .option("--uncovered", "list the sentences that no fact cites, each with the reason")
  .option("--relations", "list how often each relation is stated, and by which sources")
  .action(run(async () => (await import("./validate.js")).validate));
program
  .command("diff")
  .description("say in words what a change to the seeds does to the graph")
  .argument("<old>", "a seeds folder, several as in SEEDS_DIR, or a release file")
  .argument("<new>", "the same, after the change")
  .option("--json", "print JSON")
  .action(run(async () => (await import("./diff.js")).diff));
program
  .command("snapshot")
  .description("write the release that the seeds make to a release file, to compare or serve it later")
  .argument("<file>", "the file to write")
  .action(run(async () => (await import("./snapshot.js")).snapshot));
program
  .command("fingerprint")
  .description("write where each quotation stands, with a salted hash of its words")
  .option("--source <slugs...>", "only these sources")
  .action(run(async () => (await import("./fingerprint.js")).fingerprint));

await program.parseAsync();
