import type { ApolloServer } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import type { Limits } from "../../graphql/cost/limits.js";
import type { SourceTexts } from "../../graphql/resolvers/requestContext.js";
import { type WorkLimits, WorkMeter } from "../../store/workMeter.js";
import type { ReleaseReaders } from "../releases/releaseReaders.js";
import type { OperationResult, Session } from "../route.js";
import { GraphContext } from "./graphContext.js";
import { refuseManyFragments } from "./manyFragments.js";

/** What one request may ask for, send and get at most. */
export interface RequestLimits extends Limits {
  readonly tokens: number;
  readonly bodyBytes: number;
  /** Most bytes of a response of the API; no limit by default. */
  readonly answerBytes?: number;
  /** Longest time of an operation, in milliseconds; no limit by default. */
  readonly milliseconds?: number;
}

/** How much work one answer may be. */
export const workLimitsOf = ({ cost, answerBytes, milliseconds }: RequestLimits): WorkLimits => ({
  objects: cost,
  bytes: answerBytes ?? Number.POSITIVE_INFINITY,
  milliseconds: milliseconds ?? Number.POSITIVE_INFINITY,
});

/** What answers operations. */
export interface SessionOptions {
  readonly apollo: ApolloServer<GraphContext>;
  readonly releases: ReleaseReaders;
  readonly texts: SourceTexts | undefined;
  /** How much work one answer may be. */
  readonly workLimits: WorkLimits;
}

/** Opens sessions in this process for routes. Operations run through the same plugins as requests to /graphql. */
export const sessionOpener =
  ({ apollo, releases, texts, workLimits }: SessionOptions) =>
  async (
    { id, ip, remaining }: Pick<FastifyRequest, "id" | "ip" | "remaining">,
    release?: unknown,
  ): Promise<Session> => {
    const begun = performance.now();
    const meter = new WorkMeter(workLimits);
    const reader = await releases.reader(release, meter);
    return {
      reader,
      async run(operation): Promise<OperationResult> {
        refuseManyFragments(operation.query);
        let isCacheable = false;
        const markCacheable = () => {
          isCacheable = true;
        };
        const meta = { requestId: id, client: ip, begun, remaining, markCacheable };
        const { body, http } = await apollo.executeOperation<Record<string, unknown>>(
          { ...operation },
          { contextValue: new GraphContext(reader, meta, meter, texts) },
        );
        if (body.kind !== "single") throw new Error("Incremental delivery is not supported.");
        const { data, errors, extensions = {} } = body.singleResult;
        return { status: http.status ?? 200, data, ...(errors && { errors }), extensions, isCacheable };
      },
    };
  };
