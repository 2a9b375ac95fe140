import { type Direction, relationOf } from "../../../model/relations.js";

/** What stands between the names of both ends of a hop in a sentence. */
export function relationWords(relation: string, direction: Direction): string {
  const { verb, inverseVerb } = relationOf(relation);
  return direction === "FORWARD" ? verb : inverseVerb;
}
