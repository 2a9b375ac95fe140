import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { graphql } from "graphql";
import { RequestContext } from "../../src/graphql/resolvers/requestContext.js";
import { schema } from "../../src/graphql/schema.js";
import { readSavedQueries } from "../../src/server/graphql/savedQueryFiles.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Call, instrumented } from "../../src/store/instrumented.js";
import type { Store } from "../../src/store/store.js";
import { realRelease } from "../support/release.js";

const calls: Call[] = [];
let store: Store;
beforeAll(() => {
  store = instrumented(openEmbeddedStore(realRelease()), (call) => calls.push(call));
});
afterAll(() => store.close());

/** The plans that a document sends to the store. */
async function plansOf(source: string): Promise<readonly unknown[]> {
  calls.length = 0;
  const { errors } = await graphql({
    schema: schema(),
    source,
    contextValue: new RequestContext(await store.reader()),
  });
  expect(errors).toBeUndefined();
  return calls.map(({ input }) => input);
}

describe("plans are plain values", () => {
  it.each(readSavedQueries().map(({ name, text }) => [name, text]))(
    "those of %s survive JSON and structuredClone",
    async (_, text) => {
      for (const plan of await plansOf(text)) {
        expect(structuredClone(plan)).toEqual(plan);
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }
    },
  );

  it("one of a list is pinned", async () => {
    expect(
      await plansOf(
        "{ regions(first: 2) { totalCount edges { cursor node { name alliances(first: 0) { totalCount } } } } }",
      ),
    ).toEqual([
      {
        type: "Region",
        page: {
          where: null,
          order: [
            { prop: "name", descending: false },
            { prop: "id", descending: false },
          ],
          limit: 2,
          fromEnd: false,
          after: null,
          before: null,
          rows: true,
          total: true,
        },
        node: {
          Region: {
            props: ["name"],
            evidence: false,
            steps: [
              {
                key: 'alliances{"first":0}',
                relation: "IN_REGION",
                direction: "BACKWARD",
                page: {
                  where: null,
                  order: [
                    { prop: "name", descending: false },
                    { prop: "id", descending: false },
                  ],
                  limit: 0,
                  fromEnd: false,
                  after: null,
                  before: null,
                  rows: false,
                  total: true,
                },
                edge: [],
                node: { Alliance: { props: [], evidence: false, steps: [] } },
              },
            ],
          },
        },
        asOf: null,
      },
    ]);
  });

  it("one by id is pinned", async () => {
    expect(await plansOf('query @asOf(date: "2016-12-06") { node(id: "stp:dorset") { id __typename } }')).toMatchObject(
      [{ ids: ["stp:dorset"], asOf: "2016-12-06", node: { Stp: { props: [], evidence: false, steps: [] } } }],
    );
  });
});
