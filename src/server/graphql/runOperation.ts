import type { FastifyRequest } from "fastify";
import { WorkMeter } from "../../store/workMeter.js";
import type { Operation, OperationResult } from "../route.js";
import { GraphContext } from "./graphContext.js";
import type { GraphqlHandlerOptions } from "./graphqlHandler.js";

/** Runs operations in this process for routes, through the same plugins as requests to /graphql. */
export const operationRunner =
  ({ apollo, store, texts, workLimits }: Omit<GraphqlHandlerOptions, "cacheVersion" | "showRemaining">) =>
  async (operation: Operation, { id, ip, remaining }: FastifyRequest): Promise<OperationResult> => {
    const begun = performance.now();
    const meter = new WorkMeter(workLimits);
    const reader = await store.reader(meter);
    const { body, http } = await apollo.executeOperation<Record<string, unknown>>(
      { ...operation },
      { contextValue: new GraphContext(reader, { requestId: id, client: ip, begun, remaining }, meter, texts) },
    );
    if (body.kind !== "single") throw new Error("Incremental delivery is not supported.");
    const { data, errors, extensions = {} } = body.singleResult;
    return { status: http.status ?? 200, data, ...(errors && { errors }), extensions };
  };
