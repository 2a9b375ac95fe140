import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The part of a request's execution that the planner needs. */
export type Execution = Pick<GraphQLResolveInfo, "schema" | "fragments" | "variableValues">;

/** True if `@skip` or `@include` excludes a selection. */
export function isSkipped(node: SelectionNode, variables: Execution["variableValues"]): boolean {
  if (!node.directives || node.directives.length === 0) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false
  );
}

function applies(execution: Execution, condition: string | undefined, typeName: string): boolean {
  if (condition === undefined || condition === typeName) return true;
  const wanted = execution.schema.getType(condition);
  const type = execution.schema.getType(typeName);
  return isAbstractType(wanted) && isObjectType(type) && execution.schema.isSubType(wanted, type);
}

function collectFields(
  execution: Execution,
  typeName: string,
  set: SelectionSetNode,
  into: FieldNode[][],
  seen: Set<FragmentDefinitionNode>,
): void {
  for (const node of set.selections) {
    if (isSkipped(node, execution.variableValues)) continue;
    if (node.kind === "Field") {
      const key = (node.alias ?? node.name).value;
      const same = into.find(([first]) => first && (first.alias ?? first.name).value === key);
      if (same) same.push(node);
      else into.push([node]);
    } else if (node.kind === "InlineFragment") {
      if (applies(execution, node.typeCondition?.name.value, typeName))
        collectFields(execution, typeName, node.selectionSet, into, seen);
    } else {
      const fragment = execution.fragments[node.name.value];
      if (!fragment || seen.has(fragment)) continue;
      seen.add(fragment);
      if (applies(execution, fragment.typeCondition.name.value, typeName))
        collectFields(execution, typeName, fragment.selectionSet, into, seen);
    }
  }
}

/**
 * Returns the fields that the given field nodes select on an object type, grouped by response name. Fragments are resolved; `@skip` and `@include`
 * are applied.
 */
export function collectSubfields(
  execution: Execution,
  typeName: string,
  parents: readonly FieldNode[],
): readonly (readonly FieldNode[])[] {
  const into: FieldNode[][] = [];
  const seen = new Set<FragmentDefinitionNode>();
  for (const parent of parents)
    if (parent.selectionSet) collectFields(execution, typeName, parent.selectionSet, into, seen);
  return into;
}

/** Returns the field name of the nodes of one response name. */
export const fieldName = (nodes: readonly FieldNode[]): string => (nodes[0] as FieldNode).name.value;
