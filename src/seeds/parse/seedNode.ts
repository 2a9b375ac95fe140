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

/** Adds a key and its value to the entries of a map. Reports keys that are no text, and duplicate keys. */
export function addEntry(entries: Entry[], key: SeedNode, node: SeedNode, report: Report): void {
  const duplicate = key.kind === "scalar" ? entries.find((entry) => entry.key === key.words) : undefined;
  if (key.kind !== "scalar" || key.value === null) report(key.place, `A key is ${kindOf(key)}.`, { expected: "text" });
  else if (duplicate) report(key.place, `Duplicate key "${key.words}".`, { also: [duplicate.place] });
  else entries.push({ key: key.words, place: key.place, node });
}
