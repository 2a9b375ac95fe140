import { parseSync } from "@swc/core";

/** What a source file reaches for outside itself. */
export interface Reach {
  /** Specifiers as written, of static and dynamic imports and of re-exports. */
  imports: { specifier: string; typeOnly: boolean }[];
  /** Whether it reads the environment: `process.env`, or `env` from node:process. */
  environment: boolean;
}

/** Reads a TypeScript source, with or without JSX; throws where it does not parse. */
export function reachOf(source: string, tsx = false): Reach {
  const reach: Reach = { imports: [], environment: false };
  const program = parseSync(source, { syntax: "typescript", decorators: true, tsx, target: "es2022" });
  visit(program.body, reach);
  return reach;
}

type Tree = { readonly [key: string]: unknown };

function visit(node: unknown, reach: Reach): void {
  if (Array.isArray(node)) for (const each of node) visit(each, reach);
  if (typeof node !== "object" || node === null || Array.isArray(node)) return;
  const tree = node as Tree;
  const specifier = specifierOf(tree);
  if (specifier !== undefined)
    reach.imports.push({ specifier, typeOnly: tree.typeOnly === true || tree.type === "TsImportType" });
  if (readsEnvironment(tree)) reach.environment = true;
  for (const key of Object.keys(tree)) visit(tree[key], reach);
}

function specifierOf(tree: Tree): string | undefined {
  switch (tree.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return text(tree.source);
    case "TsImportType":
      return text(tree.argument);
    case "CallExpression":
      return (tree.callee as Tree).type === "Import" ? text((tree.arguments as Tree[])[0]?.expression) : undefined;
    default:
      return undefined;
  }
}

/** The value of a string literal. */
const text = (node: unknown): string | undefined => {
  const literal = node as Tree | null | undefined;
  return literal?.type === "StringLiteral" ? String(literal.value) : undefined;
};

function readsEnvironment(tree: Tree): boolean {
  if (tree.type === "MemberExpression") {
    const [object, property] = [tree.object as Tree, tree.property as Tree];
    return object.value === "process" && (property.value === "env" || text(property.expression) === "env");
  }
  if (tree.type !== "ImportDeclaration" || !["process", "node:process"].includes(text(tree.source) ?? "")) return false;
  return (tree.specifiers as Tree[]).some(({ imported, local }) => ((imported ?? local) as Tree).value === "env");
}
