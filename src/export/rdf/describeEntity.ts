import { ENTITIES } from "../../model/entities.js";
import type { EntitySpec } from "../../model/entity.js";
import type { EntityRecord, Value } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { cellAt, type ListColumn, type ScalarColumn, shapeOf } from "../propertyColumns.js";
import { describeEvidence, evidencePath } from "./describeEvidence.js";
import { integerLiteral, literal } from "./literals.js";
import type { Description, RdfObject, Term } from "./triples.js";

type Statement = readonly [Term, RdfObject];

/** A declared property as RDF sees it: a scalar, the members of a composite value, or the items of a list. */
interface RdfProperty {
  readonly name: string;
  /** Columns of the value, or of each item; a single one with an empty path where it is a scalar. */
  readonly members: readonly ScalarColumn[];
  readonly list: boolean;
  readonly term: Term | null;
  /** The member to which the term applies. */
  readonly member: string | null;
}

const propertiesOf = ({ props }: EntitySpec): readonly RdfProperty[] =>
  props.map((prop) => {
    const { scalars, lists } = shapeOf([prop]);
    const [list] = lists as readonly (ListColumn | undefined)[];
    // Within the value, paths begin at its members.
    const members = list?.members ?? scalars.map((column) => ({ ...column, path: column.path.slice(1) }));
    const { term = null, member = null } = prop.rdf ?? {};
    return { name: prop.name, members, list: list !== undefined, term, member };
  });

const types = new Map<string, { readonly classes: EntitySpec["rdf"]; readonly properties: readonly RdfProperty[] }>(
  ENTITIES.map((spec) => [spec.name, { classes: spec.rdf, properties: propertiesOf(spec) }]),
);

/** Describes an entity: its types, its properties, and the evidence of each of them. Its links are described apart. */
export function* describeEntity({ id, type, props, evidence }: EntityRecord): Generator<Description> {
  const { classes = [], properties = [] } = types.get(type) ?? {};
  const statements: Statement[] = [
    ["rdf:type", { term: `cpg:${type}` }],
    ...classes.map((term): Statement => ["rdf:type", { term }]),
    ["dcterms:identifier", { text: id }],
  ];
  const parts: Description[] = [];
  for (const property of properties) describeProperty(id, property, props[property.name] ?? null, statements, parts);
  const supported = Object.keys(evidence).sort(compareText);
  for (const name of supported)
    for (const i of (evidence[name] ?? []).keys())
      statements.push(["cpg:evidence", { path: evidencePath(`${id}#${name}`, i) }]);
  yield { subject: { path: id }, statements };
  yield* parts;
  for (const name of supported)
    for (const description of describeEvidence(`${id}#${name}`, evidence[name] ?? []))
      yield isEvidence(description) ? supporting(description, name) : description;
}

const isEvidence = ({ statements: [first] }: Description): boolean =>
  first !== undefined && "term" in first[1] && first[1].term === "cpg:Evidence";

const supporting = ({ subject, statements }: Description, name: string): Description => ({
  subject,
  statements: [...statements, ["cpg:supports", { term: `cpg:${name}` }]],
});

/** Adds what a property says: to the entity itself, or to a node of its own where the value is composite. */
function describeProperty(
  id: string,
  { name, members, list, term, member }: RdfProperty,
  value: Value,
  statements: Statement[],
  parts: Description[],
): void {
  const items = list ? ((value ?? []) as readonly Value[]) : value === null ? [] : [value];
  const isScalar = members.length === 1 && members[0]?.path.length === 0;
  for (const [i, item] of items.entries()) {
    if (isScalar) {
      const object = literal(item as string | number | boolean, members[0]?.type ?? "string");
      statements.push([`cpg:${name}`, object], ...(term ? [[term, object] as const] : []));
      continue;
    }
    const path = list ? `${id}#${name}-${i + 1}` : `${id}#${name}`;
    const inner = members.flatMap((column): Statement[] => {
      const cell = cellAt(item, column.path);
      if (cell === null) return [];
      const predicate = `cpg:${column.path.join("-")}`;
      // Members that name a source hold its id.
      return [[predicate, column.path.at(-1) === "source" ? { path: String(cell) } : literal(cell, column.type)]];
    });
    statements.push([`cpg:${name}`, { path }]);
    if (term && member) {
      const cell = cellAt(item, [member]);
      if (cell !== null) statements.push([term, { text: String(cell) }]);
    }
    parts.push({ subject: { path }, statements: list ? [["cpg:position", integerLiteral(i + 1)], ...inner] : inner });
  }
}
