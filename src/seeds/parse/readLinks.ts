import { ID_PREFIXES } from "../../model/identity.js";
import { isRelationName, RELATIONS, relationOf } from "../../model/relations.js";
import { nearest } from "../../model/text.js";
import type { Report } from "../fault.js";
import { readClaims, reportUnquoted } from "./readClaims.js";
import { edgeKeys, readEdgeValues, readId } from "./readRelation.js";
import { readWords, unknownKeys } from "./readScalars.js";
import { type Context, withContext } from "./seedContext.js";
import { get, kindOf, oneOrMore, type SeedNode } from "./seedNode.js";
import type { Pattern, Statements } from "./statements.js";

/** Reads `links`: relations between lists of entities that share the same quotation. */
export function readLinks(node: SeedNode, context: Context, report: Report, out: Statements): void {
  if (node.kind !== "list") {
    report(node.place, `"links" is ${kindOf(node)}.`, { expected: "a list of { relation, from, to, quote }" });
    return;
  }
  for (const item of node.items) readLink(item, context, report, out);
}

function readLink(node: SeedNode, outer: Context, report: Report, out: Statements): void {
  if (node.kind !== "map") {
    report(node.place, `A link is ${kindOf(node)}.`, { expected: "{ relation, from, to, quote }" });
    return;
  }
  const name = readWords(get(node, "relation"), report);
  if (name === null || !isRelationName(name) || relationOf(name).derived) {
    const names = RELATIONS.filter(({ derived }) => !derived).map((relation) => relation.name);
    report(
      get(node, "relation")?.place ?? node.place,
      name ? `Unknown relation "${name}".` : 'The link has no "relation".',
      {
        expected: "a relation such as ASSIGNED_TO",
        nearest: name ? (nearest(name, names)[0] ?? null) : null,
      },
    );
    return;
  }
  const { props } = relationOf(name);
  unknownKeys(node, ["relation", "from", "to", ...edgeKeys(props)], report, `key of a link or property of ${name}`);
  const context = withContext(outer, node, report);
  const claims = readClaims(node, context, node.place, () => [], report);
  reportUnquoted(claims, node.place, `these links of ${name}`, report);
  const from = readPatterns(get(node, "from"), "from", node, report);
  const to = readPatterns(get(node, "to"), "to", node, report);
  out.links.push({ relation: name, from, to, place: node.place, ...readEdgeValues(props, node, report), claims });
}

function readPatterns(node: SeedNode | undefined, key: string, link: SeedNode, report: Report): readonly Pattern[] {
  const nodes = oneOrMore(node);
  if (nodes.length === 0)
    report(link.place, `The link has no "${key}".`, { expected: "an id, a list of ids, or a pattern with *" });
  return nodes.flatMap((one) => {
    const text = readWords(one, report);
    if (text === null) return [];
    const known = text.includes("*")
      ? ID_PREFIXES.some((prefix) => text.startsWith(`${prefix}:`))
      : readId(text, one.place, report) !== null;
    if (!known && text.includes("*"))
      report(one.place, `"${text}" does not begin with a type.`, {
        expected: "type:pattern",
        nearest: nearest(text.replace(/:.*/, ""), ID_PREFIXES)[0] ?? null,
      });
    return known ? [{ text, place: one.place }] : [];
  });
}
