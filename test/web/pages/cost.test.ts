import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type FragmentDefinitionNode, getOperationAST, Kind, parse } from "graphql";
import { costOf } from "../../../src/graphql/cost/cost.js";
import type { ReleaseSizes } from "../../../src/graphql/reach.js";
import { schema } from "../../../src/graphql/schema.js";
import { ENTITY_NAMES, type EntityName } from "../../../src/model/entities.js";
import { enumName, idPrefix } from "../../../src/model/identity.js";
import { RELATIONS, relationFieldsOf } from "../../../src/model/relations.js";
import { openEmbeddedStore } from "../../../src/store/embedded/index.js";
import type { Store } from "../../../src/store/store.js";
import { MAX_ITEMS } from "../../../src/web/pages/basket/basketItems.js";
import { entity } from "../../../src/web/pages/entity/entityPage.js";
import { choices, lackable, sortable } from "../../../src/web/pages/list/listColumns.js";
import { namesPage } from "../../../src/web/pages/names/namesQuery.js";
import type { AnyPage } from "../../../src/web/pages/page.js";
import { PAGES } from "../../../src/web/pages/pages.js";
import { choiceValues } from "../../../src/web/pages/parts/choice.js";
import { MAX_ROWS } from "../../../src/web/pages/parts/readFirst.js";
import { typeWords } from "../../../src/web/pages/parts/wording.js";
import { readInput } from "../../../src/web/pages/readInput.js";
import { linkChoices, relationPath } from "../../../src/web/pages/relation/relationDocument.js";
import { searchSuggestions } from "../../../src/web/pages/search/suggestionsQuery.js";
import { LIMITS } from "../../support/api.js";
import { realRelease } from "../../support/release.js";

/** What any form of a page may cost, so that growth of the data and settings of operators leave room. */
const MOST = LIMITS.cost / 3;
/** What any form of a trace may cost: its files hold a reference for every quotation of every hop. */
const MOST_OF_TRACE = LIMITS.cost / 2;

let store: Store;
let release: ReleaseSizes;
beforeAll(async () => {
  store = openEmbeddedStore(realRelease());
  ({ release } = await store.reader());
});
afterAll(() => store.close());

function costOfQuery(text: string, variables: object): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`No operation in ${text}`);
  const isFragment = (node: { readonly kind: string }): node is FragmentDefinitionNode =>
    node.kind === Kind.FRAGMENT_DEFINITION;
  const fragments = Object.fromEntries(
    document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]),
  );
  return costOf({ schema: schema(), operation, fragments, variables: { ...variables }, release }).cost;
}

function costOfPage(page: AnyPage, path: Readonly<Record<string, string>>, query: object): number {
  const input = readInput(path, `/?${new URLSearchParams({ asOf: "all", ...query })}`);
  const document = typeof page.document === "function" ? page.document(input) : page.document;
  return costOfQuery(document.text, page.variables(input));
}

const NARROWED = { type: "source", source: "guidance-2016" };
/** As many characters as a search takes, and a day, a name or a verb in them. */
const long = (text: string): string => `${text} ${"a".repeat(199 - text.length)}`;

/** What one may look for: every way in which a text is read. */
const TEXTS = [
  long("Swindon"),
  "24",
  "CCG",
  "CCG 2016",
  "what does CCG mean in 2012",
  "what changed in the East of England",
  "what covers 2012",
  "which alliances have no named lead",
  "what does recommendation 24 lead to",
  ...ENTITY_NAMES.map((type) => `which ${typeWords(type, 2)} are in Swindon`),
  ...RELATIONS.flatMap(({ verb, inverseVerb }) => [`who ${verb} Swindon`, `who ${inverseVerb} Swindon`]),
];
const ROWS = [1, 20, 25, 33, 50, 100, MAX_ROWS];
const SEARCHES = [
  ...TEXTS.map((q) => ({ q, first: 100, source: NARROWED.source })),
  ...["Swindon", "CCG", "who covers Swindon"].flatMap((q) =>
    ROWS.flatMap((first) =>
      [{}, { type: NARROWED.type }, { source: NARROWED.source }, NARROWED].map((narrowed) => ({
        q,
        first,
        ...narrowed,
      })),
    ),
  ),
];

