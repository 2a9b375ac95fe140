import type { ApolloServer } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import { DOCUMENT_BOUNDS, documentSize } from "../../graphql/plan/documentSizes.js";

type Store = NonNullable<ConstructorParameters<typeof ApolloServer>[0]["documentStore"]>;

/**
 * Keeps parsed and validated documents. Apollo's own store measures a document by its JSON, in which its source and its tokens do not occur, so that
 * thousands of long comments would be kept.
 */
export function openDocumentStore(): Store {
  const documents = new LRUCache<string, DocumentNode>({ ...DOCUMENT_BOUNDS, sizeCalculation: documentSize });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
