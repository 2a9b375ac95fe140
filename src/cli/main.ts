#!/usr/bin/env node
import { Command } from "commander";
import { addCompletion } from "./completion.js";
import { addQuestions, appended } from "./questions.js";
import { examples, run } from "./runCommand.js";

const program = new Command("cpg")
  .description("Cancer Policy Graph: English cancer policy as a graph in which every link cites its source.")
  .showHelpAfterError("Run `cpg COMMAND --help` for its options.")
  .addHelpText(
    "after",
    `${examples("start", "trace recommendation:taskforce-2015-24", "search Wessex", "query who-covers-swindon --csv")}
Exit codes: 0 for an answer, also if a name has several candidates; 1 for nothing found, a quotation that is not in the sources, or an error.`,
  );

addQuestions(program.commandsGroup("Ask:"));
program.commandsGroup("Serve, load and check:");

// The reader of a pipe, such as `head`, may close it before all output is written. That is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

program
  .command("start")
  .description("serve the API and the playground")
  .option("--release <file>", "serve a release file instead of the release built from the seeds")
  .addHelpText(
    "after",
    `${examples("start", "start --release release-x10.ndjson")}\nPORT, HOST and STORE are environment variables: PORT=4001 npx cpg start`,
  )
  .action(run(async () => (await import("./commands/start.js")).start));
program
  .command("load")
  .description("load a release into the store")
  .argument("[file]", "release file (default: the release built from the seeds)")
  .option("--replace", "remove other data from Neo4j instead of refusing to load")
  .option("--again", "load the release again even if it is already served")
  .addHelpText(
    "after",
    `${examples("load", "load release-x10.ndjson")}\nSTORE=neo4j, NEO4J_URI and NEO4J_PASSWORD set the database.`,
  )
  .action(run(async () => (await import("./commands/load.js")).load));
program
  .command("doctor")
  .description("check the store and report problems with their fixes; exit code 1 if there is a problem")
  .option("--json", "print JSON")
  .addHelpText("after", examples("doctor", "doctor --json"))
  .action(run(async () => (await import("./commands/doctor.js")).doctor));
program
  .command("explain")
  .description("show how the store runs a query: its plans, or its Cypher statements with db hits")
  .argument("<query>", "file or name of a saved query, such as who-covers-swindon")
  .option("--variables <json>", "query variables", "{}")
  .option("--json", "print JSON")
  .addHelpText("after", examples("explain who-covers-swindon"))
  .action(run(async () => (await import("./commands/explain.js")).explain));
program
  .command("generate")
  .description("write a synthetic release file of many times the size, to test how the graph scales")
  .requiredOption("--scale <n>", "size factor, 1 to 1000")
  .option("--seed <n>", "random seed; the same seed writes the same bytes", "1")
  .option("--out <file>", "output file (default: release-xN.ndjson in this folder)")
  .addHelpText("after", examples("generate --scale 10", "generate --scale 100 --seed 2 --out big.ndjson"))
  .action(run(async () => (await import("./commands/generate.js")).generate));
program
  .command("trace")
  .description("show what an entity is linked to, with the quotation that supports every hop")
  .argument("<from>", "id, such as recommendation:taskforce-2015-24")
  .option("--to <types>", "comma-separated types to trace to, such as metric,alliance (default: all)")
  .option(
    "--min-strength <strength>",
    "minimum strength of every hop: DIRECT, ROW, INFERRED, AREA or GENERAL",
    "GENERAL",
  )
  .option("--first <n>", "maximum number of targets", "100")
  .option("--as-of <date>", "only what is valid on this day, such as 2016-12-06")
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
  .option("--seeds", "print the JSON Schema of seed files, which editors use to complete and check them")
  .option(
    "--write",
    "write what is derived from the model to its files in the repository: schema.graphql, seeds/seed.schema.json and docs/data-columns.md",
  )
  .addHelpText("after", examples("schema", "schema --seeds > seed.schema.json"))
  .action(run(async () => (await import("./commands/schema.js")).printedSchema));
program
  .command("validate")
  .description("check the seeds and every quotation")
  .option("--json", "print JSON")
  .option("--uncovered", "list the sentences that no fact cites, each with the reason")
  .option("--relations", "list how often each relation is stated and by which sources")
  .addHelpText(
    "after",
    `${examples("validate", "validate --uncovered", "validate --json")}\nSet SOURCES_DIR to the folders with the source texts to check every quotation in full.`,
  )
  .action(run(async () => (await import("./commands/validate.js")).validate));
program
  .command("diff")
  .description("describe what changed between two releases, or how a change to the seeds changes the graph")
  .argument("<old>", "a seeds folder, several as in SEEDS_DIR, or a release file")
  .argument("<new>", "the same, after the change")
  .option("--json", "print JSON")
  .option("--markdown", "print a summary in Markdown, for a changelog")
  .option("--first <n>", "with --markdown: maximum number of entries of each type or relation", "20")
  .addHelpText("after", examples("diff release-before.ndjson seeds", "diff release-before.ndjson seeds --markdown"))
  .action(run(async () => (await import("./commands/diff.js")).diff));
program
  .command("snapshot")
  .description("write the release built from the seeds to a file, to compare or serve it later")
  .argument("[file]", "output file (default: the cache that the next start reads)")
  .addHelpText("after", examples("snapshot release-before.ndjson", "snapshot"))
  .action(run(async () => (await import("./commands/snapshot.js")).snapshot));
program
  .command("export")
  .description(
    "write the whole release, or the answer to a query, as a file: csv, parquet, RDF, GraphML, Cypher and others",
  )
  .argument("<format>", "name of the format, such as csv; an unknown name lists them all")
  .option("--query <file>", "export the answer to the query in this file: as json, csv, md or parquet")
  .option("--name <name>", "export the answer to this saved query: as json, csv, md or parquet")
  .option("--var <name=value>", "a variable of the query; repeat it for others, or for a list", appended, [])
  .option("--excel", "begin the CSV of an answer with a byte order mark, which Excel needs")
  .option("-o, --output <path>", "file to write, or a folder to write it to (default: standard output)")
  .option("--release <file>", "export a release file instead of the release that is served")
  .addHelpText(
    "after",
    examples(
      "export csv -o .",
      "export jsonl > release.jsonl",
      "export csv --name the-19-footprints",
      "export md --name paths-between-two --var from=ccg:nhs-swindon --var to=metric:62-day-wait",
    ),
  )
  .action(run(async () => (await import("./commands/export.js")).exportData));
program
  .command("fingerprint")
  .description("write the fingerprints: the position of each quotation and a salted hash of its words")
  .option("--source <slugs...>", "only these sources")
  .addHelpText("after", examples("fingerprint", "fingerprint --source guidance-2016"))
  .action(run(async () => (await import("./commands/fingerprint.js")).fingerprint));

addCompletion(program);

await program.parseAsync();
