import type { EdgeRecord, EntityRecord, ReleaseRecords } from "../../model/release.js";
import { encoded } from "../bytes.js";
import type { Format } from "../format.js";
import type { Cell, CellType } from "../propertyColumns.js";
import { type GraphProperty, NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from "./propertyGraph.js";

/** For Gephi, yEd and networkx. */
export const graphml: Format = {
  name: "graphml",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  description: "GraphML for Gephi, yEd and networkx",
  write: (records) => encoded(lines(records)),
};

const TYPE_NAMES: Readonly<Record<CellType, string>> = {
  string: "string",
  integer: "long",
  number: "double",
  boolean: "boolean",
  date: "string",
};

/** What programs show beside a node or edge, and by what they colour it. */
const NODE_KEYS: readonly GraphProperty<EntityRecord>[] = [
  { name: "label", type: "string", list: false, read: ({ props }) => String(props.name) },
  { name: "type", type: "string", list: false, read: ({ type }) => type },
];
const EDGE_KEYS: readonly GraphProperty<EdgeRecord>[] = [
  { name: "label", type: "string", list: false, read: ({ relation }) => relation },
];

/** Properties by name over all types; one that is not of the same type everywhere is a text. */
function keys<T>(first: readonly GraphProperty<T>[], all: ReadonlyMap<string, readonly GraphProperty<T>[]>) {
  const types = new Map<string, CellType>();
  for (const { name, type } of [...first, ...[...all.values()].flat()]) {
    const known = types.get(name);
    types.set(name, known === undefined || known === type ? type : "string");
  }
  return types;
}

const declarations = (domain: "node" | "edge", types: ReadonlyMap<string, CellType>): string =>
  [...types]
    .map(
      ([name, type]) =>
        `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${TYPE_NAMES[type]}"/>\n`,
    )
    .join("");

async function* lines({ hash, entities, edges }: ReleaseRecords): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!-- Cancer Policy Graph, release ${hash} -->
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${declarations("node", keys(NODE_KEYS, NODE_PROPERTIES))}${declarations("edge", keys(EDGE_KEYS, RELATIONSHIP_PROPERTIES))}<graph id="cancer-policy-graph" edgedefault="directed">
`;
  for await (const entity of entities) {
    const properties = [...NODE_KEYS, ...(NODE_PROPERTIES.get(entity.type) ?? [])];
    yield `<node id="${entity.id}">${data("node", properties, entity)}</node>\n`;
  }
  for await (const edge of edges) {
    const { from, relation, to, ordinal } = edge;
    const properties = [...EDGE_KEYS, ...(RELATIONSHIP_PROPERTIES.get(relation) ?? [])];
    yield `<edge id="${from}/${relation}/${to}/${ordinal}" source="${from}" target="${to}">${data("edge", properties, edge)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function data<T>(domain: "node" | "edge", properties: readonly GraphProperty<T>[], record: T): string {
  let text = "";
  for (const { name, read } of properties) {
    const value = read(record);
    if (value !== null) text += `<data key="${domain}-${name}">${xmlText(value)}</data>`;
  }
  return text;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** A value as text in XML. Characters that XML 1.0 does not allow become U+FFFD; a list is one text, its items on lines of their own. */
function xmlText(value: Cell | readonly string[]): string {
  const text = typeof value === "object" && value !== null ? value.join("\n") : String(value);
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>\r]/g, (character) => ESCAPES[character] as string);
}
