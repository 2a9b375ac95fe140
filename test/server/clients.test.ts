import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { ENTITIES } from "../../src/model/entities.js";
import { type Api, serve } from "../support/api.js";

let api: Api;
let client: ApolloClient;
beforeAll(async () => {
  api = await serve();
  const paged = relayStylePagination(["filter", "orderBy"]);
  client = new ApolloClient({
    link: new HttpLink({ uri: `${api.url}/graphql` }),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: Object.fromEntries(ENTITIES.map(({ plural }) => [plural, paged])) },
        Alliance: { fields: { ccgs: paged } },
      },
      possibleTypes: { Entity: ENTITIES.map(({ name }) => name), Node: ENTITIES.map(({ name }) => name) },
    }),
  });
});
afterAll(async () => {
  client.stop();
  await api.close();
});

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const idsOf = (page: Page): readonly string[] => page.edges.map(({ node }) => node.id);

it.each(ENTITIES.map(({ plural }) => plural).filter((plural) => plural !== "gaps"))(
  "Apollo Client joins the pages of %s in its cache",
  async (plural) => {
    const query = gql`query Pages($after: String, $first: Int!) {
      rows: ${plural}(first: $first, after: $after) { edges { cursor node { id name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
    }`;
    const { data } = await api.ask(`{ rows: ${plural}(first: 500) { totalCount edges { node { id } } } }`);
    const first = Math.max(1, Math.ceil(data.rows.totalCount / 3));
    const shown = () => client.readQuery<{ rows: Page }>({ query, variables: { first, after: null } })?.rows as Page;
    let after: string | null = null;
    do {
      await client.query({ query, variables: { first, after }, fetchPolicy: "network-only" });
      after = shown().pageInfo.endCursor;
    } while (shown().pageInfo.hasNextPage && idsOf(shown()).length < 500);
    expect(idsOf(shown()).slice(0, 500)).toEqual(idsOf(data.rows));
  },
);

it("Apollo Client keeps an entity that is met on several ways as one", async () => {
  await client.query({ query: gql`{ ccg(code: "E38000181") { id name alliances { edges { node { id name } } } } }` });
  await client.query({ query: gql`{ alliance(name: "Thames Valley") { id ccgs { edges { node { id odsCode } } } } }` });
  const kept = client.cache.extract() as Record<string, Record<string, unknown>>;
  expect(kept["Ccg:ccg:nhs-swindon"]).toMatchObject({ name: "NHS Swindon CCG", odsCode: "12D" });
});

it("Apollo Client understands the errors", async () => {
  const wrong = client.query({ query: gql`{ node(id: "x") { id } }`, fetchPolicy: "network-only" });
  await expect(wrong).rejects.toThrow('node.id: "x" is not an id.');
});

/**
 * Audits of the draft of 2023 that pin a status which the edition of September 2026 replaced: "If the request is well-formed but cannot be executed
 * (validation, variables), the server SHOULD reply with 422"; 400 is for syntax and JSON errors.
 */
const REPLACED = [
  "MAY use 400 status code on missing {query} parameter",
  "MAY use 400 status code on number {query} parameter",
  "MAY use 400 status code on boolean {query} parameter",
  "MAY use 4xx or 5xx status codes if parameters are invalid",
  "MAY use 400 status code if parameters are invalid",
  "SHOULD use a status code of 400 on variable coercion failure when accepting application/graphql-response+json",
];

it("the server satisfies every audit of GraphQL over HTTP but those that pin a replaced status", async () => {
  const audits = serverAudits({ url: () => `${api.url}/graphql` });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const failed = results.filter(({ status }) => status !== "ok").map(({ name }) => name);
  expect(results.length).toBeGreaterThan(50);
  expect(failed).toEqual(REPLACED);
});
