import {
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";
import { enumName } from "../../model/identity.js";
import { isObject } from "../pages/answer/answerShapes.js";
import { operationsOf } from "./operations.js";

/** A variable as a form shows it. */
export interface VariableField {
  readonly name: string;
  /** The type as it stands in the query, such as "[EntityType!]!". */
  readonly type: string;
  readonly input: "entity" | "name" | "number" | "date" | "boolean" | "choice" | "choices" | "text" | "json";
  /** The EntityType whose names the variable takes; null if it takes none. */
  readonly named: string | null;
  /** Values to choose from. */
  readonly choices: readonly string[];
  readonly isRequired: boolean;
  /** The default of the query; undefined if it has none. */
  readonly defaultValue: unknown;
}

/** Inputs of the built-in scalars and of those of the API. */
const INPUTS: Readonly<Record<string, VariableField["input"]>> = {
  ID: "entity",
  Int: "number",
  Float: "number",
  Boolean: "boolean",
  Date: "date",
  String: "text",
};

/** The fields of a document's first operation; empty if it has no variables or does not parse. */
export function variableFields(text: string, schema: GraphQLSchema | null | undefined): readonly VariableField[] {
  const [operation] = operationsOf(text);
  const definitions = operation?.variableDefinitions ?? [];
  return definitions.map(({ variable, type, defaultValue }) => {
    const { name, isList } = named(type);
    const enumType = schema?.getType(name);
    const choices = isEnumType(enumType) ? enumType.getValues().map((value) => value.name) : [];
    const ofType = isList ? null : namedType(operation, variable.name.value, schema);
    const one = ofType ? "name" : choices.length > 0 ? "choice" : (INPUTS[name] ?? "json");
    return {
      name: variable.name.value,
      type: typeText(type),
      input: !isList ? one : one === "choice" ? "choices" : "json",
      named: ofType,
      choices,
      isRequired: type.kind === Kind.NON_NULL_TYPE && !defaultValue,
      defaultValue: defaultValue ? valueFromASTUntyped(defaultValue) : undefined,
    };
  });
}

/** The type of the entities that a root field finds by a name, where a variable is that name: "ALLIANCE" for `alliance(name: $of)`. */
function namedType(
  operation: OperationDefinitionNode | undefined,
  variable: string,
  schema: GraphQLSchema | null | undefined,
): string | null {
  const types = schema?.getType("EntityType");
  for (const field of operation?.selectionSet.selections ?? []) {
    if (field.kind !== Kind.FIELD) continue;
    const given = field.arguments?.find(({ name }) => name.value === "name")?.value;
    const type = schema?.getQueryType()?.getFields()[field.name.value]?.type;
    if (given?.kind !== Kind.VARIABLE || given.name.value !== variable || !type) continue;
    const value = enumName(getNamedType(type).name);
    if (isEnumType(types) && types.getValue(value)) return value;
  }
  return null;
}

/** The name of the type that a variable's type wraps, and whether it is a list. */
function named(type: TypeNode): { readonly name: string; readonly isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, isList: false };
  const { name, isList } = named(type.type);
  return { name, isList: isList || type.kind === Kind.LIST_TYPE };
}

function typeText(type: TypeNode): string {
  if (type.kind === Kind.NAMED_TYPE) return type.name.value;
  return type.kind === Kind.LIST_TYPE ? `[${typeText(type.type)}]` : `${typeText(type.type)}!`;
}

/** The variables that an editor holds; null if it holds something that is not an object of JSON. */
export function readVariables(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Variables as the editor shows them; undefined values are left out, so that defaults hold. */
export function writeVariables(values: Readonly<Record<string, unknown>>): string {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return Object.keys(given).length === 0 ? "" : JSON.stringify(given, null, 2);
}

/** A value as a field of a form shows it. */
export const formatVariable = (value: unknown): string =>
  value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
