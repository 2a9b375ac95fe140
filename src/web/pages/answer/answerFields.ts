import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";

/** What the schema says of a field of an answer. */
export interface AnswerField {
  readonly description: string;
  readonly isEnum: boolean;
}

/** The fields of an answer by their path: the names of the fields that lead there, joined with dots, without those of `fieldPath`. */
export type AnswerFields = ReadonlyMap<string, AnswerField>;

const WRAPPERS = new Set(["edges", "nodes", "node"]);

/** The path of a field below another. What only wraps items is left out, as it is when they are shown. */
export const fieldPath = (above: string, name: string): string =>
  WRAPPERS.has(name) ? above : above === "" ? name : `${above}.${name}`;

/** Most selections that are visited, each as often as its fragment is spread: fragments that spread each other may multiply without end. */
const MAX_VISITS = 10_000;

/**
 * What a schema says of the fields that a document asks for: nothing if the document does not parse, only of the first fields if it spreads its fragments
 * too often.
 */
export function answerFields(text: string, schema: GraphQLSchema): AnswerFields {
  try {
    return fieldsIn(parse(text), schema);
  } catch {
    return new Map();
  }
}

function fieldsIn(document: DocumentNode, schema: GraphQLSchema): AnswerFields {
  const found = new Map<string, AnswerField>();
  let left = MAX_VISITS;
  const fragments = new Map(
    document.definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const walk = (
    set: SelectionSetNode,
    type: GraphQLNamedType | null | undefined,
    path: string,
    within: Set<string>,
  ) => {
    for (const selection of set.selections) {
      if (left-- <= 0) return;
      if (selection.kind === Kind.FIELD) {
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        if (!field) continue;
        const inner = getNamedType(field.type);
        const below = fieldPath(path, (selection.alias ?? selection.name).value);
        if (!found.has(below)) found.set(below, { description: field.description ?? "", isEnum: isEnumType(inner) });
        if (selection.selectionSet) walk(selection.selectionSet, inner, below, within);
        continue;
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : "";
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(name) : selection;
      if (!fragment || within.has(name)) continue;
      const condition = fragment.typeCondition?.name.value;
      const on = condition === undefined ? type : schema.getType(condition);
      walk(fragment.selectionSet, on, path, name === "" ? within : new Set([...within, name]));
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION)
      walk(definition.selectionSet, schema.getRootType(definition.operation), "", new Set());
  return found;
}
