import type { Api } from "../support/api.js";

/** Every kind of argument that takes a text; each field is asked on its own, as one that is refused would refuse all. */
const FIELDS = [
  "stps(filter: { name: { eq: $text } }) { totalCount nodes { id name } }",
  "stps(filter: { or: [{ description: { contains: $text } }, { name: { startsWith: $text } }] }) { totalCount nodes { id } }",
  "alliances(filter: { stps: { name: { in: [$text] } } }) { nodes { id } }",
  "stps(after: $text) { nodes { id } }",
  "stp(name: $text) { id }",
  "ccg(code: $text) { id }",
  "search(text: $text, first: 5) { totalCount edges { score matches { text } node { id } } }",
  "resolve(name: $text) { score reason entity { id } }",
].map((field) => `query ($text: String!) { ${field} }`);

const BY_ID = [
  "node(id: $text) { id }",
  "nodes(ids: [$text]) { id }",
  'search(text: "stp", source: $text) { totalCount }',
  "trace(from: $text, to: [STP]) { totalCount }",
  'paths(from: "alliance:a", to: $text) { strength }',
].map((field) => `query ($text: ID!) { ${field} }`);

/** What the API answers to a text in each of its places: data, or the codes and words with which it is refused. */
export async function answersTo(api: Api, text: string) {
  const answers = [];
  for (const query of [...FIELDS, ...BY_ID]) {
    const { status, data, errors } = await api.ask(query, { text });
    answers.push({ query, status, data, errors: errors.map(({ message, extensions }) => [extensions?.code, message]) });
  }
  return answers;
}
