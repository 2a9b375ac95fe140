import { getOrInsert } from "../../model/getOrInsert.js";
import { idOf } from "../../model/identity.js";
import { compareText } from "../../model/text.js";
import { namesOf } from "../parse/readAttribute.js";
import type { AttributeStatement, Quotation } from "../parse/statements.js";

/** Returns the possible texts of a quotation, longest first. */
export type Candidates = (quotation: Quotation) => readonly string[];

/** Returns the ways in which a source may print an entity: its name, its name without "CCG", or an alias of that source. */
export function printedNames(attributes: readonly AttributeStatement[]): Candidates {
  const anywhere = new Map<string, Set<string>>();
  const add = (key: string, name: string) => getOrInsert(anywhere, key, () => new Set<string>()).add(name);
  for (const { id, prop, value } of attributes) {
    if (prop.name === "name" && value !== null) for (const name of namesOf(String(value))) add(id, name);
    if (prop.name === "aliases")
      for (const alias of value as readonly { name: string; source: string | null }[])
        add(alias.source ? `${id} ${alias.source}` : id, alias.name);
  }
  return ({ words, source }) => {
    if ("text" in words) return words.text;
    const names = [
      ...(anywhere.get(words.nameOf) ?? []),
      ...(anywhere.get(`${words.nameOf} ${idOf("Source", source)}`) ?? []),
    ];
    return [...new Set(names)].sort((a, b) => b.length - a.length || compareText(a, b));
  };
}
