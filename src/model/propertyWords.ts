import { upperFirst } from "./entity.js";
import { idPrefix } from "./identity.js";

/** Words that are written in capitals wherever they stand. */
const CAPITALS = /\b(ccg|stp|nhs|ods|ons|url|edtf)(s?)\b/g;

/** Words with abbreviations in capitals: "nhs ccgs" as "NHS CCGs". */
export const capitalised = (words: string): string =>
  words.replace(CAPITALS, (_, stem: string, plural: string) => stem.toUpperCase() + plural);

/** The name of a property or of a member in words: "declaredCcgCount" as "Declared CCG count". */
export const propertyWords = (name: string): string =>
  upperFirst(capitalised(idPrefix(upperFirst(name)).replaceAll("-", " ")));
