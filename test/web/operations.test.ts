import { expect, it } from "@jest/globals";
import { askingForItsOwnOperation, defaultVariables } from "../../src/web/playground/operations.js";
import { sharedIn, shareLink } from "../../src/web/playground/share.js";

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

it("shows the default values of variables, and a null where there is none", () => {
  expect(JSON.parse(defaultVariables('query Q($a: ID! = "x", $n: [Int!] = [1], $s: String) { __typename }'))).toEqual({
    a: "x",
    n: [1],
    s: null,
  });
});

it.each(["{ __typename }", "query Q { __typename }", "not a document"])("%j has no variables to show", (text) => {
  expect(defaultVariables(text)).toBe("");
});

it.each([{ query: '{ a(b: "c & d # e") }' }, { query: "query Q($a: ID) { x }", variables: '{ "a": "ä+b" }' }])(
  "a share link carries %j there and back, behind the #",
  (shared) => {
    const link = new URL(shareLink("http://localhost/playground?x=1#query=old", shared));
    expect(link.pathname + link.search).toBe("/playground?x=1");
    expect(sharedIn(link.hash)).toEqual(shared);
  },
);

it.each(["", "#", "#saved-queries", "#variables=%7B%7D"])("%j shares nothing", (hash) => {
  expect(sharedIn(hash)).toBeNull();
});
