export const SEARCH_RESOLVERS: (new () => object)[] = [];
