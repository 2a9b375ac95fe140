import type { EntityName } from "../../../model/entities.js";
import { type Direction, type RelationField, relationFieldsOf } from "../../../model/relations.js";

/** The parts of an entity's parts, where they can be parts of the entity as well. */
export interface NestedParts {
  /** The field of a part that lists its own parts. */
  readonly inner: RelationField;
  /** The field of these that lists what they are parts of. */
  readonly owners: RelationField;
}

/** Whether links of a relation say how much of one end belongs to the other. @param way from the whole to its parts, or back */
const isContainment = ({ relation, direction, targets }: RelationField, way: Direction = "FORWARD"): boolean =>
  direction === way && targets.length === 1 && (relation.props ?? []).some(({ name }) => name === "extent");

/**
 * The parts of the parts that a relation lists, if the model relates them to the entity as well: an alliance covers STPs and has CCGs as members, and
 * an STP contains CCGs, so that an STP which is divided shows the CCGs that lie elsewhere. Null where there is no such pair.
 */
export function nestedPartsOf(type: EntityName, field: RelationField): NestedParts | null {
  if (!isContainment(field)) return null;
  const [part] = field.targets as readonly [EntityName];
  for (const own of relationFieldsOf(type).filter((each) => isContainment(each))) {
    const [leaf] = own.targets as readonly [EntityName];
    const inner = relationFieldsOf(part).find((each) => isContainment(each) && each.targets[0] === leaf);
    const owners = relationFieldsOf(leaf).find(
      ({ relation, direction }) => relation.name === own.relation.name && direction === "BACKWARD",
    );
    if (inner && owners) return { inner, owners };
  }
  return null;
}

/**
 * What else the things that a relation lists are parts of, if the entity is a part of such things itself: an STP contains CCGs, and alliances cover STPs and
 * have CCGs as members, so that the page of an STP shows the alliance of each of its CCGs. Null where there is no such relation.
 */
export function otherWholesOf(type: EntityName, field: RelationField): RelationField | null {
  if (!isContainment(field)) return null;
  const [leaf] = field.targets as readonly [EntityName];
  const wholes = (part: EntityName) => relationFieldsOf(part).filter((each) => isContainment(each, "BACKWARD"));
  const ofEntity = new Set(wholes(type).flatMap(({ targets }) => targets));
  return (
    wholes(leaf).find(({ targets: [target] }) => target !== undefined && target !== type && ofEntity.has(target)) ??
    null
  );
}
