import type { Iris } from "./iris.js";
import { escapedText } from "./triples.js";
import { turtleWriter } from "./turtleText.js";
import { type VocabularyTerm, vocabularyTerms } from "./vocabularyTerms.js";

/** The vocabulary as Turtle. */
export function vocabularyTurtle(iris: Iris): string {
  const document = `<${iris.vocabulary.replace(/#$/, "")}>`;
  return [
    turtleWriter(iris).head,
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n",
    `\n${document}\n  a owl:Ontology ;\n  dcterms:title "Vocabulary of the Cancer Policy Graph"@en .\n`,
    ...vocabularyTerms().map((term) => `\n${describe(term, document)}`),
  ].join("");
}

const KINDS = { class: "owl:Class", property: "rdf:Property", relation: "owl:ObjectProperty" } as const;

function describe({ name, kind, comments, domain, range, wider }: VocabularyTerm, document: string): string {
  const parent = kind === "class" ? "rdfs:subClassOf" : "rdfs:subPropertyOf";
  const statements = [
    `a ${KINDS[kind]}`,
    `rdfs:label "${escapedText(name)}"@en`,
    ...comments.map((comment) => `rdfs:comment "${escapedText(comment)}"@en`),
    ...domain.map((term) => `schema:domainIncludes ${term}`),
    ...range.map((term) => `schema:rangeIncludes ${term}`),
    ...wider.map((term) => `${parent} ${term.startsWith("^") ? `[ owl:inverseOf ${term.slice(1)} ]` : term}`),
    `rdfs:isDefinedBy ${document}`,
  ];
  return `cpg:${name}\n${statements.map((statement) => `  ${statement}`).join(" ;\n")} .\n`;
}
