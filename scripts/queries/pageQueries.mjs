// Typed queries of pages: <page>Query.ts beside each src/web/pages/<page>/<page>.graphql holds the document, with the fragments that it uses, and the types
// of its variables and its answer.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Kind, parse, print, visit } from "graphql";
import { ROOT } from "../setup.mjs";
import { operationTypes, read } from "./operationTypes.mjs";

const PAGES = join(ROOT, "src/web/pages");

/** Paths of the files of pages that have this ending. @param {string} ending */
const pageFiles = (ending) =>
  readdirSync(PAGES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => join(PAGES, path));

/** @typedef {import("graphql").FragmentDefinitionNode} Fragment */

/**
 * Names of the fragments that a node uses, directly or through others.
 * @param {import("graphql").ASTNode} node
 * @param {ReadonlyMap<string, Fragment>} fragments
 * @param {Set<string>} found
 */
function fragmentsOf(node, fragments, found = new Set()) {
  visit(node, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (!fragment) throw new Error(`There is no fragment ${value} in src/web/pages.`);
      if (found.has(value)) return;
      found.add(value);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}

/** @param {string} name such as "TracePage" */
const kebab = (name) => name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/**
 * Generates the modules.
 * @returns {Promise<ReadonlyMap<string, string>>} content by path
 */
export async function pageQueryModules() {
  const documents = pageFiles(".graphql").map((path) => {
    const text = read(path);
    return { path, text, document: parse(text) };
  });
  /** @type {Map<string, Fragment>} */
  const fragments = new Map();
  for (const { document } of documents)
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const modules = new Map();
  for (const { path, text, document } of documents) {
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (!operation) continue;
    const own = new Set(document.definitions.flatMap((node) => ("name" in node && node.name ? [node.name.value] : [])));
    const others = [...fragmentsOf(document, fragments)]
      .filter((name) => !own.has(name))
      .sort()
      .map((name) => /** @type {Fragment} */ (fragments.get(name)));
    const whole = [text.trimEnd(), ...others.map((node) => print(node))].join("\n\n");
    const types = await operationTypes(whole);
    const name = operation.name?.value ?? "";
    const constant = name.charAt(0).toLowerCase() + name.slice(1);
    modules.set(
      path.replace(/\.graphql$/, "Query.ts"),
      `// Generated from ${path.slice(dirname(path).length + 1)} by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const ${constant}: PageDocument = { name: "${kebab(name)}", text: ${JSON.stringify(`${whole}\n`)} };

${types}`,
    );
  }
  return modules;
}
