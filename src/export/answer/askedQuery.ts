import { requestVariables } from "../../server/graphql/queryVariables.js";
import { savedQueryOf } from "../../server/graphql/savedQueries.js";
import type { SavedQuery } from "../../server/graphql/savedQueryFiles.js";
import type { RouteServices } from "../../server/route.js";

/** A saved query with values of its variables. */
export interface AskedQuery {
  readonly query: SavedQuery;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The saved query of a name, with the variables that an address gives as texts.
 * @throws RequestError
 */
export function askedQuery(
  { savedQueries, publicPath }: Pick<RouteServices, "savedQueries" | "publicPath">,
  name: string,
  given: Readonly<Record<string, unknown>>,
): AskedQuery {
  const query = savedQueryOf(savedQueries, name, publicPath);
  return { query, variables: requestVariables(query.operation, given) };
}
