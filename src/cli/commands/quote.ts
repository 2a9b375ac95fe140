import { MAX_QUOTED_WORDS } from "../../model/evidence.js";
import { didYouMean } from "../../model/text.js";
import { findWords, quotationYaml } from "../../seeds/curate/readyQuotation.js";
import { readSeeds, textsIn } from "../../seeds/index.js";
import { readConfig } from "../../server/config.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg quote`. */
export interface QuoteFlags {
  readonly json?: boolean;
}

/**
 * Prints a quotation ready to be pasted into a seed file: the exact words, the locator that the text gives, and what tells its place from others.
 * Returns 1 if the words are not in the text.
 */
export async function quote(source: string, given: readonly string[], { json = false }: QuoteFlags): Promise<number> {
  const { SEEDS_DIR, SOURCES_DIR } = readConfig();
  const slug = source.replace(/^source:/, "");
  const words = given.join(" ").trim().split(/\s+/);
  if (words.length > MAX_QUOTED_WORDS)
    throw new UsageError(
      `The quotation has ${words.length} words; expected at most ${MAX_QUOTED_WORDS}. Quote two parts.`,
    );
  const { sources } = readSeeds(SEEDS_DIR, { texts: textsIn(SOURCES_DIR), fingerprinting: true });
  if (!sources.slugs.includes(slug))
    throw new UsageError(
      `No source ${slug} has a text. Add one: cpg source add FILE.${didYouMean(slug, sources.slugs)}`,
    );
  const { text, outline } = sources.of(slug);
  if (!text)
    throw new UsageError(`The text of source:${slug} is not available. Set SOURCES_DIR to the folder that holds it.`);
  const { places, isExact } = findWords(text, words.join(" "), outline);
  if (places.length === 0) {
    process.stderr.write(`The words are not in ${text.file}, nor any that are similar.\n`);
    return 1;
  }
  if (json) process.stdout.write(`${JSON.stringify({ source: `source:${slug}`, isExact, places }, null, 2)}\n`);
  else {
    const remarks = [
      ...(isExact ? [] : ["# The text says it so:\n"]),
      ...(places.length > 1 ? [`# ${places.length} places; choose one:\n`] : []),
    ];
    process.stdout.write([...remarks, places.map(quotationYaml).join("---\n")].join(""));
  }
  return 0;
}
