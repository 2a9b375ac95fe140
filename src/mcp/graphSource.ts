import { RequestError } from "../server/http/requestError.js";
import type { Operation, Session } from "../server/route.js";
import { StoreError } from "../store/storeError.js";
import { ToolError } from "./toolError.js";

/** What a call of a tool asks: the API, in this process. */
export interface Graph {
  /** Runs an operation on one release, with the schema, limits and metrics of the API. */
  readonly run: Session["run"];
  /** Hash of the release. */
  readonly release: string;
  /** Begins every address, such as "https://example.org"; without a slash at the end. */
  readonly origin: string;
}

/** Where the calls of a connection, or of a request, find the graph. */
export interface GraphSource {
  readonly openSession: () => Promise<Session>;
  readonly origin: string;
}

/** An error as whoever called a tool may see it; errors that nobody foresaw are thrown again. */
function explained(error: unknown): never {
  if (error instanceof RequestError) throw new ToolError(error.message);
  if (error instanceof StoreError) throw new ToolError(`${error.forClients} Try again later.`);
  throw error;
}

/** Opens the graph for one call. @throws ToolError if there is no such release, or the store does not answer */
export async function openGraph({ openSession, origin }: GraphSource): Promise<Graph> {
  const { run, reader } = await openSession().catch(explained);
  return { run, release: reader.release.hash, origin };
}

/**
 * The data of an operation.
 * @throws ToolError if the API refuses it, or if the store does not answer
 */
export async function ask<T>(graph: Graph, query: string, variables: Operation["variables"] = {}): Promise<T> {
  const { data, errors } = await graph.run({ query, variables }).catch(explained);
  if (errors) throw new ToolError(errors.map(({ message }) => message).join("\n"));
  return data as T;
}
