import { ENTITY_NAMES, type EntityName, entityOf } from "../../src/model/entities.js";
import type { Direction, RelationName } from "../../src/model/relations.js";
import type {
  Comparison,
  Condition,
  OrderTerm,
  Page,
  PagePlan,
  PageRows,
  Scalar,
  Selections,
  Step,
} from "../../src/store/plan.js";
import { readTerms } from "../../src/store/search/terms.js";
import type { PathSelection, PathsQuery, SearchQuery, TraceQuery } from "../../src/store/store.js";
import { type Chain, chainsBetween } from "../../src/trace/chain.js";
import { typeOf } from "./fixtures.js";

/** An order by properties, those with a minus descending; the id is added. */
export const by = (...props: readonly string[]): readonly OrderTerm[] =>
  [...props, "id"].map((prop) =>
    prop.startsWith("-") ? { prop: prop.slice(1), descending: true } : { prop, descending: false },
  );

/** The order of a type unless asked otherwise. */
export function usualOrder(type: EntityName): readonly OrderTerm[] {
  const { order } = entityOf(type);
  return by(...(order ? [order] : []), "name");
}

/** A page of everything by name, unless said otherwise. */
export const page = (part: Partial<Page> = {}): Page => ({
  where: null,
  order: by("name"),
  limit: 100,
  fromEnd: false,
  after: null,
  before: null,
  rows: true,
  total: true,
  ...part,
});

/** A plan for a page of a type with some properties. */
export const list = (type: EntityName, part: Partial<Page> = {}, asOf: string | null = null): PagePlan => ({
  type,
  page: page({ order: usualOrder(type), ...part }),
  node: { [type]: { props: ["name"], evidence: false, steps: [] } },
  asOf,
});

/** A relation step whose nodes are wanted with their names. */
export const step = (relation: RelationName, direction: Direction, part: Partial<Step> = {}): Step => ({
  key: relation,
  relation,
  direction,
  page: page(),
  edge: [],
  node: {},
  ...part,
});

export const compare = (
  prop: string,
  name: Comparison["op"]["name"],
  value: Scalar | readonly Scalar[],
): Condition => ({
  kind: "compare",
  prop,
  op: { name, value } as Comparison["op"],
});

/** Ids of a page's rows. */
export const idsOf = ({ rows }: PageRows): readonly string[] => rows.map(({ node }) => node.id);

/** Everything that there is to know of entities of some types but their links. */
export const everything = (types: readonly EntityName[]): Selections =>
  Object.fromEntries(
    types.map((type) => [type, { props: entityOf(type).props.map(({ name }) => name), evidence: true, steps: [] }]),
  );

/** All that paths may meet, with all their words: what no chain leads to would only make statements longer. */
function wholePaths(chains: readonly Chain[]): PathSelection & { readonly chains: readonly Chain[] } {
  const met = new Set(chains.flatMap(({ from, hops }) => [from, ...hops.map(({ to }) => to)]));
  return { chains, node: everything(ENTITY_NAMES.filter((type) => met.has(type))), evidence: true };
}

/** The paths between two entities, unless said otherwise. */
export const pathsOf = (from: string, to: string, part: Partial<PathsQuery> = {}): PathsQuery => ({
  ...wholePaths(chainsBetween(typeOf(from), [typeOf(to)])),
  from,
  to,
  minStrength: 1,
  asOf: null,
  limit: 500,
  ...part,
});

/** A trace of everything, unless said otherwise. */
export const traceOf = (from: string, to: readonly EntityName[], part: Partial<TraceQuery> = {}): TraceQuery => ({
  ...wholePaths(chainsBetween(typeOf(from), to)),
  from,
  minStrength: 1,
  asOf: null,
  limit: 1_000,
  after: null,
  rows: true,
  direct: [],
  ...part,
});

/** What is found for a text. Throws where it holds no word. */
export function searchOf(text: string, part: Partial<SearchQuery> = {}): SearchQuery {
  const terms = readTerms(text);
  if (!terms) throw new Error(`No word in ${JSON.stringify(text)}`);
  return { ...terms, types: null, source: null, asOf: null, ...part };
}
