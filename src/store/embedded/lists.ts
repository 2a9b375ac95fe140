import type { EntityName } from "../../model/entities.js";
import type { Comparison, Condition, OrderTerm, Scalar } from "../plan.js";
import { defaultOrder, type Graph, type GraphNode } from "./graph.js";
import { obtain } from "./obtain.js";
import { compareRecords, sameOrder, valueIn } from "./ordering.js";

const NOBODY: readonly GraphNode[] = [];

/** Sorted lists of a graph: made when first asked for, then kept, as the graph never changes. */
export class Lists {
  readonly #orders = new Map<string, readonly GraphNode[]>();
  readonly #equals = new Map<string, ReadonlyMap<Scalar, readonly GraphNode[]>>();

  constructor(private readonly graph: Graph) {}

  /** The nodes of a type among which are all that satisfy a condition, in an order. */
  list(type: EntityName, where: Condition | null, order: readonly OrderTerm[]): readonly GraphNode[] {
    const equality = where && equalityIn(where);
    if (!equality) return this.#sorted(type, order);
    const few = this.#equal(type, equality.prop, equality.value);
    return few.length < 2 || sameOrder(order, defaultOrder(type)) ? few : sortedBy(few, order);
  }

  #sorted(type: EntityName, order: readonly OrderTerm[]): readonly GraphNode[] {
    const all = this.graph.byType.get(type) ?? NOBODY;
    if (sameOrder(order, defaultOrder(type))) return all;
    const key = JSON.stringify([type, order.map(({ prop, descending }) => [prop, descending])]);
    return obtain(this.#orders, key, () => sortedBy(all, order));
  }

  #equal(type: EntityName, prop: string, value: Scalar): readonly GraphNode[] {
    if (prop === "id") {
      const node = this.graph.nodes.get(String(value));
      return node?.type === type ? [node] : NOBODY;
    }
    const index = obtain(this.#equals, `${type}.${prop}`, () => this.#byValue(type, prop));
    return index.get(value) ?? NOBODY;
  }

  #byValue(type: EntityName, prop: string): ReadonlyMap<Scalar, readonly GraphNode[]> {
    const index = new Map<Scalar, GraphNode[]>();
    for (const node of this.graph.byType.get(type) ?? NOBODY) {
      const value = valueIn(node.record, prop);
      if (value !== null) obtain(index, value, (): GraphNode[] => []).push(node);
    }
    return index;
  }
}

const sortedBy = (nodes: readonly GraphNode[], order: readonly OrderTerm[]): readonly GraphNode[] =>
  [...nodes].sort((a, b) => compareRecords(order, a.record, b.record));

type Equality = { readonly prop: string; readonly value: Scalar };

/** An equality that every node of the answer satisfies, if the condition has one. */
function equalityIn(condition: Condition): Equality | null {
  if (condition.kind === "compare")
    return condition.op.name === "eq" ? asEquality(condition, condition.op.value) : null;
  if (condition.kind !== "and") return null;
  for (const part of condition.of) {
    const equality = equalityIn(part);
    if (equality) return equality;
  }
  return null;
}

const asEquality = ({ prop }: Comparison, value: Scalar): Equality => ({ prop, value });
