#!/usr/bin/env node
import { Command } from "commander";
import { SeedError } from "../seeds/fault.js";
import { ReleaseFileError } from "../seeds/release/releaseFile.js";
import { ConfigError } from "../server/config.js";
import { StoreError } from "../store/storeError.js";
import { UsageError } from "./usageError.js";

/** Calls that work as they stand, to go below a command's help. */
const examples = (...calls: readonly string[]): string =>
  `\nExamples:\n${calls.map((call) => `  npx cpg ${call}\n`).join("")}`;

const program = new Command("cpg")
  .description("Cancer Policy Graph: policy in which every link can be followed back to its words.")
  .showHelpAfterError("Say --help after it for what can be said.")
  .addHelpText(
    "after",
    examples("start", "trace recommendation:taskforce-2015-24", "trace ccg:nhs-swindon --to alliance,stp", "validate"),
  );

// Whoever reads only the beginning, such as `head`, has what he wants.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

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
    // A database that does not answer may leave a connection open, which would keep the process from ending.
    for (const stream of [process.stdout, process.stderr])
      await new Promise<void>((done) => stream.write("", () => done()));
    process.exit();
  };

/** Errors whose message is all that the caller needs. */
const isForReader = (error: unknown): error is Error =>
  [ConfigError, UsageError, SeedError, ReleaseFileError, StoreError].some((type) => error instanceof type);

program
  .command("start")
  .description("serve the API and the playground")
  .option("--release <file>", "serve a release file instead of the release that the seeds make")
  .addHelpText(
    "after",
    `${examples("start", "start --release release-x10.ndjson")}\nPORT, HOST and STORE are set in the environment: PORT=4001 npx cpg start`,
  )
  .action(run(async () => (await import("./commands/start.js")).start));
program
  .command("load")
  .description("bring a release into the store")
  .argument("[file]", "release file; the release that the seeds make where left out")
  .option("--replace", "remove what else Neo4j holds instead of refusing")
  .option("--again", "bring the release in anew though it is served already")
  .addHelpText(
    "after",
    `${examples("load", "load release-x10.ndjson")}\nSTORE=neo4j, NEO4J_URI and NEO4J_PASSWORD say where to.`,
  )
  .action(run(async () => (await import("./commands/load.js")).load));
program
  .command("doctor")
  .description("say what the store holds, what is wrong with it, and how to mend it; exit code 1 where anything is")
  .option("--json", "print JSON")
  .addHelpText("after", examples("doctor", "doctor --json"))
  .action(run(async () => (await import("./commands/doctor.js")).doctor));
program
  .command("explain")
  .description("show what a query asks of the store: the plans, or the Cypher with Neo4j's db hits")
  .argument("<query>", "file, or name of a saved query, such as who-covers-swindon")
  .option("--variables <json>", "variables of the query", "{}")
  .option("--json", "print JSON")
  .addHelpText("after", examples("explain who-covers-swindon"))
  .action(run(async () => (await import("./commands/explain.js")).explain));
program
  .command("generate")
  .description("write a release file of many times the size, to see how the graph behaves when it has grown")
  .requiredOption("--scale <n>", "how many times the size, from 1 to 1000")
  .option("--seed <n>", "which one of its size; the same number gives the same bytes", "1")
  .option("--out <file>", "where to; release-xN.ndjson in this folder where left out")
  .addHelpText("after", examples("generate --scale 10", "generate --scale 100 --seed 2 --out big.ndjson"))
  .action(run(async () => (await import("./commands/generate.js")).generate));
program
  .command("trace")
  .description("show what an entity is linked to, with the words that support every hop")
  .argument("<from>", "id, such as recommendation:taskforce-2015-24")
  .option("--to <types>", "types to trace to, with commas, such as metric,alliance; all where left out")
  .option("--min-strength <strength>", "weakest hop that is allowed: DIRECT, ROW, INFERRED, AREA or GENERAL", "GENERAL")
  .option("--first <n>", "at most so many targets", "100")
  .option("--as-of <date>", "only what holds on that day, such as 2016-12-06")
  .option("--json", "print JSON")
  .addHelpText(
    "after",
    examples(
      "trace recommendation:taskforce-2015-24 --to metric --min-strength INFERRED",
      "trace ccg:nhs-swindon --to alliance,recommendation --as-of 2016-12-06",
      "trace alliance:wessex --to deliverable",
      "trace metric:62-day-wait --to recommendation --json",
    ),
  )
  .action(run(async () => (await import("./commands/trace.js")).trace));
program
  .command("schema")
  .description("print the GraphQL schema")
  .option("--seeds", "print the JSON Schema of seed files, by which editors complete and check them")
  .option("--write", "write both where they are committed: schema.graphql and seeds/seed.schema.json")
  .addHelpText("after", examples("schema", "schema --seeds > seed.schema.json"))
  .action(run(async () => (await import("./commands/schema.js")).printedSchema));
program
  .command("validate")
  .description("check the seeds and every quotation")
  .option("--json", "print JSON")
  .option("--uncovered", "list the sentences that no fact cites, each with the reason")
  .option("--relations", "list how often each relation is stated, and by which sources")
  .addHelpText(
    "after",
    `${examples("validate", "validate --uncovered", "validate --json")}\nSOURCES_DIR names the folders with the texts of the sources; with them every quotation is checked in full.`,
  )
  .action(run(async () => (await import("./commands/validate.js")).validate));
program
  .command("diff")
  .description("say in words what a change to the seeds does to the graph")
  .argument("<old>", "a seeds folder, several as in SEEDS_DIR, or a release file")
  .argument("<new>", "the same, after the change")
  .option("--json", "print JSON")
  .addHelpText("after", examples("diff release-before.ndjson seeds"))
  .action(run(async () => (await import("./commands/diff.js")).diff));
program
  .command("snapshot")
  .description("write the release that the seeds make to a release file, to compare or serve it later")
  .argument("[file]", "the file to write; where left out, the release is kept for the next start")
  .addHelpText("after", examples("snapshot release-before.ndjson", "snapshot"))
  .action(run(async () => (await import("./commands/snapshot.js")).snapshot));
program
  .command("fingerprint")
  .description("write where each quotation stands, with a salted hash of its words")
  .option("--source <slugs...>", "only these sources")
  .addHelpText("after", examples("fingerprint", "fingerprint --source guidance-2016"))
  .action(run(async () => (await import("./commands/fingerprint.js")).fingerprint));

await program.parseAsync();
