import { Kind, type OperationDefinitionNode, type TypeNode } from "graphql";
import { didYouMean } from "../../model/text.js";
import { RequestError } from "../http/requestError.js";

/** A text as a value of a GraphQL type: a list from the value or values that are given. */
function valueFor(type: TypeNode, given: unknown): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return valueFor(type.type, given);
  if (type.kind === Kind.LIST_TYPE) return [given].flat().map((each) => valueFor(type.type, each));
  if (!["Int", "Float", "Boolean"].includes(type.name.value)) return given;
  try {
    return JSON.parse(String(given));
  } catch {
    return given;
  }
}

/**
 * The variables of an operation from texts, as an address or a command line gives them.
 * @returns a sentence if a name is not among the operation's variables
 */
export function variablesFrom(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | string {
  const types = new Map(variableDefinitions.map(({ variable, type }) => [variable.name.value, type]));
  const names = [...types.keys()];
  const stray = Object.keys(given).find((name) => !types.has(name));
  if (stray !== undefined) {
    const known = names.length > 0 ? `it has ${names.join(", ")}` : "it has none";
    return `The query has no variable ${JSON.stringify(stray)}; ${known}.${didYouMean(stray, names)}`;
  }
  return Object.fromEntries(
    [...types].flatMap(([name, type]) => (name in given ? [[name, valueFor(type, given[name])]] : [])),
  );
}

/**
 * The variables of an operation from those that a request gives.
 * @throws RequestError if a name is not among the operation's variables
 */
export function requestVariables(
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const variables = variablesFrom(operation, given);
  if (typeof variables === "string") throw new RequestError(400, "BAD_USER_INPUT", variables);
  return variables;
}
