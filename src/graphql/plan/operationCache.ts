import type { OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";

/** Most operations, each with its variables, of which something is kept. */
const MAX_OPERATIONS = 500;
/** Longer variables are seldom sent twice, and are not worth their room. */
const MAX_VARIABLES_LENGTH = 4_000;

/** An operation as it is asked of a release. Apollo hands out the same nodes for the same document. */
export interface OperationKey {
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
export function operationCache<T extends object>(): (operationKey: OperationKey, make: () => T) => T {
  const cache = new LRUCache<string, T>({ max: MAX_OPERATIONS });
  return ({ operation, variables, release }, make) => {
    const values = JSON.stringify(variables);
    if (values.length > MAX_VARIABLES_LENGTH) return make();
    const key = `${numberOf(operation)} ${numberOf(release)} ${values}`;
    const known = cache.get(key);
    if (known) return known;
    const made = make();
    cache.set(key, made);
    return made;
  };
}
