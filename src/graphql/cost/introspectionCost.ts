import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";
import { getOrInsert } from "../../model/getOrInsert.js";
import { isSkipped } from "../plan/collectFields.js";

/** What introspection answers. */
export interface IntrospectionSize {
  readonly objects: number;
  readonly bytes: number;
  readonly depth: number;
  readonly aliases: number;
}

interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef];
const NOTHING: IntrospectionSize = { objects: 0, bytes: 0, depth: 0, aliases: 0 };

type Mutable = { -readonly [K in keyof IntrospectionSize]: IntrospectionSize[K] };
const NO_ARGUMENTS = {};

function addTo(size: Mutable, { objects, bytes, depth, aliases }: IntrospectionSize): void {
  size.objects += objects;
  size.bytes += bytes;
  size.depth = Math.max(size.depth, depth);
  size.aliases += aliases;
}

/**
 * The exact size of the answer to `__schema` or `__type`, found by following the selection through the schema. A selection of one object is measured
 * once, so types that refer to each other take no time. Null for any other field.
 * @param visit called for every selection that is measured; may throw
 */
export function introspectionSize(node: FieldNode, request: Request, visit: () => void): IntrospectionSize | null {
  const meta = META_FIELDS.find(({ name }) => name === node.name.value);
  if (!meta || !node.selectionSet) return null;
  const known = new Map<SelectionSetNode, Map<unknown, IntrospectionSize>>();

  const info = { schema: request.schema } as GraphQLResolveInfo;

  function ofSet(set: SelectionSetNode, type: GraphQLObjectType, source: unknown): IntrospectionSize {
    const sizes = getOrInsert(known, set, () => new Map<unknown, IntrospectionSize>());
    const before = sizes.get(source);
    if (before) return before;
    const size = { ...NOTHING };
    for (const selection of set.selections) {
      visit();
      if (isSkipped(selection, request.variables)) continue;
      if (selection.kind === "Field") {
        addField(size, selection, type, source);
        continue;
      }
      const fragment = selection.kind === "FragmentSpread" ? request.fragments[selection.name.value] : selection;
      if (fragment) addTo(size, ofSet(fragment.selectionSet, type, source));
    }
    sizes.set(source, size);
    return size;
  }

  function addField(size: Mutable, field: FieldNode, type: GraphQLObjectType, source: unknown): void {
    const name = (field.alias ?? field.name).value;
    size.bytes += name.length + 4;
    if (name !== field.name.value) size.aliases++;
    const definition = type.getFields()[field.name.value];
    if (!definition) {
      size.bytes += type.name.length;
      return;
    }
    const args = definition.args.length === 0 ? NO_ARGUMENTS : getArgumentValues(definition, field, request.variables);
    const value = definition.resolve?.(source, args, undefined, info);
    addTo(size, ofValue(field, getNamedType(definition.type), value));
  }

  function ofValue(field: FieldNode, type: unknown, value: unknown): IntrospectionSize {
    const size = { ...NOTHING, depth: 1 };
    if (!field.selectionSet || !isObjectType(type)) size.bytes = bytesOf(value);
    else if (value !== null && value !== undefined)
      for (const item of Array.isArray(value) ? value : [value]) {
        const below = ofSet(field.selectionSet, type, item);
        size.objects += below.objects + 1;
        size.bytes += below.bytes;
        size.depth = Math.max(size.depth, below.depth + 1);
        size.aliases = Math.max(size.aliases, below.aliases);
      }
    return size;
  }

  const args = getArgumentValues(meta, node, request.variables);
  const value = meta.resolve?.(undefined, args, undefined, info);
  return ofValue(node, getNamedType(meta.type), value);
}

const bytesOf = (value: unknown): number => (typeof value === "string" ? value.length + 2 : 5);
