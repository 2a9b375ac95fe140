import { z } from "zod";
import { fitList } from "../fitItems.js";
import { found, foundOf, foundText } from "../found.js";
import { candidatesFor, entityName, identifySource } from "../identifyEntity.js";
import { answerText, PAGE_INPUT, PAGE_OUTPUT, RELEASE_OUTPUT, tool } from "../tool.js";
import { typesIn } from "../typeNames.js";

const schema = z.object({ ...RELEASE_OUTPUT, exact: z.boolean(), candidates: z.array(found), ...PAGE_OUTPUT });

function toText(output: z.infer<typeof schema>): string {
  const { exact, candidates } = output;
  const heading = exact ? "The name is that of:" : "Nothing has this name. Similar are:";
  return answerText(candidates.length === 0 ? ["Nothing has this name."] : [heading, foundText(candidates)], output);
}

/** Says who may be meant by a name. */
export const resolve = tool({
  name: "resolve",
  title: "Who is meant",
  description:
    "Who may be meant by a name, code or number, best first, with reasons. Give the source if the name is quoted from one: names differ between sources.",
  input: z.strictObject({
    name: entityName,
    types: z.array(z.string().max(40)).max(30).optional(),
    source: z.string().max(200).optional().describe("Source that uses the name."),
    ...PAGE_INPUT,
  }),
  output: schema,
  async run({ name, types, source, cursor, detail }, graph) {
    const scope = {
      types: types && typesIn("types", types),
      source: source === undefined ? undefined : await identifySource(graph, source),
    };
    const data = await candidatesFor(graph, name, scope);
    const question = ["resolve", name, scope.types, source];
    return fitList(data, { graph, question, cursor, detail, text: toText }, (shown) => ({
      exact: data.some((candidate) => candidate.exact),
      candidates: shown.map(({ entity, reason }) => foundOf(graph, entity, reason, detail)),
    }));
  },
  text: toText,
});
