import { linked, type Reach, type ReleaseSizes, relationAt } from "../reach.js";

type Input = Readonly<Record<string, unknown>>;

/** What it takes to test entities by a filter. */
export interface FilterCost {
  /** Values and links that are read, at most. */
  readonly comparisons: number;
  /** Levels of inputs. */
  readonly levels: number;
}

const isInput = (value: unknown): value is Input => typeof value === "object" && value !== null;
/** Inputs whose parts are filters of the same entities. */
const LOGIC: readonly string[] = ["and", "or", "not"];

/**
 * What it takes to test some entities by a filter. Every input of the filter counts, empty ones too; below a relation it counts for every link that
 * may be followed.
 * @param tested the entities that are tested
 * @param visit called for every input; may throw
 */
export function filterCost(filter: unknown, tested: Reach, release: ReleaseSizes, visit: () => void): FilterCost {
  visit();
  if (!isInput(filter)) return { comparisons: tested.rows, levels: 0 };
  if (Array.isArray(filter)) {
    const { comparisons, levels } = sum(filter.map((item) => filterCost(item, tested, release, visit)));
    return { comparisons: comparisons + tested.rows, levels };
  }
  const parts = Object.entries(filter).map(([name, value]): FilterCost => {
    if (LOGIC.includes(name)) return filterCost(value, tested, release, visit);
    const relation = isInput(value) && relationAt(tested, name);
    if (relation) {
      const links = linked(tested, relation, release);
      const below = filterCost(value, { ...links, owners: links.nodes }, release, visit);
      return { comparisons: links.rows + below.comparisons, levels: below.levels };
    }
    const operators = isInput(value) ? Object.keys(value).length : 0;
    return { comparisons: tested.rows * (1 + operators), levels: isInput(value) ? 1 : 0 };
  });
  const { comparisons, levels } = sum(parts);
  return { comparisons: comparisons + tested.rows, levels: levels + 1 };
}

const sum = (parts: readonly FilterCost[]): FilterCost => ({
  comparisons: parts.reduce((total, { comparisons }) => total + comparisons, 0),
  levels: parts.reduce((most, { levels }) => Math.max(most, levels), 0),
});
