import type { GraphQLResolveInfo } from "graphql";
import { ENTITY_NAMES, type EntityName } from "../../model/entities.js";
import type { NodeRow, Selections } from "../../store/plan.js";
import type { Candidate } from "../../store/store.js";
import { badInput } from "../errors.js";
import { idOfType } from "../plan/idArguments.js";
import type { RequestContext } from "./requestContext.js";
import type { SearchScope } from "./resolveName.js";
import { type NodeView, nodeView } from "./sourceObjects.js";

/** Most characters that a text to look for may have. */
export const MAX_TEXT = 200;

/** Cost of a search, whatever it finds: measured, as the time of so many objects of an answer. */
export const SEARCH_COST = 2_500;

export const SOURCE = "Id of a Source: names that other sources use do not count.";
export const TYPES = "Returns only entities of these types. Default: all types.";

/** Arguments that `search` and `resolve` have in common. */
interface ScopeArgs {
  readonly types?: readonly EntityName[] | null;
  readonly source?: string | null;
}

/**
 * Where to look for a text, and what is selected of what is found.
 * @param argument name of the argument that holds the text
 * @throws BAD_USER_INPUT, naming the argument
 */
export function searchScope(
  context: RequestContext,
  info: GraphQLResolveInfo,
  text: string,
  { types, source }: ScopeArgs,
  argument: string,
): SearchScope {
  const length = [...text].length;
  if (length > MAX_TEXT)
    throw badInput(`Expected at most ${MAX_TEXT} characters, got ${length}.`, [info.fieldName, argument]);
  const { redirects } = context.reader.release;
  const example = "source:guidance-2016";
  return {
    types: types ?? null,
    source:
      typeof source === "string"
        ? idOfType(source, "Source", [info.fieldName, "source"], { example, redirects })
        : null,
    asOf: context.asOf(info),
    node: selectionOf(context, info, types ?? ENTITY_NAMES),
  };
}

/** What is selected of the entities found. */
function selectionOf(context: RequestContext, info: GraphQLResolveInfo, types: readonly EntityName[]): Selections {
  const planner = context.planner(info);
  const parents =
    info.fieldName === "resolve"
      ? planner.below("Candidate", info.fieldNodes, "entity")
      : planner.connection("SearchConnection", info.fieldNodes).nodes;
  return planner.selections(types, parents, [info.fieldName]);
}

/** Something found, with what is selected of it where the store gave it along. */
interface Found {
  readonly candidate: Candidate;
  readonly row: NodeRow | undefined;
}

/** The entities that were found; those that the store did not give along are asked for together. */
export async function nodesOf(
  found: readonly Found[],
  { node, asOf }: Pick<SearchScope, "node" | "asOf">,
  { reader }: RequestContext,
): Promise<readonly (NodeView | null)[]> {
  const ids = found.filter(({ row }) => !row).map(({ candidate }) => candidate.id);
  const rows = ids.length > 0 ? await reader.get({ ids, node, asOf }) : [];
  const asked = new Map(rows.map((row) => [row?.id, row]));
  return found.map(({ row, candidate }) => row ?? asked.get(candidate.id)).map((row) => (row ? nodeView(row) : null));
}
