import { ENTITIES } from "../../model/entities.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { RELATIONS } from "../../model/relations.js";
import { shapeOf } from "../propertyColumns.js";
import { DATATYPES } from "./literals.js";
import type { Term } from "./triples.js";

/** A term of the project's own vocabulary. */
export interface VocabularyTerm {
  readonly name: string;
  readonly kind: "class" | "property" | "relation";
  /** What it means; several where types describe a property of one name differently. */
  readonly comments: readonly string[];
  /** Classes whose members have the property. */
  readonly domain: readonly Term[];
  /** Classes or datatypes of its values. */
  readonly range: readonly Term[];
  /** Public classes or properties that are wider. A leading ^ turns a property round. */
  readonly wider: readonly string[];
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

const own = (names: readonly string[]): readonly Term[] => names.map((name) => `cpg:${name}`);

/** Terms for what is not declared in the model: links, and what supports links and properties. */
const STRUCTURE: readonly VocabularyTerm[] = [
  term("Link", "class", "An edge of the graph with its strength, validity and evidence.", [], [], ["rdf:Statement"]),
  term("Evidence", "class", "One reason to believe a statement: one basis and any number of quotations.", [], []),
  term("Citation", "class", "A quotation in a source.", [], [], ["oa:SpecificResource"]),
  term("evidence", "property", "What supports an entity's property or a link.", [], ["cpg:Evidence"]),
  term("supports", "property", "The property that the evidence supports.", ["cpg:Evidence"], []),
  term("citation", "property", "A quotation of the evidence.", ["cpg:Evidence"], ["cpg:Citation"]),
  term(
    "basis",
    "property",
    "By whom it is stated: STATED, REFERENCE, INFERRED or DISPUTED.",
    ["cpg:Evidence"],
    ["xsd:string"],
  ),
  term("confidence", "property", "How sure the curators are: HIGH, MEDIUM or LOW.", ["cpg:Evidence"], ["xsd:string"]),
  term(
    "strength",
    "property",
    "How close a link is: DIRECT, ROW, INFERRED, AREA or GENERAL.",
    ["cpg:Link", "cpg:Evidence"],
    ["xsd:string"],
  ),
  term(
    "note",
    "property",
    "Why the confidence is not HIGH, or how an inference was made.",
    ["cpg:Evidence"],
    ["xsd:string"],
  ),
  term(
    "locator",
    "property",
    "Where in the source: section, paragraph, table row, column.",
    ["cpg:Citation"],
    ["xsd:string"],
  ),
  term(
    "ordinal",
    "property",
    "0, and 1, 2 and so on for further links of a relation between the same two.",
    ["cpg:Link"],
    ["xsd:integer"],
  ),
  term("position", "property", "Position in a list, from 1.", [], ["xsd:integer"]),
  term("entityCount", "property", "Number of entities in a release.", ["schema:Dataset"], ["xsd:integer"]),
  term("edgeCount", "property", "Number of links in a release.", ["schema:Dataset"], ["xsd:integer"]),
];

function term(
  name: string,
  kind: VocabularyTerm["kind"],
  comment: string,
  domain: readonly Term[],
  range: readonly Term[],
  wider: readonly string[] = [],
): VocabularyTerm {
  return { name, kind, comments: [comment], domain, range, wider };
}

function propertyTerms(): readonly VocabularyTerm[] {
  const parts = new Map<string, VocabularyTerm[]>();
  const add = (part: VocabularyTerm) => getOrInsert(parts, part.name, () => []).push(part);
  const owners = [
    ...ENTITIES.map(({ name, props }) => ({ owner: `cpg:${name}`, props })),
    ...RELATIONS.map(({ props = [] }) => ({ owner: "cpg:Link", props: props.map((prop) => ({ ...prop, rdf: null })) })),
  ];
  for (const { owner, props } of owners)
    for (const prop of props) {
      const { scalars, lists } = shapeOf([prop]);
      const members = lists[0]?.members ?? scalars.map((column) => ({ ...column, path: column.path.slice(1) }));
      const [only] = members.length === 1 && members[0]?.path.length === 0 ? members : [];
      const wider = prop.rdf && !prop.rdf.member ? [prop.rdf.term] : [];
      add(term(prop.name, "property", prop.description, [owner], only ? [DATATYPES[only.type]] : [], wider));
      if (!only)
        for (const { path, type, description } of members)
          add(
            term(
              path.join("-"),
              "property",
              description,
              [],
              path.at(-1) === "source" ? ["cpg:Source"] : [DATATYPES[type]],
            ),
          );
    }
  return [...parts.values()].map(merged);
}

/** Properties of one name as one term. */
const merged = (parts: readonly VocabularyTerm[]): VocabularyTerm => ({
  ...(parts[0] as VocabularyTerm),
  comments: unique(parts.flatMap(({ comments }) => comments)),
  domain: unique(parts.flatMap(({ domain }) => domain)),
  range: unique(parts.flatMap(({ range }) => range)),
  wider: unique(parts.flatMap(({ wider }) => wider)),
});

/** Every term of the vocabulary, derived from the model. */
export const vocabularyTerms = (): readonly VocabularyTerm[] => {
  const classes = ENTITIES.map(({ name, description, rdf }) => term(name, "class", description, [], [], rdf));
  const relations = RELATIONS.map(({ name, description, from, to, rdf }) =>
    term(name, "relation", description, own(from), own(to), rdf ? [rdf] : []),
  );
  const declared = propertyTerms();
  const structure = STRUCTURE.filter(({ name }) => !declared.some((other) => other.name === name));
  return [...classes, ...structure, ...declared, ...relations];
};
