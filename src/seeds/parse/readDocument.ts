import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap, type Node as YamlNode } from "yaml";
import type { Place, Report } from "../fault.js";
import { addEntry, type Entry, type ScalarNode, type SeedNode } from "./seedNode.js";

/**
 * Reads any YAML file, and reports everything in it that is not valid YAML. Takes two and a half times as long as `readEvents`, which stops at the first fault.
 * Returns null if the file is invalid or empty.
 */
export function readDocument(file: string, text: string, report: Report): SeedNode | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const error of [...document.errors, ...document.warnings])
    report(placeOf(error.pos[0]), `Invalid YAML: ${error.message}`);
  if (document.errors.length > 0 || document.contents === null) return null;
  return converter(placeOf, report)(document.contents);
}

/** Converts the library's nodes to SeedNodes in file order, so that each anchor is known before its aliases. */
function converter(placeOf: (offset: number) => Place, report: Report): (node: unknown) => SeedNode {
  const anchors = new Map<string, SeedNode>();

  function convert(node: unknown): SeedNode {
    const place = placeOf((node as YamlNode | null)?.range?.[0] ?? 0);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) return { ...target, place };
      report(place, `No anchor &${node.source} is defined before this alias.`);
    }
    const converted = convertBare(node, place);
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor) anchors.set(anchor, converted);
    return converted;
  }

  function convertBare(node: unknown, place: Place): SeedNode {
    if (isSeq(node)) return { kind: "list", place, items: node.items.map(convert) };
    if (isMap(node)) return { kind: "map", place, entries: convertEntries(node) };
    if (!isScalar(node)) return { kind: "scalar", value: null, words: "", place };
    const value = node.value as ScalarNode["value"];
    const words = typeof value === "string" ? value : (node.source ?? String(value ?? ""));
    return { kind: "scalar", value, words, place };
  }

  function convertEntries(node: YAMLMap): readonly Entry[] {
    const entries: Entry[] = [];
    for (const pair of node.items) {
      const key = convert(pair.key);
      const value: SeedNode = pair.value
        ? convert(pair.value)
        : { kind: "scalar", value: null, words: "", place: key.place };
      addEntry(entries, key, value, report);
    }
    return entries;
  }

  return convert;
}
