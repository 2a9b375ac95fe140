import type { OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { getOrInsert } from "../../model/getOrInsert.js";
import { DOCUMENT_BOUNDS, documentSize } from "./documentSizes.js";

/** Maximum number of cache entries: one for each operation with its variables. */
const MAX_OPERATIONS = 500;
/** Longer variables are not cached: they are rarely sent twice and would use too much memory. */
const MAX_VARIABLES_LENGTH = 4_000;

/** Cache key of an operation. Apollo passes the same nodes for the same document. */
export interface OperationKey {
  readonly operation: OperationDefinitionNode;
  readonly variables: unknown;
  /** The release's summary: the same object as long as the release is served. */
  readonly release: object;
}

const numbers = new WeakMap<object, number>();
let last = 0;

const numberOf = (thing: object): number => getOrInsert(numbers, thing, () => ++last);

/** Creates a cache of one value for each operation with its variables and release. The value must depend on nothing else. */
export function operationCache<T extends object>(): (operationKey: OperationKey, make: () => T) => T {
  const cache = new LRUCache<string, T>({ max: MAX_OPERATIONS, ...DOCUMENT_BOUNDS });
  return ({ operation, variables, release }, make) => {
    const values = JSON.stringify(variables);
    if (values.length > MAX_VARIABLES_LENGTH) return make();
    const size = documentSize(operation) + values.length;
    const sized = {
      get: (key: string) => cache.get(key),
      set: (key: string, value: T) => cache.set(key, value, { size }),
    };
    return getOrInsert(sized, `${numberOf(operation)} ${numberOf(release)} ${values}`, make);
  };
}
