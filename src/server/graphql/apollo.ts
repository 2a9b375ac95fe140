import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { costOf } from "../../graphql/cost/cost.js";
import { type Limits, withinLimits } from "../../graphql/cost/limits.js";
import { formatError, refused } from "../../graphql/errors.js";
import { schema } from "../../graphql/schema.js";
import type { LogFailure } from "../monitoring/failureLog.js";
import type { Log } from "../monitoring/log.js";
import { openDocumentStore } from "./documentStore.js";
import type { GraphContext } from "./graphContext.js";
import { responsePlugin } from "./responsePlugin.js";
import type { SavedQuery } from "./savedQueryFiles.js";

/** How the GraphQL server behaves. */
export interface GraphOptions {
  readonly limits: Limits;
  /** Most tokens that a document may have. */
  readonly maxTokens: number;
  readonly log: Log;
  readonly logFailure: LogFailure;
  /** Whether answers say what was sent to the store for them. */
  readonly storeDebug: boolean;
  /** Documents that clients may name by their hash. */
  readonly savedQueries: readonly SavedQuery[];
  readonly plugins: readonly ApolloServerPlugin<GraphContext>[];
}

const READ_ONLY = "There are queries only: the graph changes by loading a release.";

/** Refuses what would cost too much before any of it is done, and tells the cost of what is answered. */
function costPlugin(limits: Limits): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          if (operation.operation !== "query") throw refused(READ_ONLY, { code: "GRAPHQL_VALIDATION_FAILED" });
          const fragments = Object.fromEntries(
            document.definitions.flatMap((node) =>
              node.kind === "FragmentDefinition" ? [[node.name.value, node]] : [],
            ),
          );
          const { release } = contextValue.reader;
          const demand = costOf({ schema, operation, fragments, variables: request.variables ?? {}, release });
          const { remaining } = contextValue.requestMeta;
          contextValue.cost = {
            requested: demand.cost,
            limit: limits.cost,
            ...(remaining === undefined ? {} : { remaining }),
          };
          withinLimits(demand, limits);
        },
      };
    },
  };
}

type PersistedQueryOptions = Exclude<
  ConstructorParameters<typeof ApolloServer>[0]["persistedQueries"],
  false | undefined
>;

/** Finds the documents of saved queries by Apollo's persisted query extension. Other documents are not stored: clients then send them in full. */
function savedDocuments(queries: readonly SavedQuery[]): NonNullable<PersistedQueryOptions["cache"]> {
  const documents = new Map(queries.map(({ sha256, text }) => [sha256, text]));
  return {
    // Apollo puts a prefix before the hash.
    get: async (key) => documents.get(key.slice(key.lastIndexOf(":") + 1)),
    set: async () => {},
    delete: async () => false,
  };
}

/** The GraphQL server, started. The schema is read-only and there are no cookies, so forged requests can do no harm. */
export async function startApollo({
  limits,
  maxTokens,
  log,
  logFailure,
  storeDebug,
  savedQueries,
  plugins,
}: GraphOptions): Promise<ApolloServer<GraphContext>> {
  const server = new ApolloServer<GraphContext>({
    schema: schema(),
    csrfPrevention: false,
    introspection: true,
    documentStore: openDocumentStore(),
    persistedQueries: { cache: savedDocuments(savedQueries) },
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens },
    stopOnTerminationSignals: false,
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // It is for subgraphs only; Apollo would load its protocol at every start to find that this is none.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      costPlugin(limits),
      responsePlugin(logFailure, storeDebug),
      ...plugins,
    ],
  });
  await server.start();
  return server;
}
