import type { FastifyRequest } from "fastify";
import { GraphContext } from "./graphContext.js";
import type { GraphqlHandlerOptions } from "./graphqlHandler.js";
import type { Operation, OperationResult } from "./route.js";

/** Runs operations in this process for routes, through the same plugins as requests to /graphql. */
export const operationRunner =
  ({ apollo, store, paragraph }: Omit<GraphqlHandlerOptions, "cacheVersion">) =>
  async (operation: Operation, { id, remaining }: FastifyRequest): Promise<OperationResult> => {
    const reader = await store.reader();
    const { body, http } = await apollo.executeOperation<Record<string, unknown>>(
      { ...operation },
      { contextValue: new GraphContext(reader, { requestId: id, remaining }, paragraph) },
    );
    if (body.kind !== "single") throw new Error("Incremental delivery is not supported.");
    const { data, errors, extensions = {} } = body.singleResult;
    return { status: http.status ?? 200, data, ...(errors && { errors }), extensions };
  };
