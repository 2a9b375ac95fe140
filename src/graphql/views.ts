import type { Evidence } from "../model/evidence.js";
import { strengthOfRank } from "../model/evidence.js";
import type { NodeRow, PageRow, PageRows } from "../store/plan.js";
import type { PlannedPage } from "./pages.js";

/** A node as the resolvers see it: its properties under their names, and the row that they came in. */
export interface NodeView {
  readonly __typename: string;
  readonly id: string;
  readonly row: NodeRow;
  readonly [property: string]: unknown;
}

/** The view of a row. */
export const nodeView = (row: NodeRow): NodeView => ({ ...row.props, __typename: row.type, id: row.id, row });

/** An edge as the resolvers see it. */
export interface EdgeView {
  readonly node: NodeView;
  readonly cursor: string;
  readonly [property: string]: unknown;
}

/** A connection as the resolvers see it; cursors are made only where they are read. */
export interface ConnectionView {
  readonly edges: () => readonly EdgeView[];
  readonly nodes: () => readonly NodeView[];
  readonly totalCount: number | null;
  readonly pageInfo: () => object;
}

/** The view of an edge. */
export function edgeView({ keys, node, edge }: PageRow, cursor: PlannedPage["cursor"]): EdgeView {
  const view = { ...edge, node: nodeView(node), cursor: () => cursor(keys) } as unknown as EdgeView & {
    strength?: unknown;
  };
  if (typeof edge.strength === "number") view.strength = strengthOfRank(edge.strength);
  return view;
}

/** The view of a page. */
export function connectionView(page: PageRows, cursor: PlannedPage["cursor"]): ConnectionView {
  const { rows } = page;
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return {
    edges: () => rows.map((row) => edgeView(row, cursor)),
    nodes: () => rows.map((row) => nodeView(row.node)),
    totalCount: page.totalCount,
    pageInfo: () => ({
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: first ? cursor(first.keys) : null,
      endCursor: last ? cursor(last.keys) : null,
    }),
  };
}

/** Evidence of properties with the property's name, all of it or that of one property. */
export function attributeEvidence(
  row: NodeRow,
  field: string | null | undefined,
): readonly (Evidence & { readonly field: string })[] {
  return Object.entries(row.evidence ?? {})
    .filter(([name]) => !field || name === field)
    .flatMap(([name, items]) => items.map((item) => ({ ...item, field: name })));
}
