import { enumName } from "../../model/identity.js";
import { ask } from "../ask.js";
import { type OutputFlags, outputFormat, printAnswer } from "../printAnswer.js";
import { countIn, typesIn } from "../typeOption.js";

/** Options of `cpg search`. */
export interface SearchFlags extends OutputFlags {
  readonly types?: string;
  readonly source?: string;
  readonly first: string;
}

const QUERY = `query Search($text: String!, $types: [EntityType!], $source: ID, $first: Int) {
  search(text: $text, types: $types, source: $source, first: $first) {
    totalCount
    edges { score node { id __typename name } matches { field text } }
  }
}`;

interface Data {
  readonly search: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly score: number;
      readonly node: { readonly id: string; readonly name: string };
      readonly matches: readonly { readonly field: string; readonly text: string }[];
    }[];
  };
}

/** Prints what a search finds, best match first. Returns 1 if it finds nothing. */
export async function search(words: readonly string[], flags: SearchFlags): Promise<number> {
  const format = outputFormat(flags);
  const first = countIn("--first", flags.first, 500);
  const types = flags.types === undefined ? null : typesIn("--types", flags.types).map(enumName);
  const text = words.join(" ");
  return ask<Data, number>(QUERY, { text, types, source: flags.source ?? null, first }, ({ data }) => {
    const { edges } = data.search;
    printAnswer(format, {
      columns: ["id", "name", "matched", "text"],
      rows: edges.map(({ node, matches: [match] }) => [node.id, node.name, match?.field ?? null, match?.text ?? null]),
      json: data.search,
      nothing: `Nothing is found for ${JSON.stringify(text)}.`,
    });
    return edges.length > 0 ? 0 : 1;
  });
}
