import { graphql } from "graphql";
import { RequestContext } from "../graphql/resolvers/requestContext.js";
import { schema } from "../graphql/schema.js";
import { readConfig } from "../server/config.js";
import type { Reader } from "../store/store.js";
import { StoreError } from "../store/storeError.js";
import { openStore } from "./openStore.js";
import { sourceTextsIn } from "./sourceTexts.js";
import { UsageError } from "./usageError.js";

/** The data that a query selects, and the reader that gave it. */
export interface Asked<T> {
  readonly data: T;
  readonly reader: Reader;
}

/**
 * Runs a query on the configured store and hands its data on while the store is open.
 * @param release path of a release file to ask instead
 * @throws UsageError for errors of the query
 */
export async function ask<T, R>(
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
  use: (asked: Asked<T>) => R | Promise<R>,
  release?: string,
): Promise<R> {
  const config = readConfig();
  const store = await openStore(config, release);
  try {
    const reader = await store.reader();
    const contextValue = new RequestContext(reader, sourceTextsIn(config.SOURCES_DIR));
    const { data, errors } = await graphql({ schema: schema(), source, variableValues, contextValue });
    const failure = errors?.map(({ originalError }) => originalError).find((error) => error instanceof StoreError);
    if (failure) throw failure;
    if (errors) throw new UsageError(errors.map(({ message }) => message).join("\n"));
    return await use({ data: data as T, reader });
  } finally {
    await store.close();
  }
}
