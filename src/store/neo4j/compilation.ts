import type { RelationName } from "../../model/relations.js";
import { type Cypher, cypher, name, variable } from "./cypher.js";
import { AS_OF, Parameters } from "./parameters.js";

/** What the pieces of one statement share while it is compiled. */
export class Compilation {
  readonly parameters: Parameters;
  #next = 1;

  /**
   * @param release key of the release that is read
   * @param asOf the day as of which it is read; null for no filter by time
   * @param parallel relations that have parallel edges in the release; the others' ordinals are all 0
   */
  constructor(
    release: string,
    readonly asOf: string | null,
    readonly parallel: ReadonlySet<string>,
  ) {
    this.parameters = new Parameters(asOf === null ? { release } : { release, asOf });
  }

  /** A number that makes the variables of one hop different from all others. */
  next(): number {
    return this.#next++;
  }

  hasParallel(relation: RelationName): boolean {
    return this.parallel.has(relation);
  }

  /** What holds of a node or relationship on the day asked for; empty where no day is. */
  valid(of: Cypher): readonly Cypher[] {
    if (this.asOf === null) return [];
    const [from, to] = [cypher`${of}.${name("validFrom")}`, cypher`${of}.${name("validTo")}`];
    return [cypher`(${from} IS NULL OR ${from} <= ${AS_OF})`, cypher`(${to} IS NULL OR ${to} > ${AS_OF})`];
  }
}

/** The first node of a statement. */
export const ROOT = variable("n", 0);
