import type { Value } from "../../model/release.js";
import { characterName } from "../characters.js";
import type { Rule } from "./rule.js";

// Control characters but for line ends and tabs, soft hyphens, characters without width, half surrogate pairs, and the mark of a byte that was not UTF-8.
const INVISIBLE = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u;

/** Values have no characters that cannot be seen. Quotations are as the source prints them. */
export const visibleCharacters: Rule = ({ attributes, links }, report) => {
  for (const { id, prop, value, place } of attributes) {
    const found = invisibleIn(value);
    if (found)
      report(place, `"${prop.name}" of ${id} contains ${characterName(found)}.`, { expected: "visible characters" });
  }
  for (const { relation, from, to, props, place } of links) {
    const found = invisibleIn(props);
    if (found)
      report(place, `${relation} from ${from} to ${to} contains ${characterName(found)}.`, {
        expected: "visible characters",
      });
  }
};

function invisibleIn(value: Value): string | null {
  if (typeof value === "string") return INVISIBLE.exec(value)?.[0] ?? null;
  if (typeof value !== "object" || value === null) return null;
  for (const part of Object.values(value)) {
    const found = invisibleIn(part as Value);
    if (found) return found;
  }
  return null;
}
