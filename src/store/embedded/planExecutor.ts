import type { Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { Value } from "../../model/release.js";
import { isEntityValidOn } from "../../model/validity.js";
import type { Condition, IdsPlan, NodeRow, OrderTerm, PagePlan, PageRow, PageRows, Selections, Step } from "../plan.js";
import type { WorkMeter } from "../workMeter.js";
import { compareRecords, compareWithKeys, keysOf, sameOrder } from "./compareRecords.js";
import { isLinkValidOn, type Test, testOf } from "./filterTest.js";
import { defaultLinkOrder, type Graph, type GraphNode, type Link, linksOf, nodeOf } from "./graph.js";
import { type Slice, sliceOf } from "./pageSlice.js";
import type { SortedIndexes } from "./sortedIndexes.js";

/** Executes plans on a graph for a day. */
export class PlanExecutor {
  readonly #tests = new Map<Condition, Test>();

  constructor(
    private readonly graph: Graph,
    private readonly day: string | null,
    private readonly meter: WorkMeter,
  ) {}

  /** A page of a type. */
  select({ type, page, node }: PagePlan, lists: SortedIndexes): PageRows {
    const test = page.where && this.#test(page.where);
    const accepts = test || this.day !== null ? this.#acceptsNode(test) : null;
    const slice = sliceOf(
      lists.list(type, page.where, page.order),
      page,
      ({ record }, keys) => compareWithKeys(page.order, record, keys),
      accepts,
    );
    return rowsOf(slice, (found) => ({
      keys: keysOf(page.order, found.record),
      node: this.row(found, node),
      edge: {},
    }));
  }

  /** Nodes by id. */
  get({ ids, node }: IdsPlan): readonly (NodeRow | null)[] {
    return ids.map((id) => {
      const found = nodeOf(this.graph, id);
      return found && isEntityValidOn(found.record, this.day) ? this.row(found, node) : null;
    });
  }

  /** The selected fields of a node. */
  row(node: GraphNode, selections: Selections): NodeRow {
    this.meter.countRow();
    const { record, type } = node;
    const selection = selections[type];
    if (!selection) return { id: record.id, type, props: {}, links: {} };
    const props: Record<string, Value> = {};
    for (const prop of selection.props) props[prop] = record.props[prop] ?? null;
    const below: Record<string, PageRows> = {};
    for (const step of selection.steps) below[step.key] = this.#step(node, step);
    return selection.evidence
      ? { id: record.id, type, props, evidence: record.evidence, links: below }
      : { id: record.id, type, props, links: below };
  }

  #step(node: GraphNode, step: Step): PageRows {
    const { page, relation, direction } = step;
    const test = page.where && this.#test(page.where);
    const accepts = test || this.day !== null ? this.#acceptsLink(test) : null;
    const links = linksOf(node, relation, direction);
    this.meter.countComparisons(links.length);
    const inOrder = links.length < 2 || sameOrder(page.order, defaultLinkOrder(node.type, relation, direction));
    const slice = sliceOf(inOrder ? links : sortedBy(links, page.order), page, compareLink(page.order), accepts);
    return rowsOf(slice, (link) => ({
      keys: [...keysOf(page.order, link.node.record), link.edge.ordinal],
      node: this.row(link.node, step.node),
      edge: edgeOf(link, step.edge, this.day),
    }));
  }

  #acceptsNode(test: Test | null) {
    return (node: GraphNode) => isEntityValidOn(node.record, this.day) && (!test || test(node, null));
  }

  #acceptsLink(test: Test | null) {
    return (link: Link) => isLinkValidOn(link, this.day) && (!test || test(link.node, link.edge));
  }

  /** Compiles a step's condition once, however many nodes it is tested on. */
  #test(condition: Condition): Test {
    return getOrInsert(this.#tests, condition, () => testOf(condition, this.day, this.meter));
  }
}

function rowsOf<T>({ items, totalCount, hasNext, hasPrevious }: Slice<T>, row: (item: T) => PageRow): PageRows {
  return { rows: items.map(row), totalCount, hasNext, hasPrevious };
}

const compareLink =
  (order: readonly OrderTerm[]) =>
  ({ node, edge }: Link, keys: PageRow["keys"]): number =>
    compareWithKeys(order, node.record, keys) || edge.ordinal - Number(keys[order.length]);

const sortedBy = (links: readonly Link[], order: readonly OrderTerm[]): readonly Link[] =>
  [...links].sort((a, b) => compareRecords(order, a.node.record, b.node.record) || a.edge.ordinal - b.edge.ordinal);

function edgeOf(link: Link, wanted: readonly string[], day: string | null): PageRow["edge"] {
  const values: Record<string, Value | readonly Evidence[]> = {};
  for (const name of wanted) values[name] = edgeValue(link, name, day);
  return values;
}

function edgeValue({ edge, node }: Link, name: string, day: string | null): Value | readonly Evidence[] {
  switch (name) {
    case "holds":
      return isEntityValidOn(node.record, day);
    case "evidence":
    case "strength":
    case "validFrom":
    case "validTo":
      return edge[name];
    default:
      return edge.props[name] ?? null;
  }
}