const ALL_TYPES = ENTITY_NAMES.map(enumName).join(",");
const FROM = "recommendation:taskforce-2015-24";
const [A, B] = ["ccg:nhs-swindon", "topic:recovery-package"];
const TRACES = ENTITY_NAMES.flatMap((type) => {
  const trace = { from: `${idPrefix(type)}:x`, first: 100, minStrength: "GENERAL" };
  return [trace, { ...trace, to: ALL_TYPES }];
});
/** As many links as an address may name. */
const links = (from: EntityName, relation: string, to: EntityName): string =>
  Array.from({ length: MAX_ITEMS }, (_, i) => `${idPrefix(from)}:a-${i}~${relation}~${idPrefix(to)}:b-${i}`).join(",");
const LINKS = RELATIONS.map(({ from, name, to }) => links(from[0] as EntityName, name, to[0] as EntityName));

/** The dearest forms of each page's parameters, by the pattern of its address. */
const WORST: Readonly<Record<string, readonly object[]>> = {
  "/": [{}],
  "/search": SEARCHES,
  "/trace": [...TRACES, ...LINKS.map((cite) => ({ from: FROM, first: 100, to: ALL_TYPES, cite }))],
  "/time": [{}, { from: "2016-12-06", to: "2019-07-01" }],
  "/gaps": [{}],
  "/gaps/:kind": [{ first: MAX_ROWS }],
  "/how-to-read": [{}],
  "/about": [{}],
  "/accessibility": [{}],
  "/data": [{}],
  "/paths": [{ from: A, to: B, minStrength: "GENERAL" }],
  "/compare": [{ a: A, b: B }],
  "/basket": [{}, ...LINKS.map((items) => ({ items }))],
  "/source/:slug/quotations": [{ first: MAX_ROWS }],
  ...Object.fromEntries(
    ENTITY_NAMES.map((type) => {
      const chosen = Object.fromEntries(choices(type).map((prop) => [prop.name, choiceValues(prop)[0] ?? ""]));
      const without = lackable(type).map(({ field }) => ({ without: field }));
      const sort = `-${sortable(type)[0]}`;
      return [
        `/${idPrefix(type)}`,
        [{}, ...without].map((each) => ({ first: MAX_ROWS, name: "a".repeat(100), sort, ...chosen, ...each })),
      ];
    }),
  ),
  ...Object.fromEntries(
    RELATIONS.map((relation) => [
      relationPath(relation.name),
      relation.from.flatMap((type) => {
        const chosen = Object.fromEntries(
          linkChoices(relation).map((prop) => [prop.name, choiceValues(prop)[0] ?? ""]),
        );
        return [{}, chosen].map((each) => ({ type: idPrefix(type), first: MAX_ROWS, ...each }));
      }),
    ]),
  ),
};

const PATHS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "/gaps/:kind": { kind: "stp-split" },
  "/source/:slug/quotations": { type: "source", slug: "guidance-2016" },
};

describe("every form of a page costs at most a third of what a request may, of a trace half", () => {
  it.each(PAGES.map((page) => [page.url, page] as const))("%s", (url, page) => {
    const forms = WORST[url] ?? [];
    expect(forms.length).toBeGreaterThan(0);
    const costs = forms.map((query) => ({ query, cost: costOfPage(page, PATHS[url] ?? {}, query) }));
    const most = url === "/trace" ? MOST_OF_TRACE : MOST;
    expect(costs.filter(({ cost }) => cost > most)).toEqual([]);
  });

  it.each(ENTITY_NAMES)("the page of one %s", (type) => {
    const focuses = relationFieldsOf(type).filter(({ one }) => !one);
    const forms = [{}, ...focuses.map(({ field }) => ({ focus: field, first: MAX_ROWS }))];
    const costs = forms.map((query) => ({
      query,
      cost: costOfPage(entity, { type: idPrefix(type), slug: "x" }, query),
    }));
    expect(costs.filter(({ cost }) => cost > MOST)).toEqual([]);
  });

  it.each([
    [searchSuggestions.name, searchSuggestions.text, { text: long("a") }],
    [namesPage.name, namesPage.text, { name: long("a") }],
  ])("the query %s", (_, text, variables) => {
    expect(costOfQuery(text, variables)).toBeLessThanOrEqual(MOST);
  });
});
