import { describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { askingForItsOwnOperation } from "../../src/web/playground/operations.js";
import { describedIn, searchSchema } from "../../src/web/playground/schemaSearch.js";
import { sharedIn, shareLink } from "../../src/web/playground/share.js";
import { readVariables, variableFields, writeVariables } from "../../src/web/playground/variableFields.js";

/** The operation name that is sent for a document when the editor thinks of another. */
function asked(query: string, operationName?: string): string | null | undefined {
  let name: string | null | undefined;
  const fetcher = askingForItsOwnOperation((request) => {
    name = request.operationName;
    return { data: null };
  });
  fetcher({ query, operationName });
  return name;
}

it.each([
  ["query New { __typename }", "Old", "New"],
  ["query New { __typename }", undefined, "New"],
  ["query A { __typename } query B { __typename }", "B", "B"],
  ["query A { __typename } query B { __typename }", "Old", "A"],
  ["{ __typename }", "Old", undefined],
  ["{ not a document", "Old", "Old"],
])("of %j it asks for its own operation, not %p", (query, before, name) => {
  expect(asked(query, before)).toBe(name);
});

it("finds a field that many types have once in the documentation, with their number", () => {
  const described = '"How close it is." strength: Int';
  const schema = buildSchema(`type A { ${described} } type B { ${described} } type Query { a: A b: B strength: Int }`);
  const found = searchSchema(describedIn(schema), "strength");
  expect(found.map(({ name, alike }) => [name, alike.map((each) => each.name)])).toEqual([
    ["Query.strength", []],
    ["A.strength", ["B.strength"]],
  ]);
});

describe("the form of variables", () => {
  const schema = buildSchema("enum Kind { A B } input Filter { a: Int } type Query { a: Int }");
  const fields = (text: string) => variableFields(text, schema);

  it("has an input for each variable, by its type", () => {
    const text =
      "query Q($id: ID!, $n: Int, $day: Date, $is: Boolean, $kind: Kind, $kinds: [Kind!]!, $s: String, $f: Filter, $ids: [ID!]) { a }";
    expect(fields(text).map(({ name, input }) => [name, input])).toEqual([
      ["id", "entity"],
      ["n", "number"],
      ["day", "date"],
      ["is", "boolean"],
      ["kind", "choice"],
      ["kinds", "choices"],
      ["s", "text"],
      ["f", "json"],
      ["ids", "json"],
    ]);
  });

  it("suggests names where a root field finds entities of a type by a name", () => {
    const named = buildSchema(
      "enum EntityType { POLICY_AREA } type PolicyArea { a: Int } type Query { policyArea(name: String): PolicyArea resolve(name: String): Int }",
    );
    const text = "query Q($n: String, $o: String) { policyArea(name: $n) { a } resolve(name: $o) }";
    expect(variableFields(text, named)).toMatchObject([
      { name: "n", input: "name", named: "POLICY_AREA" },
      { name: "o", input: "text", named: null },
    ]);
  });

  it("knows defaults, and which variables have to be given", () => {
    expect(fields('query Q($a: ID! = "x", $n: [Kind!] = [A], $s: String!) { a }')).toMatchObject([
      { type: "ID!", defaultValue: "x", isRequired: false },
      { type: "[Kind!]", defaultValue: ["A"], choices: ["A", "B"], isRequired: false },
      { type: "String!", defaultValue: undefined, isRequired: true },
    ]);
  });

  it.each(["{ a }", "query Q { a }", "not a document", ""])("is empty for %j", (text) =>
    expect(fields(text)).toEqual([]),
  );

  it("reads and writes variables; what is not given is left to its default", () => {
    expect(readVariables("")).toEqual({});
    expect(readVariables('{ "a": 1 }')).toEqual({ a: 1 });
    for (const text of ["[]", "null", "1", "{"]) expect(readVariables(text)).toBeNull();
    expect(writeVariables({ a: undefined })).toBe("");
    expect(JSON.parse(writeVariables({ a: 1, b: undefined, c: null }))).toEqual({ a: 1, c: null });
  });
});

const SAVED = [{ name: "02-who-covers-swindon", text: "query WhoCoversSwindon { x }" }];

it("a share link names a saved query, and says so if it is no longer there", () => {
  const link = new URL(shareLink("http://localhost/playground", { query: SAVED[0]?.text ?? "" }, SAVED));
  expect(link.hash).toBe("#saved=who-covers-swindon");
  expect(sharedIn(link.hash, SAVED)).toEqual({ shared: { query: SAVED[0]?.text }, problem: null, release: null });
  expect(sharedIn(link.hash, [])).toMatchObject({
    shared: null,
    problem: expect.stringContaining("who-covers-swindon"),
  });
});

it.each([{ query: '{ a(b: "c & d # e") }' }, { query: "query Q($a: ID) { x }", variables: '{ "a": "ä+b" }' }])(
  "a share link carries %j there and back, behind the #",
  (shared) => {
    const link = new URL(shareLink("http://localhost/playground?x=1#query=old", shared, SAVED));
    expect(link.pathname + link.search).toBe("/playground?x=1");
    expect(sharedIn(link.hash, SAVED)?.shared).toEqual(shared);
  },
);

it.each([
  ["#query=query+Q+%7B+release+%7B+ha", "query Q { release { ha", /cut off/],
  ["#query=%7B+x+%7D&variables=%7B+%22a%22", "{ x }", /cut off/],
  ["#query=%E0%A4%A", "\ufffd%A", /cut off/],
  ["#variables=%7B%7D", undefined, /not complete/],
  ["#qurey=%7B+x+%7D", undefined, /not complete/],
])("of the broken link %s it opens what there is, and says what to do", (hash, query, problem) => {
  const followed = sharedIn(hash, SAVED);
  expect(followed?.shared?.query).toBe(query);
  expect(followed?.problem).toMatch(problem);
});

it("a share link says how the answer is looked at, and which release answered", () => {
  const link = shareLink(
    "http://localhost/playground",
    { query: "{ x }", view: "table", release: "0".repeat(64) },
    SAVED,
  );
  expect(new URL(link).hash).toBe("#query=%7B+x+%7D&view=table&release=000000000000");
  expect(sharedIn(new URL(link).hash, SAVED)).toMatchObject({ problem: null, release: "0".repeat(12) });
});

it.each(["", "#", "#saved-queries", "#view=json"])("%j shares nothing", (hash) => {
  expect(sharedIn(hash, SAVED)).toBeNull();
});
