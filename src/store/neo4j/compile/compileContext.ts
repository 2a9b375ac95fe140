import type { EntityName } from "../../../model/entities.js";
import type { RelationName } from "../../../model/relations.js";
import { type Cypher, cypher, name, variable } from "./cypher.js";
import { AS_OF, Parameters } from "./parameters.js";

/** What is known of a release without asking, so that statements need not provide for what it does not hold. */
export interface ReleaseFacts {
  /** What its nodes bear. */
  readonly key: string;
  /** Relations that have parallel edges. */
  readonly parallel: ReadonlySet<string>;
  /** Properties that some entity lacks, such as "Alliance.code". */
  readonly nullableProps: ReadonlySet<string>;
}

/** What the pieces of one statement share while it is compiled. */
export class CompileContext {
  readonly parameters: Parameters;
  #next = 1;

  /**
   * @param release the release that is read
   * @param asOf the day as of which it is read; null for no filter by time
   */
  constructor(
    private readonly release: ReleaseFacts,
    readonly asOf: string | null,
  ) {
    this.parameters = new Parameters(asOf === null ? { release: release.key } : { release: release.key, asOf });
  }

  /** What the nodes of the release bear. */
  get key(): string {
    return this.release.key;
  }

  /** A number that makes the variables of one hop different from all others. */
  next(): number {
    return this.#next++;
  }

  /** True where some edges of the relation are parallel; otherwise their ordinals are all 0. */
  hasParallel(relation: RelationName): boolean {
    return this.release.parallel.has(relation);
  }

  /** True where some entity of the types lacks a property. */
  isNullable(types: readonly EntityName[], prop: string): boolean {
    return types.some((type) => this.release.nullableProps.has(`${type}.${prop}`));
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
