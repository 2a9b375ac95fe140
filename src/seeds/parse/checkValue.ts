import { z } from "zod";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { PropertyType } from "../../model/propertyTypes.js";
import type { Value } from "../../model/release.js";
import { suggest } from "../characters.js";
import type { Place, Report } from "../fault.js";
import { listed } from "../phrases.js";
import { get, kindOf, plain, type SeedNode } from "./seedNode.js";

const membersOfTypes = new Map<PropertyType<unknown>, readonly string[] | null>();

/** Returns the members of a composite type or of a list of composites; null for other types. */
export const membersOf = (kind: PropertyType<unknown>): readonly string[] | null =>
  getOrInsert(membersOfTypes, kind, () => {
    const schema = itemSchema(kind.schema);
    return schema instanceof z.ZodObject ? Object.keys(schema.shape) : null;
  });

/** Returns the schema of a list's items, or of the type itself. */
export function itemSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return itemSchema(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
}

/** Validates a value by its schema. Returns undefined if it is invalid, and reports each invalid member. */
export function checkValue(
  schema: z.ZodType,
  node: SeedNode,
  report: Report,
  given: unknown = plain(node),
): Value | undefined {
  const first = schema.safeParse(given);
  if (first.success) return first.data as Value;
  // YAML parses 2020 and 0.5 as numbers. If text is expected, use them as written.
  const words = first.error.issues.reduce<unknown>((value, issue) => asWritten(value, issue, node), given);
  const second = schema.safeParse(words);
  if (second.success) return second.data as Value;
  for (const issue of second.error.issues) reportIssue(issue, node, report);
  return undefined;
}

function asWritten(value: unknown, issue: z.core.$ZodIssue, root: SeedNode): unknown {
  const node = nodeAt(root, issue.path);
  if (issue.code !== "invalid_type" || issue.expected !== "string" || node.kind !== "scalar" || node.value === null)
    return value;
  return replaceAt(value, issue.path, node.words);
}

function replaceAt(value: unknown, path: readonly PropertyKey[], words: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return words;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? replaceAt(item, rest, words) : item));
  const map = value as Record<PropertyKey, unknown>;
  return { ...map, [key]: replaceAt(map[key], rest, words) };
}

function nodeAt(root: SeedNode, path: readonly PropertyKey[]): SeedNode {
  let node = root;
  for (const key of path) {
    const next =
      node.kind === "list" ? node.items[Number(key)] : node.kind === "map" ? get(node, String(key)) : undefined;
    if (!next) return node;
    node = next;
  }
  return node;
}

function reportIssue(issue: z.core.$ZodIssue, root: SeedNode, report: Report): void {
  const node = nodeAt(root, issue.path);
  const place: Place = node.place;
  const member = issue.path.length > 0 ? ` of "${issue.path.join(".")}"` : "";
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const words = node.kind === "scalar" ? node.words : "";
    report(place, `The value${member} is ${kindOf(node)}.`, {
      expected: listed(values),
      nearest: suggest(words, values),
    });
  } else if (issue.code === "unrecognized_keys") {
    report(place, `Unknown key ${listed(issue.keys.map((key) => `"${key}"`))}.`);
  } else if (issue.code === "invalid_type") {
    const missing = node.kind === "map" && issue.path.length > 0;
    const last = String(issue.path[issue.path.length - 1] ?? "");
    if (missing && get(node, last) === undefined)
      report(place, `"${last}" is missing.`, { expected: EXPECTED[issue.expected] ?? issue.expected });
    else
      report(place, `The value${member} is ${kindOf(node)}.`, { expected: EXPECTED[issue.expected] ?? issue.expected });
  } else {
    report(place, `The value${member} is ${kindOf(node)}.`, { expected: issue.message.replace(/^expected /, "") });
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
};
