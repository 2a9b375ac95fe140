import type { Command } from "commander";
import { examples, run } from "./runCommand.js";

/** Adds the commands for curators, who enter facts from sources. */
export function addCuratorCommands(program: Command): void {
  program.commandsGroup("Enter facts:");
  const source = program
    .command("source")
    .description("add a source: its description, a file for its facts with the outline of its text, and fingerprints");
  source
    .command("add")
    .description("make the files of a new source from its text")
    .argument("<file>", "file with the text in UTF-8; - for standard input")
    .option("--slug <slug>", "slug of the source (default: from the name of the file)")
    .option("--name <name>", "short name (default: the title)")
    .option("--title <title>", "title as printed (default: the first line)")
    .option("--kind <kind>", "document, web-page, newsletter, lookup or fact-list", "document")
    .option("--licence <licence>", "licence or terms of use", "not stated")
    .addHelpText(
      "after",
      `${examples("source add my-texts/minutes.txt", 'source add my-texts/news.txt --slug wessex-news --kind newsletter --licence "Open Government Licence v3.0"')}
SOURCES_DIR names the folder for the texts, SEEDS_DIR that for the seeds: the last one of several.`,
    )
    .action(run(async () => (await import("./commands/addSource.js")).addSource));
  program
    .command("quote")
    .description(
      "print a quotation with its locator, ready to be pasted into a seed file; exit code 1 if it is not in the text",
    )
    .argument("<source>", "slug of the source, such as guidance-2016")
    .argument("<words...>", "words of the text, at most 40")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `${examples('quote minutes "elected chair"', 'quote minutes "Dr Vane was elected" --json')}\nSOURCES_DIR names the folders with the texts.`,
    )
    .action(run(async () => (await import("./commands/quote.js")).quote));
  program
    .command("fingerprint")
    .description("write the fingerprints: the position of each quotation and a salted hash of its words")
    .option("--source <slugs...>", "only these sources")
    .addHelpText("after", examples("fingerprint", "fingerprint --source guidance-2016"))
    .action(run(async () => (await import("./commands/fingerprint.js")).fingerprint));
  program
    .command("validate")
    .description("check the seeds and every quotation")
    .option("--json", "print JSON")
    .option("--uncovered", "list the sentences that no fact cites, each with the reason")
    .option("--rows", "with --uncovered: list the rows of look-ups too")
    .option("--relations", "list how often each relation is stated and by which sources")
    .addHelpText(
      "after",
      `${examples("validate", "validate --uncovered", "validate --json")}\nSet SOURCES_DIR to the folders with the source texts to check every quotation in full.`,
    )
    .action(run(async () => (await import("./commands/validate.js")).validate));
}
