import { upperFirst } from "../../model/entity.js";
import type { PropertyType } from "../../model/propertyTypes.js";
import type { Value } from "../../model/release.js";
import { fold } from "../../model/text.js";
import { encodeSortable } from "./sortableText.js";

/**
 * How one member of the items of a list is stored for filters: as a list with a value for each item, in their order. A Neo4j list holds no nulls and
 * only values of one type, so numbers are floats with NaN for null, and other values are texts that start with "=", with an empty text for null.
 */
export interface StoredMember {
  readonly member: string;
  readonly isNumber: boolean;
  /** Stored property with the values. */
  readonly values: string;
  /** Stored property with the folded texts; null if the member is not text. */
  readonly folded: string | null;
}

/** How the members of a list of composite values are stored; empty for other properties. */
export const storedMembers = (name: string, { members, list }: PropertyType<unknown>): readonly StoredMember[] =>
  Object.entries(list ? (members ?? {}) : {}).map(([member, { comparable }]) => {
    const values = name + upperFirst(member);
    return {
      member,
      isNumber: comparable === "number" || comparable === "integer",
      values,
      folded: comparable === "text" ? `${values}Folded` : null,
    };
  });

/** The names of the properties that store members. */
export const memberNames = (members: readonly StoredMember[]): readonly string[] =>
  members.flatMap(({ values, folded }) => [values, ...(folded === null ? [] : [folded])]);

/** A value of a member as it is stored and compared. */
export const memberValue = ({ isNumber }: StoredMember, value: unknown): string | number => {
  if (isNumber) return typeof value === "number" ? value : Number.NaN;
  return value === null || value === undefined ? "" : `=${encodeSortable(String(value))}`;
};

/** Adds what is stored of the items of a list. */
export function encodeMembers(
  into: Record<string, unknown>,
  members: readonly StoredMember[],
  items: readonly Value[],
): void {
  if (items.length === 0) return;
  const valuesOf = (member: string) => items.map((item) => (item as Readonly<Record<string, Value>>)[member] ?? null);
  for (const storedMember of members) {
    const values = valuesOf(storedMember.member);
    into[storedMember.values] = values.map((value) => memberValue(storedMember, value));
    if (storedMember.folded !== null)
      into[storedMember.folded] = values.map((value) => (value === null ? "" : `=${fold(String(value))}`));
  }
}
