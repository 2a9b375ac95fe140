import type { EntityName } from "../../../model/entities.js";
import { isValidOn } from "../../../model/validity.js";
import type { Kind } from "./bodiesOn.js";
import { type Body, changesOf } from "./changes.js";
import { isBetween, type TimeInput } from "./timeInput.js";

/** A row of the page's files. */
interface TimeRow {
  /** The day on which the body began or ended by; left out where the rows are the bodies of one day. */
  readonly day?: string;
  readonly change?: "began" | "ended";
  readonly type: EntityName;
  readonly id: string;
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Names of what it followed. */
  readonly predecessors: readonly string[];
}

const rowOf = (type: EntityName, { id, label, validFrom, validTo, predecessors }: Body): TimeRow => ({
  type,
  id,
  label,
  validFrom,
  validTo,
  predecessors: predecessors.edges.map(({ node }) => node.label),
});

/** What the page shows as rows: what began and ended between two days, or else the bodies of a day. */
export function timeRows(kinds: readonly Kind[], { on, between }: TimeInput): readonly TimeRow[] {
  if (!between)
    return kinds.flatMap(({ type, bodies }) =>
      bodies.filter((body) => isValidOn(body, on)).map((body) => rowOf(type, body)),
    );
  const rows = kinds.flatMap(({ type, bodies }) =>
    changesOf(bodies).flatMap(({ day, ended, began }) => [
      ...ended.map((body) => ({ day, change: "ended" as const, ...rowOf(type, body) })),
      ...began.map((body) => ({ day, change: "began" as const, ...rowOf(type, body) })),
    ]),
  );
  return rows
    .filter(({ day }) => isBetween(day, between))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
