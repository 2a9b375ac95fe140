import { expect, it } from "@jest/globals";
import { answerErrors } from "../../src/web/playground/answerErrorList.js";
import { namedArgument } from "../../src/web/playground/namedArgument.js";
import { type NextPage, nextPages } from "../../src/web/playground/nextPages.js";
import { pagingEdits, type TextEdit } from "../../src/web/playground/pagingEdits.js";

/** A text with its changes. */
const edited = (text: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);

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
  // Lists that do not say whether they go on, but how many there are.
  ["{ a { totalCount nodes { x } } }", { a: { totalCount: 2, nodes: [{ x: 1 }] } }, [["a", null, null]]],
  ["{ a { totalCount nodes { x } } }", { a: { totalCount: 1, nodes: [{ x: 1 }] } }, []],
  ["{ a { totalCount } }", { a: { totalCount: 2 } }, []],
])("of %s it knows the lists that go on", (query, data, pages) => {
  expect(nextPages(query, data).map(({ list, variable, cursor }) => [list, variable, cursor])).toEqual(pages);
});

const counted = { totalCount: 9, nodes: [{ x: 1 }] };

// The text that the reader wrote stays as it is but for what paging needs.
it.each([
  [
    "{ a { pageInfo { hasNextPage endCursor } nodes { x } } }",
    "query ($after: String) { a(after: $after) { pageInfo { hasNextPage endCursor } nodes { x } } }",
  ],
  [
    "query @asOf(date: null) { a(first: 1) { pageInfo { hasNextPage endCursor } } }",
    "query ($after: String) @asOf(date: null) { a(first: 1, after: $after) { pageInfo { hasNextPage endCursor } } }",
  ],
  [
    "query Q($n: Int = 5 # five\n) { a(first: $n) @include(if: true) { pageInfo { hasNextPage endCursor } } }",
    "query Q($n: Int = 5, $after: String # five\n) { a(first: $n, after: $after) @include(if: true) { pageInfo { hasNextPage endCursor } } }",
  ],
  [
    'query Q($after: Int) { a(after: "xyz", first: 1) { pageInfo { hasNextPage endCursor } } b(first: $after) { x } }',
    "query Q($after: Int, $after2: String) { a(after: $after2, first: 1) { pageInfo { hasNextPage endCursor } } b(first: $after) { x } }",
  ],
])("gives the query %j a variable for the cursor", (query, wanted) => {
  const [page] = nextPages(query, { a: more });
  const { edits, variable } = pagingEdits(query, page as NextPage);
  expect(edited(query, edits)).toBe(wanted);
  expect(nextPages(wanted, { a: more })).toMatchObject([{ variable, cursor: "c" }]);
});

it.each([
  [
    "query Q($at: String) {\n  # mine\n  a(after: $at) {\n    totalCount\n    nodes { x }\n  }\n}",
    "query Q($at: String) {\n  # mine\n  a(after: $at) {\n    pageInfo { hasNextPage endCursor }\n    totalCount\n    nodes { x }\n  }\n}",
  ],
  [
    "query Q($at: String) { a(after: $at) {nodes { x } totalCount} }",
    "query Q($at: String) { a(after: $at) {pageInfo { hasNextPage endCursor } nodes { x } totalCount} }",
  ],
  [
    "query Q($at: String) { a(after: $at) { pageInfo { startCursor } totalCount nodes { x } } }",
    "query Q($at: String) { a(after: $at) { pageInfo { hasNextPage endCursor startCursor } totalCount nodes { x } } }",
  ],
  // A cursor alone does not say whether anything follows it.
  [
    "query Q($at: String) { a(after: $at) { pageInfo { endCursor } totalCount nodes { x } } }",
    "query Q($at: String) { a(after: $at) { pageInfo { hasNextPage endCursor } totalCount nodes { x } } }",
  ],
])("has the query %j ask for the cursor", (query, wanted) => {
  const pageInfo = query.includes("{ endCursor }") ? { pageInfo: { endCursor: "c" } } : {};
  const [page] = nextPages(query, { a: { ...counted, ...pageInfo } });
  expect(edited(query, pagingEdits(query, page as NextPage).edits)).toBe(wanted);
});

it.each([
  ['{ alliance(name: "Wesex") { id } }', '"Wesex"'],
  ['{ a: alliance(name: "Wessex") { id } b: alliance(name: "Wesex") { id } }', null],
  ["{ alliances { nodes { id } } }", null],
])("of %s it knows where a name is given, if in one place", (query, words) => {
  const found = namedArgument(query, "alliance.name", "Wessex");
  const edit = found && "edit" in found ? found.edit : null;
  expect(edit && query.slice(edit.start, edit.end)).toBe(words);
});

it("lists the errors of an answer once, with the line where the API names one", () => {
  const locations = [{ line: 3, column: 5 }];
  expect(answerErrors([{ message: "a", locations }, { message: "a", locations }, { message: "b" }])).toEqual([
    { message: "a", place: { line: 3, column: 5 } },
    { message: "b", place: null },
  ]);
  expect(answerErrors(undefined)).toEqual([]);
});
