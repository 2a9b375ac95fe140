import type { Command } from "commander";
import { examples, run } from "./runCommand.js";

const withOutput = (command: Command): Command =>
  command
    .option("--json", "print JSON")
    .option("--csv", "print CSV")
    .option("--format <format>", "table, json, csv or markdown (default: table)");

/** Collects the values of an option that may be repeated. */
export const appended = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** Adds the commands that ask the graph: their answers are tables, JSON, CSV or Markdown. */
export function addAskCommands(program: Command): void {
  program.commandsGroup("Ask:");
  withOutput(program.command("search"))
    .description("find entities by words, a name, a code, or a plain question")
    .argument("<words...>", "what to look for")
    .option("--types <types>", "comma-separated types, such as alliance,ccg (default: all)")
    .option("--source <id>", "only what this source mentions, such as source:guidance-2016")
    .option("--first <n>", "maximum number of results", "20")
    .addHelpText("after", examples("search who leads Wessex", "search Swindon --types ccg --json"))
    .action(run(async () => (await import("./commands/search.js")).search));
  withOutput(program.command("resolve"))
    .description("show who may be meant by a name, best first, with the reasons")
    .argument("<name...>", "the name as a source prints it, or a code")
    .option("--types <types>", "comma-separated types, such as alliance,ccg (default: all)")
    .option("--source <id>", "the source that uses the name, such as source:campaigning-group-2012")
    .addHelpText("after", examples("resolve CCG --source source:campaigning-group-2012", "resolve 12D --csv"))
    .action(run(async () => (await import("./commands/resolve.js")).resolve));
  withOutput(program.command("query"))
    .description("run a saved query or a GraphQL file and print its answer as a table")
    .argument("<query>", "file or name of a saved query, such as who-covers-swindon")
    .option("--var <name=value>", "a variable of the query; repeat it for others, or for a list", appended, [])
    .addHelpText(
      "after",
      examples(
        "query who-covers-swindon",
        "query paths-between-two --var from=ccg:nhs-swindon --var to=metric:62-day-wait --csv",
      ),
    )
    .action(run(async () => (await import("./commands/query.js")).query));
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
  withOutput(program.command("table"))
    .description("make a table from codes, names or ids; those that are not found are named")
    .argument("<type>", "type of the entities, such as ccg")
    .argument("[codes...]", "codes, names or ids")
    .option("--codes <file>", "file with one code, name or id in each line, or a CSV file; - for standard input")
    .option("--with <fields>", "comma-separated links whose names are added, such as alliances,stps")
    .addHelpText(
      "after",
      `${examples("table ccg 12D E38000181 --with alliances,stps", 'table alliance Wessex "Thames Valley" --csv')}\nFrom a file: --codes codes.txt`,
    )
    .action(run(async () => (await import("./commands/table.js")).table));
  withOutput(program.command("gaps"))
    .description("list what is missing, duplicated or contradictory in the sources")
    .argument("[kinds...]", "kinds of gaps, such as STP_SPLIT (default: all)")
    .option("--first <n>", "maximum number of gaps", "100")
    .addHelpText("after", examples("gaps STP_SPLIT COUNT_MISMATCH", "gaps ambition-without-metric --csv"))
    .action(run(async () => (await import("./commands/gaps.js")).gaps));
  withOutput(program.command("cite"))
    .description(
      "print ready references to the quotations behind an entity, a property or a link, and its permanent address",
    )
    .argument("<id>", "id, such as alliance:wessex")
    .argument("[relation]", "for a link: its relation, such as COVERS")
    .argument("[to]", "for a link: id of its other end")
    .option("--field <name>", "only what supports this property, such as population")
    .option("--style <style>", "harvard, bibtex, csl-json or ris", "harvard")
    .addHelpText(
      "after",
      `${examples("cite alliance:wessex --field population", "cite alliance:thames-valley HAS_MEMBER ccg:nhs-swindon")}\nSet PUBLIC_URL to the address of a server for whole addresses.`,
    )
    .action(run(async () => (await import("./commands/cite.js")).cite));
  withOutput(program.command("verify-quote"))
    .description("check whether quotations are in the sources, and print the exact words; exit code 1 unless all are")
    .argument("<text...>", "a quotation, or a text with several between quotation marks")
    .option("--source <id>", "only look in this source, such as source:guidance-2016")
    .addHelpText(
      "after",
      `${examples('verify-quote "2.5 million" --source source:guidance-2016', 'verify-quote "2.5 million" --json')}\nSet SOURCES_DIR to the folders with the source texts to look beyond the quotations of the release.`,
    )
    .action(run(async () => (await import("./commands/verifyQuote.js")).verifyQuote));
}
