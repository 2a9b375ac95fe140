import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
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
  const argument = argumentOf(wrong, { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] });
  throw refused(`${argument}: ${wrong.message}`, { code: "BAD_USER_INPUT", argument }, wrong.nodes);
}

// graphql-js names the variable and, for an object or a list, the path in it: `at "filter.kind.eq"`, `at "kinds[0]"`.
const PLACE = /^Variable "\$(\w+)"(?:.* at "\w+([^"]*)")?/s;

/** Returns the path of the argument that uses a variable, such as gaps.kinds.0, or "$kinds" if nothing uses it. */
function argumentOf({ message }: GraphQLError, document: DocumentNode): string {
  const [, variable = "", inside = ""] = PLACE.exec(message) ?? [];
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
  return (found ?? `$${variable}`) + inside.replace(/\[(\d+)\]/g, ".$1");
}

const NAMED: ReadonlySet<string> = new Set([
  Kind.FRAGMENT_DEFINITION,
  Kind.DIRECTIVE,
  Kind.FIELD,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
]);
