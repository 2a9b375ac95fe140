import { type EntityName, entityOf } from "./entities.js";
import { idPrefix } from "./identity.js";

/** "policy area" or "policy areas", by the count. */
export function typeInWords(type: EntityName, count: number): string {
  const words = idPrefix(count === 1 ? type : entityOf(type).plural).replaceAll("-", " ");
  return words.replace(/^(ccg|stp)/, (short) => short.toUpperCase());
}
