import { runSearch, searchFor } from "../../graphql/resolvers/resolveName.js";
import type { EntityName } from "../../model/entities.js";
import { parseId, presentId } from "../../model/identity.js";
import { readConfig } from "../../server/config.js";
import type { Reader } from "../../store/store.js";
import { openStore } from "../openStore.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";
import { countIn, typesIn } from "../typeOption.js";
import { unknownId } from "../unknownId.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg search`. */
export interface SearchFlags extends OutputFlags {
  readonly types?: string;
  readonly source?: string;
  readonly first: string;
}

/** Most characters that the API accepts as well. */
const MAX_TEXT = 200;

/** Prints what a search finds, best match first. Returns 1 if it finds nothing. Asks the store itself: to build the API takes longer than to search. */
export async function search(words: readonly string[], flags: SearchFlags): Promise<number> {
  const format = outputFormat(flags);
  const first = countIn("--first", flags.first, 500);
  const types: readonly EntityName[] | null = flags.types === undefined ? null : typesIn("--types", flags.types);
  const text = words.join(" ");
  if (text.length > MAX_TEXT)
    throw new UsageError(`The text has ${text.length} characters; expected at most ${MAX_TEXT}.`);
  const store = await openStore(readConfig());
  try {
    const reader = await store.reader();
    const source = flags.source === undefined ? null : await sourceIn(reader, flags.source);
    const plan = searchFor(text, { types, source, asOf: null, node: {} });
    const hits = await runSearch(reader, plan);
    const edges = hits.slice(0, first).map(({ score, candidate: { id, type, name }, matches }) => ({
      score,
      node: { id, __typename: type, name },
      matches: matches.map(({ field, text: matched }) => ({ field, text: matched })),
    }));
    printAnswer(format, {
      columns: ["id", "name", "matched", "text"],
      rows: edges.map(({ node, matches: [match] }) => [node.id, node.name, match?.field ?? null, match?.text ?? null]),
      json: { totalCount: hits.length, edges },
      nothing: `Nothing is found for ${JSON.stringify(text)}.`,
    });
    return edges.length > 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** The present id of a Source. Throws UsageError for any other id. */
async function sourceIn(reader: Reader, input: string): Promise<string> {
  const id = presentId(reader.release.redirects, input);
  if (reader.release.sources.some((source) => source.id === id)) return id;
  if (parseId(id)?.type === "Source" || !parseId(id)) throw await unknownId(reader, input, null);
  throw new UsageError(`--source is ${input}; expected the id of a Source, such as source:guidance-2016.`);
}
