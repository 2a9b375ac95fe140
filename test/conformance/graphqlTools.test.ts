import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionOptions,
  type IntrospectionQuery,
  introspectionFromSchema,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import type { AppOptions } from "../../src/server/app.js";
import { limitsIn, readConfig } from "../../src/server/config.js";
import { type Api, serve } from "../support/api.js";
import { checkers, schemaByUrlLoader } from "./checkers.mjs";
import { pythonCheckers, readByGql } from "./python.mjs";

const published = buildSchema(readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"));

const inOrder = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema));

/** What a query leaves out unless it asks for it. */
const NOTHING: IntrospectionOptions = {
  descriptions: true,
  specifiedByUrl: false,
  directiveIsRepeatable: false,
  schemaDescription: false,
  inputValueDeprecation: false,
  oneOf: false,
};

/** schema.graphql as far as a query with some options asks for it. */
const expected = (options: IntrospectionOptions): string =>
  inOrder(buildClientSchema(introspectionFromSchema(published, { ...NOTHING, ...options })));

let api: Api;
beforeAll(async () => {
  // The limits that a server has by default.
  const limits: AppOptions["limits"] = limitsIn(readConfig({}));
  api = await serve({ limits });
});
afterAll(() => api.close());

/** How a program asks for the schema. */
interface Tool {
  readonly name: string;
  /** Options of getIntrospectionQuery of graphql-js. */
  readonly options: IntrospectionOptions;
  readonly accept: string;
  readonly namesOperation?: boolean;
}

const EVERYTHING: IntrospectionOptions = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

/** GUI clients, by what they send. Those that are run below send their own. */
const TOOLS: readonly Tool[] = [
  // Is closed; sends the query of graphql-js without options.
  { name: "Postman", options: {}, accept: "*/*" },
  // graph-ql-editor.tsx: getIntrospectionQuery(), and names the operation.
  { name: "Insomnia", options: {}, accept: "*/*", namesOperation: true },
  // gql.service.ts: getIntrospectionQuery() with types nine deep, as graphql-js has it now, and names the operation.
  { name: "Altair", options: {}, accept: "application/json", namesOperation: true },
  // introspection-query.ts: getIntrospectionQuery().
  { name: "Voyager", options: {}, accept: "application/json" },
  // @graphiql/react, stores/schema: both as settings; and names the operation.
  {
    name: "GraphiQL",
    options: { inputValueDeprecation: true, schemaDescription: true },
    accept: "application/json, multipart/mixed",
    namesOperation: true,
  },
  { name: "a program that asks for everything", options: EVERYTHING, accept: "application/graphql-response+json" },
];

describe("the schema by introspection, within the limits of a server by default", () => {
  it.each(TOOLS)("is the published one for $name", async ({ options, accept, namesOperation }) => {
    const query = getIntrospectionQuery(options);
    const operation = namesOperation ? { query, operationName: "IntrospectionQuery" } : { query };
    const response = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify(operation),
    });
    const { data, errors } = (await response.json()) as { data: IntrospectionQuery; errors?: unknown };
    expect([response.status, errors]).toEqual([200, undefined]);
    expect(inOrder(buildClientSchema(data))).toBe(expected(options));
  });

  it("lets a program tell that something is missing", () =>
    expect(expected({})).not.toBe(expected({ descriptions: false })));
});

const noTools = await checkers();
(noTools ? describe.skip : describe)(`GraphQL Tools${noTools ? ` (not run: ${noTools})` : ""}`, () => {
  // GraphQL Code Generator, and by it the types for Apollo Client; Relay compiles against the same text.
  it("read the published schema", async () => {
    const { ok, output } = await schemaByUrlLoader(`${api.url}/graphql`);
    if (!ok) throw new Error(output);
    const options = { specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true };
    expect(inOrder(buildSchema(output))).toBe(expected(options));
  });
});

for (const version of ["gql3", "gql4"] as const) {
  const unavailable = await pythonCheckers(version);
  (unavailable ? describe.skip : describe)(
    `${version} in Python${unavailable ? ` (not run: ${unavailable})` : ""}`,
    () => {
      it("reads the published schema, checks queries by it and is answered", async () => {
        const { schema, answer, refused } = await readByGql(version, `${api.url}/graphql`);
        expect(inOrder(buildSchema(schema))).toBe(expected({}));
        expect(answer).toEqual({
          ccg: { id: "ccg:nhs-swindon", alliances: { edges: [{ node: { name: "Thames Valley" } }] } },
        });
        expect(refused).toContain("Cannot query field 'nothing'");
      });
    },
  );
}
