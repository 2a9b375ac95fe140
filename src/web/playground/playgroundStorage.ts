/**
 * What GraphiQL stores of the editors besides its tabs. The tabs are stored later than these, so after a quick reload they differ, and GraphiQL would
 * open one more tab.
 */
const IGNORED = ["graphiql:query", "graphiql:variables"];

/** The browser's storage, in which the tabs alone say what is in the editors. */
export const playgroundStorage: Pick<Storage, "getItem" | "setItem" | "removeItem" | "clear" | "length"> = {
  getItem: (key) => (IGNORED.includes(key) ? null : localStorage.getItem(key)),
  setItem(key, value) {
    if (!IGNORED.includes(key)) localStorage.setItem(key, value);
  },
  removeItem: (key) => localStorage.removeItem(key),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};
