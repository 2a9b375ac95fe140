import { z } from "zod";
import { pageAt } from "../connectionPage.js";
import { cut } from "../cut.js";
import { fitItems } from "../fitItems.js";
import { FOUND_FRAGMENT, type FoundData, found, foundOf, foundText } from "../found.js";
import { ask } from "../graphSource.js";
import { identifySource } from "../identifyEntity.js";
import { offsetIn } from "../offsetCursor.js";
import { QUOTED_FRAGMENT } from "../proof.js";
import { answerText, PAGE_INPUT, PAGE_OUTPUT, RELEASE_OUTPUT, tool } from "../tool.js";
import { typesIn } from "../typeNames.js";

const QUERY = `query Search($text: String!, $types: [EntityType!], $source: ID, $first: Int, $after: String, $shown: Boolean!) {
  search(text: $text, types: $types, source: $source, first: $first, after: $after) {
    totalCount edges { cursor ... @include(if: $shown) { matches { field text } node { ...Found } } }
  }
}${FOUND_FRAGMENT}${QUOTED_FRAGMENT}`;

interface Data {
  readonly search: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly cursor: string;
      readonly matches: readonly { readonly field: string; readonly text: string }[];
      readonly node: FoundData;
    }[];
  };
}

/** More results than an answer has room for. */
const PAGE = { standard: 20, full: 60 };

/** Most characters of a matching text that are shown. */
const SHOWN = 200;

const schema = z.object({ ...RELEASE_OUTPUT, totalCount: z.int(), results: z.array(found), ...PAGE_OUTPUT });

const toText = (output: z.infer<typeof schema>): string =>
  answerText(
    output.totalCount === 0
      ? ["Nothing is found. Try fewer or other words."]
      : [`${output.totalCount} found, best first:`, foundText(output.results)],
    output,
  );

/** Finds entities by words. */
export const search = tool({
  name: "search",
  title: "Search",
  description:
    "Find entities of English cancer policy by words, a name, a code or a plain question. Start here if no id is known.",
  input: z.strictObject({
    text: z.string().min(1).max(200),
    types: z.array(z.string().max(40)).max(30).optional().describe("Such as METRIC, ALLIANCE; default: all."),
    source: z.string().max(200).optional().describe("Source that must mention them."),
    ...PAGE_INPUT,
  }),
  output: schema,
  async run({ text, types, source, cursor, detail }, graph) {
    const variables = {
      text,
      types: types ? typesIn("types", types) : null,
      source: source === undefined ? null : await identifySource(graph, source),
    };
    const question = ["search", variables];
    const begin = offsetIn(graph, cursor, question);
    const data = await pageAt(
      begin,
      PAGE[detail],
      (page) => ask<Data>(graph, QUERY, { ...variables, ...page }),
      (read) => read.search,
    );
    const { totalCount, edges } = data.search;
    return fitItems(edges, { graph, question, begin, total: totalCount, detail, text: toText }, (shown) => ({
      totalCount,
      results: shown.map(({ node, matches: [match] }) =>
        foundOf(graph, node, match ? `Its ${match.field} is “${cut(match.text, SHOWN)}”.` : "", detail),
      ),
    }));
  },
  text: toText,
});
