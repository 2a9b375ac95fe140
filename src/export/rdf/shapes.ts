import { ENTITIES } from "../../model/entities.js";
import type { EntitySpec } from "../../model/entity.js";
import { RELATIONS } from "../../model/relations.js";
import { type ScalarColumn, shapeOf } from "../propertyColumns.js";
import type { Iris } from "./iris.js";
import { DATATYPES } from "./literals.js";
import { escapedText } from "./triples.js";
import { turtleWriter } from "./turtleText.js";

/** Shapes (SHACL) that exported RDF conforms to, derived from the model. */
export const shapesTurtle = (iris: Iris): string =>
  [
    turtleWriter(iris).head,
    "@prefix sh: <http://www.w3.org/ns/shacl#> .\n",
    ...ENTITIES.map((spec) => shape(spec.name, [IDENTIFIER, ...propertyShapes(spec), ...relationShapes(spec.name)])),
    shape("Link", [
      "sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1",
      "sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1",
      `sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:in (${RELATIONS.map(({ name }) => `cpg:${name}`).join(" ")})`,
      `sh:path cpg:strength ; sh:minCount 1 ; sh:maxCount 1 ; ${oneOf(["DIRECT", "ROW", "INFERRED", "AREA", "GENERAL"])}`,
      "sh:path cpg:evidence ; sh:minCount 1 ; sh:class cpg:Evidence",
    ]),
    shape("Evidence", [
      `sh:path cpg:basis ; sh:minCount 1 ; sh:maxCount 1 ; ${oneOf(["STATED", "REFERENCE", "INFERRED", "DISPUTED"])}`,
      `sh:path cpg:confidence ; sh:minCount 1 ; sh:maxCount 1 ; ${oneOf(["HIGH", "MEDIUM", "LOW"])}`,
      "sh:path cpg:citation ; sh:class cpg:Citation",
    ]),
    shape("Citation", [
      "sh:path oa:hasSource ; sh:minCount 1 ; sh:maxCount 1 ; sh:class cpg:Source",
      "sh:path oa:hasSelector ; sh:minCount 2 ; sh:maxCount 2",
      "sh:path cpg:locator ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string",
    ]),
  ].join("");

const IDENTIFIER = "sh:path dcterms:identifier ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string";

const shape = (name: string, properties: readonly string[]): string =>
  `\ncpg:${name}-shape\n  a sh:NodeShape ;\n  sh:targetClass cpg:${name}${properties.map((property) => ` ;\n  sh:property [ ${property} ]`).join("")} .\n`;

const oneOf = (values: readonly string[]): string =>
  `sh:in (${values.map((value) => `"${escapedText(value)}"`).join(" ")})`;

function propertyShapes({ props }: EntitySpec): readonly string[] {
  return props.map((prop) => {
    const { scalars, lists } = shapeOf([prop]);
    const [only] = lists[0]?.members ?? scalars;
    const isScalar = lists[0] ? only?.path.length === 0 : only?.path.length === 1;
    return [
      `sh:path cpg:${prop.name}`,
      ...(prop.type.list ? [] : [`sh:minCount ${prop.type.optional ? 0 : 1}`, "sh:maxCount 1"]),
      only && isScalar ? valueConstraint(only) : "sh:nodeKind sh:IRI",
    ].join(" ; ");
  });
}

function valueConstraint({ type, values }: ScalarColumn): string {
  if (values) return oneOf(values);
  return type === "number"
    ? "sh:or ([ sh:datatype xsd:decimal ] [ sh:datatype xsd:double ])"
    : `sh:datatype ${DATATYPES[type]}`;
}

function relationShapes(type: EntitySpec["name"]): readonly string[] {
  const ends = (names: readonly string[]): string =>
    `sh:or (${names.map((name) => `[ sh:class cpg:${name} ]`).join(" ")})`;
  return RELATIONS.flatMap(({ name, from, to, sameType, one, inverseOne }) => [
    ...((from as readonly string[]).includes(type)
      ? [`sh:path cpg:${name} ; ${ends(sameType ? [type] : to)}${one ? " ; sh:maxCount 1" : ""}`]
      : []),
    ...((to as readonly string[]).includes(type) && inverseOne
      ? [`sh:path [ sh:inversePath cpg:${name} ] ; sh:maxCount 1`]
      : []),
  ]);
}
