import { suggest } from "../characters.js";
import type { Report } from "../fault.js";
import { listed } from "../phrases.js";
import { kindOf, type MapNode, type SeedNode } from "./seedNode.js";

/** Returns the text of a scalar, or null if it is absent. Reports anything else. */
export function readWords(node: SeedNode | undefined, report: Report): string | null {
  if (!node || (node.kind === "scalar" && node.value === null)) return null;
  if (node.kind === "scalar" && node.words.trim() !== "") return node.words;
  report(node.place, `The value is ${kindOf(node)}.`, { expected: "text" });
  return null;
}

/** Returns a value of an enum, or null if it is absent. Reports anything else. */
export function readEnum<V extends string>(
  values: Readonly<Record<string, V>>,
  node: SeedNode | undefined,
  report: Report,
): V | null {
  const words = readWords(node, report);
  if (!node || words === null) return null;
  const found = Object.values(values).find((value) => value === words);
  if (found) return found;
  report(node.place, `The value is ${kindOf(node)}.`, {
    expected: listed(Object.values(values)),
    nearest: suggest(words, Object.values(values)),
  });
  return null;
}

/** Returns true or false, or null if it is absent. Reports anything else. */
export function readFlag(node: SeedNode | undefined, report: Report): boolean | null {
  if (!node || (node.kind === "scalar" && node.value === null)) return null;
  if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
  report(node.place, `The value is ${kindOf(node)}.`, { expected: "true or false" });
  return null;
}

// A longer list of valid keys would hide the suggestion.
const MANY = 16;

/** Reports the unknown keys of a map. */
export function unknownKeys(map: MapNode, known: readonly string[], report: Report, what = "key"): void {
  for (const { key, place, node } of map.entries) {
    if (known.includes(key)) continue;
    if (key.includes(" ") && node.kind === "scalar" && node.value === null) {
      report(place, `“${key}” has no value: the comma before it ends the text.`, {
        expected: 'quotation marks around text with a comma inside { } or [ ]: "..., ..."',
      });
      continue;
    }
    const near = suggest(key, known);
    report(place, `Unknown ${what} "${key}".`, {
      expected: near && known.length > MANY ? undefined : listed(known),
      nearest: near,
    });
  }
}
