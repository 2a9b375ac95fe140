import type { OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";

/** Most operations, each with its variables, of which something is kept. */
const MOST = 500;
/** Longer variables are seldom sent twice, and are not worth their room. */
const LONGEST = 4_000;

/** An operation as it is asked of a release. Apollo hands out the same nodes for the same document. */
export interface Asked {
  readonly operation: OperationDefinitionNode;
  readonly variables: unknown;
  /** The release's summary, which is one object as long as the release is served. */
  readonly release: object;
}

const numbers = new WeakMap<object, number>();
let last = 0;

function numberOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  numbers.set(thing, ++last);
  return last;
}

/** Makes something once for an operation with the same variables and release. What is made must depend on nothing else. */
export function perOperation<T extends object>(): (asked: Asked, make: () => T) => T {
  const kept = new LRUCache<string, T>({ max: MOST });
  return ({ operation, variables, release }, make) => {
    const values = JSON.stringify(variables);
    if (values.length > LONGEST) return make();
    const key = `${numberOf(operation)} ${numberOf(release)} ${values}`;
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.set(key, made);
    return made;
  };
}
