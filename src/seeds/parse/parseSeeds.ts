import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap, type Node as YamlNode } from "yaml";
import type { Place, Report } from "../fault.js";

/** A YAML value with its position. */
export type SeedNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The value as written, for figures and codes that YAML parses as numbers. */
  readonly words: string;
  readonly place: Place;
}
export interface ListNode {
  readonly kind: "list";
  readonly items: readonly SeedNode[];
  readonly place: Place;
}
export interface MapNode {
  readonly kind: "map";
  readonly entries: readonly Entry[];
  readonly place: Place;
}
export interface Entry {
  readonly key: string;
  readonly place: Place;
  readonly node: SeedNode;
}

/** Returns the value of a key, or undefined. */
export const get = (map: MapNode, key: string): SeedNode | undefined =>
  map.entries.find((entry) => entry.key === key)?.node;

/** Returns the items of a list, or the value itself as the only one; empty where there is none. */
export function oneOrMore(node: SeedNode | undefined): readonly SeedNode[] {
  if (node?.kind === "list") return node.items;
  return node ? [node] : [];
}

/** Returns the plain JSON value. */
export function plain(node: SeedNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.node)]));
}

/** "words", "a number", "a list" ... for messages. */
export function kindOf(node: SeedNode): string {
  if (node.kind !== "scalar") return `a ${node.kind}`;
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? `"${node.words}"` : String(node.words);
}

/** Parses a YAML file. Reports invalid YAML, invalid keys and duplicate keys, and returns what can be parsed. */
export function parseSeeds(file: string, text: string, report: Report): MapNode | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const error of [...document.errors, ...document.warnings])
    report(placeOf(error.pos[0]), `Invalid YAML: ${error.message}`);
  if (document.errors.length > 0 || document.contents === null) return null;
  const root = converter(placeOf, report)(document.contents);
  if (root.kind === "map") return root;
  report(root.place, `The file contains ${kindOf(root)}.`, { expected: "keys such as source, alliances, links" });
  return null;
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
      const duplicate = key.kind === "scalar" ? entries.find((entry) => entry.key === key.words) : undefined;
      if (key.kind !== "scalar" || key.value === null)
        report(key.place, `A key is ${kindOf(key)}.`, { expected: "text" });
      else if (duplicate) report(key.place, `Duplicate key "${key.words}".`, { also: [duplicate.place] });
      else entries.push({ key: key.words, place: key.place, node: value });
    }
    return entries;
  }

  return convert;
}
