import { ENTITIES, ENTITY_NAMES, type EntityName, entityOf } from "../../model/entities.js";
import { commas, cypher, join, loadStatement, name, type Statement } from "./compile/cypher.js";
import { storedProps } from "./storedProperties.js";

/** Properties with an index on the release, the property and the id. Nodes that lack the property are not in the index. */
type Index = readonly string[];

/** Text properties have no index, except names, identifiers and a type's default order: text may exceed the index's maximum length and is rarely an order. */
function indexesOf(type: EntityName): readonly Index[] {
  const { order, identifiedBy, props: declared } = entityOf(type);
  const props = storedProps(type);
  const identifiers = identifiedBy.map(({ prop }) => prop);
  const own = declared.filter(({ name, type }) => {
    const { compared } = props.get(name) ?? {};
    if (!compared || name === "validFrom" || name === "validTo") return false;
    return type.comparable !== "text" || identifiers.includes(name);
  });
  const folded = ["name", ...identifiers]
    .map((prop) => props.get(prop)?.folded)
    .filter((prop) => typeof prop === "string");
  return [
    ["name", "id"],
    ...(order && props.get(order)?.folded ? [[order, "id"]] : []),
    ...own.map(({ name }) => [props.get(name)?.compared as string, "id"]),
    ...folded.map((prop) => [prop, "id"]),
  ];
}

const byType: ReadonlyMap<EntityName, readonly Index[]> = new Map(ENTITY_NAMES.map((type) => [type, indexesOf(type)]));

/** True if an index can order and filter lists of a type by a stored property. */
export const hasIndexOn = (type: EntityName, property: string): boolean =>
  byType.get(type)?.some(([first]) => first === property) ?? false;

/** An index or constraint, and the statement that creates it. */
export interface SchemaPart {
  /** As in SHOW INDEXES; a constraint's index has the constraint's name. */
  readonly name: string;
  readonly statement: Statement;
}

const NAME = /(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/;

const part = (statement: Statement): SchemaPart => ({ name: NAME.exec(statement.text)?.[1] ?? "", statement });

/** Every constraint and index that the graph needs. */
export function schemaParts(): readonly SchemaPart[] {
  const fixed = loadStatement("schema")
    .text.split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const derived = ENTITIES.flatMap((spec) =>
    (byType.get(spec.name) ?? []).map((properties) =>
      loadStatement("index", {
        NAME: join([spec.name, ...properties].map(name), cypher`_`),
        TYPE: name(spec.name),
        PROPERTIES: commas(["release", ...properties].map((property) => cypher`n.${name(property)}`)),
      }),
    ),
  );
  return [...fixed.map((text) => part({ name: "schema", text })), ...derived.map(part)];
}
