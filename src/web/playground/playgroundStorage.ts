/**
 * What GraphiQL stores of the editors besides its tabs. The tabs are stored later than these, so after a quick reload they differ, and GraphiQL would
 * open one more tab.
 */
const IGNORED = ["graphiql:query", "graphiql:variables"];

/** The browser's storage; undefined where the reader has blocked it: then the property throws. */
function unblocked(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

const stored = unblocked();

/** The browser's storage, in which the tabs alone say what is in the editors. Where it is blocked, it is empty and stays so. */
export const playgroundStorage: Pick<Storage, "getItem" | "setItem" | "removeItem" | "clear" | "length"> = {
  getItem: (key) => (IGNORED.includes(key) ? null : (stored?.getItem(key) ?? null)),
  setItem(key, value) {
    if (!IGNORED.includes(key)) stored?.setItem(key, value);
  },
  removeItem: (key) => stored?.removeItem(key),
  clear: () => stored?.clear(),
  get length() {
    return stored?.length ?? 0;
  },
};
