/** Where GraphiQL keeps the tabs of a reader in the browser's storage. */
export const TABS_KEY = "graphiql:tabState";
