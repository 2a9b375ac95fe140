import type { Direction, RelationName } from "../../model/relations.js";
import type { EdgeRecord, EntityRecord } from "../../model/release.js";
import { overlap } from "../../model/validity.js";

/** An edge seen from one of its ends. */
export interface Link {
  readonly edge: EdgeRecord;
  readonly direction: Direction;
  readonly other: EntityRecord;
}

/** A subject with its links in a period in which none of them changes. */
export interface View {
  readonly subject: EntityRecord;
  /** Returns the links of a relation that are valid in the period. */
  links(relation: RelationName, direction: Direction): readonly Link[];
  /** All outgoing links in the period. */
  readonly outgoing: readonly Link[];
}

/** A half-open period; null means unbounded. */
export interface Span {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Splits the validity of a subject into periods in which its links do not change, in order. */
export function spansOf({ props }: EntityRecord, links: readonly Link[]): readonly Span[] {
  const first = props.validFrom as string | null;
  const last = props.validTo as string | null;
  const inside = (day: string): boolean => (first === null || day > first) && (last === null || day < last);
  const days = new Set<string>();
  for (const { edge, other } of links)
    for (const { validFrom, validTo } of [edge, other.props])
      for (const day of [validFrom, validTo]) if (typeof day === "string" && inside(day)) days.add(day);
  const bounds = [first, ...[...days].sort(), last];
  return bounds.slice(1).map((validTo, i) => ({ validFrom: bounds[i] ?? null, validTo }));
}

/** Returns a subject with its links in a period. */
export function viewIn(span: Span, subject: EntityRecord, links: readonly Link[]): View {
  const holding = links.filter(({ edge, other }) => overlap(span, edge) && overlap(span, other.props));
  return {
    subject,
    links: (relation, direction) =>
      holding.filter((link) => link.edge.relation === relation && link.direction === direction),
    outgoing: holding.filter((link) => link.direction === "FORWARD"),
  };
}
