import { expect, it } from "@jest/globals";
import { answerErrors } from "../../src/web/playground/answerErrorList.js";
import { nextPages } from "../../src/web/playground/nextPages.js";

const more = { pageInfo: { hasNextPage: true, endCursor: "c" }, nodes: [] };

it.each([
  ["query Q($at: String) { metrics(after: $at) { nodes { id } } }", { metrics: more }, [["metrics", "at", "c"]]],
  ["{ metrics { nodes { id } } }", { metrics: more }, [["metrics", null, "c"]]],
  ["query Q($a: String) { a { b: c(after: $a) { x } } }", { a: { b: more } }, [["a.b", "a", "c"]]],
  ["{ a { ... on A { b { x } } } }", { a: { b: { pageInfo: { hasNextPage: true } } } }, [["a.b", null, null]]],
  ["{ a { x } }", { a: { pageInfo: { hasNextPage: false, endCursor: "c" } } }, []],
  ["{ a { b { x } } }", { a: [{ b: more }] }, []],
  ["{ not a document", { a: more }, []],
  ["{ a { x } }", null, []],
])("of %s it knows the lists that go on", (query, data, pages) => {
  expect(nextPages(query, data).map(({ list, variable, cursor }) => [list, variable, cursor])).toEqual(pages);
});

it("lists the errors of an answer once, with the line where the API names one", () => {
  const locations = [{ line: 3, column: 5 }];
  expect(answerErrors([{ message: "a", locations }, { message: "a", locations }, { message: "b" }])).toEqual([
    { message: "a", place: { line: 3, column: 5 } },
    { message: "b", place: null },
  ]);
  expect(answerErrors(undefined)).toEqual([]);
});
