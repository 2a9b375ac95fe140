import type { EntityName } from "../model/entities.js";
import type { Evidence } from "../model/evidence.js";
import type { Direction, RelationName } from "../model/relations.js";
import type { Release, ReleaseSummary } from "../model/release.js";
import type { Chain } from "../trace/chain.js";
import type { IdsPlan, NodeRow, PagePlan, PageRows, Scalar } from "./plan.js";

/** What a text search looks for. */
export interface SearchQuery {
  /** Terms as `termsOf` in search/terms.ts makes them; never empty. */
  readonly terms: readonly string[];
  /** True where the last term may be the beginning of a word. */
  readonly lastIsPrefix: boolean;
  /** Only these types; all where null. */
  readonly types: readonly EntityName[] | null;
  /** Only entities of which this Source says something; all where null. */
  readonly source: string | null;
  readonly asOf: string | null;
}

/** A text by which an entity may be found. */
export interface SearchText {
  /** "name", "alias", "code", or the property that holds it. */
  readonly field: string;
  readonly text: string;
  /** Id of the Source that uses the text; null where it is in general use. */
  readonly source: string | null;
}

/** An entity that a search may mean; ranked by search/rank.ts, the same for every store. */
export interface Candidate {
  readonly id: string;
  readonly type: EntityName;
  readonly name: string;
  readonly texts: readonly SearchText[];
}

/** What to trace: every entity that one of the chains reaches. */
export interface TraceQuery {
  readonly from: string;
  /** All begin at the type of `from`. */
  readonly chains: readonly Chain[];
  /** Rank (1 to 5) of the weakest hop that is allowed. */
  readonly minStrength: number;
  readonly asOf: string | null;
  readonly limit: number;
  /** Keys of the last target of the page before: strength rank, number of hops, type, name, id. */
  readonly after: readonly Scalar[] | null;
  /** False where only counts are wanted. */
  readonly rows: boolean;
}

/** One hop of a path. */
export interface HopRow {
  readonly relation: RelationName;
  /** FORWARD where the path takes the relation from its from end to its to end. */
  readonly direction: Direction;
  /** Ids in the order of the path. */
  readonly from: string;
  readonly to: string;
  /** Of all edges of the relation between the two, strongest first. */
  readonly evidence: readonly Evidence[];
}

/** A path of a trace. */
export interface PathRow {
  readonly hops: readonly HopRow[];
  /** Rank of the weakest hop. */
  readonly strength: number;
}

/** A target of a trace with its best path. */
export interface TraceRow {
  readonly id: string;
  readonly type: EntityName;
  readonly name: string;
  readonly path: PathRow;
  /** Number of paths that the rules and `minStrength` allow. Parallel edges do not multiply paths. */
  readonly pathCount: number;
}

/** A page of a trace: strength descending, hops ascending, type, name (code points), id. */
export interface TraceRows {
  readonly rows: readonly TraceRow[];
  readonly hasNext: boolean;
  /** Number of all targets by type and strength rank, those without any left out; in no particular order. */
  readonly counts: readonly { readonly type: EntityName; readonly strength: number; readonly count: number }[];
  /** Every node of the paths with all its properties and without links, by id. */
  readonly nodes: Readonly<Record<string, NodeRow>>;
  /** True where a budget was hit, so that targets may be missing. */
  readonly truncated: boolean;
}

/** What to list: the paths between two entities along the chains. */
export interface PathsQuery {
  readonly from: string;
  readonly to: string;
  readonly chains: readonly Chain[];
  readonly minStrength: number;
  readonly asOf: string | null;
  readonly limit: number;
}

/** Paths: strength descending, hops ascending, then the sequence of ids by code unit, then that of relation names. */
export interface PathsRows {
  readonly paths: readonly PathRow[];
  readonly nodes: Readonly<Record<string, NodeRow>>;
  readonly truncated: boolean;
}

/** One release of the graph, for reading. Every answer of a reader comes from that release. */
export interface Reader {
  readonly release: ReleaseSummary;
  /** A page of a type's entities. */
  select(plan: PagePlan): Promise<PageRows>;
  /** Entities by id in the order asked, redirects followed, null where unknown or not valid on the plan's day. */
  get(plan: IdsPlan): Promise<readonly (NodeRow | null)[]>;
  /** Every entity that a search may mean, at most 1,000; in no particular order. */
  search(query: SearchQuery): Promise<readonly Candidate[]>;
  /** What the chains reach; null where `from` is unknown. */
  trace(query: TraceQuery): Promise<TraceRows | null>;
  /** The paths between two; null where either is unknown. */
  paths(query: PathsQuery): Promise<PathsRows | null>;
}

/** How far a load has come. */
export interface LoadProgress {
  readonly stage: "entities" | "edges" | "indexes" | "swap";
  readonly done: number;
  readonly of: number;
}

/** Where a release is kept. Errors: StoreUnavailable, StoreTimeout, StoreConflict (errors.ts). */
export interface Store {
  readonly kind: "embedded" | "neo4j";
  /** The release that is served now. */
  reader(): Promise<Reader>;
  /**
   * Serves another release, all of it or none: a failure leaves the present one. The same release again changes nothing.
   * @returns false where the release was there already.
   */
  replaceAll(release: Release, onProgress?: (progress: LoadProgress) => void): Promise<boolean>;
  close(): Promise<void>;
}
