import type { Command } from "commander";
import { appended } from "./askCommands.js";
import { examples, run } from "./runCommand.js";

/** Adds the commands that write releases, answers and schemas, or compare releases. */
export function addFileCommands(program: Command): void {
  program.commandsGroup("Take away and compare:");
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
    .command("snapshot")
    .description("write the release built from the seeds to a file, to compare or serve it later")
    .argument("[file]", "output file (default: the cache that the next start reads)")
    .addHelpText("after", examples("snapshot release-before.ndjson", "snapshot"))
    .action(run(async () => (await import("./commands/snapshot.js")).snapshot));
  program
    .command("diff")
    .description("describe what changed between two releases, or how a change to the seeds changes the graph")
    .argument("<old>", "a seeds folder, several as in SEEDS_DIR, or a release file")
    .argument("<new>", "the same, after the change")
    .option("--json", "print JSON")
    .option("--markdown", "print a summary in Markdown, for a changelog")
    .option("--first <n>", "with --markdown: maximum number of entries of each type or relation", "20")
    .option(
      "--chain <ids...>",
      "two ids: only what changed on the chains from one to the other; exit code 1 if anything did",
    )
    .addHelpText(
      "after",
      examples(
        "diff release-before.ndjson seeds",
        "diff release-before.ndjson seeds --markdown",
        "diff release-before.ndjson seeds --chain recommendation:taskforce-2015-24 alliance:wessex",
      ),
    )
    .action(run(async () => (await import("./commands/diff.js")).diff));
  program
    .command("schema")
    .description("print the GraphQL schema, or the JSON Schema of seed files")
    .option("--seeds", "print the JSON Schema of seed files, which editors use to complete and check them")
    .option(
      "--write",
      "write what is derived from the model to its files in the repository: schema.graphql, seeds/seed.schema.json and docs/data-columns.md",
    )
    .addHelpText("after", examples("schema", "schema --seeds > seed.schema.json"))
    .action(run(async () => (await import("./commands/schema.js")).printedSchema));
}
