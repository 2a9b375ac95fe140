import { dataOf } from "./client.mjs";

/**
 * The request body of a query for a server. Runs the query's preparation first if it has one.
 * @param {import("../queries/index.mjs").Request} request
 * @param {{ ask: (body: string) => Promise<Buffer> }} client
 * @param {Facts} facts
 */
export async function bodyOf(request, client, { key, ids }) {
  const { query, statement, prepare, variables } = request;
  const of = (/** @type {string | undefined} */ text, /** @type {object} */ values) =>
    JSON.stringify(
      statement ? { statement: text, parameters: { release: key, ...values } } : { query: text, variables: values },
    );
  const prepared = prepare ? dataOf(await client.ask(of(prepare, {}))) : null;
  return of(query ?? statement, variables?.(prepared, ids, key) ?? {});
}

/**
 * @typedef {object} Facts facts about the loaded data
 * @property {string} key of the release in Neo4j
 * @property {(type: string) => readonly string[]} ids of a type, in order
 */
