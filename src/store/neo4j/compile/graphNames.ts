import { ENTITIES } from "../../../model/entities.js";
import { RELATIONS } from "../../../model/relations.js";
import { EDGE_PROPS, NODE_PROPS, namesBeside, storedProp } from "../storedProperties.js";

/** Labels that are not entity types: the common label of all entities, and the labels of stored releases. */
const LABELS = ["Entity", "Release", "CurrentRelease", "Load"] as const;

const namesOf = (prop: Parameters<typeof storedProp>[0]): readonly string[] => [
  prop.name,
  ...namesBeside(storedProp(prop)),
];

const WORD = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Every label, relationship type and property name that a statement may contain. */
const names = new Set<string>([
  ...LABELS,
  ...NODE_PROPS,
  ...EDGE_PROPS,
  ...ENTITIES.flatMap((spec) => [spec.name, ...spec.props.flatMap(namesOf)]),
  ...RELATIONS.flatMap((relation) => [relation.name, ...(relation.props ?? []).flatMap(namesOf)]),
]);

for (const word of names) if (!WORD.test(word)) throw new Error(`${word} cannot be a name in Neo4j.`);

/** True for a label, relationship type or property name that the graph uses in Neo4j. */
export const isNameOfTheGraph = (word: string): boolean => names.has(word);
