import type { EntityName } from "../../../model/entities.js";
import { isAcrossTime, type RelationName } from "../../../model/relations.js";
import { type Cypher, cypher, name, variable } from "./cypher.js";
import { AS_OF, Parameters } from "./parameters.js";

/** Facts about a release that make statements simpler: they need not handle cases that the release does not have. */
export interface ReleaseFacts {
  /** Key of the release, stored with its nodes. */
  readonly key: string;
  /** Relations that have parallel edges. */
  readonly parallel: ReadonlySet<string>;
  /** Properties that some entity lacks, such as "Alliance.code". */
  readonly nullableProps: ReadonlySet<string>;
}

/** State shared by the parts of one statement during compilation. */
export class CompileContext {
  readonly parameters: Parameters;
  #next = 1;

  /**
   * @param release the release to read
   * @param asOf the day to read it for; null for no filter by time
   */
  constructor(
    private readonly release: ReleaseFacts,
    readonly asOf: string | null,
  ) {
    this.parameters = new Parameters(asOf === null ? { release: release.key } : { release: release.key, asOf });
  }

  /** Key of the release, stored with its nodes. */
  get key(): string {
    return this.release.key;
  }

  /** Returns a number that makes the variables of a hop unique. */
  next(): number {
    return this.#next++;
  }

  /** True if some edges of the relation are parallel; otherwise all ordinals are 0. */
  hasParallel(relation: RelationName): boolean {
    return this.release.parallel.has(relation);
  }

  /** True if some entity of these types lacks the property. */
  isNullable(types: readonly EntityName[], prop: string): boolean {
    return types.some((type) => this.release.nullableProps.has(`${type}.${prop}`));
  }

  /** The conditions for a node or relationship to be valid on the requested day; empty without a day. */
  valid(of: Cypher): readonly Cypher[] {
    if (this.asOf === null) return [];
    const [from, to] = [cypher`${of}.${name("validFrom")}`, cypher`${of}.${name("validTo")}`];
    return [cypher`(${from} IS NULL OR ${from} <= ${AS_OF})`, cypher`(${to} IS NULL OR ${to} > ${AS_OF})`];
  }

  /** What holds of a link on the day asked for: of its relationship and its far end alike; empty if its relation is across time. */
  validLink(relation: RelationName, edge: Cypher, far: Cypher): readonly Cypher[] {
    return isAcrossTime(relation) ? [] : [...this.valid(edge), ...this.valid(far)];
  }
}

/** The first node of a statement. */
export const ROOT = variable("n", 0);
