import { parseSync } from "@swc/core";

type Tree = { readonly [key: string]: unknown };

/** The identifiers that a source file declares: bindings, functions, types, and members of classes and interfaces. Imports without a new name declare none. */
export function declaredIn(source: string, tsx = false): ReadonlySet<string> {
  const names = new Set<string>();
  const program = parseSync(source, { syntax: "typescript", decorators: true, tsx, target: "es2022" });
  visit(program.body, names);
  return names;
}

function visit(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) for (const each of node) visit(each, names);
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  const tree = node as Tree;
  for (const declared of declarationsOf(tree)) bind(declared, names);
  for (const key of Object.keys(tree)) visit(tree[key], names);
}

/** The parts of a node that name something new. */
function declarationsOf(tree: Tree): readonly unknown[] {
  switch (tree.type) {
    case "VariableDeclarator":
    case "TsInterfaceDeclaration":
    case "TsTypeAliasDeclaration":
    case "TsEnumDeclaration":
      return [tree.id];
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ClassDeclaration":
      return [tree.identifier];
    case "Parameter":
      return [tree.pat];
    case "TsParameterProperty":
    case "CatchClause":
      return [tree.param];
    case "ArrowFunctionExpression":
      return tree.params as unknown[];
    case "ImportSpecifier":
      return tree.imported ? [tree.local] : [];
    case "ImportNamespaceSpecifier":
    case "ImportDefaultSpecifier":
      return [tree.local];
    case "ClassMethod":
    case "ClassProperty":
    case "PrivateMethod":
    case "PrivateProperty":
    case "TsPropertySignature":
    case "TsMethodSignature":
    case "MethodProperty":
      return [tree.key];
    default:
      return [];
  }
}

/** Adds the names in a pattern: an identifier, or those of a destructured list or object. */
function bind(pattern: unknown, names: Set<string>): void {
  if (typeof pattern !== "object" || pattern === null) return;
  const tree = pattern as Tree;
  switch (tree.type) {
    case "Identifier":
      names.add(String(tree.value));
      return;
    case "PrivateName":
      bind(tree.id ?? { type: "Identifier", value: tree.value }, names);
      return;
    case "ArrayPattern":
      for (const element of tree.elements as unknown[]) bind(element, names);
      return;
    case "ObjectPattern":
      for (const property of tree.properties as Tree[])
        bind(property.type === "KeyValuePatternProperty" ? property.value : (property.key ?? property), names);
      return;
    case "AssignmentPattern":
      bind(tree.left, names);
      return;
    case "RestElement":
      bind(tree.argument, names);
      return;
    case "TsParameterProperty":
      bind(tree.param, names);
      return;
  }
}
