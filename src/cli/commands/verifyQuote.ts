import { ask } from "../ask.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";

/** Options of `cpg verify-quote`. */
export interface VerifyQuoteFlags extends OutputFlags {
  readonly source?: string;
}

const QUERY = `query VerifyQuote($text: String!, $source: ID) {
  verifyQuote(text: $text, source: $source) { quote status citation { quote locator start end source { id } } }
}`;

interface Data {
  readonly verifyQuote: readonly {
    readonly quote: string;
    readonly status: string;
    readonly citation: {
      readonly quote: string;
      readonly locator: string;
      readonly start: number;
      readonly end: number;
      readonly source: { readonly id: string };
    } | null;
  }[];
}

/** Prints whether each quotation of a text is in the sources. Returns 0 if all are, word by word, otherwise 1. */
export async function verifyQuote(words: readonly string[], flags: VerifyQuoteFlags): Promise<number> {
  const format = outputFormat(flags);
  return ask<Data, number>(QUERY, { text: words.join(" "), source: flags.source ?? null }, ({ data }) => {
    const checks = data.verifyQuote;
    printAnswer(format, {
      columns: ["status", "quote", "printed", "source", "locator", "start", "end"],
      rows: checks.map(({ status, quote, citation }) => [
        status,
        quote,
        citation?.quote ?? null,
        citation?.source.id ?? null,
        citation?.locator ?? null,
        citation?.start ?? null,
        citation?.end ?? null,
      ]),
      json: checks,
      nothing: "The text has no words.",
    });
    return checks.length > 0 && checks.every(({ status }) => status === "VERIFIED") ? 0 : 1;
  });
}
