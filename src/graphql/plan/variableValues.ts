import {
  coerceInputValue,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { refused } from "../errors.js";

/** Validation stops after this many errors: an invalid list may fill a whole request, with an error for each item. */
const MAX_ERRORS = 1;

/** An operation with the variables that the client sent. */
interface Given {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Returns the coerced variables of an operation. Throws BAD_USER_INPUT for the first invalid one, with the path of the argument that uses it. */
export function variableValues({ schema, operation, fragments, variables }: Given): Readonly<Record<string, unknown>> {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: MAX_ERRORS,
  });
  const [wrong] = errors ?? [];
  if (!wrong) return coerced ?? {};
  const definition = wrong.nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION);
  if (!definition) throw wrong;
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] } as const;
  const inside = invalidPath(schema, definition, variables[definition.variable.name.value]);
  const argument = [argumentOf(definition.variable.name.value, document), ...inside].join(".");
  throw refused(`${argument}: ${wrong.message}`, { code: "BAD_USER_INPUT", argument }, wrong.nodes);
}

/** Returns where a value is invalid, such as ["kind", "eq"] or [0]: the first place that graphql-js reports, which it tells only to a callback. */
function invalidPath(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  value: unknown,
): readonly (string | number)[] {
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type) || value === undefined) return [];
  const found: (readonly (string | number)[])[] = [];
  try {
    // A long list may have an error for each item: the first one ends the search.
    coerceInputValue(value, type, (path, _, error) => {
      found.push(path);
      throw error;
    });
  } catch (error) {
    if (found.length === 0) throw error;
  }
  return found[0] ?? [];
}

/** Returns the path of the argument that uses a variable, such as gaps.kinds, or "$kinds" if nothing uses it. */
function argumentOf(variable: string, document: DocumentNode): string {
  const path: string[] = [];
  let found: string | undefined;
  visit(document, {
    enter(node) {
      if (found !== undefined) return false;
      if (node.kind === Kind.VARIABLE_DEFINITION) return false;
      if (node.kind === Kind.FRAGMENT_DEFINITION) path.push(node.typeCondition.name.value);
      else if (node.kind === Kind.DIRECTIVE) path.push(`@${node.name.value}`);
      else if (node.kind === Kind.FIELD || node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
        path.push(node.name.value);
      else if (node.kind === Kind.VARIABLE && node.name.value === variable) found = path.join(".");
      return undefined;
    },
    leave(node) {
      if (NAMED.has(node.kind)) path.pop();
    },
  });
  return found ?? `$${variable}`;
}

const NAMED: ReadonlySet<string> = new Set([
  Kind.FRAGMENT_DEFINITION,
  Kind.DIRECTIVE,
  Kind.FIELD,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
]);
