import { ENTITIES, type EntityName } from "../../model/entities.js";
import { relationFieldsOf } from "../../model/relations.js";
import type { ReleaseSummary } from "../../model/release.js";

type Input = Readonly<Record<string, unknown>>;

/** What a release holds at most: the figures that demands are reckoned by. */
export type Sizes = Pick<ReleaseSummary, "fanOut" | "entityCounts">;

/** What a filter asks for. */
export interface FilterCost {
  /** Values and neighbours that may have to be looked at to test one entity. */
  readonly comparisons: number;
  /** Inputs below one another. */
  readonly levels: number;
}

const NOTHING: FilterCost = { comparisons: 0, levels: 0 };
const isInput = (value: unknown): value is Input => typeof value === "object" && value !== null;

/** The most links of a relation field that one entity has in the release. */
export function largestFanOut(owner: EntityName, field: string, { fanOut }: Sizes): number | null {
  const link = relationFieldsOf(owner).find((candidate) => candidate.field === field);
  return link ? (fanOut[link.relation.name + (link.direction === "FORWARD" ? ">" : "<")] ?? 0) : null;
}

/** The types of the entities in a list, by the list's owner and field; none where it is no list of entities. */
export function listTypes(owner: string, field: string): readonly EntityName[] {
  if (owner === "Query") return ENTITIES.filter(({ plural }) => plural === field).map(({ name }) => name);
  return relationFieldsOf(owner as EntityName).find((candidate) => candidate.field === field)?.targets ?? [];
}

/** What a filter of a list asks for, in the worst case. Relations below relations multiply. */
export function filterCost(types: readonly EntityName[], filter: unknown, sizes: Sizes): FilterCost {
  if (!isInput(filter)) return NOTHING;
  // What is null is not asked for, whatever it is named.
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== null && value !== undefined)
    .flatMap(([name, value]) => partsOf(types, name, value, sizes));
  return {
    comparisons: parts.reduce((sum, { comparisons }) => sum + comparisons, 0),
    levels: 1 + Math.max(0, ...parts.map(({ levels }) => levels)),
  };
}

function partsOf(types: readonly EntityName[], name: string, value: unknown, sizes: Sizes): readonly FilterCost[] {
  if (name === "and" || name === "or")
    return (value as readonly unknown[]).map((item) => filterCost(types, item, sizes));
  if (name === "not") return [filterCost(types, value, sizes)];
  const [type] = types;
  const links = types.length === 1 && type ? largestFanOut(type, name, sizes) : null;
  if (links === null || !type) return [{ comparisons: isInput(value) ? Object.keys(value).length : 0, levels: 1 }];
  const below = filterCost(listTypes(type, name), value, sizes);
  return [{ comparisons: links * (1 + below.comparisons), levels: below.levels }];
}

/**
 * Objects and lists of objects below one another in the variables, however deep: nothing is called again for what is below.
 * @param variables as the client sent them
 */
export function levelsOfVariables(variables: Input): number {
  let levels = 0;
  for (let layer: readonly unknown[] = Object.values(variables).filter(isInput); layer.length > 0; levels++) {
    const inputs = [...layer];
    const next: unknown[] = [];
    for (const input of inputs)
      for (const value of Object.values(input as Input))
        if (Array.isArray(value)) inputs.push(value);
        else if (isInput(value)) next.push(value);
    layer = next;
  }
  return levels;
}
