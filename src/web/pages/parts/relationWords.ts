import { upperFirst } from "../../../model/entity.js";
import { type Direction, type RelationField, relationOf } from "../../../model/relations.js";
import { typeWords } from "./wording.js";

/** What stands between the names of both ends of a hop in a sentence. */
export function relationWords(relation: string, direction: Direction): string {
  const { verb, inverseVerb } = relationOf(relation);
  return direction === "FORWARD" ? verb : inverseVerb;
}

/** A relation as a heading: "Covers", "Is led by". */
export const headingOf = ({ relation, direction }: RelationField): string =>
  upperFirst(relationWords(relation.name, direction));

/** What stands above the column of a relation: "Covers (STPs)". */
export function relationHead(field: RelationField): string {
  const [target, ...others] = field.targets;
  return target && others.length === 0 ? `${headingOf(field)} (${typeWords(target, 2)})` : headingOf(field);
}
