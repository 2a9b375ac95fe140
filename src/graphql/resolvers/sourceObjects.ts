import { entityOf } from "../../model/entities.js";
import type { Evidence } from "../../model/evidence.js";
import { strengthOfRank } from "../../model/evidence.js";
import type { NodeRow, PageRow, PageRows } from "../../store/plan.js";
import type { PlannedPage } from "../plan/pageArguments.js";

/** A node as the resolvers see it; its properties are read from the row (rowResolvers.ts). */
export interface NodeView {
  readonly __typename: string;
  readonly id: string;
  readonly row: NodeRow;
}

/** The view of a row. */
export const nodeView = (row: NodeRow): NodeView => ({ __typename: row.type, id: row.id, row });

/** An edge as the resolvers see it. */
export interface EdgeView {
  readonly node: NodeView;
  /** The executor calls it where the cursor is selected. */
  readonly cursor: () => string;
  readonly [property: string]: unknown;
}

/** The view of an edge. */
export function edgeView({ keys, node, edge }: PageRow, cursor: PlannedPage["cursor"]): EdgeView {
  const view: EdgeView & { strength?: unknown } = { ...edge, node: nodeView(node), cursor: () => cursor(keys) };
  if (typeof edge.strength === "number") view.strength = strengthOfRank(edge.strength);
  return view;
}

/** A connection as the resolvers see it; what is made of its rows is made only where it is read. */
export class ConnectionView {
  constructor(
    private readonly page: PageRows,
    private readonly cursor: PlannedPage["cursor"],
  ) {}

  edges(): readonly EdgeView[] {
    return this.page.rows.map((row) => edgeView(row, this.cursor));
  }

  nodes(): readonly NodeView[] {
    return this.page.rows.map(({ node }) => nodeView(node));
  }

  totalCount(): number | null {
    return this.page.totalCount;
  }

  pageInfo(): object {
    const { rows, hasNext, hasPrevious } = this.page;
    const [first, last] = [rows[0], rows[rows.length - 1]];
    return {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: first ? this.cursor(first.keys) : null,
      endCursor: last ? this.cursor(last.keys) : null,
    };
  }
}

/** Evidence of properties with the property's name, all of it or that of one property, in the order in which the type declares them. */
export function attributeEvidence(
  row: NodeRow,
  field: string | null | undefined,
): readonly (Evidence & { readonly field: string })[] {
  const { evidence = {} } = row;
  return entityOf(row.type)
    .props.filter(({ name }) => evidence[name] && (!field || name === field))
    .flatMap(({ name }) => (evidence[name] ?? []).map((item) => ({ ...item, field: name })));
}
