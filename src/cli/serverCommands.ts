import type { Command } from "commander";
import { examples, run } from "./runCommand.js";

/** Adds the commands that serve a release, load it into a store, or look into a store. */
export function addServerCommands(program: Command): void {
  program.commandsGroup("Serve and load:");
  program
    .command("start")
    .description("serve the API, the pages, the playground and MCP")
    .option("--release <file>", "serve a release file instead of the release built from the seeds")
    .addHelpText(
      "after",
      `${examples("start", "start --release release-x10.ndjson")}\nPORT, HOST and STORE are environment variables: PORT=4001 npx cpg start`,
    )
    .action(run(async () => (await import("./commands/start.js")).start));
  program
    .command("mcp")
    .description("serve assistants by the Model Context Protocol, on standard input and output")
    .option("--release <file>", "serve a release file instead of the release built from the seeds")
    .addHelpText(
      "after",
      `${examples("mcp", "mcp --release release-x10.ndjson")}\nAssistants start it themselves; docs/mcp.md has the settings. Set PUBLIC_URL to the address of a server for the links in\nanswers, and SOURCES_DIR to the folders with the source texts to check quotations beyond those of the release.`,
    )
    .action(run(async () => (await import("./commands/mcp.js")).mcp));
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
    .addHelpText("after", examples("explain who-covers-swindon", "explain trace-recommendation-24 --json"))
    .action(run(async () => (await import("./commands/explain.js")).explain));
  program
    .command("generate")
    .description("write a synthetic release file of many times the size, to test how the graph scales")
    .requiredOption("--scale <n>", "size factor, 1 to 1000")
    .option("--seed <n>", "random seed; the same seed writes the same bytes", "1")
    .option("--out <file>", "output file (default: release-xN.ndjson in this folder)")
    .addHelpText("after", examples("generate --scale 10", "generate --scale 2 --seed 2 --out small.ndjson"))
    .action(run(async () => (await import("./commands/generate.js")).generate));
}
