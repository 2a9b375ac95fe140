import type { Condition } from "../../plan.js";
import { citationKey, evidenceKey, locatorKey } from "../evidenceKeys.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, cypher, name } from "./cypher.js";

type Of<K extends Condition["kind"]> = Extract<Condition, { readonly kind: K }>;

/** Some citation of a node is of one of the sources, and at a locator that starts with a text. */
export function compileCited({ parameters }: CompileContext, node: Cypher, { sources, locator }: Of<"cited">): Cypher {
  const keys = cypher`${node}.${name("citationKeys")}`;
  if (sources === null) {
    // The start of the locator, which follows the only line feed of a key.
    const text = parameters.add(locatorKey(locator ?? ""));
    return cypher`any(key IN ${keys} WHERE key CONTAINS ${text})`;
  }
  const starts = parameters.add(sources.map((source) => citationKey(source, locator ?? "")));
  return cypher`any(key IN ${keys} WHERE any(start IN ${starts} WHERE key STARTS WITH start))`;
}

/** Some evidence of an edge has one of the bases and cites one of the sources. */
export function compileSaid({ parameters }: CompileContext, edge: Cypher, { bases, sources }: Of<"said">): Cypher {
  const keys = cypher`${edge}.${name("evidenceKeys")}`;
  if (bases === null) {
    const ends = parameters.add((sources ?? []).map((source) => evidenceKey("", source)));
    return cypher`any(key IN ${keys} WHERE any(end IN ${ends} WHERE key ENDS WITH end))`;
  }
  if (sources === null) {
    const starts = parameters.add(bases.map((basis) => evidenceKey(basis, "")));
    return cypher`any(key IN ${keys} WHERE any(start IN ${starts} WHERE key STARTS WITH start))`;
  }
  const wanted = parameters.add(bases.flatMap((basis) => sources.map((source) => evidenceKey(basis, source))));
  return cypher`any(key IN ${keys} WHERE key IN ${wanted})`;
}
