import { ENTITIES, ENTITY_NAMES, type EntityName, entityOf } from "../../model/entities.js";
import { commas, cypher, join, loadStatement, name, type Statement } from "./compile/cypher.js";
import { storedProps } from "./storedProperties.js";

/** Properties that an index of a type holds after the release: one, and the id. Nodes that lack it are not in the index. */
type Index = readonly string[];

/** Text has none, but for names, identifiers and what a type is ordered by: it may be longer than an index takes, and lists are hardly ordered by it. */
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

/** True where lists of a type can be ordered and found by a property (as it is kept) without going through all of them. */
export const hasIndexOn = (type: EntityName, property: string): boolean =>
  byType.get(type)?.some(([first]) => first === property) ?? false;

/** An index or constraint, and the statement that makes it where it is missing. */
export interface SchemaPart {
  /** As SHOW INDEXES gives it; a constraint's index has the constraint's name. */
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
