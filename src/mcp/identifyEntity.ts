import { z } from "zod";
import type { EntityName } from "../model/entities.js";
import { enumName, parseId, typeOfId } from "../model/identity.js";
import { FOUND_FRAGMENT, type Found, type FoundData, foundOf } from "./found.js";
import { ask, type Graph } from "./graphSource.js";
import { QUOTED_FRAGMENT } from "./proof.js";
import { ToolError } from "./toolError.js";

/** An argument that names an entity. */
export const entityName = z.string().min(1).max(200).describe("Id, code, number or whole name.");

/** The entity that is meant. */
export interface Identified {
  readonly id: string;
  readonly type: EntityName;
  readonly label: string;
}

/** Several entities that may be meant. */
export interface Ambiguous {
  readonly candidates: readonly Found[];
}

interface CandidateData {
  readonly exact: boolean;
  readonly reason: string;
  readonly entity: FoundData;
}

const NODE = "query Node($id: ID!) { node(id: $id) { __typename id ... on Entity { label } } }";

const CANDIDATES = `query Candidates($name: String!, $types: [EntityType!], $source: ID) {
  resolve(name: $name, types: $types, source: $source) { exact reason entity { ...Found } }
}${FOUND_FRAGMENT}${QUOTED_FRAGMENT}`;

const SIMILAR = `query Similar($text: String!, $types: [EntityType!]) {
  search(text: $text, types: $types, first: 3) { nodes { ... on Entity { id label } } }
}`;

/** Who may be meant by a name. */
export const candidatesFor = async (
  graph: Graph,
  name: string,
  scope: { readonly types?: readonly string[] | undefined; readonly source?: string | undefined } = {},
): Promise<readonly CandidateData[]> => {
  const variables = { name, types: scope.types ?? null, source: scope.source ?? null };
  return (await ask<{ resolve: readonly CandidateData[] }>(graph, CANDIDATES, variables)).resolve;
};

/** "alliance: Wessex" and "alliance:Wessex" as a type and a name. */
function splitType(input: string): { readonly name: string; readonly types?: readonly string[] } {
  const type = typeOfId(input.toLowerCase());
  const name = input.slice(input.indexOf(":") + 1).trim();
  return type && name !== "" ? { name, types: [enumName(type)] } : { name: input };
}

/**
 * The entity that an id, a code, a number or a whole name means; several if it may mean several.
 * @param argument its name, for messages
 * @throws ToolError with the nearest ids if nothing is meant
 */
export async function identify(graph: Graph, argument: string, input: string): Promise<Identified | Ambiguous> {
  const wanted = input.trim();
  const id = parseId(wanted);
  if (id) {
    type Data = { node: { id: string; __typename: EntityName; label: string } | null };
    const { node } = await ask<Data>(graph, NODE, { id: wanted });
    if (node) return { id: node.id, type: node.__typename, label: node.label };
    throw await unknown(graph, argument, wanted, { name: id.slug.replaceAll("-", " "), types: [enumName(id.type)] });
  }
  const split = splitType(wanted);
  const candidates = await candidatesFor(graph, split.name, split);
  const exact = candidates.filter((candidate) => candidate.exact);
  const [only, ...others] = exact;
  if (!only) throw await unknown(graph, argument, wanted, split, candidates);
  const { id: found, __typename, label } = only.entity;
  if (others.length === 0) return { id: found, type: __typename as EntityName, label };
  return { candidates: exact.map(({ entity, reason }) => foundOf(graph, entity, reason, "standard")) };
}

/**
 * The id of the source that an id or a name means.
 * @throws ToolError if none is meant, or several
 */
export async function identifySource(graph: Graph, input: string): Promise<string> {
  const wanted = input.trim();
  if (parseId(wanted)) return wanted;
  const candidates = await candidatesFor(graph, wanted, { types: ["SOURCE"] });
  const [only, ...others] = candidates.filter(({ exact }) => exact);
  if (only && others.length === 0) return only.entity.id;
  throw await unknown(graph, "source", wanted, { name: wanted, types: ["SOURCE"] }, candidates);
}

/** Most ids that an error suggests. */
const MAX_SUGGESTED = 5;

/** The error for what names nothing: similar names, and if there are none what a search finds. */
async function unknown(
  graph: Graph,
  argument: string,
  input: string,
  { name, types }: ReturnType<typeof splitType>,
  candidates: readonly CandidateData[] = [],
): Promise<ToolError> {
  let near: readonly Pick<FoundData, "id" | "label">[] = candidates.map(({ entity }) => entity);
  for (const scope of [types, undefined])
    if (near.length === 0) {
      const variables = { text: name, types: scope ?? null };
      near = (await ask<{ search: { nodes: typeof near } }>(graph, SIMILAR, variables)).search.nodes;
    }
  const nearest = near.slice(0, MAX_SUGGESTED).map(({ id, label }) => `${id} (${label})`);
  const hint = nearest.length > 0 ? `Nearest: ${nearest.join("; ")}.` : "Nothing is similar.";
  return new ToolError(
    `${argument}: nothing in the graph is ${JSON.stringify(input.slice(0, 80))}. ${hint} Use the tool search to look for words.`,
  );
}

/** True if several entities may be meant. */
export const isAmbiguous = (meant: Identified | Ambiguous): meant is Ambiguous => "candidates" in meant;
