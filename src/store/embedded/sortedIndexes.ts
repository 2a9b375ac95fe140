import type { EntityName } from "../../model/entities.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { anchorsIn, equalitiesIn } from "../anchors.js";
import type { Condition, OrderTerm, Scalar } from "../plan.js";
import { compareRecords, sameOrder, valueIn } from "./compareRecords.js";
import { defaultOrder, type Graph, type GraphNode, linksOf } from "./graph.js";

const NOBODY: readonly GraphNode[] = [];
/** Cost of inserting one node into a sorted order, counted in nodes of a sorted list that could be tested in the same time. */
const SORTING = 4;

/** Sorted lists of a graph. Built on first use and then cached, because the graph is immutable. */
export class SortedIndexes {
  readonly #orders = new Map<string, readonly GraphNode[]>();
  readonly #equals = new Map<string, ReadonlyMap<Scalar, readonly GraphNode[]>>();

  constructor(private readonly graph: Graph) {}

  /** A sorted list of a type's nodes that contains every node matching a condition. */
  list(type: EntityName, where: Condition | null, order: readonly OrderTerm[]): readonly GraphNode[] {
    const [equality] = equalitiesIn(where);
    const equal = equality && this.#equal(type, equality.prop, equality.value);
    const near = this.#linked(type, where, (equal ?? this.graph.byType.get(type) ?? NOBODY).length);
    if (near) return sortedBy(near, order);
    if (!equal) return this.#sorted(type, order);
    return equal.length < 2 || sameOrder(order, defaultOrder(type)) ? equal : sortedBy(equal, order);
  }

  /** The neighbours of a node that all results must be linked to; null if there is no such node or testing its neighbours costs more than testing the others. */
  #linked(type: EntityName, where: Condition | null, others: number): readonly GraphNode[] | null {
    for (const { id, relation, direction } of anchorsIn(where)) {
      const anchor = this.graph.nodes.get(id);
      if (!anchor) return NOBODY;
      const links = linksOf(anchor, relation, direction === "FORWARD" ? "BACKWARD" : "FORWARD");
      if (links.length * SORTING > others) continue;
      return [...new Set(links.map(({ node }) => node))].filter((node) => node.type === type);
    }
    return null;
  }

  #sorted(type: EntityName, order: readonly OrderTerm[]): readonly GraphNode[] {
    const all = this.graph.byType.get(type) ?? NOBODY;
    if (sameOrder(order, defaultOrder(type))) return all;
    const key = JSON.stringify([type, order.map(({ prop, descending }) => [prop, descending])]);
    return getOrInsert(this.#orders, key, () => sortedBy(all, order));
  }

  #equal(type: EntityName, prop: string, value: Scalar): readonly GraphNode[] {
    if (prop === "id") {
      const node = this.graph.nodes.get(String(value));
      return node?.type === type ? [node] : NOBODY;
    }
    const index = getOrInsert(this.#equals, `${type}.${prop}`, () => this.#byValue(type, prop));
    return index.get(value) ?? NOBODY;
  }

  #byValue(type: EntityName, prop: string): ReadonlyMap<Scalar, readonly GraphNode[]> {
    const index = new Map<Scalar, GraphNode[]>();
    for (const node of this.graph.byType.get(type) ?? NOBODY) {
      const value = valueIn(node.record, prop);
      if (value !== null) getOrInsert(index, value, (): GraphNode[] => []).push(node);
    }
    return index;
  }
}

const sortedBy = (nodes: readonly GraphNode[], order: readonly OrderTerm[]): readonly GraphNode[] =>
  [...nodes].sort((a, b) => compareRecords(order, a.record, b.record));
